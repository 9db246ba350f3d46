"""Which items of a document are which entries.

The guid names an entry, else its link, else its title, else its text. A guid, link or title that all items of a
document have in common tells nothing apart: the others come before it. From one document to the next an entry keeps
its link where its guid moves; a title at a new address is a new entry.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from claims.feed import Item
from feeds.addresses import guid_key, page_key
from feeds.parsed import ParsedItem
from feeds.text import one_line, plain_text

MAX_LENGTH = 400  # characters of an identity; what is longer is named by its hash

_NEVER = datetime.min.replace(tzinfo=UTC)


def entries(items: Sequence[ParsedItem]) -> dict[str, ParsedItem]:
    """The items by the identity of their entries, in the order of the document.

    Of items that share one, the newest by date stays, and among equals the first. Items with nothing to them are
    left out.
    """
    found: dict[str, ParsedItem] = {}
    for item, identity in zip(items, _identities(items), strict=True):
        if identity and (identity not in found or _changed_at(item) > _changed_at(found[identity])):
            found[identity] = item
    return found


def _identities(items: Sequence[ParsedItem]) -> list[str]:
    guids = [guid_key(item.guid) for item in items]
    links = [page_key(item.link) if item.link else "" for item in items]
    titles = [_line(item.title) for item in items]
    telling_first = sorted((guids, links, titles), key=lambda names: len(set(names)) == 1)
    named = (next(filter(None, names), "") for names in zip(*telling_first, strict=True))
    return [_bounded(name or _text(item)) for name, item in zip(named, items, strict=True)]


def _line(markup: str) -> str:
    """Without tags, which the two readers put differently."""
    return one_line(markup) if "<" in markup or "&" in markup else " ".join(markup.split())


def _text(item: ParsedItem) -> str:
    return next(filter(None, map(plain_text, item.bodies)), "")


def _bounded(identity: str) -> str:
    if len(identity) <= MAX_LENGTH:
        return identity
    return "sha256:" + hashlib.sha256(identity.encode()).hexdigest()


def _changed_at(item: ParsedItem) -> datetime:
    return item.updated or item.published or _NEVER


def names(items: Sequence[Item]) -> dict[str, tuple[str, ...]]:
    """By what each item of a document may be known again: its identity, and its link where that tells it apart.

    The address of a whole site, or one that two items of the document share, does not.
    """
    links = {item.identity: _link_name(item.url) for item in items}
    shared = Counter(links.values())
    telling = {identity: link for identity, link in links.items() if link and shared[link] == 1}
    return {identity: (identity, telling[identity]) if identity in telling else (identity,) for identity in links}


def recognised(told: Mapping[str, Sequence[str]], known: Mapping[str, str]) -> dict[str, str]:
    """The identities of the entries that the items of a document are, by the items' own.

    ``told`` are the items' ``names``, and ``known`` the identities of known entries by theirs. An item under a new guid
    is the entry at its link, unless that entry stands in the document itself. No two items are one entry.
    """
    found = {identity: identity for identity in told if known.get(identity) == identity}
    taken = set(found)
    for identity in (identity for identity in told if identity not in found):
        meant = (known[name] for name in told[identity] if name in known and known[name] not in taken)
        found[identity] = next(meant, identity)
        taken.add(found[identity])
    return found


def _link_name(url: str) -> str:
    """The name that a link gives; empty where it leads to a whole site."""
    key = page_key(url)
    _site, _, page = key.partition("://")[2].partition("/")
    return _bounded(f"link {key}") if page.strip("/") else ""
