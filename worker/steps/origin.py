"""Find the independent voice behind a version: the first that published the text, however many copied it."""

from __future__ import annotations

from datetime import datetime, timedelta

from claims.feed import EntryVersion
from claims.origin import near_duplicate, origin, signature
from ledger import Book

COPIED_WITHIN = timedelta(days=7)  # agency texts are reprinted for days, hardly for weeks


def find_origin(book: Book, version: EntryVersion, *, now: datetime) -> str:
    """The credited agency, else whoever published this text first, else the outlet.

    The version's signature is stored, so that later copies find it.
    """
    own = origin(version.outlet, version.item.text, version.item.origin)
    bands = signature(version.item.text)
    if not bands:
        return own
    book.entries.sign(version.id, bands)
    if own != version.outlet:
        return own
    for other in book.entries.sharing(bands, since=now - COPIED_WITHIN):
        if other.entry_id != version.entry_id and near_duplicate(other.item.text, version.item.text):
            return origin(other.outlet, other.item.text, other.item.origin)
    return own
