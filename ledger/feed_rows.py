"""Rows of feeds to feeds, for every shelf that hands them out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, select

from claims.feed import Feed, FeedState, Lease
from ledger.shelf import AnyRow
from ledger.tables import feed_list_members, feed_lists, feeds

FIRST = datetime(1970, 1, 1, tzinfo=UTC)  # somebody waits for a new feed's first reading: before all that is overdue
POLLED = feeds.c.removed_at.is_(None)


def leases(connection: Connection, *conditions: ColumnElement[bool]) -> list[Lease]:
    """The feeds of which these conditions hold, by number, each with its present fence."""
    rows = connection.execute(select(feeds).where(*conditions).order_by(feeds.c.id)).all()
    return as_leases(connection, rows, *conditions)


def as_leases(connection: Connection, rows: Sequence[AnyRow], *conditions: ColumnElement[bool]) -> list[Lease]:
    """Rows of feeds, which are those of which these conditions hold, in their order."""
    lists = _lists_of(connection, select(feeds.c.id).where(*conditions))
    return [Lease(feed=_feed(row, tuple(lists[row.id])), fence=row.fence) for row in rows]


def state_columns(state: FeedState) -> dict[str, Any]:
    """What to store of where a poll left off."""
    return {name: getattr(state, name) for name in FeedState.__slots__}


def _lists_of(connection: Connection, ids: Select[int]) -> Mapping[int, list[str]]:
    c = feed_list_members.c
    named = select(c.feed_id, feed_lists.c.name).join(feed_lists).where(c.feed_id.in_(ids))
    names = defaultdict(list)
    for feed_id, name in connection.execute(named.order_by(feed_lists.c.name)):
        names[feed_id].append(name)
    return names


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
