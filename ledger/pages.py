"""The pages of articles that are read for their text, and who may read which now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Column, and_, bindparam, case, func, or_, select, tuple_, update

from claims.feed import Feed, Item, Page, PageState
from ledger.codec import dump_item, load_item
from ledger.feed_rows import POLLED, leases
from ledger.names import name_hash
from ledger.polls import Due, Fence, Polls
from ledger.shelf import AnyRow, AnySelect, Shelf
from ledger.tables import entries, feeds, pages
from net.guard import host_of


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

    def due(self, *, now: datetime, limit: int) -> tuple[Due, ...]:
        """The pages that are due and that nobody holds, by the ids of their entries; the most overdue first."""
        due = _due(now, _c.entry_id, _c.host, _c.last_read_at).order_by(_c.next_read_at, _c.entry_id).limit(limit)
        return tuple(Due(id=id_, host=host, last_polled_at=at) for id_, host, at in self._connection.execute(due))

    def out(self, *, now: datetime) -> Counter[str]:
        """How many pages of each host somebody holds."""
        held = select(_c.host, func.count()).where(_c.lease_until > now).group_by(_c.host)
        return Counter(dict(self._connection.execute(held).all()))

    def lease(self, ids: Collection[int], *, now: datetime, hold: timedelta) -> list[Fence]:
        """Take those of these pages that are due, for ``hold``."""
        taken = self._connection.scalars(_due(now, _c.entry_id).where(_c.entry_id.in_(ids))).all()
        took = update(pages).where(_c.entry_id.in_(taken)).values(fence=_c.fence + 1, lease_until=now + hold)
        rows = self._connection.execute(took.returning(_c.entry_id, _c.fence)).all() if taken else []
        return [(row.entry_id, row.fence) for row in rows]

    def postpone(self, until: Mapping[int, datetime]) -> None:
        """Let pages that are due wait until then."""
        rows = [{"entry": entry_id, "until": at} for entry_id, at in until.items()]
        if rows:
            self._connection.execute(_POSTPONE, rows)

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
        held = and_(tuple_(_c.entry_id, _c.fence).in_(sorted(set(fences))), _c.lease_until > now)
        renewed = update(pages).where(held).values(fence=_c.fence + 1, lease_until=now + hold)
        rows = self._connection.execute(renewed.returning(pages)).all()
        followed = leases(self._connection, feeds.c.id.in_({row.feed_id for row in rows}))
        feeds_by_id = {lease.feed.id: lease.feed for lease in followed}
        asked = Counter(row.host for row in rows if row.host not in unlimited_hosts)
        turns = Polls(self._connection).turns(asked, now, pause)
        return tuple(_page(row, feeds_by_id[row.feed_id], turns.get(row.host, [now]).pop(0)) for row in rows)

    def finish(self, page: Page, state: PageState) -> bool:
        """Save where a reading left off and give the lease back. False, and nothing saved, under an outdated fence.

        A page whose item changed meanwhile stays due.
        """
        held = and_(_c.entry_id == page.entry_id, _c.fence == page.fence, _c.lease_until.is_not(None))
        values: dict[str, Any] = {name: getattr(state, name) for name in PageState.__slots__}
        unchanged = _c.item == dump_item(page.item)
        values["next_read_at"] = case((unchanged, state.next_read_at), else_=_c.next_read_at)
        return self._connection.execute(update(pages).where(held).values(**values, lease_until=None)).rowcount > 0


_c = pages.c
_POSTPONE = (
    update(pages)
    .where(_c.entry_id == bindparam("entry"))
    .values(next_read_at=bindparam("until"))
    .execution_options(synchronize_session=False)
)


def _due(now: datetime, *columns: Column[Any]) -> AnySelect:
    free = or_(_c.lease_until.is_(None), _c.lease_until <= now)
    return select(*columns).join(feeds).where(POLLED, feeds.c.full_text, _c.next_read_at <= now, free)


def _page(row: AnyRow, feed: Feed, start_at: datetime) -> Page:
    return Page(
        entry_id=row.entry_id,
        feed=feed,
        item=load_item(row.item),
        born_at=row.born_at,
        historic=row.historic,
        fence=row.fence,
        start_at=start_at,
        state=PageState(**{name: getattr(row, name) for name in PageState.__slots__}),
    )
