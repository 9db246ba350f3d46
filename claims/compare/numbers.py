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
    if slipped(case) or case.relation.transposed:
        return slip_of(case.later, case.anchor, case.relation)
    # Of one that agrees with the anchor: $4.8bn is on file beside $4.82bn, $48bn comes.
    beside = ((other, relation(other, case.later)) for other in case.file.accepted)
    return next((slip_of(case.later, other, found) for other, found in beside if found.misprinted), None)


def slip_of(later: Observation, against: Observation, found: Relation) -> Finding:
    """The finding for a difference that is a slip."""
    return Finding(
        reason="digit_swap" if found.transposed else "scale_slip",
        verdict=Verdict.SCALE_ERROR,
        severity=Severity.HIGH if found.transposed else Severity.CRITICAL,
        against=against,
        relation=found,
        why="",
        meant=meant(later, against),
    )


def slipped(case: Case) -> bool:
    """Whether a power of ten lies between the two, even where a hedge makes both true (33 is "more than 3.3")."""
    if case.relation.factor is not None:
        return True
    return case.relation.name == "hedge_weak" and shifted(case.later, case.anchor)


def unmistakable(case: Case) -> bool:
    """A slip that no frame explains: a whole scale word, or the same digits at another power of ten."""
    return case.word_slip or (case.relation.factor is not None and shifted(case.later, case.anchor))


def shifted(a: Observation, b: Observation) -> bool:
    """Whether two figures have the same digits, two or more, at another power of ten: 3.3 and 33.046 million."""
    left, right = (digits(o) for o in (a, b))
    written = min(len(left), len(right))
    if written < 2 or a.claim.quantity.ends[1].adjusted() == b.claim.quantity.ends[1].adjusted():
        return False
    return _rounded(left, written) == _rounded(right, written)


def shared_digits(a: Observation, b: Observation) -> int:
    """How many of the first digits of two figures are the same, wherever the decimal point is: two of 3.3 and 33.5."""
    left, right = digits(a), digits(b)
    written = range(min(len(left), len(right)), 0, -1)
    return next((places for places in written if _rounded(left, places) == _rounded(right, places)), 0)


def digits(observation: Observation) -> str:
    """The digits of a figure without the zeros at its end."""
    return "".join(map(str, observation.claim.quantity.ends[1].normalize().as_tuple().digits))


def _rounded(written: str, places: int) -> int:
    return int((Decimal(written).scaleb(places - len(written))).to_integral_value())


def meant(later: Observation, earlier: Observation) -> Decimal | None:
    """What the slipped side probably meant; the later one slipped, unless its source is the better.

    Its own digits at the scale of the other, or the other where digits changed places.
    """
    wrong, right = (earlier, later) if rank(later) > rank(earlier) else (later, earlier)
    value, truth = wrong.claim.quantity.value, right.claim.quantity.ends[1]
    if value is None or not value or not truth:
        return None
    power = round((truth / value).log10())
    return truth if power == 0 else value.scaleb(power)


def by_number(case: Case) -> Finding:
    """What the two numbers alone say: the last resort."""
    weak = case.relation.name == "hedge_weak" and case.course is Course.STEADY
    outside = _outside(case) if weak or case.relation.severity is Severity.SILENT else None
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
