"""The bytes of a document to a ParsedFeed, by the reader that is made for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from feeds.apart import parse_apart
from feeds.decode import decode
from feeds.errors import Malformed
from feeds.json_feed import looks_like_json, parse_json
from feeds.parsed import ParsedFeed
from feeds.sitemap import parse_sitemap
from feeds.source import FEED, feed_element, repair
from feeds.strict import NotWellFormed, parse_strictly
from net.errors import NetError
from net.inflate import unpack

MAX_UNPACKED = 10_000_000  # bytes
MAX_REFERENCES = 400_000  # ampersands in a document that is to be mended
_GZIP = b"\x1f\x8b\x08"


class Way(StrEnum):
    """How a document was read."""

    STRICT = "strict"  # as XML, as it is
    MENDED = "mended"  # as XML, the commonest faults mended
    LOOSE = "loose"  # by feedparser, which guesses
    JSON = "json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """A feed as marked up, whether its document ended early, and how it was read."""

    feed: ParsedFeed
    partial: bool
    way: Way


def parse(body: bytes, content_type: str) -> Parsed:
    """Read a document. Raises NotAFeed for another kind of document and Malformed for a broken one."""
    text = decode(_unpacked(body), content_type)
    if looks_like_json(text):
        return Parsed(feed=parse_json(text), partial=False, way=Way.JSON)
    kind, document = feed_element(text)
    if kind == FEED:
        return _parse_xml(document)
    parsed = _parse_xml(document, guessing=False)
    return Parsed(feed=parse_sitemap(parsed.feed), partial=parsed.partial, way=parsed.way)


def _parse_xml(document: str, *, guessing: bool = True) -> Parsed:
    """Strictly; else strictly once the commonest faults are mended; else loosely."""
    try:
        return _strictly(document, Way.STRICT)
    except NotWellFormed:
        mended = _repaired(document)
    try:
        return _strictly(mended, Way.MENDED)
    except NotWellFormed as fault:
        if not guessing:
            raise Malformed(f"its XML is broken ({fault})") from None
        feed, partial = parse_apart(document, str(fault))
        return Parsed(feed=feed, partial=partial, way=Way.LOOSE)


def _repaired(document: str) -> str:
    if document.count("&") > MAX_REFERENCES:
        raise Malformed("its XML is broken, and too long to be mended")
    return repair(document)


def _strictly(document: str, way: Way) -> Parsed:
    feed, partial = parse_strictly(document.encode())
    return Parsed(feed=feed, partial=partial, way=way)


def _unpacked(body: bytes) -> bytes:
    """A file that is itself packed ("sitemap.xml.gz"), unpacked."""
    if not body.startswith(_GZIP):
        return body
    try:
        return unpack([body], "gzip", MAX_UNPACKED)[0]
    except NetError as error:
        raise Malformed(str(error)) from None
