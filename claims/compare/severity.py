"""How a severity is moved and bounded, step by step; the steps are kept, because they are the explanation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claims.compare.case import Finding
from claims.compare.standing import LEAST_CONFIDENCE, Rank, hedged, rank, stated
from claims.compare.surety import surety
from claims.discrepancy import Adjustment, Severity, Verdict
from claims.series import Observation

_FIRM = frozenset({"scale_slip", "digit_swap", "stealth_edit", "headline_body", "arithmetic", "denied", "zombie"})
"""Classes that an open status or period does not excuse."""

_EDITS = frozenset({"stealth_edit", "correction"})
_LEVELS = tuple(Severity)


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What the series does not tell: whether the quantity is watched, a correction declared, the match certain."""

    watched: bool = False
    declared: bool = False
    match_probability: float = 1.0


Step = tuple[str, int, str]
Cap = tuple[str, Severity, str]


def weigh(finding: Finding, later: Observation, around: Circumstances) -> tuple[Severity, tuple[Adjustment, ...]]:
    """The final severity of a finding with the steps that led to it. What is silent, or a note, is never raised."""
    severity, steps = finding.severity, list[Adjustment]()
    if severity is Severity.SILENT or finding.against is None:
        return severity, ()
    for name, by, why in _moves(finding, later, around):
        moved = _moved(severity, by)
        if moved is not severity:
            steps.append(Adjustment(name=name, before=severity, after=moved, why=why))
            severity = moved
    for name, cap, why in _caps(finding, later, around):
        if severity > cap:
            steps.append(Adjustment(name=name, before=severity, after=cap, why=why))
            severity = cap
    return severity, tuple(steps)


def _moved(severity: Severity, by: int) -> Severity:
    if by > 0 and severity <= Severity.NOTE:
        return severity
    return _LEVELS[min(max(severity.rank + by, Severity.NOTE.rank), Severity.CRITICAL.rank)]


def _moves(finding: Finding, later: Observation, around: Circumstances) -> Iterator[Step]:
    """What raises or lowers a severity. A count moves on in floors, so that they tell nothing there."""
    against = finding.against
    if against is None:
        return
    if around.watched:
        yield "watched", 1, "the quantity is watched"
    told_so = finding.verdict is Verdict.UPDATE or finding.reason == "headline_body"
    if later.claim.in_headline and finding.reason != "headline_body":
        yield "headline", 1, "the headline says it"
    if rank(against) >= Rank.PRIMARY and rank(later) < rank(against):
        yield "primary_document", 1, "a primary document says otherwise"
    if later.statement.edit and not around.declared and finding.reason not in _EDITS:
        yield "undeclared_edit", 1, "the entry was edited without a notice"
    if hedged(later) and hedged(against) and not told_so:
        yield "both_hedged", -1, "neither figure claims to be exact"


def _caps(finding: Finding, later: Observation, around: Circumstances) -> Iterator[Cap]:
    against = finding.against
    if against is None:
        return
    if finding.reason not in _FIRM and finding.verdict not in (Verdict.UPDATE, Verdict.REVISION):
        for name in ("status", "period"):
            if _one_sided(name, later, against):
                yield f"{name}_open", Severity.LOW, f"one text states the {name}, the other leaves it open"
    if surety(around.match_probability, finding, later) < LEAST_CONFIDENCE:
        yield "uncertain_match", Severity.NOTE, "it is not certain that both state one quantity"


def _one_sided(name: str, a: Observation, b: Observation) -> bool:
    """Whether the words of exactly one text state a slot that the other leaves empty."""
    slots = [o.claim.frame.status if name == "status" else o.claim.frame.period for o in (a, b)]
    return any(stated(mine) is not None and other is None for mine, other in (slots, slots[::-1]))
