"""The part of a long series that a judgement needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from claims.compare.standing import hedged, precision, rank
from claims.series import Observation, Series

WHOLE = 300
"""Observations up to which a series is judged whole; the cost of a judgement grows with the square of the number."""

_EACH = 60  # kept for each of the reasons below


def excerpt(series: Series, entry_id: int) -> Series:
    """A long series by what can decide a judgement on an entry: some hundreds of its observations, in their order.

    Kept are the entry's own, those that may be the anchor (the weightiest and most precise), the first and the last
    filed, and of each figure lately given the one that gave it first, so that it is known not to be new.
    """
    if len(series.observations) <= WHOLE:
        return series
    kept = {observation.id for observation in chain.from_iterable(_telling(series, entry_id))}
    return replace(series, observations=tuple(o for o in series.observations if o.id in kept))


def _telling(series: Series, entry_id: int) -> Iterator[list[Observation]]:
    filed = sorted(series.observations, key=lambda o: o.id)
    yield [o for o in filed if o.statement.entry_id == entry_id]
    yield sorted(filed, key=lambda o: (o.replaced, -rank(o), hedged(o), -precision(o), o.id))[:_EACH]
    yield filed[:_EACH]
    yield filed[-2 * _EACH :]
    yield _first_to_say(filed)[-_EACH:]


def _first_to_say(filed: list[Observation]) -> list[Observation]:
    """The observations that were the first with their figure, by when the figure was given last."""
    first = {o.claim.quantity: o for o in reversed(filed) if not o.statement.historic}
    last = {o.claim.quantity: o.id for o in filed}
    return sorted(first.values(), key=lambda o: last[o.claim.quantity])
