"""Differences of who, and what is filed without being judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims.compare import judge
from claims.discrepancy import Severity, Silence, Verdict
from claims.quantity import Role

if TYPE_CHECKING:
    from conftest import Desk


def test_denied_figure_is_disputed(desk: Desk) -> None:
    desk.file("$61 billion", "Herald", by="the ministry")
    judged = desk.judge("$61 billion", "Bugle", context=("The ministry denied reports of ", " in aid."))
    assert (judged.reason, judged.verdict, judged.severity) == ("denied", Verdict.CONFLICT, Severity.HIGH)


def test_figure_given_instead_of_the_denied_one_is_not_denied(desk: Desk) -> None:
    desk.file("$61 billion")
    judged = desk.judge("$61 billion", context=("denied reports of more, saying it was ", "."))
    assert judged.severity is Severity.SILENT


def withdrawn(desk: Desk) -> int:
    desk.file("$61 billion", "Herald", entry=7, version=1, replaced=True)
    desk.file("$95 billion", "Herald", entry=7, version=2, edit=True)
    return 1


def test_withdrawn_figure_that_returns_is_told_for_each_new_origin(desk: Desk) -> None:
    dead = withdrawn(desk)
    for outlet in ("Bugle", "Gazette"):
        judged = desk.judge("$61 billion", outlet)
        assert (judged.reason, judged.severity, judged.earlier) == ("zombie", Severity.HIGH, dead)
    assert "Herald has since taken that figure back" in judged.explanation
    assert desk.judge("$61 billion", "Gazette").reason != "zombie"


def test_figure_that_replaced_it_is_no_zombie(desk: Desk) -> None:
    withdrawn(desk)
    assert desk.judge("$95 billion", "Bugle").severity is Severity.SILENT


def test_figure_that_was_only_made_precise_was_not_withdrawn(desk: Desk) -> None:
    desk.file("$61 billion", "Herald", entry=7, version=1, replaced=True)
    desk.file("$60.84 billion", "Herald", entry=7, version=2, edit=True)
    assert desk.judge("$61 billion", "Bugle").severity is Severity.SILENT


@pytest.mark.parametrize(
    ("how", "silence"),
    [
        ({"confidence": 0.5}, Silence.MISREADING),
        ({"role": Role.PREVIOUS}, Silence.FORMER_VALUE),
        ({"context": ("An earlier version of this story said ", ".")}, Silence.FORMER_VALUE),
        ({"historic": True}, Silence.HISTORIC),
    ],
)
def test_what_is_filed_without_being_judged(desk: Desk, how: dict[str, object], silence: Silence) -> None:
    desk.file("$61 billion")
    judged = desk.judge("$95 million", **how)
    assert (judged.severity, judged.silence, judged.earlier) == (Severity.SILENT, silence, None)
    assert "raised nothing: " in judged.explanation


@pytest.mark.parametrize(
    "how",
    [{"confidence": 0.5}, {"role": Role.PREVIOUS}, {"replaced": True}],
)
def test_what_is_no_present_statement_is_no_anchor(desk: Desk, how: dict[str, object]) -> None:
    desk.file("$95 million", **how)
    assert desk.judge("$61 billion").silence is Silence.FIRST


def test_historic_figure_is_an_anchor(desk: Desk) -> None:
    desk.file("$61 billion", historic=True)
    assert desk.judge("$95 billion").severity is Severity.HIGH


def test_part_filed_with_its_whole_need_not_equal_it(desk: Desk) -> None:
    whole = desk.file("$61 billion", version=50)
    quote = whole.claim.quote
    judged = desk.judge("$13.8 billion", version=50, role=Role.PART, part_of=(quote.start, quote.end))
    assert (judged.silence, judged.earlier) == (Silence.PART, whole.id)


def test_part_is_judged_against_the_same_part(desk: Desk) -> None:
    desk.file("$13.8 billion", role=Role.PART)
    assert desk.judge("$23.2 billion", role=Role.PART).severity is Severity.HIGH


def test_digits_in_each_others_place(desk: Desk) -> None:
    desk.file("$13.8 billion")
    judged = desk.judge("$18.3 billion")
    assert (judged.verdict, judged.reason, judged.severity) == (Verdict.SCALE_ERROR, "digit_swap", Severity.HIGH)
    assert "$13.8 billion was probably meant" in judged.explanation


def test_observation_filed_later_does_not_change_the_judgement(desk: Desk) -> None:
    """Judging again after a crash gives the same pair, whatever was filed since."""
    desk.file("$61 billion")
    later = desk.file("$95 billion")
    before = judge(later, desk.series)
    desk.file("$95.34 billion", by="the text of the bill")
    assert judge(later, desk.series) == before
