"""The reader for broken feeds: feedparser behind our types, within bounds. The one module that knows it.

It recovers much, but is slow, guesses, and takes time by the square of the number of some elements. So it is kept away
from what is long, and from elements that nobody needs where there are many. Its sanitising of HTML and resolving of
links are off; text is cleaned by ``feeds.text``. Links and guids come out as printed, save for an xml:base.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from time import struct_time
from types import MappingProxyType
from typing import Any

import feedparser

from feeds.errors import Malformed
from feeds.parsed import ParsedFeed, ParsedItem

MAX_CHARACTERS = 1_000_000
MAX_MARKS = 50_000  # "<" and "&"
MAX_ITEMS = 2_000
MAX_CATEGORIES = 2_000  # tags; each is looked for among all before it

_OPTIONS = {"sanitize_html": False, "resolve_relative_uris": False}
_PROSE = frozenset({"text/plain", "text/html", "application/xhtml+xml"})
# Media RSS's descriptions are captions of photos, which the parser would take for the item's own text.
_CAPTION = re.compile(r"<(/?)media:description(?=[\s/>])[^<>]*?(/?)>")
_UNNEEDED = re.compile(r"(</?)(?:[\w.-]+:)?(?:category|subject|keywords|tags)\b", re.IGNORECASE)
_LONG_WORD = re.compile(r"[\w.+-]{2000}")
_END = re.compile(r"</(?:[\w.-]+:)?(?:rss|feed|rdf|channel)\s*>", re.IGNORECASE)


def parse_loosely(document: str, fault: str) -> tuple[ParsedFeed, bool]:
    """Read what can be read of a feed whose XML is broken; ``fault`` says how, for the message.

    The second value tells whether the document ended early: its last item is then left out. Raises Malformed for what
    is too long, or has no item that can be read.
    """
    bounded(document, fault)
    feed = _feed(recover(document))
    cut = not _END.search(document, max(document.rfind("</item"), document.rfind("</entry"), 0))
    items = feed.items[:-1] if cut else feed.items
    if not items:
        raise Malformed(f"its XML is broken ({fault})")
    return replace(feed, items=items), cut


def bounded(document: str, fault: str) -> None:
    """Raise Malformed for what is certain to take too long."""
    marks = document.count("<") + document.count("&")
    if len(document) > MAX_CHARACTERS or marks > MAX_MARKS or _LONG_WORD.search(document):
        raise Malformed(f"its XML is broken ({fault}), and too long to be read in spite of it")


def recover(document: str, headers: Mapping[str, str] = MappingProxyType({}), **options: bool) -> dict[str, Any]:
    """What feedparser finds in a document, in its own terms; ``options`` are its own, in place of ours."""
    found: dict[str, Any] = feedparser.parse(
        io.BytesIO(_prepared(document).encode()),
        response_headers={**headers, "content-type": "application/xml; charset=utf-8"},
        **(_OPTIONS | options),
    )
    return found


def _prepared(document: str) -> str:
    """The document with captions under a key of their own, and without categories where they would take long."""
    document = _CAPTION.sub(r"<\1media:caption\2>", document)
    many = sum(1 for _ in _UNNEEDED.finditer(document)) > MAX_CATEGORIES
    return _UNNEEDED.sub(r"\1unneeded", document) if many else document


def _feed(found: dict[str, Any]) -> ParsedFeed:
    feed = found["feed"]
    return ParsedFeed(
        items=tuple(_item(entry) for entry in found["entries"][:MAX_ITEMS]),
        title=_text(feed, "title"),
        link=_text(feed, "link"),
        language=_text(feed, "language"),
        ttl=_text(feed, "ttl"),
        hub=_linked(feed, "hub"),
        topic=_linked(feed, "self"),
    )


def _linked(feed: dict[str, Any], rel: str) -> str:
    return next((_text(link, "href") for link in _list(feed, "links") if _text(link, "rel") == rel), "")


def _item(entry: dict[str, Any]) -> ParsedItem:
    source = _mapping(entry, "source")
    return ParsedItem(
        guid=_text(entry, "id"),
        link=_text(entry, "feedburner_origlink") or _text(entry, "link"),
        title=_text(entry, "title"),
        bodies=tuple(dict.fromkeys(filter(None, _bodies(entry)))),
        caption=_text(entry, "media_caption"),
        is_video=_is_video(entry),
        published=_date(entry, "published_parsed"),
        updated=_date(entry, "updated_parsed"),
        author=_author(entry),
        source_title=_text(source, "title"),
        source_url=_text(source, "href") or _text(source, "link"),
        language=_text(_mapping(entry, "title_detail"), "language"),
    )


def _bodies(entry: dict[str, Any]) -> Iterator[str]:
    for content in _list(entry, "content"):
        if _text(content, "type") in _PROSE:
            yield _text(content, "value")
    yield _text(entry, "summary")


def _is_video(entry: dict[str, Any]) -> bool:
    media = [*_list(entry, "media_content"), *_list(entry, "links")]
    return "yt_videoid" in entry or any(
        _text(one, "medium") == "video" or _text(one, "type").startswith("video/") for one in media
    )


def _author(entry: dict[str, Any]) -> str:
    names = [_text(author, "name") for author in _list(entry, "authors")]
    return ", ".join(dict.fromkeys(filter(None, names))) or _text(entry, "author")


def _date(entry: dict[str, Any], key: str) -> datetime | None:
    parsed = dict.get(entry, key)
    if not isinstance(parsed, struct_time):
        return None
    try:
        return datetime(*parsed[:6], tzinfo=UTC)
    except ValueError:  # no such day, or a leap second
        return None


# feedparser's dictionary answers for missing keys with others that it thinks alike; a plain look-up is meant here.


def _text(mapping: dict[str, Any], key: str) -> str:
    value = dict.get(mapping, key)
    return value if isinstance(value, str) else ""


def _mapping(mapping: dict[str, Any], key: str) -> dict[str, Any]:
    value = dict.get(mapping, key)
    return value if isinstance(value, dict) else {}


def _list(mapping: dict[str, Any], key: str) -> list[dict[str, Any]]:
    value = dict.get(mapping, key)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
