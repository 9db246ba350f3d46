"""``figurewatch feeds list``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from claims.feed import Feed
from review import human
from review.pace import why, worries
from worker.cli.options import AS_JSON, ONE_LIST, WITH_PASSWORDS
from worker.output import json_lines, plain, table
from worker.redact import Redactor
from worker.wiring import services

if TYPE_CHECKING:
    from rich.text import Text


@click.command("list")
@ONE_LIST
@AS_JSON
@WITH_PASSWORDS
def list_feeds(list_name: str | None, as_json: bool, with_passwords: bool) -> None:
    """The feeds with their health, and when each is read next."""
    at = services()
    with at.ledger.read() as book:
        found = book.feeds.all(list_name=list_name)
    now, shown = at.clock(), str if with_passwords else Redactor().text
    if as_json:
        json_lines(_feed_json(feed, now, shown) for feed in found)
        return
    table(
        ["id", "feed", "lists", "last outcome", "heard", "next"],
        [
            [
                str(feed.id),
                "\n".join(filter(None, (feed.title, shown(feed.url)))),
                ", ".join(feed.lists),
                _outcome(feed, now),
                human.ago(feed.state.last_heard_at, now) if feed.state.last_heard_at else "never",
                _when_next(feed, now),
            ]
            for feed in found
        ],
        empty="No feeds yet: 'figurewatch feeds add ADDRESS', or 'figurewatch feeds import' for lists to choose from.",
        whole=("id", "heard", "next"),
    )


def _when_next(feed: Feed, now: datetime) -> str:
    at = feed.state.next_poll_at
    return "\n".join(filter(None, (human.ago(at, now) if at and at > now else "now", why(feed, now))))


def _outcome(feed: Feed, now: datetime) -> Text | str:
    state = feed.state
    if state.last_outcome is None:
        return "not read yet"
    if not state.last_outcome.healthy:
        return plain(f"{state.last_outcome.value}: {state.last_error or ''}", "bold red")
    troubles = [Redactor().text(worry) for worry in worries(feed, now)]
    return plain("\n".join([state.last_outcome.value, *troubles]), "yellow") if troubles else state.last_outcome.value


def _feed_json(feed: Feed, now: datetime, shown: Callable[[str], str]) -> dict[str, Any]:
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
        "worries": [shown(worry) for worry in worries(feed, now)],
    }


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
