"""Of a document that was read, store what is new: entries not seen before, and edits of known ones."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from claims.feed import EntryVersion, Feed, FeedDocument, Item
from feeds.counters import without_counters
from feeds.identity import names, recognised
from feeds.versions import changed, content_hash
from ledger import Book
from worker.steps.vanish import say_gone


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
    read = [replace(item, text=without_counters(item.text)) for item in document.items]
    told = names(read)
    known_names = book.names.known(feed.id, {name for by in told.values() for name in by})
    entry_of = recognised(read, known_names)
    items = [replace(item, identity=entry_of[item.identity]) for item in reversed(read)]  # feeds list the newest first
    known = book.entries.latest(feed.id, entry_of.values())
    new = _edited(book, feed.id, items, known)
    added = [book.entries.add(feed, item, outlet=outlet, now=now, historic=historic) for item in new]
    unknown = {name: entry_of[own] for own, by in told.items() for name in by if name not in known_names}
    book.names.learn(feed.id, {name: identity for name, identity in unknown.items() if name != identity})
    _second_sight(book, feed.id, items, known, new, now=now)
    return News(
        version_ids=tuple(version.id for version in added),
        historic=historic,
        arrived=tuple(item for item in new if item.identity not in known),
        overlaps=bool(known) or not items,
    )


def _edited(book: Book, feed_id: int, items: Sequence[Item], known: Mapping[str, EntryVersion]) -> list[Item]:
    """The items that are new or were edited. An edit that takes back an earlier one is believed at second sight."""
    doubted = book.sightings.doubted(feed_id)
    found = [item for item in items if item.identity not in known or changed(known[item.identity].item, item)]
    believed = []
    for item in found:
        version, told = known.get(item.identity), content_hash(item)
        if version is None or doubted.get(item.identity) == told or not _said_before(book, version, told):
            believed.append(item)
        else:
            book.sightings.doubt(version.entry_id, told)
    disbelieved = {item.identity for item in found} - {item.identity for item in believed}
    settled = {item.identity for item in items} & doubted.keys() - disbelieved
    book.sightings.settle(feed_id, settled)
    return believed


def _said_before(book: Book, version: EntryVersion, told: str) -> bool:
    return any(content_hash(earlier.item) == told for earlier in book.entries.earlier(version))


def _second_sight(
    book: Book,
    feed_id: int,
    items: Collection[Item],
    known: Mapping[str, EntryVersion],
    new: Collection[Item],
    *,
    now: datetime,
) -> None:
    """Say what is gone from entries that were read again as they were."""
    missed = book.sightings.missed(feed_id)
    fresh = {item.identity for item in new}
    for item in items if missed else ():
        version = known.get(item.identity)
        if version is not None and item.identity not in fresh and not changed(version.item, item):
            say_gone(book, missed.get(version.id, ()), version, now=now)
