"""Candidate series as people's rulings have it: merged ones as what they became, split ones beside their other half."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, or_, select

from claims.ruling import RulingAct
from claims.series import Candidate, Member
from ledger.among import among
from ledger.members import Members, read_candidates, select_members
from ledger.rulings import Rulings
from ledger.shelf import Shelf
from ledger.tables import observations, ruled_observations, rulings

MERGES = 8  # of one series, the newest
BROUGHT = 4  # of what a merge moved, the newest

_CONCERNING = select(rulings.c.id, rulings.c.act, rulings.c.series_id, rulings.c.other_id).where(
    or_(among(rulings.c.series_id, "ids"), among(rulings.c.other_id, "ids")), rulings.c.undone_at.is_(None)
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

    def of(self, ids: Sequence[int], *, members: int) -> list[Candidate]:
        """The series with a few members each, in the order of the ids; then the other halves of split ones.

        One that was merged away comes as the series that it became. That has some of what came along beside its own
        members, so that what would have been filed in the other is still found.
        """
        force = self._in_force(ids)
        present = dict.fromkeys([*(force.roots.get(number, number) for number in ids), *force.apart])
        return [self._as_ruled(found, force) for found in self._members.of(list(present), members=members)]

    def _as_ruled(self, found: Candidate, force: _InForce) -> Candidate:
        merges, apart = force.merges.get(found.id, ()), force.apart.get(found.id, ())
        if not merges and not apart:
            return found
        brought = (self._brought(ruling, found.id) for ruling in sorted(merges, reverse=True)[:MERGES])
        return replace(found, brought=tuple(filter(None, brought)), apart=frozenset(apart))

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

    def _brought(self, ruling: int, root: int) -> tuple[Member, ...]:
        """The newest of what a merge moved, where it still is in the series that it went to."""
        c = ruled_observations.c
        moved = select(c.observation_id).where(c.ruling_id == ruling)
        chosen = select_members(observations.c.id.in_(moved), observations.c.series_id == root)
        newest = chosen.order_by(observations.c.id.desc()).limit(BROUGHT)
        return tuple(member for of_root in read_candidates(self._connection, newest) for member in of_root.members)
