"""From what a rule found to the judgement that is kept: its severity weighed, and said in a sentence."""

from __future__ import annotations

from claims.compare.case import Finding
from claims.compare.explain import explain
from claims.compare.severity import Circumstances, weigh
from claims.discrepancy import Judgement, Severity, Silence
from claims.series import Observation


def conclude(finding: Finding, later: Observation, around: Circumstances) -> Judgement:
    """The judgement on ``later``. What is silent without a reason of its own agrees."""
    severity, adjustments = weigh(finding, later, around)
    return Judgement(
        verdict=finding.verdict,
        reason=finding.reason,
        severity=severity,
        later=later.id,
        earlier=None if finding.against is None else finding.against.id,
        explanation=explain(finding, later),
        adjustments=adjustments,
        silence=(finding.silence or Silence.AGREES) if severity is Severity.SILENT else None,
    )
