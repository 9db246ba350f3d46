"""The aid of April 2024: dozens of figures, of which a good analyst wants to hear of very few."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims.discrepancy import Severity, Silence, Verdict
from claims.origin import REFERENCE

if TYPE_CHECKING:
    from conftest import Desk


@pytest.mark.parametrize(
    ("before", "later", "because"),
    [
        ("$60.84bn", "$61 billion", "$60.84bn rounds to $61 billion"),
        ("$61 billion", "$60.84bn", "$60.84bn rounds to $61 billion"),
        ("$60.84bn", "more than $60 billion", "“more than $60 billion” leaves room for $60.84bn"),
        ("$60.84bn", "nearly $61 billion", "“nearly $61 billion” leaves room for $60.84bn"),
        ("$60.84bn", "$60 billion", "$60 billion may be $60.84bn with its last digits cut off"),
        ("$13.8 billion", "$14 billion", "$13.8 billion rounds to $14 billion"),
        ("$23 billion", "USD 23.2 billion", "USD 23.2 billion rounds to $23 billion"),
        ("$60.84bn", "$60.84 billion", "the same figure"),
    ],
)
def test_one_figure_in_other_words_is_silent_and_explained(desk: Desk, before: str, later: str, because: str) -> None:
    desk.file(before)
    judged = desk.judge(later)
    assert (judged.severity, judged.silence) == (Severity.SILENT, Silence.AGREES)
    assert judged.verdict in (Verdict.CONSISTENT, Verdict.REFINEMENT)
    assert judged.explanation.endswith(f": {because}.")


def test_first_figure_has_nothing_to_differ_from(desk: Desk) -> None:
    judged = desk.judge("$61 billion")
    assert (judged.silence, judged.reason, judged.earlier) == (Silence.FIRST, "first", None)
    assert "nothing is on file" in judged.explanation


def test_million_for_billion_is_critical_and_says_what_was_meant(desk: Desk) -> None:
    first = desk.file("$60.84 billion", "The Herald")
    judged = desk.judge("$61 million", "The Bugle")
    assert (judged.verdict, judged.reason, judged.severity) == (Verdict.SCALE_ERROR, "scale_slip", Severity.CRITICAL)
    assert judged.earlier == first.id
    assert judged.explanation == (
        "“$61 million” in The Bugle (17 Apr 2024, 14:00) differs from “$60.84 billion” in The Herald "
        "(17 Apr 2024, 13:00), lower by a factor of 1,000: $61 billion was probably meant."
    )


def test_two_readings_of_replenishing_conflict(desk: Desk) -> None:
    desk.file("$23.2 billion")
    judged = desk.judge("$13.4 billion")
    assert (judged.verdict, judged.reason, judged.severity) == (Verdict.CONFLICT, "conflict", Severity.HIGH)
    assert "lower by 42%" in judged.explanation


def test_two_round_figures_alone_are_a_note(desk: Desk) -> None:
    desk.file("$60bn")
    judged = desk.judge("$61bn")
    assert (judged.verdict, judged.reason, judged.severity) == (Verdict.CONFLICT, "truncation", Severity.NOTE)


@pytest.mark.parametrize("filed", [["$60.84bn"], ["$60bn", "$60.84bn"], ["$61bn", "$60bn", "$60.84bn"]])
def test_precise_figure_on_file_settles_round_ones(desk: Desk, filed: list[str]) -> None:
    for text in filed:
        desk.file(text)
    assert desk.judge("$61bn").severity is Severity.SILENT
    assert desk.judge("$60bn").severity is Severity.SILENT
    assert desk.judge("$62bn").severity is Severity.LOW


def test_agreement_is_not_passed_on(desk: Desk) -> None:
    desk.file("$61bn")
    assert desk.judge("$61.4bn").severity is Severity.SILENT
    judged = desk.judge("$61.9bn")
    assert judged.severity >= Severity.NOTE
    assert judged.earlier == 2


def test_figure_must_fit_what_all_accepted_ones_have_in_common(desk: Desk) -> None:
    """An official's 61 leaves room for 61.4 and for 60.6, but these two cannot both be right."""
    desk.file("$61bn", by="the Treasury")
    outlet = desk.file("$61.4bn")
    judged = desk.judge("$60.6bn")
    assert (judged.verdict, judged.earlier) == (Verdict.CONFLICT, outlet.id)
    assert judged.severity >= Severity.LOW


def test_same_difference_again_is_a_mention_of_the_one_on_file(desk: Desk) -> None:
    desk.file("$60.84bn")
    told = desk.file("$95bn")
    assert desk.judge().severity is Severity.HIGH
    for again in ("$95bn", "about $95 billion"):
        judged = desk.judge(again)
        assert (judged.silence, judged.earlier) == (Silence.OPEN_ALREADY, told.id)
        assert judged.verdict is Verdict.CONFLICT
    assert "is in the log" in judged.explanation


def test_difference_that_was_never_told_is_told(desk: Desk) -> None:
    desk.file("$60.84bn", historic=True)
    desk.file("$95bn", historic=True)
    assert desk.judge("$95bn").severity is Severity.HIGH


def test_one_wrong_figure_on_file_does_not_accuse_the_right_ones_twice(desk: Desk) -> None:
    desk.file("$61 million")
    assert desk.judge("$61 billion").severity is Severity.CRITICAL
    assert desk.judge("$60.84 billion").severity is Severity.SILENT
    later = desk.judge("$62 billion")
    assert (later.reason, later.severity) == ("conflict", Severity.LOW)
    assert desk.judge("$61 million").silence is Silence.OPEN_ALREADY


def test_best_source_is_the_anchor(desk: Desk) -> None:
    desk.file("$95.3bn")
    document = desk.file("$61bn", by="the text of the bill")
    judged = desk.judge("$95.3bn")
    assert (judged.earlier, judged.silence) == (1, Silence.OPEN_ALREADY)
    judged = desk.judge("$70bn")
    assert judged.earlier == document.id
    assert [step.name for step in judged.adjustments] == ["primary_document"]


def test_recorded_reference_comes_before_all(desk: Desk) -> None:
    desk.file("$95.34bn", by="the text of the bill")
    reference = desk.file("$61bn", origin=REFERENCE)
    assert desk.judge("$70bn").earlier == reference.id


def test_a_vague_anchor_leaves_no_room_that_a_firm_figure_beside_it_takes(desk: Desk) -> None:
    desk.file("more than $4bn", by="the finance ministry")
    firm = desk.file("$4.9bn")
    judged = desk.judge("$6.4bn")
    assert (judged.earlier, judged.verdict) == (firm.id, Verdict.CONFLICT)
