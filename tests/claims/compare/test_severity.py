"""How a severity is moved and bounded; the steps are the explanation."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from claims.claim import Slot
from claims.discrepancy import Judgement, Severity

if TYPE_CHECKING:
    from conftest import Desk


def steps(judged: Judgement) -> list[tuple[str, str, str]]:
    return [(step.name, step.before.value, step.after.value) for step in judged.adjustments]


@pytest.mark.parametrize(
    ("before", "later", "how", "expected"),
    [
        ("$60.8bn", "$66.2bn", {"watched": True}, [("watched", "medium", "high")]),
        ("$60.8bn", "$66.2bn", {"title": True}, [("headline", "medium", "high")]),
        (
            "$60.8bn",
            "$66.2bn",
            {"title": True, "watched": True},
            [("watched", "medium", "high"), ("headline", "high", "critical")],
        ),
        ("about $60.8bn", "about $66.2bn", {}, [("both_hedged", "medium", "low")]),
        ("about $60.8bn", "$66.2bn", {}, []),
        ("$60.8bn", "$60.9bn", {"title": True, "watched": True}, []),
        ("$60.8bn", "$66.2bn", {"status": "enacted"}, [("status_open", "medium", "low")]),
        ("$60.8bn", "$66.2bn", {"period": "2024"}, [("period_open", "medium", "low")]),
        ("$60.8bn", "$66.2bn", {"match_probability": 0.4}, [("uncertain_match", "medium", "note")]),
        ("$60.8bn", "$260.8bn", {"match_probability": 0.8}, [("uncertain_match", "high", "note")]),
        ("$60.8bn", "$260.8bn", {"match_probability": 0.95}, []),
        ("$60.8bn", "$60.8m", {"match_probability": 0.4}, []),
        ("$60.8bn", "$60.8m", {"status": "enacted"}, []),
        ("$13.8bn", "$18.3bn", {"status": "enacted"}, []),
        ("$60.8bn", "$60.8m", {"title": True}, []),
    ],
)
def test_steps(
    desk: Desk, before: str, later: str, how: dict[str, object], expected: list[tuple[str, str, str]]
) -> None:
    desk.file(before)
    judged = desk.judge(later, **how)
    assert steps(judged) == expected
    if expected:
        assert judged.severity == expected[-1][-1]


def test_caps_come_after_adjustments(desk: Desk) -> None:
    desk.file("$60.8bn")
    judged = desk.judge("$66.2bn", title=True, status="enacted", match_probability=0.3)
    assert steps(judged) == [
        ("headline", "medium", "high"),
        ("status_open", "high", "low"),
        ("uncertain_match", "low", "note"),
    ]


def test_toll_in_a_headline_weighs_more_and_its_floors_no_less(desk: Desk) -> None:
    desk.file("at least 40 people", measure="deaths")
    judged = desk.judge("at least 60 people", title=True, measure="deaths")
    assert (judged.severity, steps(judged)) == (Severity.HIGH, [("headline", "medium", "high")])


def test_what_was_only_inferred_is_not_stated(desk: Desk) -> None:
    """A status without words of its own in the text does not make the other side's silence an excuse."""
    desk.file("$60.8bn")
    later = desk.file("$66.2bn", status="enacted")
    inferred = replace(later.claim.frame, status=Slot(value="enacted"))
    claim = replace(later.claim, frame=inferred)
    desk.filed[-1] = replace(later, statement=replace(later.statement, claim=claim))
    assert desk.judge().adjustments == ()


def test_severities_are_ordered_and_silence_is_named(desk: Desk) -> None:
    desk.file("$60.84bn")
    for text in ("$61bn", "$60.8bn", "$62bn", "$66bn", "$95bn", "$61m", "$61bn"):
        judged = desk.judge(text)
        assert (judged.silence is None) == (judged.severity > Severity.SILENT)
