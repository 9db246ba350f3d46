"""Series with a few members each: enough to compare with, few enough to read many series."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace

from sqlalchemy import Connection, bindparam, func, select, union

from claims.series import Observation, Series, SeriesKey
from ledger.codec import load_frame
from ledger.observations import read_observations, select_observations
from ledger.shelf import AnyRow, AnySelect, Shelf
from ledger.tables import observations, series

MEMBERS = 8


class Members(Shelf):
    """Reads series with the observation that was filed first, the most precise one and those filed last.

    What was read is kept until ``forget``: the statements of one entry have most of their candidates in common.
    """

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._kept: dict[tuple[int, int], Series] = {}

    def of(self, ids: Collection[int], *, members: int) -> list[Series]:
        """The series, in the order of the ids."""
        missing = [series_id for series_id in ids if (series_id, members) not in self._kept]
        if missing:
            self._kept.update({(found.id, members): found for found in self._read(missing, members)})
        return [self._kept[series_id, members] for series_id in ids]

    def forget(self) -> None:
        """Read anew from now on: observations have changed."""
        self._kept.clear()

    def _read(self, ids: list[int], members: int) -> list[Series]:
        picked: defaultdict[int, list[Observation]] = defaultdict(list)
        for observation in read_observations(self._connection, _MEMBERS, ids=ids, older=max(0, members - 3)):
            picked[observation.series_id].append(observation)
        rows = self._connection.execute(_SERIES, {"ids": ids}).all()
        return [series_of(row, picked[row.id]) for row in rows]


def series_of(row: AnyRow, members: Iterable[Observation]) -> Series:
    """The series in a row, with these observations by time of publication."""
    key = SeriesKey(kind=row.kind, unit=row.unit, frame=load_frame(row.frame))
    return Series(id=row.id, name=row.name, key=key, opened_at=row.opened_at, observations=_in_order(members))


def with_members(known: Series, members: Iterable[Observation]) -> Series:
    """The series with these observations in place of its own, each once, by time of publication."""
    return replace(known, observations=_in_order(members))


def _in_order(members: Iterable[Observation]) -> tuple[Observation, ...]:
    once = {member.id: member for member in members}.values()
    return tuple(sorted(once, key=lambda one: (one.statement.published_at, one.id)))


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
        .where(series.c.id.in_(bindparam("ids", expanding=True)))
        .cte("ends")
        .prefix_with("MATERIALIZED")
    )
    since = func.coalesce(ends.c.last_from, 0)
    last = select(c.id).join(ends, c.series_id == ends.c.series_id).where(c.id >= since)
    return select(union(last, select(ends.c.first), select(ends.c.most_precise)).subquery().c[0])


_SERIES = select(series).where(series.c.id.in_(bindparam("ids", expanding=True)))
_MEMBERS = select_observations(observations.c.id.in_(_pick()))
