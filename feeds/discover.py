"""Find the feeds of a site, each checked by reading it.

First what the page declares, then the news sitemaps of its robots.txt, and only where both give nothing the paths at
which feeds commonly are. A site is asked at most some forty times, one after the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from urllib.parse import urljoin

from claims.feed import Feed, Outcome
from feeds.decode import decode
from feeds.fetch import Fetched, fetch
from feeds.page import Named, locations, named_feeds, sitemaps
from net.client import Client
from net.errors import NetError

MOST_SITEMAPS = 5  # that are read of a robots.txt, and of an index
COMMON_PATHS = (
    *("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json"),
    *("/news-sitemap.xml", "/sitemap-news.xml", "/sitemap_news.xml"),
)
_NOBODY = datetime(1970, 1, 1, tzinfo=UTC)  # added at no time: the feed is only looked at


class By(StrEnum):
    """Who says that there is a feed."""

    ADDRESS = "address"  # the site's address is a feed itself
    PAGE = "page"
    ROBOTS = "robots"
    GUESS = "guess"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A feed of a site as it was read, or what was wrong with it."""

    url: str
    title: str
    by: By
    fetched: Fetched


def discover(site: str, client: Client) -> Iterator[Found]:
    """The feeds of a site: those that answer, and those that its page names and that do not.

    A site that cannot be read at all is found as its own address with an outcome that says why.
    """
    itself = _look(Named(site), By.ADDRESS, client)
    if itself.fetched.outcome != Outcome.NOT_A_FEED:
        yield itself
        return
    answered = False
    for found in _once(_declared(site, client)):
        answered |= found.fetched.document is not None
        yield found
    if not answered:
        yield from _once(_guessed(site, client))


def named_on(site: str, client: Client) -> tuple[Named, ...]:
    """The feeds that a page names, or the sitemaps of an index, unread; none where it cannot be read."""
    page = _text(site, client)
    return named_feeds(page, site) or tuple(map(Named, locations(page, site)))


def _declared(site: str, client: Client) -> Iterator[Found]:
    for named in named_on(site, client):
        yield _look(named, By.PAGE, client)
    robots = urljoin(site, "/robots.txt")
    for address in sitemaps(_text(robots, client), robots)[:MOST_SITEMAPS]:
        yield from _news(address, client)


def _news(address: str, client: Client) -> Iterator[Found]:
    """A sitemap if it is one of news, and those of an index that call themselves so."""
    found = _look(Named(address), By.ROBOTS, client)
    if found.fetched.document is not None:
        yield found
    elif found.fetched.outcome == Outcome.NOT_A_FEED:
        within = [one for one in locations(_text(address, client), address) if "news" in one.lower()]
        looked_at = (_look(Named(one), By.ROBOTS, client) for one in within[:MOST_SITEMAPS])
        yield from (one for one in looked_at if one.fetched.document is not None)


def _guessed(site: str, client: Client) -> Iterator[Found]:
    for path in COMMON_PATHS:
        found = _look(Named(urljoin(site, path)), By.GUESS, client)
        if found.fetched.outcome in (Outcome.UNREACHABLE, Outcome.TIMEOUT, Outcome.RATE_LIMITED):
            return
        if found.fetched.document is not None:
            yield found


def _look(named: Named, by: By, client: Client) -> Found:
    fetched = fetch(Feed(id=0, url=named.url, title="", lists=(), added_at=_NOBODY), client)
    own = fetched.document.title if fetched.document else ""
    return Found(url=named.url, title=own or named.title, by=by, fetched=fetched)


def _once(found: Iterable[Found]) -> Iterator[Found]:
    """Without those that are another's document under a second address."""
    seen: set[str] = set()
    for one in found:
        same = one.fetched.body_hash
        if same is None or same not in seen:
            yield one
        if same is not None:
            seen.add(same)


def _text(url: str, client: Client) -> str:
    try:
        response = client.get(url)
    except NetError:
        return ""
    return decode(response.body, response.headers.get("content-type", "")) if response.status == 200 else ""
