"""What is filed without being judged at all: readings too weak, former values, parts, and what is old news."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claims.compare.case import Finding, silent
from claims.compare.standing import LEAST_CONFIDENCE
from claims.discrepancy import Silence
from claims.notices import recalls_old_value
from claims.quantity import Role
from claims.series import Observation

Gate = Callable[[Observation, Sequence[Observation]], Finding | None]


def _misreading(later: Observation, others: Sequence[Observation]) -> Finding | None:
    if later.claim.figure.confidence >= LEAST_CONFIDENCE:
        return None
    return silent(Silence.MISREADING, "it was read with too little confidence to tell anybody")


def _former_value(later: Observation, others: Sequence[Observation]) -> Finding | None:
    if later.claim.role is Role.PREVIOUS:
        return former_value()
    if recalls_old_value(later.claim.quote.prefix, later.claim.quote.suffix):
        return silent(Silence.FORMER_VALUE, "the text gives it as what was said before by mistake")
    return None


def former_value(against: Observation | None = None) -> Finding:
    """A value that its text recalls as a former one; ``against`` is the present one, if that is known."""
    return silent(Silence.FORMER_VALUE, "the text gives it as a former value", against=against)


def _historic(later: Observation, others: Sequence[Observation]) -> Finding | None:
    if not later.statement.historic:
        return None
    return silent(Silence.HISTORIC, "it was already published when its feed was first read")


def _part_of_its_series(later: Observation, others: Sequence[Observation]) -> Finding | None:
    """A part whose whole was filed under the same series: it need not equal the whole."""
    whole = next((o for o in others if _is_whole(o, later)), None)
    if whole is None:
        return None
    return silent(Silence.PART, "the text gives it as a part of the other", against=whole)


def _is_whole(whole: Observation, part: Observation) -> bool:
    if whole.statement.version_id != part.statement.version_id:
        return False
    quote = whole.claim.quote
    return quote.field == part.claim.quote.field and (quote.start, quote.end) == part.claim.part_of


GATES: tuple[Gate, ...] = (_misreading, _former_value, _part_of_its_series, _historic)


def held_back(later: Observation, others: Sequence[Observation]) -> Finding | None:
    """Why an observation is not judged against the file; None if it is. ``others`` are of the same series."""
    return next((found for gate in GATES if (found := gate(later, others)) is not None), None)
