"""JSON Feed, versions 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from feeds.dates import parse_date
from feeds.decode import legal
from feeds.errors import Malformed, NotAFeed
from feeds.parsed import ParsedFeed, ParsedItem

MAX_CHARACTERS = 4_000_000
MAX_ITEMS = 2_000
MAX_MARKS = 500_000  # quotes, brackets and braces: what makes strings, lists and objects of memory
_VERSION = re.compile(r"https?://(?:www\.)?jsonfeed\.org/version/\d")

_Object = Mapping[str, Any]


def looks_like_json(text: str) -> bool:
    """Whether a document is an object of JSON, broken or not: no other kind of document starts with a brace."""
    return text.lstrip()[:1] == "{"


def parse_json(text: str) -> ParsedFeed:
    """Read a feed. Raises NotAFeed for JSON of another kind, Malformed for what is broken or beyond our bounds.

    A document that ends early is broken: JSON does not tell "12" from the beginning of "120".
    """
    feed = _load(text) if "jsonfeed.org" in text else {}
    if not _VERSION.match(_text(feed, "version")):
        raise NotAFeed("this is JSON of another kind, not a feed")
    if not isinstance(feed.get("items"), list):
        raise Malformed("the JSON feed has no list of items")
    return ParsedFeed(
        items=tuple(map(_item, _objects(feed, "items"))),
        title=_prose(feed, "title"),
        link=_text(feed, "home_page_url"),
        language=_text(feed, "language"),
        hub=next((_text(hub, "url") for hub in _objects(feed, "hubs") if _text(hub, "type").lower() == "websub"), ""),
        topic=_text(feed, "feed_url"),
    )


def _load(text: str) -> _Object:
    if len(text) > MAX_CHARACTERS or sum(map(text.count, '"[{')) > MAX_MARKS:
        raise Malformed("its JSON is too long to be read")
    try:
        # Numbers stay as printed: an id that is a number is to be taken as text.
        loaded = json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    except json.JSONDecodeError as error:
        raise Malformed(f"its JSON is broken (line {error.lineno}: {error.msg})") from None
    except RecursionError:
        raise Malformed("its JSON is nested too deep") from None
    return loaded if isinstance(loaded, dict) else {}


def _item(item: _Object) -> ParsedItem:
    bodies = (_text(item, "content_html"), _prose(item, "content_text"), _prose(item, "summary"))
    return ParsedItem(
        guid=_text(item, "id"),
        link=_text(item, "url") or _text(item, "external_url"),
        title=_prose(item, "title"),
        bodies=tuple(dict.fromkeys(filter(None, bodies))),
        published=parse_date(_text(item, "date_published")),
        updated=parse_date(_text(item, "date_modified")),
        author=", ".join(dict.fromkeys(_authors(item))),
        language=_text(item, "language"),
    )


def _authors(item: _Object) -> Iterator[str]:
    """Version 1.1 has a list of them, version 1.0 one."""
    one = item.get("author")
    for author in [*_objects(item, "authors"), *([one] if isinstance(one, dict) else [])]:
        if name := _prose(author, "name"):
            yield name


def _objects(parent: _Object, key: str) -> list[_Object]:
    found = parent.get(key)
    return [one for one in found[:MAX_ITEMS] if isinstance(one, dict)] if isinstance(found, list) else []


def _text(parent: _Object, key: str) -> str:
    value = parent.get(key)
    return legal(value).strip() if isinstance(value, str) else ""


def _prose(parent: _Object, key: str) -> str:
    """Plain text as the HTML that it is in the other formats."""
    return html.escape(_text(parent, key), quote=False)
