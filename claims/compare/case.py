"""The material of one judgement, and what a rule finds in it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claims.compare.course import Course
from claims.compare.file import File, only_excused, relation
from claims.compare.standing import more_precise
from claims.discrepancy import Severity, Silence, Verdict
from claims.relate import Relation
from claims.series import Observation

ONE_FIGURE = Decimal("0.05")
"""How far apart two wordings of one figure may be: one rounds, another hedges, but "at least 40" is not 400."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A new observation, the anchor it is judged against, and what else is known of the series.

    ``others`` are all other observations of the series, usable or not; ``recalls`` the former values that texts name;
    ``notice`` the correction notice of the text of ``later``, if it has one.
    """

    later: Observation
    anchor: Observation
    relation: Relation
    file: File
    course: Course
    others: tuple[Observation, ...]
    recalls: tuple[Observation, ...]
    notice: str | None = None

    @property
    def word_slip(self) -> bool:
        """Whether a whole scale word lies between the two ("million" for "billion"), which no frame explains."""
        return self.relation.factor is not None and self.relation.factor >= 1000

    @property
    def before(self) -> tuple[Observation, ...]:
        """The other observations that were filed earlier."""
        return tuple(o for o in self.others if o.id < self.later.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a rule found: the class of the difference and its severity, before adjustments.

    ``against`` is the observation that ``later`` is held against, None for nothing; ``meant`` the value that a slip
    probably meant. For the explanation: ``why`` is its last clause, ``link`` what stands between the two quotes where
    that is not "agrees with" or "differs from", and ``shown`` the observation quoted where that is not ``against``.
    """

    reason: str
    verdict: Verdict
    severity: Severity
    against: Observation | None
    why: str
    relation: Relation | None = None
    silence: Silence | None = None
    meant: Decimal | None = None
    link: str | None = None
    shown: Observation | None = None


def silent(
    silence: Silence,
    why: str,
    *,
    against: Observation | None = None,
    relation: Relation | None = None,
    reason: str | None = None,
    verdict: Verdict = Verdict.CONSISTENT,
    link: str | None = None,
    shown: Observation | None = None,
) -> Finding:
    """A finding that nobody is told of; its reason is the silence's own unless another says more."""
    return Finding(
        reason=reason or silence.value,
        verdict=verdict,
        severity=Severity.SILENT,
        against=against,
        why=why,
        relation=relation,
        silence=silence,
        link=link,
        shown=shown,
    )


def one_figure(a: Observation, b: Observation) -> bool:
    """Whether two observations give one figure, at most rounded or hedged in another way."""
    found = relation(a, b)
    return found.severity is Severity.SILENT and found.rel <= ONE_FIGURE


def verdict_of(found: Relation, later: Observation, earlier: Observation) -> Verdict:
    """The verdict on two figures of which the relation of the numbers is all there is to say."""
    if found.misprinted:
        return Verdict.SCALE_ERROR
    if (
        found.conflicting
        or found.name == "near_miss"
        or only_excused(found, later.claim.quantity, earlier.claim.quantity)
    ):
        return Verdict.CONFLICT
    return agreeing(later, earlier)


def agreeing(later: Observation, earlier: Observation) -> Verdict:
    """The verdict on two figures that agree: a refinement if the later one leaves less room."""
    return Verdict.REFINEMENT if more_precise(later, earlier) else Verdict.CONSISTENT
