"""How a new observation stands to what is on file."""

from __future__ import annotations

from collections.abc import Sequence

from claims.discrepancy import Judgement, Severity, Silence, Verdict
from claims.series import Observation, Series


def judge(later: Observation, series: Series) -> Judgement:
    """Judge a new observation against the others of its series; ``series.observations`` may hold it too."""
    return Judgement(
        verdict=Verdict.CONSISTENT,
        reason="first",
        severity=Severity.SILENT,
        later=later.id,
        earlier=None,
        explanation="",
        silence=Silence.FIRST,
    )


def judge_version(observations: Sequence[Observation]) -> tuple[Judgement, ...]:
    """What one entry version says against itself: headline against body, parts against the whole, sums."""
    return ()
