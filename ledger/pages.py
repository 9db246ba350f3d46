"""The pages of articles that are read for their text, and who may read which now."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Column, and_, func, or_, select, update

from claims.feed import Feed, Item, Page, PageState
from ledger.codec import dump_item, load_item
from ledger.feeds import Feeds
from ledger.names import name_hash
from ledger.shelf import AnyRow, AnySelect, Shelf
from ledger.tables import entries, feeds, pages


class Pages(Shelf):
    """The shelf of pages."""

    def follow(self, feed: Feed, item: Item, *, born_at: datetime, historic: bool, now: datetime) -> None:
        """Read the page of an entry from now on, and at once; the entry is made if missing.

        A page that is followed already is read again at once if the feed's item changed.
        """
        entry = self._insert(entries).on_conflict_do_nothing()
        hashed = name_hash(item.identity)
        self._connection.execute(entry, {"feed_id": feed.id, "identity": item.identity, "identity_hash": hashed})
        own = and_(entries.c.feed_id == feed.id, entries.c.identity_hash == hashed)
        body = dump_item(item)
        row = {
            "entry_id": self._connection.execute(select(entries.c.id).where(own)).scalar_one(),
            "feed_id": feed.id,
            "url": item.url,
            "item": body,
            "born_at": born_at,
            "historic": historic,
            "next_read_at": now,
        }
        again = {"item": body, "url": item.url, "next_read_at": now}
        followed = self._insert(pages).values(row)
        self._connection.execute(
            followed.on_conflict_do_update(index_elements=["entry_id"], set_=again, where=pages.c.item != body)
        )

    def followed(self, feed_id: int, identities: Collection[str]) -> Mapping[str, Item]:
        """The items of a feed whose pages are, or were, followed, as the feed gave them last; by identity."""
        hashes = [name_hash(identity) for identity in identities]
        chosen = select(pages.c.item).join(entries).where(entries.c.feed_id == feed_id)
        found = self._connection.scalars(chosen.where(entries.c.identity_hash.in_(hashes)))
        return {item.identity: item for item in map(load_item, found)}

    def due(self, *, now: datetime) -> tuple[tuple[int, str], ...]:
        """The entry and address of every page that is due and that nobody holds, the most overdue first."""
        return tuple(self._connection.execute(_due(now, pages.c.entry_id, pages.c.url)).tuples())

    def busy(self, *, now: datetime, since: datetime) -> tuple[str, ...]:
        """The addresses of the pages that somebody holds now, or that were read since then."""
        c = pages.c
        return tuple(self._connection.scalars(select(c.url).where(or_(c.lease_until > now, c.last_read_at > since))))

    def lease_due(self, *, now: datetime, hold: timedelta, ids: Collection[int]) -> tuple[tuple[int, int], ...]:
        """Take those of the pages that are due and that nobody holds, for ``hold``; (entry id, fence) of each."""
        c = pages.c
        due = _due(now, c.entry_id).where(c.entry_id.in_(ids)).with_for_update(of=pages, skip_locked=True)
        taken = self._connection.scalars(due).all()
        mine = update(pages).where(c.entry_id.in_(taken)).values(fence=c.fence + 1, lease_until=now + hold)
        return tuple(self._connection.execute(mine.returning(c.entry_id, c.fence)).tuples())

    def held(self, fences: Iterable[tuple[int, int]]) -> tuple[Page, ...]:
        """Of these (entry id, fence), the pages whose leases are still the newest and were not given back."""
        wanted = dict(fences)
        held = select(pages).where(pages.c.entry_id.in_(wanted), pages.c.lease_until.is_not(None))
        rows = [row for row in self._connection.execute(held).all() if wanted[row.entry_id] == row.fence]
        by_id = {feed.id: feed for feed in Feeds(self._connection).numbered({row.feed_id for row in rows})}
        return tuple(_page(row, by_id[row.feed_id]) for row in rows if row.feed_id in by_id)

    def finish(self, page: Page, state: PageState) -> bool:
        """Save where a reading left off and give the lease back. False, and nothing saved, under an outdated fence.

        An item that changed meanwhile stays due.
        """
        c = pages.c
        held = and_(c.entry_id == page.entry_id, c.fence == page.fence, c.lease_until.is_not(None))
        values: dict[str, Any] = {name: getattr(state, name) for name in PageState.__slots__}
        saved = self._connection.execute(update(pages).where(held).values(**values, lease_until=None))
        stale = update(pages).where(c.entry_id == page.entry_id, c.item != dump_item(page.item))
        self._connection.execute(stale.values(next_read_at=func.coalesce(c.last_read_at, c.born_at)))
        return saved.rowcount > 0


def _due(now: datetime, *columns: Column[Any]) -> AnySelect:
    c = pages.c
    free = or_(c.lease_until.is_(None), c.lease_until <= now)
    wanted = and_(feeds.c.removed_at.is_(None), feeds.c.full_text)
    return select(*columns).join(feeds).where(wanted, c.next_read_at <= now, free).order_by(c.next_read_at, c.entry_id)


def _page(row: AnyRow, feed: Feed) -> Page:
    return Page(
        entry_id=row.entry_id,
        feed=feed,
        item=load_item(row.item),
        born_at=row.born_at,
        historic=row.historic,
        fence=row.fence,
        state=PageState(**{name: getattr(row, name) for name in PageState.__slots__}),
    )
