"""``figurewatch feeds list`` and ``feeds show``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from claims.feed import Feed, Hub, Item, PageState
from review import human
from review.inlets import SPOKEN, Inlets, inlets
from review.pace import why, worries
from worker.cli.options import AS_JSON, ONE_LIST, WITH_PASSWORDS
from worker.output import json_lines, plain, table
from worker.redact import Redactor
from worker.wiring import services

if TYPE_CHECKING:
    from rich.text import Text

MOST_READINGS = 20  # told of one feed


@click.command("list")
@ONE_LIST
@AS_JSON
@WITH_PASSWORDS
def list_feeds(list_name: str | None, as_json: bool, with_passwords: bool) -> None:
    """The feeds with their health, and when each is read next."""
    at = services()
    with at.ledger.read() as book:
        found = book.feeds.all(list_name=list_name)
        beside = inlets(book, found)
    now, shown = at.clock(), str if with_passwords else Redactor().text
    if as_json:
        json_lines(_feed_json(feed, beside[feed.id], now, shown) for feed in found)
        return
    table(
        ["id", "feed", "lists", "last outcome", "heard", "next"],
        [
            [
                str(feed.id),
                "\n".join(filter(None, (feed.title, shown(feed.url)))),
                ", ".join(feed.lists),
                _outcome(feed, beside[feed.id], now),
                human.ago(feed.state.last_heard_at, now) if feed.state.last_heard_at else "never",
                _when_next(feed, now),
            ]
            for feed in found
        ],
        empty="No feeds yet: 'figurewatch feeds add ADDRESS', or 'figurewatch feeds import' for lists to choose from.",
        whole=("id", "heard", "next"),
    )


@click.command("show")
@click.argument("feed", metavar="URL|ID")
@AS_JSON
@WITH_PASSWORDS
def show_feed(feed: str, as_json: bool, with_passwords: bool) -> None:
    """One feed: its health, its hub, and how its pages were read.

    Of the pages of its articles the latest are listed first.
    """
    at = services()
    with at.ledger.read() as book:
        found = book.feeds.find(feed)
        its = inlets(book, [found])[found.id]
        readings = book.pages.readings(found.id, limit=MOST_READINGS)
    now, shown = at.clock(), str if with_passwords else Redactor().text
    if as_json:
        json_lines([_feed_json(found, its, now, shown) | {"readings": [_reading_json(*it, shown) for it in readings]}])
        return
    rows: list[list[Text | str]] = [
        ["feed", f"{found.id} {found.title}".strip()],
        ["address", shown(found.url)],
        ["lists", ", ".join(found.lists)],
        ["last poll", _outcome(found, its, now)],
        ["next poll", _when_next(found, now)],
    ]
    table(["", ""], rows, empty="")
    if readings:
        click.echo()
        table(
            ["read", "outcome", "article", "next"],
            [_reading(item, state, now, shown) for item, state in readings],
            empty="",
            whole=("read", "next"),
        )


def _reading(item: Item, state: PageState, now: datetime, shown: Callable[[str], str]) -> list[Text | str]:
    outcome = plain(
        ": ".join(filter(None, (state.last_outcome, state.last_error))),
        "" if state.last_outcome in SPOKEN else "yellow",
    )
    read = human.ago(state.last_read_at, now) if state.last_read_at else "never"
    again = human.ago(state.next_read_at, now) if state.next_read_at else "no more"
    return [read, outcome, f"{item.title}\n{shown(item.url)}", again]


def _when_next(feed: Feed, now: datetime) -> str:
    at = feed.state.next_poll_at
    return "\n".join(filter(None, (human.ago(at, now) if at and at > now else "now", why(feed, now))))


def _outcome(feed: Feed, its: Inlets, now: datetime) -> Text | str:
    state = feed.state
    if state.last_outcome is None:
        return "not read yet"
    if not state.last_outcome.healthy:
        return plain(f"{state.last_outcome.value}: {state.last_error or ''}", "bold red")
    troubles = [*worries(feed, now), *its.troubles(now)]
    lines = [state.last_outcome.value, *troubles, *its.told(now)]
    return plain(Redactor().text("\n".join(lines)), "yellow" if troubles else "")


def _feed_json(feed: Feed, its: Inlets, now: datetime, shown: Callable[[str], str]) -> dict[str, Any]:
    state = feed.state
    return {
        "id": feed.id,
        "url": shown(feed.url),
        "title": feed.title,
        "lists": list(feed.lists),
        "every": feed.every.total_seconds() if feed.every else None,
        "full_text": feed.full_text,
        "last_outcome": state.last_outcome.value if state.last_outcome else None,
        "last_error": state.last_error,
        "failures": state.failures,
        "last_polled_at": _iso(state.last_polled_at),
        "last_heard_at": _iso(state.last_heard_at),
        "next_poll_at": _iso(state.next_poll_at),
        "interval": state.interval.total_seconds() if state.interval else None,
        "because": state.because.value if state.because else None,
        "why": why(feed, now) or None,
        "newest_at": _iso(state.rhythm.newest) if state.rhythm else None,
        "gaps": state.gaps,
        "gap_at": _iso(state.gap_at),
        "moved_to": shown(state.moved_to) if state.moved_to else None,
        "worries": [shown(worry) for worry in (*worries(feed, now), *its.troubles(now))],
        "pages": None if its.pages is None else its.outcomes(),
        "hub": _hub_json(its.hub, shown) if its.hub else None,
    }


def _hub_json(hub: Hub, shown: Callable[[str], str]) -> dict[str, Any]:
    return {
        "url": shown(hub.hub),
        "stage": hub.stage.value,
        "ends_at": _iso(hub.ends_at),
        "pushed_at": _iso(hub.pushed_at),
        "tries": hub.tries,
        "last_error": shown(hub.last_error) if hub.last_error else None,
    }


def _reading_json(item: Item, state: PageState, shown: Callable[[str], str]) -> dict[str, Any]:
    return {
        "title": item.title,
        "url": shown(item.url),
        "outcome": state.last_outcome.value if state.last_outcome else None,
        "error": state.last_error,
        "reads": state.reads,
        "last_read_at": _iso(state.last_read_at),
        "next_read_at": _iso(state.next_read_at),
    }


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
