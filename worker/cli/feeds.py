"""Feeds and feed lists: ``figurewatch feeds ...``."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click
from rich.text import Text

from claims.errors import BadInput
from claims.feed import Feed, FeedState, Outcome
from config import catalogue
from feeds.fetch import Fetched
from feeds.opml import Outline, read_opml, write_opml
from review import human
from worker.cli.output import json_lines, note, progress, table
from worker.wiring import Services, services

LIST = click.option("--list", "list_name", metavar="NAME", help="Only this feed list.")
JSON = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
CHECKED_AT_ONCE = 16
BIGGEST_OPML = 10_000_000  # bytes; 50,000 feeds fit


@click.group()
def feeds() -> None:
    """Feeds and feed lists."""


@feeds.command()
@click.argument("url")
@click.option("--list", "list_name", metavar="NAME", default="default", show_default=True, help="Made if missing.")
@click.option("--title", metavar="TEXT", default="", help="By default the feed's own.")
@click.option("--every", type=click.IntRange(min=5), metavar="SECONDS", help="A fixed interval, not its own pace.")
@click.option("--no-check", is_flag=True, help="Add it without a look whether it is a feed.")
def add(url: str, list_name: str, title: str, every: int | None, no_check: bool) -> None:
    """Poll the feed at URL from now on."""
    at = services()
    url = _checked_address(url)
    if not no_check:
        _look(at, url)
    with at.ledger.write() as book:
        feed = book.feeds.add(
            url, now=at.clock(), title=title, list_name=list_name, every=timedelta(seconds=every) if every else None
        )
    note(f"Feed {feed.id} is on the list {list_name!r}.")


def _checked_address(url: str) -> str:
    try:
        parts = urlsplit(url.strip())
        if parts.scheme in ("http", "https") and parts.hostname and parts.port != 0:
            return url.strip()
    except ValueError:
        pass
    raise BadInput(f"{url!r} is no web address; give one that starts with https:// or http://")


def _look(at: Services, url: str) -> None:
    """Refuse what will never be a feed; only warn of what may be out of reach just now."""
    seen = _fetch(at, Feed(id=0, url=url, title="", lists=(), added_at=at.clock()))
    if seen.document is not None:
        note(f"{seen.document.title or url}: {len(seen.document.items)} items.")
    elif seen.outcome in (Outcome.NOT_A_FEED, Outcome.MALFORMED, Outcome.REFUSED):
        raise BadInput(f"not added: {seen.error}")
    else:
        note(f"It cannot be read just now ({seen.error}); it is added and will be tried again.")


def _fetch(at: Services, feed: Feed) -> Fetched:
    """A look at a feed as if for the first time."""
    return at.fetch(
        Feed(id=feed.id, url=feed.url, title=feed.title, lists=(), added_at=feed.added_at, state=FeedState())
    )


@feeds.command("list")
@LIST
@JSON
def list_feeds(list_name: str | None, as_json: bool) -> None:
    """The feeds with their health, and when each is read next."""
    at = services()
    with at.ledger.read() as book:
        found = book.feeds.all(list_name=list_name)
    if as_json:
        json_lines(map(_feed_json, found))
        return
    now = at.clock()
    table(
        ["id", "feed", "lists", "last outcome", "heard", "next"],
        [
            [
                str(feed.id),
                f"{feed.title}\n{feed.url}" if feed.title else feed.url,
                ", ".join(feed.lists),
                _outcome(feed.state),
                human.ago(feed.state.last_heard_at, now) if feed.state.last_heard_at else "never",
                human.ago(feed.state.next_poll_at, now) if feed.state.next_poll_at else "now",
            ]
            for feed in found
        ],
        empty="No feeds yet: 'figurewatch feeds add ADDRESS', or 'figurewatch feeds import' for lists to choose from.",
    )


def _outcome(state: FeedState) -> Text | str:
    if state.last_outcome is None:
        return "not read yet"
    if state.last_outcome.healthy:
        return state.last_outcome.value
    return Text(f"{state.last_outcome.value}: {state.last_error or ''}", style="bold red")


def _feed_json(feed: Feed) -> dict[str, Any]:
    state = feed.state
    return {
        "id": feed.id,
        "url": feed.url,
        "title": feed.title,
        "lists": list(feed.lists),
        "every": feed.every.total_seconds() if feed.every else None,
        "last_outcome": state.last_outcome.value if state.last_outcome else None,
        "last_error": state.last_error,
        "failures": state.failures,
        "last_polled_at": state.last_polled_at.isoformat() if state.last_polled_at else None,
        "last_heard_at": state.last_heard_at.isoformat() if state.last_heard_at else None,
        "next_poll_at": state.next_poll_at.isoformat() if state.next_poll_at else None,
    }


@feeds.command()
@click.argument("feed", metavar="URL|ID")
@click.option("--list", "list_name", metavar="NAME", help="Only off this list; by default off all.")
def remove(feed: str, list_name: str | None) -> None:
    """Stop polling a feed. What it published is kept; 'feeds add' takes it up again."""
    at = services()
    with at.ledger.write() as book:
        found = book.feeds.find(feed)
        book.feeds.remove(found.id, now=at.clock(), list_name=list_name)
    note(f"Feed {found.id} ({found.url}) is off {f'the list {list_name!r}' if list_name else 'every list'}.")


@feeds.command("import")
@click.argument("source", metavar="[FILE|NAME]", required=False)
@click.option(
    "--list", "list_name", metavar="NAME", help="Put all of them on this list; by default the file's folders."
)
def import_feeds(source: str | None, list_name: str | None) -> None:
    """Add the feeds of an OPML FILE ('-' for standard input), or of a list that ships with Figurewatch.

    Without an argument, names the lists that ship with it.
    """
    if source is None:
        table(
            ["name", "feeds", "what it is"],
            [[it.name, str(len(it.outlines)), it.description] for it in catalogue.lists()],
            empty="No lists ship with this installation.",
        )
        return
    at = services()
    outlines = _outlines(source)
    with at.ledger.write() as book:
        for outline in progress(outlines, "Adding feeds"):
            for name in [list_name] if list_name else outline.lists or ("default",):
                book.feeds.add(outline.url, now=at.clock(), title=outline.title, list_name=name)
    note(f"{len({outline.url for outline in outlines})} feeds imported.")


def _outlines(source: str) -> Sequence[Outline]:
    if source in {it.name for it in catalogue.lists()}:
        return catalogue.load(source)
    try:
        with click.open_file(source, "rb") as file:
            content = file.read(BIGGEST_OPML + 1)
    except OSError as error:
        names = ", ".join(it.name for it in catalogue.lists())
        raise BadInput(
            f"{source}: {error.strerror}, and no list of that name ships with Figurewatch ({names})"
        ) from None
    if len(content) > BIGGEST_OPML:
        raise BadInput(f"{source}: larger than {BIGGEST_OPML:,} bytes")
    return read_opml(content)


@feeds.command("export")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), required=False)
@LIST
def export_feeds(file: Path | None, list_name: str | None) -> None:
    """Write the feeds as OPML to FILE, or to standard output."""
    with services().ledger.read() as book:
        content = write_opml(book.feeds.all(list_name=list_name))
    if file is None:
        sys.stdout.buffer.write(content)
        return
    try:
        file.write_bytes(content)
    except OSError as error:
        raise BadInput(f"{file}: {error.strerror}") from None
    note(f"Written to {file}.")


@feeds.command("check")
@click.argument("names", metavar="[NAME]...", nargs=-1)
@JSON
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


def _to_check(at: Services, names: Sequence[str]) -> list[Feed]:
    shipped = {it.name for it in catalogue.lists()}
    with at.ledger.read() as book:
        own = [feed for name in names or [None] if name not in shipped for feed in book.feeds.all(list_name=name)]
    outlines = [outline for name in names if name in shipped for outline in catalogue.load(name)]
    return own + [Feed(id=0, url=it.url, title=it.title, lists=(), added_at=at.clock()) for it in outlines]


def _check_all(at: Services, found: Sequence[Feed]) -> Iterator[tuple[Feed, Fetched]]:
    with ThreadPoolExecutor(CHECKED_AT_ONCE) as pool:
        waiting = [(feed, pool.submit(_fetch, at, feed)) for feed in found]
        for feed, fetched in progress(waiting, "Reading feeds"):
            yield feed, fetched.result()


def _check_row(at: Services, feed: Feed, seen: Fetched) -> list[str | Text]:
    outcome: str | Text = seen.outcome.value
    if seen.document is None:
        outcome = Text(f"{seen.outcome.value}: {seen.error}", style="bold red")
    newest = _newest(seen)
    return [feed.title or feed.url, outcome, str(_items(seen)), human.ago(newest, at.clock()) if newest else ""]


def _check_json(feed: Feed, seen: Fetched) -> dict[str, Any]:
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


def _newest(seen: Fetched) -> Any:
    dates = [item.published for item in seen.document.items if item.published] if seen.document else []
    return max(dates, default=None)
