"""Series with a few members each: enough to compare with, few enough to read many series."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Text, bindparam, func, select, type_coerce, union

from claims.claim import Claim
from claims.quantity import Kind
from claims.series import Candidate, Member
from ledger.among import among
from ledger.codec import load_claim, load_words
from ledger.shelf import AnySelect, Shelf
from ledger.tables import claims, observations, series

MEMBERS = 8


class StoredMember(NamedTuple):
    """A member of a candidate, with its claim as JSON."""

    id: int
    entry_id: int
    published_at: datetime
    body: str

    @property
    def words(self) -> tuple[str, ...]:
        """Those of the claim's frame."""
        return load_words(self.body)

    @property
    def claim(self) -> Claim:
        """What was said."""
        return load_claim(self.body)


class Members(Shelf):
    """Reads series with the observation that was filed first, the most precise one and those filed last.

    What was read is kept until ``forget``: the statements of one entry have most of their candidates in common.
    """

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._kept: dict[tuple[int, int], Candidate] = {}

    def of(self, ids: Collection[int], *, members: int) -> list[Candidate]:
        """The series that have observations, in the order of the ids."""
        missing = [series_id for series_id in ids if (series_id, members) not in self._kept]
        if missing:
            found = read_candidates(self._connection, _MEMBERS, ids=missing, older=max(0, members - 3))
            self._kept.update({(candidate.id, members): candidate for candidate in found})
        return [self._kept[series_id, members] for series_id in ids if (series_id, members) in self._kept]

    def forget(self) -> None:
        """Read anew from now on: observations were filed."""
        self._kept.clear()


def select_members(*conditions: ColumnElement[bool]) -> AnySelect:
    """The observations that meet the conditions (on observations), in no particular order."""
    return _OBSERVED.where(*conditions)


def read_candidates(connection: Connection, chosen: AnySelect, **parameters: Any) -> list[Candidate]:
    """The series of the observations chosen (of ``select_members``), with these as their members."""
    picked: defaultdict[tuple[int, str], list[StoredMember]] = defaultdict(list)
    for series_id, kind, *stored in connection.execute(chosen, parameters).all():
        picked[series_id, kind].append(StoredMember(*stored))
    return [
        Candidate(id=series_id, kind=Kind(kind), members=_in_order(members))
        for (series_id, kind), members in picked.items()
    ]


def with_members(known: Candidate, further: Iterable[Member]) -> Candidate:
    """The series with further members, each once."""
    return replace(known, members=_in_order((*known.members, *further)))


def _in_order(members: Iterable[Member]) -> tuple[Member, ...]:
    """By time of publication."""
    once = {member.id: member for member in members}.values()
    return tuple(sorted(once, key=lambda one: (one.published_at, one.id)))


_OBSERVED = (
    select(observations.c.series_id, type_coerce(series.c.kind, Text))
    .add_columns(observations.c.id, observations.c.entry_id, observations.c.published_at, claims.c.body)
    .join(claims, claims.c.id == observations.c.claim_id)
    .join(series, series.c.id == observations.c.series_id)
)


def _pick() -> AnySelect:
    """The ids of the first, the most precise and the last (``older`` + 1) observations of the series ``ids``.

    However many observations a series has, each part reads an index up to a handful of rows.
    """
    c = observations.alias("o").c
    of_series = select(c.id).where(c.series_id == series.c.id)
    ends = (
        select(
            series.c.id.label("series_id"),
            of_series.order_by(c.id).limit(1).scalar_subquery().label("first"),
            of_series.order_by(c.hedged, c.step, c.id).limit(1).scalar_subquery().label("most_precise"),
            of_series.order_by(c.id.desc()).limit(1).offset(bindparam("older")).scalar_subquery().label("last_from"),
        )
        .where(among(series.c.id, "ids"))
        .cte("ends")
        .prefix_with("MATERIALIZED")
    )
    since = func.coalesce(ends.c.last_from, 0)
    last = select(c.id).join(ends, c.series_id == ends.c.series_id).where(c.id >= since)
    return select(union(last, select(ends.c.first), select(ends.c.most_precise)).subquery().c[0])


_MEMBERS = select_members(observations.c.id.in_(_pick()))
