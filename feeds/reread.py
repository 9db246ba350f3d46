"""When to read an article's page again: the younger it is the sooner, for a week. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta

from claims.feed import Item

FOLLOWED = timedelta(days=7)
_STEPS = (
    (timedelta(hours=3), timedelta(minutes=15)),
    (timedelta(days=1), timedelta(hours=1)),
    (FOLLOWED, timedelta(hours=3)),
)


def born(item: Item, now: datetime) -> datetime:
    """From when an entry's age counts that is first seen now: its publication, if that is past."""
    return min(item.published or now, now)


def next_reading(born_at: datetime, now: datetime, asked: timedelta | None = None) -> datetime | None:
    """When a page is to be read again that was read now; None once it is a week old.

    ``asked`` is how long its server asked us to stay away.
    """
    age = now - born_at
    step = next((step for until, step in _STEPS if age < until), None)
    return None if step is None else now + max(step, asked or timedelta(0))
