"""Differences of when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from claims.discrepancy import Severity, Silence, Verdict
from claims.quantity import Role

if TYPE_CHECKING:
    from conftest import Desk

DAY = 24


@pytest.mark.parametrize(
    ("later", "hours", "severity"),
    [
        ("10,105 people", 2, Severity.SILENT),
        ("10,305 people", 2, Severity.LOW),
        ("13,011 people", 2, Severity.MEDIUM),
        ("31,011 people", 2, Severity.HIGH),
        ("31,011 people", 60, Severity.MEDIUM),
    ],
)
def test_running_count_that_rises(desk: Desk, later: str, hours: int, severity: Severity) -> None:
    desk.file("10,003 people", hours=0, measure="deaths")
    judged = desk.judge(later, hours=hours, measure="deaths")
    assert (judged.verdict, judged.reason, judged.severity) == (Verdict.UPDATE, "update", severity)
    assert (judged.silence is Silence.RUNNING_COUNT) == (severity is Severity.SILENT)


def test_what_does_not_run_conflicts(desk: Desk) -> None:
    desk.file("10,003 people", measure="registered_voters")
    assert desk.judge("13,011 people", measure="registered_voters").verdict is Verdict.CONFLICT


def test_count_of_a_closed_period_does_not_run(desk: Desk) -> None:
    desk.file("10,003 people", measure="deaths", period="2023")
    assert desk.judge("13,011 people", measure="deaths", period="2023").verdict is Verdict.CONFLICT


def test_count_of_the_present_year_runs(desk: Desk) -> None:
    desk.file("10,003 people", measure="deaths", period="2024")
    assert desk.judge("13,011 people", measure="deaths", period="2024").verdict is Verdict.UPDATE


def test_floor_that_rises_is_told_though_both_are_true(desk: Desk) -> None:
    desk.file("at least 40 people", measure="deaths")
    assert desk.judge("43 people", measure="deaths").severity is Severity.SILENT
    judged = desk.judge("at least 400 people", measure="deaths")
    assert (judged.reason, judged.severity) == ("update", Severity.HIGH)


def test_toll_is_judged_by_the_latest_and_not_by_the_first(desk: Desk) -> None:
    for text in ("40 people", "48 people", "57 people", "68 people"):
        desk.file(text, measure="deaths")
    assert desk.judge("70 people", measure="deaths").earlier == 4


def test_older_toll_printed_late_is_silent(desk: Desk) -> None:
    for text in ("40 people", "57 people", "68 people"):
        desk.file(text, measure="deaths")
    judged = desk.judge("57 people", measure="deaths")
    assert (judged.severity, judged.silence, judged.earlier) == (Severity.SILENT, Silence.RUNNING_COUNT, 2)
    assert desk.judge("70 people", measure="deaths").earlier == 3


def test_leap_has_to_be_borne_out_before_others_are_held_against_it(desk: Desk) -> None:
    desk.file("43 people", measure="deaths")
    leap = desk.file("4,300 people", measure="deaths")
    assert desk.judge("45 people", measure="deaths").severity is Severity.LOW
    assert desk.judge("4,300 people", measure="deaths").earlier == leap.id
    assert desk.judge("4,350 people", measure="deaths").severity is Severity.SILENT


def test_counts_rise_tenfold_but_do_not_keep_their_digits(desk: Desk) -> None:
    desk.file("4 people", measure="deaths")
    assert desk.judge("40 people", measure="deaths").reason == "update"
    desk.file("115 people", measure="deaths")
    judged = desk.judge("1,150 people", measure="deaths")
    assert (judged.verdict, judged.reason) == (Verdict.SCALE_ERROR, "scale_slip")


def test_slip_under_a_hedge_is_a_slip(desk: Desk) -> None:
    desk.file("about 33,046,329 people", measure="affected")
    judged = desk.judge("more than 3.3 million people", measure="affected")
    assert (judged.verdict, judged.reason) == (Verdict.SCALE_ERROR, "scale_slip")
    assert "33 million was probably meant" in judged.explanation


def test_outlet_that_takes_its_count_back_revises(desk: Desk) -> None:
    desk.file("68 people", "Herald", measure="deaths")
    judged = desk.judge("61 people", "Herald", measure="deaths")
    assert (judged.verdict, judged.reason, judged.severity) == (Verdict.REVISION, "revision", Severity.HIGH)


def test_lower_count_of_another_voice_is_a_disagreement(desk: Desk) -> None:
    desk.file("68 people", "Herald", measure="deaths")
    judged = desk.judge("61 people", "Bugle", measure="deaths")
    assert (judged.verdict, judged.severity) == (Verdict.CONFLICT, Severity.MEDIUM)


def test_count_of_an_earlier_day_is_silent(desk: Desk) -> None:
    desk.file("1,136 people", measure="deaths", as_of=date(2024, 4, 17))
    judged = desk.judge("1,061 people", measure="deaths", as_of=date(2024, 4, 15))
    assert judged.silence is Silence.PERIOD


def test_missing_who_are_found_are_an_update(desk: Desk) -> None:
    desk.file("68 people", measure="missing")
    judged = desk.judge("41 people", measure="missing")
    assert (judged.verdict, judged.severity) == (Verdict.UPDATE, Severity.MEDIUM)


def test_authority_that_restates_its_total_revises_it(desk: Desk) -> None:
    desk.file("$3.0 billion", by="the Pentagon", hours=0)
    judged = desk.judge("$6.2 billion", by="Sabrina Singh, Pentagon", hours=DAY * 30)
    assert (judged.verdict, judged.reason, judged.severity) == (Verdict.REVISION, "revision", Severity.HIGH)
    assert desk.judge("$6.2 billion", by="the Pentagon", hours=DAY * 31).severity is Severity.SILENT


def test_two_reports_of_one_authority_on_one_day_conflict(desk: Desk) -> None:
    desk.file("$3.0 billion", by="the Pentagon", hours=0)
    assert desk.judge("$6.2 billion", by="the Pentagon", hours=5).verdict is Verdict.CONFLICT


@pytest.mark.parametrize(("later", "severity"), [("4.8 percent", Severity.MEDIUM), ("4.4 percent", Severity.SILENT)])
def test_vintage_of_a_statistic(desk: Desk, later: str, severity: Severity) -> None:
    desk.file("4.1 percent", by="BLS", hours=0, status="preliminary")
    judged = desk.judge(later, by="BLS", hours=DAY * 30, status="revised")
    assert judged.severity is severity


def test_text_that_names_the_old_value_restates_it(desk: Desk) -> None:
    desk.file("$160 million", hours=0)
    desk.file("$160 million", version=50, role=Role.PREVIOUS, hours=1)
    judged = desk.judge("$816 million", version=50, hours=1)
    assert (judged.verdict, judged.reason) == (Verdict.REVISION, "revision")


def test_level_that_a_text_says_has_changed_is_an_update(desk: Desk) -> None:
    desk.file("4.1 percent", hours=0, level="rate")
    desk.file("4.1 percent", version=50, role=Role.PREVIOUS, hours=9)
    judged = desk.judge("4.8 percent", version=50, hours=9, level="rate")
    assert (judged.verdict, judged.severity) == (Verdict.UPDATE, Severity.LOW)


def test_correction_that_names_the_old_value(desk: Desk) -> None:
    desk.file("$61 million", "Herald")
    desk.file("$61 million", "Bugle", version=50, role=Role.PREVIOUS)
    judged = desk.judge("$95 million", "Bugle", version=50, notice="An earlier version of this story said $61 million.")
    assert (judged.reason, judged.severity) == ("correction", Severity.MEDIUM)
