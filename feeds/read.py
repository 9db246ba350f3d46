"""The bytes of a feed to a FeedDocument: decoded, bounded, parsed, cleaned, each item with its entry's identity."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from claims.feed import FeedDocument, Item
from feeds import credits, identity
from feeds.addresses import absolute
from feeds.dates import sane
from feeds.parse import Parsed, parse
from feeds.parsed import ParsedItem
from feeds.text import one_line, plain_text
from feeds.websub import hub_and_topic

LONGEST_TTL = timedelta(days=1)


def read_feed(body: bytes, headers: Mapping[str, str], url: str) -> FeedDocument:
    """Read a feed of any version of RSS, RDF, Atom or JSON Feed, or a news sitemap.

    ``headers`` are the answer's, names in lower case; ``url`` is where it came from, to which links are relative.
    Raises NotAFeed for another kind of document and Malformed for a broken one. Reads at most 2,000 items of 4 MB.
    """
    parsed = parse(body, headers.get("content-type", ""))
    hub, topic = hub_and_topic(headers, parsed.feed.hub, parsed.feed.topic, url)
    return replace(cleaned(parsed, url, language=headers.get("content-language", "")), hub=hub, topic=topic)


def cleaned(parsed: Parsed, url: str, *, language: str = "") -> FeedDocument:
    """A feed as parsed, with its texts as plain text; ``language`` is that of a feed which names none."""
    linked = [_linked(item, url) for item in parsed.feed.items]
    title = one_line(parsed.feed.title)
    named = {"feed_url": url, "feed_title": title, "language": parsed.feed.language or language}
    now = datetime.now(UTC)
    return FeedDocument(
        title=title,
        items=tuple(_item(item, name, now=now, **named) for name, item in identity.entries(linked).items()),
        language=_language(named["language"]),
        link=absolute(parsed.feed.link, url) or None,
        ttl=_ttl(parsed.feed.ttl),
        partial=parsed.partial,
    )


def _linked(item: ParsedItem, url: str) -> ParsedItem:
    link = absolute(item.link, url)
    return item if link == item.link else item._replace(link=link)


def _item(item: ParsedItem, name: str, *, feed_url: str, feed_title: str, language: str, now: datetime) -> Item:
    author = one_line(item.author)
    return Item(
        identity=name,
        url=item.link,
        title=one_line(item.title),
        text=_fullest_text(item),
        published=sane(item.published or item.updated, now),
        updated=sane(item.updated, now),
        author=author or None,
        origin=credits.origin(
            feed_url=feed_url,
            feed_title=feed_title,
            author=author,
            source_title=one_line(item.source_title),
            source_url=item.source_url,
        ),
        language=_language(item.language or language),
    )


def _fullest_text(item: ParsedItem) -> str:
    """The longest of an item's texts. A caption speaks for a video that has no other text, never for a photo."""
    text = max((plain_text(body) for body in item.bodies), key=len, default="")
    return text or (plain_text(item.caption) if item.is_video else "")


def _language(tag: str) -> str | None:
    """A language tag as RFC 5646 writes it ("en-US"); of several, which say nothing about one text, none."""
    return None if "," in tag else tag.strip().replace("_", "-") or None


def _ttl(minutes: str) -> timedelta | None:
    if not (minutes.isascii() and minutes.isdigit()) or not int(minutes[:9]):
        return None
    return min(timedelta(minutes=int(minutes[:9])), LONGEST_TTL)
