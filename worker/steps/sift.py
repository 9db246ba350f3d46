"""Of a document that was read, store what is new: entries not seen before, and edits of known ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from claims.feed import Feed, FeedDocument, Item, Said
from feeds.counters import without_counters
from feeds.identity import names, recognised
from feeds.reread import FOLLOWED, born
from feeds.versions import changed
from ledger import Book
from worker.steps.edits import edits, second_sight


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What a reading brought: the ids of new versions, oldest first; ``historic`` at a feed's first reading.

    ``arrived`` are the items whose entries were not known; the document ``overlaps`` earlier ones unless all were new.
    """

    version_ids: tuple[int, ...] = ()
    historic: bool = False
    arrived: tuple[Item, ...] = ()
    overlaps: bool = True


def sift(book: Book, feed: Feed, document: FeedDocument, *, now: datetime) -> News:
    """Store what is new in a document within a unit of work; what it brought."""
    historic = not feed.state.imported
    outlet = feed.title or document.title or feed.url
    read = [_without_counters(item) for item in document.items]
    told = names(read)
    known_names = book.names.known(feed.id, {name for by in told.values() for name in by})
    entry_of = recognised(told, known_names)
    before = frozenset(known_names.values())
    newest_last = reversed(read)  # feeds list the newest first
    stands = [_filed(item, entry_of[item.identity]) for item in newest_last]
    known = book.entries.latest(feed.id, entry_of.values())
    items = _without_followed(book, feed, stands, known, now=now) if feed.full_text else stands
    once = book.sightings.once(feed.id)
    new = edits(book, feed.id, items, known, once.doubted)
    added = book.entries.add_all(feed, new, outlet=outlet, now=now, historic=historic)
    unknown = {name: entry_of[own] for own, by in told.items() for name in by if name not in known_names}
    book.names.learn(feed.id, {name: identity for name, identity in unknown.items() if name != identity})
    second_sight(book, items, known, new, once.missed, now=now)
    return News(
        version_ids=tuple(version.id for version in added),
        historic=historic,
        arrived=tuple(item for item in stands if item.identity not in before),
        overlaps=not stands or not before.isdisjoint(entry_of.values()),
    )


def _without_counters(item: Item) -> Item:
    text = without_counters(item.text)
    return item if text == item.text else replace(item, text=text)


def _filed(item: Item, identity: str) -> Item:
    return item if identity == item.identity else replace(item, identity=identity)


def _without_followed(
    book: Book, feed: Feed, items: Sequence[Item], known: Mapping[str, Said], *, now: datetime
) -> list[Item]:
    """Have the pages of the items read in place of their texts; the items that have no page, or an old one."""
    followed = book.pages.followed(feed.id, [item.identity for item in items])
    rest = []
    for item in items:
        born_at, before = born(item, now), followed.get(item.identity)
        if before is None and (not item.url or now - born_at >= FOLLOWED):
            rest.append(item)
        elif changed(before, item):
            historic = not feed.state.imported or item.identity in known
            book.pages.follow(feed, item, born_at=born_at, historic=historic, now=now)
    return rest
