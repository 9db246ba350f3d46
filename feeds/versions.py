"""What makes a new version of an entry. Pure."""

from __future__ import annotations

import hashlib
import unicodedata

from claims.feed import Item, Said
from claims.wording import in_one_writing

# Two ways to print the same: some outlets answer now with the one, now with the other.
_TYPOGRAPHY = str.maketrans("‘’‚‛′“”„‟″‐‑‒–—−", "'''''\"\"\"\"\"------", "\u200c\u200d")


def changed(previous: Item | Said | None, item: Item) -> bool:
    """Whether an item says something else than the last version known of its entry; a new entry does.

    A change of title or text counts, and so every change of a figure. Space, the shape of quotes and dashes, the
    writing of numbers ("10 million", "10m"), guids, addresses, credits and dates do not: dates of publication move
    without meaning.
    """
    if previous is None:
        return True
    if previous.title == item.title and previous.text == item.text:
        return False
    return _plain(previous) != _plain(item) and content_hash(previous) != content_hash(item)


def content_hash(item: Item | Said) -> str:
    """The fingerprint of what an item says; equal for two items that say the same in the same words."""
    return hashlib.sha256(in_one_writing(_plain(item)).encode()).hexdigest()


def _plain(item: Item | Said) -> str:
    return f"{_one_space(item.title)}\0{_one_space(item.text)}"


def _one_space(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).translate(_TYPOGRAPHY).split())
