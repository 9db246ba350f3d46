"""Feeds: ``figurewatch feeds add/remove``; looking at them stands in ``feed_checks``, lists in ``feed_lists``."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import click

from claims.errors import BadInput, NotFound
from claims.feed import Feed, Outcome
from feeds.pace import LONGEST_FIXED, SHORTEST_FIXED
from worker.cli.feed_checks import check_feeds, checked_address, discover_feeds
from worker.cli.feed_lists import export_feeds, import_feeds
from worker.cli.feed_table import list_feeds, show_feed
from worker.cli.options import list_option
from worker.output import counted, note
from worker.redact import Redactor
from worker.wiring import Services, services

if TYPE_CHECKING:
    from ledger import Book

MOST_NAMED = 5  # feeds of a page that are told in one line
# What will be the same at the next try; of the rest is only told, for it may pass.
HOPELESS = (Outcome.NOT_A_FEED, Outcome.MALFORMED, Outcome.REFUSED)


@click.group()
def feeds() -> None:
    """Feeds and feed lists."""


feeds.add_command(import_feeds)
feeds.add_command(export_feeds)
feeds.add_command(check_feeds)
feeds.add_command(discover_feeds)
feeds.add_command(list_feeds)
feeds.add_command(show_feed)


@feeds.command()
@click.argument("url")
@list_option("Made if missing.", default="default", show_default=True)
@click.option("--title", metavar="TEXT", default="", help="By default the feed's own.")
@click.option(
    "--every",
    type=click.IntRange(SHORTEST_FIXED, LONGEST_FIXED),
    metavar="SECONDS",
    help="A fixed interval, not its own pace.",
)
@click.option("--full-text/--no-full-text", default=None, help="Read each article's page, not the feed's text alone.")
@click.option("--no-check", is_flag=True, help="Add it without a look whether it is a feed.")
def add(url: str, list_name: str, title: str, every: int | None, full_text: bool | None, no_check: bool) -> None:
    """Poll the feed at URL from now on.

    It is read once to see that it is a feed; one that is only out of reach just now is added all the same. A feed that
    is there already gains the list, title and interval given, and reads whole articles, or no more, as is said.
    """
    at, url = services(), checked_address(url)
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


def _look(at: Services, url: str) -> None:
    """Refuse what will never be a feed; only tell of what may be out of reach just now."""
    seen = at.fetch(Feed(id=0, url=url, title="", lists=(), added_at=at.clock()))
    if seen.document is not None:
        note(f"{seen.document.title or 'A feed without a title'}: {counted(len(seen.document.items), 'item')}.")
    elif seen.outcome in HOPELESS:
        raise BadInput(f"not added: {seen.error}{_instead(at, url) if seen.outcome == Outcome.NOT_A_FEED else ''}")
    else:
        note(f"It cannot be read just now ({seen.error}); it is added and will be tried again.")


def _instead(at: Services, url: str) -> str:
    """What the page names, to be added in its place."""
    named = [it.url for it in at.named_on(url)]
    if not named:
        return "; it names none ('figurewatch feeds discover' looks further)"
    more = f" and {len(named) - MOST_NAMED} more" if len(named) > MOST_NAMED else ""
    return f"; it names {', '.join(named[:MOST_NAMED])}{more}: add one of them"


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
