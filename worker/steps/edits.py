"""Which of the items that were read are new, or edits; and what a second reading bears out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from claims.feed import Item, Said
from claims.series import Observation
from feeds.versions import changed, content_hash
from ledger import Book
from worker.steps.vanish import say_gone

STALE = 5  # versions back that a cache may serve


def edits(
    book: Book, feed_id: int, items: Sequence[Item], known: Mapping[str, Said], doubted: Mapping[str, str]
) -> list[Item]:
    """The items that are new or were edited. An edit that takes back an earlier one is believed at second sight.

    ``doubted`` are the edits of the feed's entries that were seen once.
    """
    found = [item for item in items if item.identity not in known or changed(known[item.identity], item)]
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


def _said_before(book: Book, version: Said, told: str) -> bool:
    recent = book.entries.earlier(version, most=STALE)
    return any(content_hash(earlier.item) == told for earlier in recent)


def second_sight(
    book: Book,
    items: Collection[Item],
    known: Mapping[str, Said],
    new: Collection[Item],
    missed: Mapping[int, Collection[Observation]],
    *,
    now: datetime,
) -> None:
    """Say what is gone from entries that were read again as they were; ``missed`` are the feed's missed figures."""
    fresh = {item.identity for item in new}
    for item in items if missed else ():
        said = known.get(item.identity)
        if said is None or said.version_id not in missed or item.identity in fresh or changed(said, item):
            continue
        say_gone(book, missed[said.version_id], book.entries.get(said.version_id), now=now)
