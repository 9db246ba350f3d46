"""The feeds that a web page or a robots.txt names. Pure.

Tags are found by a bounded pattern and only then read by the standard library's parser, one by one, which as a whole
can be made to take seconds by a few kilobytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urljoin

from feeds.addresses import absolute
from feeds.text import one_line

MAX_MARKUP = 2_000_000  # characters looked at
MAX_TAGS = 5_000
MAX_FEEDS = 20
MAX_SITEMAPS = 50
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TAG = re.compile(r"<(?:link|a|base)\s[^<>]{1,2000}>", re.IGNORECASE)
_TYPES = re.compile(r"application/(?:rss|atom|rdf|feed)\+(?:xml|json)|text/xml|application/(?:xml|json)", re.IGNORECASE)
_LOOKS_LIKE_A_FEED = re.compile(
    r"https?://(?:feeds?|rss)\.|/(?:rss|feeds?|atom)(?:/|[?#]|\Z)|\.(?:rss|rdf|atom)\b|(?:rss|feed|atom)[\w-]*\.(?:xml|json)"
    r"|[?&](?:feed|format|type)=(?:rss|atom)",
    re.IGNORECASE,
)
_SITEMAP = re.compile(r"^\s*sitemap\s*:\s*(\S{1,2000})", re.IGNORECASE | re.MULTILINE)
_LOCATION = re.compile(r"<loc>\s*([^<>\s]{1,2000})\s*</loc>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """An address that may be a feed's, and what the page calls it."""

    url: str
    title: str = ""


def named_feeds(page: str, url: str) -> tuple[Named, ...]:
    """The feeds that the page at ``url`` declares, else those that it seems to link to; each once, at most twenty."""
    tags = list(_tags(page))
    base = next((urljoin(url, of["href"]) for name, of in tags if name == "base" and of.get("href")), url)
    declared = _each_once((of for _, of in tags if _declares(of)), base)
    links = (of for name, of in tags if name == "a" and _LOOKS_LIKE_A_FEED.search(of.get("href", "")))
    return declared or _each_once(links, base)


def _tags(page: str) -> Iterator[tuple[str, Mapping[str, str]]]:
    parser = _Tag()
    for number, tag in enumerate(_TAG.finditer(_COMMENT.sub("", page[:MAX_MARKUP]))):
        if number == MAX_TAGS:
            return
        parser.read(tag[0])
        yield parser.name, parser.attributes


class _Tag(HTMLParser):
    """Reads one tag at a time."""

    name = ""
    attributes: Mapping[str, str] = {}

    def read(self, tag: str) -> None:
        self.reset()
        self.name, self.attributes = "", {}
        self.feed(tag)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what the tag says."""
        self.name, self.attributes = tag, {name: value or "" for name, value in attrs}

    handle_startendtag = handle_starttag


def _declares(attributes: Mapping[str, str]) -> bool:
    relations = attributes.get("rel", "").lower().split()
    kind = attributes.get("type", "").partition(";")[0].strip()
    return "feed" in relations or ("alternate" in relations and bool(_TYPES.fullmatch(kind)))


def _each_once(tags: Iterable[Mapping[str, str]], base: str) -> tuple[Named, ...]:
    found: dict[str, Named] = {}
    for attributes in tags:
        address = absolute(attributes.get("href", ""), base).partition("#")[0]
        if address and len(found) < MAX_FEEDS:
            found.setdefault(address, Named(address, one_line(attributes.get("title", ""))[:200]))
    return tuple(found.values())


def sitemaps(robots: str, url: str) -> tuple[str, ...]:
    """The sitemaps that a robots.txt names (https://www.sitemaps.org/protocol.html), those of news first."""
    return _news_first(absolute(line[1], url) for line in _SITEMAP.finditer(robots[:MAX_MARKUP]))


def locations(index: str, url: str) -> tuple[str, ...]:
    """The sitemaps that an index of sitemaps names, those of news first."""
    found = (match[1].replace("&amp;", "&") for match in _LOCATION.finditer(index[:MAX_MARKUP]))
    return _news_first(absolute(address, url) for address in found)


def _news_first(addresses: Iterable[str]) -> tuple[str, ...]:
    each = dict.fromkeys(filter(None, addresses))
    return tuple(sorted(each, key=lambda address: "news" not in address.lower())[:MAX_SITEMAPS])
