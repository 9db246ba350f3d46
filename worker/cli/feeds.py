"""Feeds: ``figurewatch feeds add/list/remove/check``; the exchange of whole lists stands in ``feed_lists``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click

from claims.errors import BadInput, NotFound
from claims.feed import Feed, FeedState, Outcome
from review import human
from worker.cli.feed_lists import export_feeds, import_feeds
from worker.cli.feed_table import list_feeds
from worker.cli.options import AS_JSON, list_option
from worker.output import counted, json_lines, note, plain, progress, table
from worker.redact import Redactor
from worker.wiring import Services, services

if TYPE_CHECKING:
    from rich.text import Text

    from feeds.fetch import Fetched
    from ledger import Book

CHECKED_AT_ONCE = 16
# What will be the same at the next try; of the rest is only told, for it may pass.
HOPELESS = (Outcome.NOT_A_FEED, Outcome.MALFORMED, Outcome.REFUSED)


@click.group()
def feeds() -> None:
    """Feeds and feed lists."""


feeds.add_command(import_feeds)
feeds.add_command(export_feeds)
feeds.add_command(list_feeds)


@feeds.command()
@click.argument("url")
@list_option("Made if missing.", default="default", show_default=True)
@click.option("--title", metavar="TEXT", default="", help="By default the feed's own.")
@click.option("--every", type=click.IntRange(min=5), metavar="SECONDS", help="A fixed interval, not its own pace.")
@click.option("--full-text/--no-full-text", default=None, help="Read each article's page, not the feed's text alone.")
@click.option("--no-check", is_flag=True, help="Add it without a look whether it is a feed.")
def add(url: str, list_name: str, title: str, every: int | None, full_text: bool | None, no_check: bool) -> None:
    """Poll the feed at URL from now on.

    It is read once to see that it is a feed; one that is only out of reach just now is added all the same. A feed that
    is there already gains the list, title and interval given, and reads whole articles, or no more, as is said.
    """
    at, url = services(), _checked_address(url)
    if full_text:
        _check_extra()
    if not no_check:
        _look(at, url)
    with at.ledger.write() as book:
        known = _is_known(book, url)
        feed = book.feeds.add(
            url,
            now=at.clock(),
            title=title,
            list_name=list_name,
            every=timedelta(seconds=every) if every else None,
            full_text=full_text,
        )
    lists = f"list{'s' if len(feed.lists) > 1 else ''} {', '.join(map(repr, feed.lists))}"
    note(f"Feed {feed.id} {'was there already; it is' if known else 'is'} on the {lists}.")


def _check_extra() -> None:
    from feeds.article import require_extra

    require_extra()


def _checked_address(url: str) -> str:
    url = url.strip()
    try:
        parts = urlsplit(url)
        good = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        good = False
    if not good or not url.isprintable() or " " in url:
        raise BadInput(f"{url!r} is no web address; give one that starts with https:// or http://")
    return url


def _look(at: Services, url: str) -> None:
    """Refuse what will never be a feed; only tell of what may be out of reach just now."""
    seen = at.fetch(Feed(id=0, url=url, title="", lists=(), added_at=at.clock()))
    if seen.document is not None:
        note(f"{seen.document.title or 'A feed without a title'}: {counted(len(seen.document.items), 'item')}.")
    elif seen.outcome in HOPELESS:
        raise BadInput(f"not added: {seen.error}")
    else:
        note(f"It cannot be read just now ({seen.error}); it is added and will be tried again.")


def _is_known(book: Book, url: str) -> bool:
    try:
        book.feeds.find(url)
    except NotFound:
        return False
    return True


@feeds.command()
@click.argument("feed", metavar="URL|ID")
@list_option("Only off this list; by default off all.")
def remove(feed: str, list_name: str | None) -> None:
    """Stop polling a feed. What it published is kept; 'feeds add' takes it up again."""
    at = services()
    with at.ledger.write() as book:
        found = book.feeds.find(feed)
        book.feeds.remove(found.id, now=at.clock(), list_name=list_name)
    off = f"the list {list_name!r}" if list_name else "every list"
    note(f"Feed {found.id} ({Redactor().text(found.url)}) is off {off}.")


@feeds.command("check", short_help="Read every feed once, and tell which of them answer.")
@click.argument("names", metavar="[NAME]...", nargs=-1)
@AS_JSON
@click.pass_context
def check_feeds(ctx: click.Context, names: tuple[str, ...], as_json: bool) -> None:
    """Read every feed once, or those of the lists NAMEd (yours, or ones that ship), and tell which of them answer.

    Changes nothing. Exit status 1 if one does not answer.
    """
    at = services()
    seen = list(_check_all(at, _to_check(at, names)))
    if as_json:
        json_lines(_check_json(feed, fetched) for feed, fetched in seen)
    else:
        table(["feed", "outcome", "items", "newest"], [_check_row(at, *it) for it in seen], empty="No feeds to check.")
    ctx.exit(0 if all(fetched.document for _, fetched in seen) else 1)


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


def _check_row(at: Services, feed: Feed, seen: Fetched) -> list[str | Text]:
    outcome: str | Text = seen.outcome.value
    if seen.document is None:
        outcome = plain(f"{seen.outcome.value}: {seen.error}", "bold red")
    newest, name = _newest(seen), feed.title or Redactor().text(feed.url)
    return [name, outcome, str(_items(seen)), human.ago(newest, at.clock()) if newest else ""]


def _check_json(feed: Feed, seen: Fetched) -> Mapping[str, Any]:
    newest = _newest(seen)
    return {
        "url": feed.url,
        "title": feed.title,
        "outcome": seen.outcome.value,
        "error": seen.error,
        "items": _items(seen),
        "newest": newest.isoformat() if newest else None,
    }


def _items(seen: Fetched) -> int:
    return len(seen.document.items) if seen.document else 0


def _newest(seen: Fetched) -> datetime | None:
    dates = [item.published for item in seen.document.items if item.published] if seen.document else []
    return max(dates, default=None)
