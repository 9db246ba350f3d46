"""Two statements and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims.compare import judge_pair
from claims.discrepancy import Severity, Silence, Verdict
from claims.quantity import Role

if TYPE_CHECKING:
    from conftest import Desk


@pytest.mark.parametrize(
    ("a", "b", "verdict", "reason"),
    [
        ("$60.84bn", "$61 billion", Verdict.CONSISTENT, "rounding"),
        ("$61 billion", "$60.84bn", Verdict.REFINEMENT, "rounding"),
        ("$61 billion", "$61 million", Verdict.SCALE_ERROR, "scale_slip"),
        ("$13.4 billion", "$23.2 billion", Verdict.CONFLICT, "conflict"),
    ],
)
def test_two_texts(desk: Desk, a: str, b: str, verdict: Verdict, reason: str) -> None:
    judged = judge_pair(desk.file(a).statement, desk.file(b).statement)
    assert (judged.verdict, judged.reason, judged.earlier, judged.later) == (verdict, reason, 1, 2)


def test_headline_and_text_of_one_document(desk: Desk) -> None:
    title = desk.file("At least 24 killed in fire", version=9, entry=9, title=True, measure="deaths")
    body = desk.file("three people", version=9, entry=9, measure="deaths")
    judged = judge_pair(title.statement, body.statement)
    assert (judged.verdict, judged.reason, judged.severity) == (Verdict.CONFLICT, "headline_body", Severity.HIGH)


def test_two_mentions_in_one_text(desk: Desk) -> None:
    first = desk.file("$61 billion", version=9, entry=9)
    judged = judge_pair(first.statement, desk.file("$60.84 billion", version=9, entry=9).statement)
    assert (judged.verdict, judged.reason) == (Verdict.REFINEMENT, "rounding")


@pytest.mark.parametrize(("measure", "verdict"), [("troops", Verdict.UPDATE), ("aid", Verdict.REVISION)])
def test_former_value_in_one_text_has_moved(desk: Desk, measure: str, verdict: Verdict) -> None:
    now = desk.file("10,503 people", version=9, entry=9, measure=measure)
    then = desk.file("8,200 people", version=9, entry=9, measure=measure, role=Role.PREVIOUS)
    judged = judge_pair(now.statement, then.statement)
    assert (judged.verdict, judged.silence) == (verdict, Silence.FORMER_VALUE)


def test_former_value_of_another_text_is_compared(desk: Desk) -> None:
    slipped = desk.file("$6.2")
    recalled = desk.file("$6.2 billion", role=Role.PREVIOUS)
    assert judge_pair(slipped.statement, recalled.statement).verdict is Verdict.SCALE_ERROR
