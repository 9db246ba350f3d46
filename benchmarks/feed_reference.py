"""The same feed read by the product and by feedparser on its own, and where the two differ in what is kept."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import feedparser

from claims.feed import FeedDocument, Item
from feeds.errors import FeedError
from feeds.parse import Parsed, Way
from feeds.parsed import ParsedFeed, ParsedItem
from feeds.read import cleaned

FEED_FIELDS = ("title", "link", "language")
ITEM_FIELDS = ("identity", "url", "title", "text", "published", "updated", "author")


@dataclass(frozen=True, slots=True)
class Document:
    """A document with the headers that it came with, and where from."""

    name: str
    body: bytes
    headers: Mapping[str, str]
    url: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What feedparser gives for a field, and what we do. ``about`` is what feedparser calls the format."""

    document: Document
    about: str
    field: str
    theirs: object
    ours: object


def by_feedparser(document: Document) -> tuple[FeedDocument, str]:
    """A document as feedparser reads it with its own defaults, under our identities; and what format it sees."""
    found = feedparser.parse(io.BytesIO(document.body), response_headers=dict(document.headers))
    feed = found["feed"]
    parsed = ParsedFeed(
        items=tuple(map(_item, found["entries"])),
        title=feed.get("title", ""),
        link=feed.get("link", ""),
        language=feed.get("language", ""),
    )
    return cleaned(Parsed(feed=parsed, partial=False, way=Way.LOOSE), document.url), found["version"]


def _item(entry: Any) -> ParsedItem:
    contents = [content["value"] for content in entry.get("content", [])]
    names = [author["name"] for author in entry.get("authors", []) if author.get("name")]
    return ParsedItem(
        guid=_own(entry, "id") or "",
        link=_own(entry, "link") or "",
        title=_own(entry, "title") or "",
        bodies=(*contents, _own(entry, "summary") or ""),
        published=_date(_own(entry, "published_parsed")),
        updated=_date(_own(entry, "updated_parsed")),
        author=", ".join(dict.fromkeys(names)) or _own(entry, "author") or "",
    )


def _own(entry: Any, key: str) -> Any:
    """A look-up that does not answer for a missing key with another that is thought alike."""
    return dict.get(entry, key)


def _date(parsed: Any) -> datetime | None:
    try:
        return datetime(*parsed[:6], tzinfo=UTC) if parsed else None
    except ValueError:
        return None


def differences(document: Document, read: Callable[[Document], FeedDocument]) -> Iterator[Difference]:
    """Where ``read`` gives something else than feedparser."""
    theirs, about = by_feedparser(document)
    try:
        ours = read(document)
    except FeedError as error:
        yield Difference(document, about, "refused", f"{len(theirs.items)} items", str(error))
        return
    for field in FEED_FIELDS:
        if (getattr(theirs, field) or "") != (getattr(ours, field) or ""):
            yield Difference(document, about, f"feed {field}", getattr(theirs, field), getattr(ours, field))
    if len(theirs.items) != len(ours.items):
        yield Difference(document, about, "items", theirs.items, ours.items)
        return
    for their, our in zip(theirs.items, ours.items, strict=True):
        yield from _between(document, about, their, our)


def _between(document: Document, about: str, their: Item, our: Item) -> Iterator[Difference]:
    for field in ITEM_FIELDS:
        one, other = getattr(their, field), getattr(our, field)
        if one != other:
            yield Difference(document, about, field, one, other)
