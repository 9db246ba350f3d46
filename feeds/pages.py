"""Read the page of one entry, politely, and say in one outcome how it went."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from claims.errors import BadInput
from claims.feed import Page, PageOutcome
from feeds.article import Article, read_article
from feeds.robots import Robots
from net.client import Client, conditional
from net.errors import NetError
from net.response import Response

MAX_BYTES = 3_000_000
TIMEOUT = 20.0  # seconds, redirects included
_ACCEPT = "text/html, application/xhtml+xml;q=0.9"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRead:
    """How one reading of a page ended. ``article`` comes with READ alone; ``error`` is one plain line."""

    outcome: PageOutcome
    article: Article | None = None
    etag: str | None = None
    last_modified: str | None = None
    retry_after: timedelta | None = None
    error: str | None = None


def read_page(page: Page, client: Client, robots: Robots) -> PageRead:
    """Read a page. Whatever goes wrong is an outcome."""
    headers = {"Accept": _ACCEPT, **conditional(page.state.etag, page.state.last_modified)}
    try:
        if not robots.allow(page.item.url):
            return _forbidden()
        response = client.get(page.item.url, headers, max_bytes=MAX_BYTES, timeout=TIMEOUT)
        if response.url != page.item.url and not robots.allow(response.url):
            return _forbidden()
        return _read(page, response)
    except (NetError, BadInput, ValueError) as error:  # ValueError: an address that only looked like one
        return PageRead(outcome=PageOutcome.FAILED, error=str(error))


def _forbidden() -> PageRead:
    return PageRead(outcome=PageOutcome.FORBIDDEN, error="the site asks programs not to read this page (robots.txt)")


def _read(page: Page, response: Response) -> PageRead:
    if response.status == 304:
        state = page.state
        return PageRead(outcome=PageOutcome.NOT_MODIFIED, etag=state.etag, last_modified=state.last_modified)
    if not 200 <= response.status < 300:
        error = f"the server answered with status {response.status}"
        return PageRead(outcome=PageOutcome.FAILED, error=error, retry_after=response.retry_after)
    if not response.complete:
        return PageRead(outcome=PageOutcome.FAILED, error="the page ended early")
    content_type = response.headers.get("content-type", "text/html")
    if "html" not in content_type:
        return PageRead(outcome=PageOutcome.NO_TEXT, error="this is no web page")
    article = read_article(response.body, content_type)
    if article is None:
        return PageRead(outcome=PageOutcome.NO_TEXT, error="no article was found in the page")
    return PageRead(
        outcome=PageOutcome.READ,
        article=article,
        etag=response.headers.get("etag"),
        last_modified=response.headers.get("last-modified"),
    )
