"""Candidate series as people's rulings have it: merged ones as what they became, split ones beside their other half."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, or_, select

from claims.ruling import RulingAct
from claims.series import Observation, Series
from ledger.members import Members
from ledger.observations import read_observations, select_observations
from ledger.rulings import Rulings
from ledger.shelf import Shelf
from ledger.tables import observations, ruled_observations, rulings

MERGES = 8  # of one series, the newest
BROUGHT = 4  # of what a merge moved, the newest

_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_CONCERNING = select(rulings.c.id, rulings.c.act, rulings.c.series_id, rulings.c.other_id).where(
    or_(rulings.c.series_id.in_(_IDS), rulings.c.other_id.in_(_IDS)), rulings.c.undone_at.is_(None)
)


@dataclass(slots=True)
class _InForce:
    """The rulings on some series: where merged ones went, which merges each has seen, and who is held apart."""

    roots: dict[int, int]
    merges: defaultdict[int, list[int]]
    apart: defaultdict[int, set[int]]


class Ruled(Shelf):
    """Reads candidates."""

    def __init__(self, connection: Connection, members: Members) -> None:
        super().__init__(connection)
        self._members = members

    def of(self, ids: Sequence[int], *, members: int) -> list[Series]:
        """The series with a few members each, in the order of the ids; then the other halves of split ones.

        One that was merged away comes as the series that it became. That has some of what came along beside its own
        members, so that what would have been filed in the other is still found.
        """
        force = self._in_force(ids)
        present = dict.fromkeys([*(force.roots.get(number, number) for number in ids), *force.apart])
        return [self._as_ruled(series, force) for series in self._members.of(list(present), members=members)]

    def _as_ruled(self, series: Series, force: _InForce) -> Series:
        merges, apart = force.merges.get(series.id, ()), force.apart.get(series.id, ())
        if not merges and not apart:
            return series
        brought = (self._brought(ruling, series.id) for ruling in sorted(merges, reverse=True)[:MERGES])
        return replace(series, brought=tuple(filter(None, brought)), apart=frozenset(apart))

    def _in_force(self, ids: Iterable[int]) -> _InForce:
        force = _InForce({}, defaultdict(list), defaultdict(set))
        for ruling, act, kept, other in self._connection.execute(_CONCERNING, {"ids": list(ids)}).all():
            if act is RulingAct.SPLIT:
                force.apart[kept].add(other)
                force.apart[other].add(kept)
            else:
                root = force.roots[other] = Rulings(self._connection).root(kept)
                force.merges[root].append(ruling)
        return force

    def _brought(self, ruling: int, root: int) -> tuple[Observation, ...]:
        """The newest of what a merge moved, where it still is in the series that it went to."""
        c = ruled_observations.c
        moved = select(c.observation_id).where(c.ruling_id == ruling)
        chosen = select_observations(observations.c.id.in_(moved), observations.c.series_id == root)
        newest = chosen.order_by(observations.c.id.desc()).limit(BROUGHT)
        return tuple(read_observations(self._connection, newest))
