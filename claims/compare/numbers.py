"""What the two numbers alone say: agreement, a slip of scale or digits, a plain difference."""

from __future__ import annotations

from decimal import Decimal

from claims.compare.case import Case, Finding, agreeing, silent, verdict_of
from claims.compare.course import Course
from claims.compare.file import grown, relation
from claims.compare.standing import rank
from claims.discrepancy import Severity, Silence, Verdict
from claims.relate import Relation
from claims.series import Observation


def agreement(case: Case) -> Finding | None:
    """The figure fits the anchor and what all accepted figures have in common."""
    found, later, anchor = case.relation, case.later, case.anchor
    cut = found.name == "truncation" and anchor.claim.quantity.unit_place < later.claim.quantity.unit_place
    if not (found.severity is Severity.SILENT or cut):
        return None
    if case.course is Course.RISING and grown(anchor, later):
        return None
    if not cut and case.course is Course.STEADY and _outside(case) is not None:
        return None
    return silent(
        Silence.AGREES, "", against=anchor, relation=found, reason=found.name, verdict=agreeing(later, anchor)
    )


def _outside(case: Case) -> Observation | None:
    """The accepted figure that a new one cannot be right beside, though it fits the anchor."""
    hard = case.later.claim.quantity.hard
    if hard.meets(case.file.common):
        return None
    apart = [o for o in case.file.accepted if not o.claim.quantity.hard.meets(hard)]
    return max(apart, key=lambda o: relation(o, case.later).rel, default=None)


def slip(case: Case) -> Finding | None:
    """A power of ten, or two digits in each other's place: say what was probably meant."""
    found = case.relation
    if found.factor is None and not found.transposed:
        return None
    scale = found.factor is not None
    return Finding(
        reason="scale_slip" if scale else "digit_swap",
        verdict=Verdict.SCALE_ERROR,
        severity=Severity.CRITICAL if scale else Severity.HIGH,
        against=case.anchor,
        relation=found,
        why="",
        meant=meant(case.later, case.anchor, found),
    )


def meant(later: Observation, earlier: Observation, found: Relation) -> Decimal | None:
    """What the slipped side probably meant; the later one slipped, unless its source is the better."""
    slipped, other = (earlier, later) if rank(later) > rank(earlier) else (later, earlier)
    value, truth = slipped.claim.quantity.value, other.claim.quantity.ends[1]
    if value is None or found.factor is None:
        return None if value is None else truth
    return value * found.factor if value < truth else value / found.factor


def by_number(case: Case) -> Finding:
    """What the two numbers alone say: the last resort."""
    outside = _outside(case) if case.relation.severity is Severity.SILENT else None
    against = outside or case.anchor
    found = relation(against, case.later)
    return Finding(
        reason=found.name,
        verdict=verdict_of(found, case.later, against),
        severity=found.severity,
        against=against,
        relation=found,
        why="",
    )
