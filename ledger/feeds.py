"""Feeds, feed lists, and who may poll which feed now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, and_, case, delete, func, or_, select, update

from claims.errors import BadInput, NotFound
from claims.feed import Feed, FeedState, Lease, Outcome
from ledger.shelf import AnyRow, AnySelect, Shelf
from ledger.tables import feed_list_members, feed_lists, feed_polls, feeds

LONGEST_URL = 2048  # characters; PostgreSQL indexes no more than 2.7 kB

_polled = feeds.c.removed_at.is_(None)


class Feeds(Shelf):
    """The shelf of feeds."""

    def add(
        self,
        url: str,
        *,
        now: datetime,
        title: str = "",
        list_name: str = "default",
        every: timedelta | None = None,
        full_text: bool | None = None,
    ) -> Feed:
        """Add a feed to a list, which is made if missing. A known address gains the list and whatever else is given.

        What a feed published while it was on no list is history, as it is in a new one: it is to be imported again.
        Raises BadInput for an address or a list name that is empty or too long.
        """
        _check("address of the feed", url)
        _check("name of the list", list_name)
        given: dict[str, Any] = {} if every is None else {"every": every.total_seconds()}
        if full_text is not None:
            given["full_text"] = full_text
        statement = self._insert(feeds).values(url=url, title=title, added_at=now, **given)
        again = {
            "title": func.coalesce(func.nullif(title, ""), feeds.c.title),
            "imported": case((_polled, feeds.c.imported), else_=False),
            "removed_at": None,
        }
        known = statement.on_conflict_do_update(index_elements=["url"], set_={**again, **given})
        feed_id = self._connection.execute(known.returning(feeds.c.id)).scalar_one()
        self._join(feed_id, list_name)
        return self._feeds(feeds.c.id == feed_id)[0]

    def remove(self, feed_id: int, *, now: datetime, list_name: str | None = None) -> None:
        """Take a feed off one list, or off all; on no list it is polled no more. What it published is kept.

        Raises NotFound for an unknown feed or list.
        """
        self.find(str(feed_id))
        leaves = feed_list_members.c.feed_id == feed_id
        if list_name is not None:
            leaves = and_(leaves, feed_list_members.c.list_id == self._list(list_name))
        self._connection.execute(delete(feed_list_members).where(leaves))
        on_a_list = select(feed_list_members).where(feed_list_members.c.feed_id == feed_id).exists()
        self._connection.execute(update(feeds).where(feeds.c.id == feed_id, ~on_a_list).values(removed_at=now))

    def find(self, name: str) -> Feed:
        """The feed that is polled with this address or number. Raises NotFound."""
        by_number = name.isascii() and name.isdigit() and len(name) < 19
        found = self._feeds(_polled, feeds.c.id == int(name) if by_number else feeds.c.url == name)
        if not found:
            raise NotFound(f"no such feed: {name}")
        return found[0]

    def numbered(self, ids: Collection[int]) -> tuple[Feed, ...]:
        """The feeds with these numbers, removed ones included."""
        return self._feeds(feeds.c.id.in_(ids))

    def all(self, *, list_name: str | None = None) -> tuple[Feed, ...]:
        """The feeds that are polled, by number. Raises NotFound for an unknown list."""
        if list_name is None:
            return self._feeds(_polled)
        members = select(feed_list_members.c.feed_id).where(feed_list_members.c.list_id == self._list(list_name))
        return self._feeds(_polled, feeds.c.id.in_(members))

    def lists(self) -> dict[str, int]:
        """The names of the lists with the number of their feeds."""
        counted = (
            select(feed_lists.c.name, func.count(feed_list_members.c.feed_id))
            .outerjoin(feed_list_members)
            .group_by(feed_lists.c.name)
            .order_by(feed_lists.c.name)
        )
        return dict(self._connection.execute(counted).all())

    def due(self, *, now: datetime) -> tuple[tuple[int, str], ...]:
        """The number and address of every feed that is due and that nobody holds, the most overdue first.

        A feed without a ``next_poll_at`` is due before all others.
        """
        return tuple((row.id, row.url) for row in self._connection.execute(_due(now, feeds.c.id, feeds.c.url)))

    def busy(self, *, now: datetime, since: datetime) -> tuple[str, ...]:
        """The addresses of the feeds that somebody holds now, or that were polled since then."""
        c = feeds.c
        busy = or_(c.lease_until > now, c.last_polled_at > since)
        return tuple(self._connection.scalars(select(c.url).where(busy)))

    def lease_due(
        self, *, now: datetime, hold: timedelta, limit: int, ids: Collection[int] | None = None
    ) -> tuple[Lease, ...]:
        """Take the most overdue feeds that nobody holds (of ``ids`` only, where given), for ``hold``.

        Each take raises the feed's fence.
        """
        c = feeds.c
        due = _due(now, c.id).limit(limit).with_for_update(skip_locked=True)
        taken = self._connection.scalars(due if ids is None else due.where(c.id.in_(ids))).all()
        self._connection.execute(update(feeds).where(c.id.in_(taken)).values(fence=c.fence + 1, lease_until=now + hold))
        return self._leases(taken)

    def held(self, fences: Iterable[tuple[int, int]]) -> tuple[Lease, ...]:
        """Of these (feed id, fence), the leases that are still the newest and were not given back."""
        wanted = dict.fromkeys(fences)
        leases = self._leases(feed_id for feed_id, _ in wanted)
        return tuple(lease for lease in leases if (lease.feed.id, lease.fence) in wanted)

    def finish_poll(self, lease: Lease, state: FeedState, *, title: str | None = None) -> bool:
        """Save where a poll left off and give the lease back. False, and nothing saved, under an outdated fence.

        A lease that was given back is outdated too. ``title`` names a feed that has no title yet.
        """
        c = feeds.c
        held = and_(c.id == lease.feed.id, c.fence == lease.fence, c.lease_until.is_not(None))
        saved = self._connection.execute(update(feeds).where(held).values(**_state_columns(state), lease_until=None))
        if saved.rowcount == 0:
            return False
        if title:
            self._connection.execute(update(feeds).where(c.id == lease.feed.id, c.title == "").values(title=title))
        if state.last_outcome is not None:
            self._count(lease.feed.id, state.last_outcome)
        return True

    def _join(self, feed_id: int, list_name: str) -> None:
        self._connection.execute(self._insert(feed_lists).values(name=list_name).on_conflict_do_nothing())
        member = {"feed_id": feed_id, "list_id": self._list(list_name)}
        self._connection.execute(self._insert(feed_list_members).values(member).on_conflict_do_nothing())

    def _list(self, name: str) -> int:
        found = self._connection.scalar(select(feed_lists.c.id).where(feed_lists.c.name == name))
        if found is None:
            raise NotFound(f"no such feed list: {name}")
        return int(found)

    def _count(self, feed_id: int, outcome: Outcome) -> None:
        first = self._insert(feed_polls).values(feed_id=feed_id, outcome=outcome, polls=1)
        again = {"polls": feed_polls.c.polls + 1}
        self._connection.execute(first.on_conflict_do_update(index_elements=["feed_id", "outcome"], set_=again))

    def _leases(self, ids: Iterable[int]) -> tuple[Lease, ...]:
        """The leases that are out on these feeds, in the order of the ids."""
        order = dict.fromkeys(ids)
        out = self._fenced(_polled, feeds.c.id.in_(order), feeds.c.lease_until.is_not(None))
        by_id = {lease.feed.id: lease for lease in out}
        return tuple(by_id[feed_id] for feed_id in order if feed_id in by_id)

    def _feeds(self, *conditions: ColumnElement[bool]) -> tuple[Feed, ...]:
        return tuple(fenced.feed for fenced in self._fenced(*conditions))

    def _fenced(self, *conditions: ColumnElement[bool]) -> list[Lease]:
        """Feeds by number, each with its present fence."""
        rows = self._connection.execute(select(feeds).where(*conditions).order_by(feeds.c.id)).all()
        lists = self._lists_of(select(feeds.c.id).where(*conditions))
        return [Lease(feed=_feed(row, tuple(lists[row.id])), fence=row.fence) for row in rows]

    def _lists_of(self, ids: Select[int]) -> Mapping[int, list[str]]:
        c = feed_list_members.c
        named = select(c.feed_id, feed_lists.c.name).join(feed_lists).where(c.feed_id.in_(ids))
        names = defaultdict(list)
        for feed_id, name in self._connection.execute(named.order_by(feed_lists.c.name)):
            names[feed_id].append(name)
        return names


def _due(now: datetime, *columns: Column[Any]) -> AnySelect:
    c = feeds.c
    due = or_(c.next_poll_at.is_(None), c.next_poll_at <= now)
    free = or_(c.lease_until.is_(None), c.lease_until <= now)
    return select(*columns).where(_polled, due, free).order_by(c.next_poll_at.asc().nulls_first(), c.id)


def _check(what: str, text: str) -> None:
    if not text.strip() or len(text) > LONGEST_URL:
        raise BadInput(f"the {what} must have between 1 and {LONGEST_URL} characters")


def _state_columns(state: FeedState) -> dict[str, Any]:
    return {name: getattr(state, name) for name in FeedState.__slots__}


def _feed(row: AnyRow, lists: tuple[str, ...]) -> Feed:
    return Feed(
        id=row.id,
        url=row.url,
        title=row.title,
        lists=lists,
        added_at=row.added_at,
        every=None if row.every is None else timedelta(seconds=row.every),
        full_text=row.full_text,
        state=FeedState(**{name: getattr(row, name) for name in FeedState.__slots__}),
    )
