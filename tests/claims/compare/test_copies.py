"""One voice twice: edits of one entry, copies of one text."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from claims.discrepancy import Severity, Silence, Verdict

if TYPE_CHECKING:
    from conftest import Desk

NOTICE = "An earlier version of this article misstated the sum."


def edit(desk: Desk, before: str, after: str, *, notice: str | None = None, **how: object) -> object:
    desk.file(before, "The Herald", entry=7, version=70, replaced=True, **how)
    return desk.judge(after, "The Herald", entry=7, version=71, edit=True, notice=notice, **how)


def test_changed_figure_without_a_notice_is_a_stealth_edit(desk: Desk) -> None:
    judged = edit(desk, "$61 billion", "$95 billion")
    assert (judged.reason, judged.verdict, judged.severity) == ("stealth_edit", Verdict.CONFLICT, Severity.HIGH)
    assert "in an earlier version of the same entry" in judged.explanation
    assert judged.adjustments == ()


def test_edit_that_slips_is_a_scale_error(desk: Desk) -> None:
    judged = edit(desk, "$61 billion", "$61 million")
    assert (judged.reason, judged.verdict, judged.severity) == ("stealth_edit", Verdict.SCALE_ERROR, Severity.HIGH)


def test_declared_change_is_a_correction(desk: Desk) -> None:
    judged = edit(desk, "$61 billion", "$95 billion", notice=NOTICE)
    assert (judged.reason, judged.verdict, judged.severity) == ("correction", Verdict.REVISION, Severity.MEDIUM)
    assert NOTICE.rstrip(".") in judged.explanation


@pytest.mark.parametrize("after", ["$61 billion", "about $61 billion", "$60.84 billion"])
def test_edit_that_leaves_the_figure_is_silent(desk: Desk, after: str) -> None:
    judged = edit(desk, "$61 billion", after)
    assert (judged.severity, judged.silence) == (Severity.SILENT, Silence.SAME_ENTRY)


def test_rising_toll_in_an_edited_entry_is_a_note(desk: Desk) -> None:
    judged = edit(desk, "40 people", "43 people", measure="deaths")
    assert (judged.reason, judged.verdict, judged.severity) == ("stealth_edit", Verdict.UPDATE, Severity.NOTE)


def test_toll_with_a_zero_too_many_is_no_update(desk: Desk) -> None:
    assert edit(desk, "115 people", "1,150 people", measure="deaths").severity is Severity.HIGH


def test_later_day_stated_is_an_update(desk: Desk) -> None:
    desk.file("$61 billion", "The Herald", entry=7, version=70, as_of=date(2024, 4, 1))
    judged = desk.judge("$95 billion", "The Herald", entry=7, version=71, edit=True, as_of=date(2024, 4, 9))
    assert (judged.reason, judged.severity) == ("stealth_edit", Severity.NOTE)


def test_figure_said_before_in_another_place_of_the_entry_was_said_before(desk: Desk) -> None:
    desk.file("$61 billion", "The Herald", entry=7, version=70)
    desk.file("$95 billion", "The Herald", entry=7, version=70)
    judged = desk.judge("$95 billion", "The Herald", entry=7, version=71, edit=True)
    assert judged.silence is Silence.SAME_ENTRY


def test_unchanged_edit_stays_silent_though_others_differ(desk: Desk) -> None:
    desk.file("$95 billion")
    desk.file("$61 billion", "The Herald", entry=7, version=70)
    assert desk.judge("$61 billion", "The Herald", entry=7, version=71, edit=True).silence is Silence.SAME_ENTRY


def test_figure_added_by_an_undeclared_edit_weighs_more(desk: Desk) -> None:
    desk.file("$60.84 billion")
    judged = desk.judge("$66.2 billion", entry=7, version=71, edit=True)
    assert [(step.name, step.before, step.after) for step in judged.adjustments] == [
        ("undeclared_edit", Severity.MEDIUM, Severity.HIGH)
    ]


def test_forty_copies_of_one_text_are_one_origin(desk: Desk) -> None:
    first = desk.file("$61 billion", "Herald", origin="Reuters")
    for copy in range(40):
        judged = desk.judge("$61 billion", f"Copy {copy}", origin="Reuters")
        assert (judged.silence, judged.earlier, judged.reason) == (Silence.WIRE_COPY, first.id, "wire_copy")
    assert "both print one text, by Reuters" in judged.explanation


def test_copies_do_not_outvote_an_independent_figure(desk: Desk) -> None:
    desk.file("$60.8 billion", "Gazette")
    for copy in range(5):
        desk.file("$95.3 billion", f"Copy {copy}", origin="Morning Post")
    assert desk.judge("$70.1 billion", "Bugle").earlier == 1


def test_copy_of_a_differing_figure_mentions_the_first_print(desk: Desk) -> None:
    desk.file("$95 billion", "Gazette")
    told = desk.file("$61 billion", "Herald", origin="Reuters")
    judged = desk.judge("about $61 billion", "Bugle", origin="Reuters")
    assert (judged.silence, judged.earlier) == (Silence.WIRE_COPY, told.id)


def test_copy_that_changes_the_figure_is_judged(desk: Desk) -> None:
    desk.file("$61 billion", "Herald", origin="Reuters")
    assert desk.judge("$61 million", "Bugle", origin="Reuters").severity is Severity.CRITICAL


def test_later_toll_of_the_same_agency_is_no_copy(desk: Desk) -> None:
    desk.file("at least 40 people", "Herald", origin="Reuters", measure="deaths")
    judged = desk.judge("400 people", "Bugle", origin="Reuters", measure="deaths")
    assert (judged.reason, judged.severity) == ("update", Severity.HIGH)
