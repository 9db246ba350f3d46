"""Who may ask for what now: rows handed out to one holder at a time, each with its turn at its host."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar

from sqlalchemy import Column, ColumnElement, Table, and_, bindparam, case, func, select, tuple_, update

from ledger.database import Lock, wait_for
from ledger.shelf import AnyRow, AnySelect, Shelf
from ledger.tables import hosts
from net.guard import host_key

Fence = tuple[int, int]  # the number of a row, and the fence of the lease on it


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """What is due, the host to be asked for it, and when that was done last."""

    id: int
    host: str
    last_polled_at: datetime | None


class Leasing(Shelf):
    """A shelf of rows that are leased: each take raises a row's fence, and what comes under an older one is void.

    The rows have a ``host``, a ``fence`` and ``lease_until``; a shelf names their key, when each is due, and when its
    host was last asked for it.
    """

    _key: ClassVar[Column[int]]
    _due_at: ClassVar[Column[datetime]]
    _last_at: ClassVar[Column[datetime]]

    def exclusive(self) -> None:
        """Be the only one to hand anything out until the unit of work ends."""
        wait_for(Lock.HANDING_OUT, self._connection)

    def due(self, *, now: datetime, limit: int) -> tuple[Due, ...]:
        """What is due and what nobody holds, the most overdue first."""
        found = self._due(now, self._key, self._table.c.host, self._last_at)
        rows = self._connection.execute(found.order_by(self._due_at, self._key).limit(limit))
        return tuple(Due(id=id_, host=host, last_polled_at=at) for id_, host, at in rows)

    def out(self, *, now: datetime) -> Counter[str]:
        """How much of each host somebody holds."""
        c = self._table.c
        held = select(c.host, func.count()).where(c.lease_until > now).group_by(c.host)
        return Counter(dict(self._connection.execute(held).all()))

    def lease(self, ids: Collection[int], *, now: datetime, hold: timedelta) -> list[Fence]:
        """Take those of these that are due, for ``hold``, in the order of the ids."""
        due = self._due(now, self._key).where(self._key.in_(ids))
        free = self._connection.scalars(due.with_for_update(of=self._table, skip_locked=True)).all()
        took = update(self._table).where(self._key.in_(free)).values(**self._taken(now + hold))
        rows = self._connection.execute(took.returning(self._key, self._table.c.fence)).all() if free else []
        fences: dict[int, int] = dict(rows)
        return [(id_, fences[id_]) for id_ in ids if id_ in fences]

    def postpone(self, until: Mapping[int, datetime], *, now: datetime) -> None:
        """Let what is due wait until then."""
        waits = update(self._table).where(self._key == bindparam("row"), self._due_at <= bindparam("now"))
        rows = [{"row": id_, "until": at, "now": now} for id_, at in until.items()]
        if rows:
            self._connection.execute(waits.values({self._due_at: bindparam("until")}), rows)

    @property
    def _table(self) -> Table:
        return self._key.table

    def _due(self, now: datetime, *columns: Column[Any]) -> AnySelect:
        return select(*columns).where(self._due_at <= now)

    def _taken(self, until: datetime) -> dict[str, Any]:
        """What a take changes in a row."""
        return {"fence": self._table.c.fence + 1, "lease_until": until}

    def _renew(
        self,
        fences: Iterable[Fence],
        *conditions: ColumnElement[bool],
        now: datetime,
        hold: timedelta,
        pause: timedelta,
        unlimited_hosts: Collection[str],
    ) -> list[tuple[AnyRow, datetime]]:
        """Of these leases, those that still hold, renewed for ``hold``; the message that brought them is spent.

        Each row, by number, with the time from which on its host may be asked: requests to one host start ``pause``
        apart, whoever makes them, except to ``unlimited_hosts``.
        """
        c = self._table.c
        held = and_(tuple_(self._key, c.fence).in_(sorted(set(fences))), c.lease_until > now, *conditions)
        renewed = update(self._table).where(held).values(**self._taken(now + hold)).returning(self._table)
        rows = sorted(self._connection.execute(renewed).all(), key=lambda row: row._mapping[self._key])
        unlimited = frozenset(map(host_key, unlimited_hosts))
        turns = self._turns(Counter(row.host for row in rows if row.host not in unlimited), now, pause)
        return [(row, turns.get(row.host, [now]).pop(0)) for row in rows]

    def _turns(self, asked: Mapping[str, int], now: datetime, pause: timedelta) -> dict[str, list[datetime]]:
        """Take as many turns at each host as asked: when each may begin."""
        if not asked:
            return {}
        present, step = now.timestamp(), pause.total_seconds()
        rows = [{"host": host, "free_at": present + asked[host] * step} for host in sorted(asked)]
        added = self._insert(hosts).values(rows)
        length = added.excluded.free_at - present
        later = case((hosts.c.free_at > present, hosts.c.free_at), else_=present) + length
        taken = added.on_conflict_do_update(index_elements=["host"], set_={"free_at": later})
        ends = self._connection.execute(taken.returning(hosts.c.host, hosts.c.free_at))
        return {
            host: [datetime.fromtimestamp(end - turn * step, UTC) for turn in range(asked[host], 0, -1)]
            for host, end in ends
        }
