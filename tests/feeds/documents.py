"""Feeds to read, made from parts."""

from __future__ import annotations

from claims.feed import FeedDocument, Item
from feeds.read import read_feed

URL = "https://daily.example/feeds/all.xml"
NAMESPACES = (
    'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"'
    ' xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
    ' xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"'
)


def rss(*items: str, head: str = "<title>The Daily Figure</title>") -> str:
    return f'<rss version="2.0" {NAMESPACES}><channel>{head}{"".join(items)}</channel></rss>'


def item(inside: str = "", *, guid: str = "one", title: str = "Title", link: str = "https://daily.example/one") -> str:
    return f"<item><guid>{guid}</guid><title>{title}</title><link>{link}</link>{inside}</item>"


def atom(*entries: str, attributes: str = "") -> str:
    return f'<feed xmlns="http://www.w3.org/2005/Atom" {attributes}><title>Daily</title>{"".join(entries)}</feed>'


def read(document: str | bytes, content_type: str = "", url: str = URL) -> FeedDocument:
    body = document.encode() if isinstance(document, str) else document
    return read_feed(body, {"content-type": content_type} if content_type else {}, url)


def only(document: str | bytes, content_type: str = "", url: str = URL) -> Item:
    """The one item of a document."""
    (found,) = read(document, content_type, url).items
    return found
