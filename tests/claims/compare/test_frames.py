"""Differences of what is measured."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from claims.discrepancy import Severity, Silence, Verdict
from claims.quantity import Role

if TYPE_CHECKING:
    from conftest import Desk


def test_another_stage_is_no_discrepancy(desk: Desk) -> None:
    desk.file("$106 billion", status="requested")
    judged = desk.judge("$95 billion", status="enacted")
    assert (judged.severity, judged.silence, judged.reason) == (Severity.SILENT, Silence.STATUS, "status")
    assert "one is enacted, the other requested" in judged.explanation


def test_scale_slip_is_told_whatever_the_stage(desk: Desk) -> None:
    desk.file("$106 billion", status="requested")
    assert desk.judge("$106 million", status="enacted").severity is Severity.CRITICAL


def test_source_that_switches_its_own_series_changed_the_basis(desk: Desk) -> None:
    desk.file("$90.1 billion", "Tracker", status="committed")
    before = desk.file("$90.4 billion", "Tracker", status="committed")
    judged = desk.judge("$61 billion", "Tracker", status="disbursed")
    assert (judged.reason, judged.verdict, judged.severity) == ("basis_changed", Verdict.CONFLICT, Severity.HIGH)
    assert judged.earlier == before.id


@pytest.mark.parametrize(
    ("source", "first", "then"), [("Other", "committed", "disbursed"), ("Tracker", "requested", "enacted")]
)
def test_other_source_or_a_bill_on_its_way_changes_no_basis(desk: Desk, source: str, first: str, then: str) -> None:
    desk.file("$90.1 billion", "Tracker", status=first)
    desk.file("$90.4 billion", "Tracker", status=first)
    assert desk.judge("$61 billion", source, status=then).silence is Silence.STATUS


def test_other_period_is_silent_if_both_say_so(desk: Desk) -> None:
    desk.file("$61 billion", period="2023")
    judged = desk.judge("$95 billion", period="2024")
    assert (judged.silence, judged.reason) == (Silence.PERIOD, "period")
    assert "one speaks of 2024, the other of 2023" in judged.explanation


def test_other_day_is_silent_if_both_say_so(desk: Desk) -> None:
    desk.file("$61 billion", as_of=date(2024, 3, 1), level="level")
    judged = desk.judge("$95 billion", as_of=date(2024, 4, 1), level="level")
    assert (judged.silence, judged.verdict) == (Silence.PERIOD, Verdict.UPDATE)


def test_day_of_an_event_excuses_nothing(desk: Desk) -> None:
    desk.file("$61 billion", as_of=date(2024, 4, 20))
    assert desk.judge("$95 billion", as_of=date(2024, 4, 23)).verdict is Verdict.CONFLICT


def test_what_is_feared_need_not_equal_what_is(desk: Desk) -> None:
    fact = desk.file("$61 billion")
    judged = desk.judge("$95 billion", hypothetical=True)
    assert (judged.silence, judged.earlier) == (Silence.HYPOTHETICAL, fact.id)
    assert desk.judge("$61 billion", hypothetical=True).silence is Silence.AGREES
    assert desk.judge("$61 million", hypothetical=True).severity is Severity.CRITICAL
    assert desk.judge("$70.2 billion").earlier == fact.id


def test_two_figures_of_a_time_to_come_are_forecasts_in_whatever_words(desk: Desk) -> None:
    desk.file("$61 billion", period="by:2035")
    assert desk.judge("$95 billion", hypothetical=True, period="by:2035").verdict is Verdict.CONFLICT


def test_what_a_bill_would_give_is_a_fact_about_the_bill(desk: Desk) -> None:
    desk.file("$60.84 billion", hypothetical=True, status="proposed")
    assert desk.judge("$66.2 billion", status="proposed").severity is Severity.MEDIUM


def test_undated_levels_published_weeks_apart_are_a_note(desk: Desk) -> None:
    desk.file("$61 billion", level="level", hours=0)
    judged = desk.judge("$95 billion", level="level", hours=24 * 30)
    assert (judged.reason, judged.severity) == ("period", Severity.NOTE)


def test_undated_levels_of_one_week_conflict(desk: Desk) -> None:
    desk.file("$61 billion", level="level", hours=0)
    assert desk.judge("$95 billion", level="level", hours=72).severity is Severity.HIGH


def test_one_number_said_of_two_periods(desk: Desk) -> None:
    desk.file("$46.6 billion", period="since 2021-08")
    judged = desk.judge("$46.6 billion", period="since 2022-02")
    assert (judged.reason, judged.verdict, judged.severity) == ("frame_clash", Verdict.CONFLICT, Severity.LOW)


def test_one_number_in_two_quarters_is_nothing(desk: Desk) -> None:
    desk.file("4.1 percent", period="2024-Q1")
    assert desk.judge("4.1 percent", period="2024-Q2").severity is Severity.SILENT


def test_whole_printed_as_the_part(desk: Desk) -> None:
    desk.file("$95 billion", scope="whole")
    judged = desk.judge("$95 billion", scope="Ukraine")
    assert (judged.reason, judged.verdict, judged.severity) == ("scope", Verdict.CONFLICT, Severity.MEDIUM)


def test_part_beside_the_whole_is_a_note(desk: Desk) -> None:
    desk.file("$95 billion", scope="whole")
    judged = desk.judge("$61 billion", scope="Ukraine")
    assert (judged.reason, judged.severity) == ("scope", Severity.NOTE)


def test_flow_and_stock_that_say_so_are_silent(desk: Desk) -> None:
    desk.file("$175 billion", level="cumulative")
    judged = desk.judge("$61 billion", level="new")
    assert (judged.severity, judged.reason) == (Severity.SILENT, "flow_as_stock")


def test_flow_printed_as_the_total(desk: Desk) -> None:
    flow = desk.file("$61 billion", level="new")
    desk.file("$175.2 billion", level="cumulative", by="the Treasury")
    judged = desk.judge("$61 billion", level="level")
    assert (judged.reason, judged.severity, judged.earlier) == ("flow_as_stock", Severity.MEDIUM, flow.id)


@pytest.mark.parametrize(
    ("converted", "severity", "silence"),
    [
        ("$33.1 billion", Severity.SILENT, Silence.CONVERSION),
        ("$34 billion", Severity.NOTE, None),
        ("$39 billion", Severity.LOW, None),
        ("$33.5 million", Severity.CRITICAL, None),
    ],
)
def test_converted_amount_has_some_room(
    desk: Desk, converted: str, severity: Severity, silence: Silence | None
) -> None:
    desk.file("$32.80 billion")
    judged = desk.judge(converted, role=Role.CONVERTED)
    assert (judged.severity, judged.silence) == (severity, silence)


def test_amount_in_another_currency_cannot_be_judged(desk: Desk) -> None:
    desk.file("$33 billion")
    assert desk.judge("€30 billion", role=Role.CONVERTED).silence is Silence.CONVERSION
