"""Look at feeds without polling them: ``figurewatch feeds check`` and ``discover``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click

from claims.errors import BadInput, NotFound
from claims.feed import Feed, FeedState
from review import human
from worker.cli.options import AS_JSON
from worker.output import json_lines, plain, progress, table
from worker.redact import Redactor
from worker.wiring import Services, services

if TYPE_CHECKING:
    from rich.text import Text

    from feeds.fetch import Fetched
    from ledger import Book

CHECKED_AT_ONCE = 16


def checked_address(url: str) -> str:
    """A web address, tidied. Raises BadInput for what is none."""
    url = url.strip()
    try:
        parts = urlsplit(url)
        good = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        good = False
    if not good or not url.isprintable() or " " in url:
        raise BadInput(f"{url!r} is no web address; give one that starts with https:// or http://")
    return url


@click.command("check", short_help="Read every feed once, and tell which of them answer.")
@click.argument("names", metavar="[NAME]...", nargs=-1)
@AS_JSON
@click.pass_context
def check_feeds(ctx: click.Context, names: tuple[str, ...], as_json: bool) -> None:
    """Read every feed once, or those of the lists NAMEd (yours, or ones that ship), and tell which of them answer.

    Of each it tells what it holds and how fresh it is. Changes nothing. Exit status 1 if one does not answer.
    """
    at = services()
    seen = list(_check_all(at, _to_check(at, names)))
    if as_json:
        json_lines({"url": Redactor().text(feed.url), "title": feed.title, **_told(it)} for feed, it in seen)
    else:
        rows = [[feed.title or Redactor().text(feed.url), *_shown(at, it)] for feed, it in seen]
        table(["feed", "outcome", "items", "newest"], rows, empty="No feeds to check.")
    ctx.exit(0 if all(fetched.document for _, fetched in seen) else 1)


@click.command("discover", short_help="Find the feeds of a site, and tell which of them answer.")
@click.argument("site")
@AS_JSON
@click.pass_context
def discover_feeds(ctx: click.Context, site: str, as_json: bool) -> None:
    """Find the feeds of the SITE: what its page names, the news sitemaps of its robots.txt, at last common paths.

    Each is read. Nothing is added. Exit status 1 if none answers.

    \b
    Examples:
      figurewatch feeds discover https://example.org/
    """
    at = services()
    found = list(at.discover(checked_address(site if "://" in site else f"https://{site}")))
    if as_json:
        json_lines({"url": it.url, "title": it.title, "named_by": it.by.value, **_told(it.fetched)} for it in found)
    else:
        rows = [["\n".join(filter(None, (it.title, it.url))), it.by.value, *_shown(at, it.fetched)] for it in found]
        table(["feed", "named by", "outcome", "items", "newest"], rows, empty="No feed was found.")
    ctx.exit(0 if any(it.fetched.document for it in found) else 1)


def _to_check(at: Services, names: Sequence[str]) -> Sequence[Feed]:
    """Each feed once. A list of the user's own goes before one of the same name that ships."""
    with at.ledger.read() as book:
        if not names:
            return book.feeds.all()
        own = book.feeds.lists()
        found = [feed for name in names for feed in (_own(book, name) if name in own else _shipped(at, name))]
    return list({feed.url: feed for feed in found}.values())


def _own(book: Book, name: str) -> Sequence[Feed]:
    return book.feeds.all(list_name=name)


def _shipped(at: Services, name: str) -> Sequence[Feed]:
    from config import catalogue

    if name not in {it.name for it in catalogue.lists()}:
        raise NotFound(f"no such feed list: {name}")
    return [Feed(id=0, url=it.url, title=it.title, lists=(), added_at=at.clock()) for it in catalogue.load(name)]


def _check_all(at: Services, found: Sequence[Feed]) -> Iterator[tuple[Feed, Fetched]]:
    with ThreadPoolExecutor(CHECKED_AT_ONCE) as pool:
        waiting = [(feed, pool.submit(at.fetch, replace(feed, state=FeedState()))) for feed in found]
        for feed, fetched in progress(waiting, "Reading feeds"):
            yield feed, fetched.result()


def _shown(at: Services, seen: Fetched) -> list[str | Text]:
    if seen.document is None:
        return [plain(f"{seen.outcome.value}: {seen.error}", "bold red"), "0", ""]
    newest, items = _newest(seen), seen.document.items
    held = f"{len(items)}, {_texts(seen)} with text" if items else "0"
    return [seen.outcome.value, held, human.ago(newest, at.clock()) if newest else ""]


def _told(seen: Fetched) -> Mapping[str, Any]:
    newest = _newest(seen)
    return {
        "outcome": seen.outcome.value,
        "error": seen.error,
        "items": len(seen.document.items) if seen.document else 0,
        "texts": _texts(seen),
        "language": seen.document.language if seen.document else None,
        "newest": newest.isoformat() if newest else None,
    }


def _texts(seen: Fetched) -> int:
    return sum(bool(item.text) for item in seen.document.items) if seen.document else 0


def _newest(seen: Fetched) -> datetime | None:
    dates = [item.published for item in seen.document.items if item.published] if seen.document else []
    return max(dates, default=None)
