"""A feed or an item while it is read, and what is made of it in the end."""

from __future__ import annotations

import base64
import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import dropwhile, islice
from urllib.parse import urljoin

from feeds.dates import parse_date
from feeds.parsed import ParsedFeed, ParsedItem
from feeds.vocabulary import AUTHORS, BODIES, CAPTION, PUBLISHED, RDF_ABOUT, TITLES, UPDATED, XML_BASE, XML_LANG

_MARKED_UP = frozenset({*BODIES, *TITLES, CAPTION})
_EMAIL_AND_NAME = re.compile(r"[^\s@]+@[^\s@]+\s+\((.+)\)")


class Tag(str):
    """A tag within a text that is itself marked up in XML, in place of escaped HTML."""

    __slots__ = ()


@dataclass(slots=True)
class Draft:
    """The texts found for a feed or an item, by key. ``depth`` is that of its element."""

    depth: int
    base: str = ""
    language: str = ""
    is_video: bool = False
    permalink: bool = True
    encoded: bool = False
    complete: bool = False
    texts: dict[str, list[str]] = field(default_factory=dict)

    def opened(self, depth: int, attributes: Mapping[str, str]) -> None:
        """Take what the start tag says."""
        self.depth = depth
        self.base = _joined(self.base, attributes.get(XML_BASE, ""))
        self.language = attributes.get(XML_LANG, self.language)
        self.add("rdf:about", attributes.get(RDF_ABOUT, ""))

    def add(self, key: str, text: str) -> None:
        """Keep a text, unless it is blank."""
        if text and not text.isspace():
            self.texts.setdefault(key, []).append(text.strip())

    def add_attributes(self, key: str, attributes: Mapping[str, str]) -> None:
        """Keep what the start tag of a text says about it."""
        self.encoded = attributes.get("mode") == "base64"
        if key == "source":
            self.add("source url", attributes.get("url", ""))
        elif key == "guid":
            self.permalink = attributes.get("isPermaLink", "true").lower() == "true"

    def add_captured(self, key: str, pieces: Sequence[str]) -> None:
        """Keep the content of an element: texts, and the tags between them."""
        if key in ("source", "author"):
            self.add(f"{key} id", _within(pieces, "id"))
            self.add(key, _within(pieces, "title" if key == "source" else "name") or _plain(pieces))
        elif key == "news:publication":
            self.add("source", _within(pieces, "name"))
            self.add("dc:language", _within(pieces, "language"))
        elif key in _MARKED_UP:
            self.add(key, _from_base64(pieces) if self.encoded else _markup(pieces))
        else:
            self.add(key, _plain(pieces))

    def add_link(self, attributes: Mapping[str, str]) -> None:
        """Keep an Atom link if it leads to the page itself; note a video that it leads to."""
        kind = attributes.get("type", "").lower()
        if attributes.get("rel", "alternate") == "alternate" and ("html" in kind or not kind):
            self.add("href", attributes["href"])
        elif attributes.get("rel") == "enclosure":
            self.add_media(attributes)
        elif attributes.get("rel") in ("hub", "self"):
            self.add(f"rel {attributes['rel']}", attributes["href"])

    def add_media(self, attributes: Mapping[str, str]) -> None:
        """Note what kind of media the item carries."""
        self.is_video |= attributes.get("medium") == "video" or attributes.get("type", "").startswith("video/")

    def feed(self, items: tuple[ParsedItem, ...]) -> ParsedFeed:
        """The feed that was read."""
        link = self._first("link", "href") or _if_address(self._first("id"))
        return ParsedFeed(
            items=items,
            title=self._first(*TITLES),
            link=_joined(self.base, link) if link else "",
            language=self._first("language", "dc:language") or self.language,
            ttl=self._first("ttl"),
            hub=self._first("rel hub"),
            topic=self._first("rel self"),
        )

    def item(self, feed: Draft) -> ParsedItem:
        """The item that was read."""
        guid = self._first("guid", "id", "rdf:about")
        named = _if_address(guid) if self.permalink else ""
        link = self._first("feedburner:origlink", "link", "href", "loc") or named
        return ParsedItem(
            guid=guid,
            link=_joined(_joined(feed.base, self.base), link) if link else "",
            title=self._first(*TITLES),
            bodies=tuple(dict.fromkeys(self._all(BODIES))),
            caption=self._first(CAPTION),
            is_video=self.is_video,
            published=self._date(PUBLISHED),
            updated=self._date(UPDATED),
            author=self._author(),
            source_title=self._first("source"),
            source_url=self._first("source url", "source id"),
            language=self._first("dc:language") or self.language,
        )

    def _author(self) -> str:
        """The authors by the first of the ways to name them; "who@where (name)" of RSS is the name."""
        names = next((self.texts[key] for key in AUTHORS if key in self.texts), [])
        matches = [(name, _EMAIL_AND_NAME.fullmatch(name)) for name in names]
        return ", ".join(dict.fromkeys(match[1] if match else name for name, match in matches))

    def _date(self, keys: Iterable[str]) -> datetime | None:
        return next(filter(None, map(parse_date, self._all(keys))), None)

    def _first(self, *keys: str) -> str:
        for key in keys:
            if texts := self.texts.get(key):
                return texts[0]
        return ""

    def _all(self, keys: Iterable[str]) -> Iterator[str]:
        return (text for key in keys if key in self.texts for text in self.texts[key])


def _if_address(name: str) -> str:
    return name if name.lower().startswith(("http://", "https://")) else ""


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def _plain(pieces: Sequence[str]) -> str:
    if len(pieces) == 1:  # as nearly always; a tag never stands alone
        return pieces[0]
    return "".join(piece for piece in pieces if not isinstance(piece, Tag))


def _markup(pieces: Sequence[str]) -> str:
    """The text as HTML: what has tags of its own is no escaped HTML, so its text is escaped to become some."""
    if len(pieces) == 1 or not any(isinstance(piece, Tag) for piece in pieces):
        return "".join(pieces)
    return "".join(piece if isinstance(piece, Tag) else html.escape(piece, quote=False) for piece in pieces)


def _from_base64(pieces: Sequence[str]) -> str:
    """The text of Atom 0.3's third way to put it; nothing where it is none."""
    try:
        return base64.b64decode(_plain(pieces)).decode()
    except ValueError:
        return ""


def _within(pieces: Sequence[str], element: str) -> str:
    """The text at the beginning of the first child element of that name."""
    following = dropwhile(lambda piece: piece != f"<{element}>", pieces)
    return next((piece for piece in islice(following, 1, 2) if not isinstance(piece, Tag)), "")
