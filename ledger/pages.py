"""The pages of articles that are read for their text, and who may read which now."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Column, and_, case, func, select, update

from claims.feed import Feed, Item, Page, PageOutcome, PageState
from ledger.codec import dump_item, load_item
from ledger.feed_rows import POLLED, leases
from ledger.leasing import Fence, Leasing
from ledger.names import locked_entries, name_hash
from ledger.shelf import AnyRow, AnySelect, unheld
from ledger.tables import entries, feeds, pages
from net.guard import host_of

_c = pages.c


class Pages(Leasing):
    """The shelf of pages, by the ids of their entries."""

    _key, _due_at, _last_at = _c.entry_id, _c.next_read_at, _c.last_read_at

    def follow(self, feed: Feed, item: Item, *, born_at: datetime, historic: bool, now: datetime) -> None:
        """Read the page of an entry from now on, and at once; the entry is made if missing.

        A page that is followed already is read again at once if the feed's item changed.
        """
        body = dump_item(item)
        (entry_id,) = locked_entries(self._connection, feed.id, [item.identity])
        row = {
            "entry_id": entry_id,
            "feed_id": feed.id,
            "host": host_of(item.url),
            "item": body,
            "born_at": born_at,
            "historic": historic,
            "next_read_at": now,
        }
        again = {"item": body, "host": row["host"], "next_read_at": now}
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

    def outcomes(self) -> Mapping[int, Counter[tuple[PageOutcome, str | None]]]:
        """How the last readings ended of pages that are read still, with what was wrong: how many, by feed."""
        ended = select(_c.feed_id, _c.last_outcome, _c.last_error, func.count()).join(feeds)
        still = ended.where(POLLED, feeds.c.full_text, _c.next_read_at.is_not(None), _c.last_outcome.is_not(None))
        counted: dict[int, Counter[tuple[PageOutcome, str | None]]] = defaultdict(Counter)
        rows = self._connection.execute(still.group_by(_c.feed_id, _c.last_outcome, _c.last_error))
        for feed_id, outcome, error, number in rows:
            counted[feed_id][outcome, error] = number
        return counted

    def readings(self, feed_id: int, *, limit: int) -> tuple[tuple[Item, PageState], ...]:
        """The pages of a feed that were read last, newest reading first, with how that went."""
        read = select(pages).where(_c.feed_id == feed_id, _c.last_read_at.is_not(None))
        rows = self._connection.execute(read.order_by(_c.last_read_at.desc(), _c.entry_id.desc()).limit(limit))
        return tuple((load_item(row.item), _state(row)) for row in rows)

    def begin(
        self,
        fences: Iterable[Fence],
        *,
        now: datetime,
        hold: timedelta,
        pause: timedelta,
        unlimited_hosts: Collection[str] = (),
    ) -> tuple[Page, ...]:
        """Of these leases, those that still hold, renewed for ``hold``, each with its turn at its host."""
        begun = self._renew(fences, now=now, hold=hold, pause=pause, unlimited_hosts=unlimited_hosts)
        followed = leases(self._connection, feeds.c.id.in_({row.feed_id for row, _ in begun}))
        feeds_by_id = {lease.feed.id: lease.feed for lease in followed}
        return tuple(_page(row, feeds_by_id[row.feed_id], turn) for row, turn in begun)

    def finish(self, page: Page, state: PageState) -> bool:
        """Save where a reading left off and give the lease back. False, and nothing saved, under an outdated fence.

        A page whose item changed meanwhile stays due.
        """
        held = and_(_c.entry_id == page.entry_id, _c.fence == page.fence, _c.lease_until.is_not(None))
        values: dict[str, Any] = {name: getattr(state, name) for name in PageState.__slots__}
        unchanged = _c.item == dump_item(page.item)
        values["next_read_at"] = case((unchanged, state.next_read_at), else_=_c.next_read_at)
        return self._connection.execute(update(pages).where(held).values(**values, lease_until=None)).rowcount > 0

    def _due(self, now: datetime, *columns: Column[Any]) -> AnySelect:
        free = unheld(_c.lease_until, now)
        return super()._due(now, *columns).join(feeds).where(POLLED, feeds.c.full_text, free)


def _page(row: AnyRow, feed: Feed, start_at: datetime) -> Page:
    return Page(
        entry_id=row.entry_id,
        feed=feed,
        item=load_item(row.item),
        born_at=row.born_at,
        historic=row.historic,
        fence=row.fence,
        start_at=start_at,
        state=_state(row),
    )


def _state(row: AnyRow) -> PageState:
    return PageState(**{name: getattr(row, name) for name in PageState.__slots__})
