"""Feeds and feed lists."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, case, delete, func, select, update

from claims.errors import BadInput, NotFound
from claims.feed import Feed
from ledger.feed_rows import FIRST, POLLED, leases
from ledger.shelf import Shelf
from ledger.tables import feed_list_members, feed_lists, feeds
from net.guard import host_of

LONGEST_URL = 2048  # characters; PostgreSQL indexes no more than 2.7 kB


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
        A new feed is due at once, and so is one with a new interval.
        Raises BadInput for an address or a list name that is empty or too long.
        """
        _check("address of the feed", url)
        _check("name of the list", list_name)
        given: dict[str, Any] = {} if every is None else {"every": every.total_seconds()}
        if full_text is not None:
            given["full_text"] = full_text
        statement = self._insert(feeds).values(
            url=url, host=host_of(url), title=title, added_at=now, due_at=FIRST, **given
        )
        undisturbed = and_(POLLED, feeds.c.lease_until.is_not(None)) if given else POLLED
        again = {
            "title": func.coalesce(func.nullif(title, ""), feeds.c.title),
            "imported": case((POLLED, feeds.c.imported), else_=False),
            "due_at": case((undisturbed, feeds.c.due_at), else_=FIRST),
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
        self._connection.execute(
            update(feeds).where(feeds.c.id == feed_id, ~on_a_list).values(removed_at=now, due_at=None)
        )

    def find(self, name: str) -> Feed:
        """The feed that is polled with this address or number. Raises NotFound."""
        by_number = name.isascii() and name.isdigit() and len(name) < 19
        found = self._feeds(POLLED, feeds.c.id == int(name) if by_number else feeds.c.url == name)
        if not found:
            raise NotFound(f"no such feed: {name}")
        return found[0]

    def all(self, *, list_name: str | None = None) -> tuple[Feed, ...]:
        """The feeds that are polled, by number. Raises NotFound for an unknown list."""
        if list_name is None:
            return self._feeds(POLLED)
        members = select(feed_list_members.c.feed_id).where(feed_list_members.c.list_id == self._list(list_name))
        return self._feeds(POLLED, feeds.c.id.in_(members))

    def lists(self) -> dict[str, int]:
        """The names of the lists with the number of their feeds."""
        counted = (
            select(feed_lists.c.name, func.count(feed_list_members.c.feed_id))
            .outerjoin(feed_list_members)
            .group_by(feed_lists.c.name)
            .order_by(feed_lists.c.name)
        )
        return dict(self._connection.execute(counted).all())

    def move(self, feed_id: int, url: str) -> bool:
        """Poll a feed at another address from now on. False, and nothing done, if another feed has it, or had it."""
        taken = select(feeds.c.id).where(feeds.c.url == url).exists()
        moved = update(feeds).where(feeds.c.id == feed_id, ~taken)
        return self._connection.execute(moved.values(url=url, host=host_of(url))).rowcount > 0

    def _join(self, feed_id: int, list_name: str) -> None:
        self._connection.execute(self._insert(feed_lists).values(name=list_name).on_conflict_do_nothing())
        member = {"feed_id": feed_id, "list_id": self._list(list_name)}
        self._connection.execute(self._insert(feed_list_members).values(member).on_conflict_do_nothing())

    def _list(self, name: str) -> int:
        found = self._connection.scalar(select(feed_lists.c.id).where(feed_lists.c.name == name))
        if found is None:
            raise NotFound(f"no such feed list: {name}")
        return int(found)

    def _feeds(self, *conditions: ColumnElement[bool]) -> tuple[Feed, ...]:
        return tuple(held.feed for held in leases(self._connection, *conditions))


def _check(what: str, text: str) -> None:
    if not text.strip() or len(text) > LONGEST_URL:
        raise BadInput(f"the {what} must have between 1 and {LONGEST_URL} characters")
