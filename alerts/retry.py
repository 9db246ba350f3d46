"""When to try a failed delivery again."""

from __future__ import annotations

from datetime import datetime, timedelta

from claims.errors import DeliveryError

FIRST_WAIT = timedelta(seconds=2)
LONGEST_WAIT = timedelta(hours=1)  # bounds Retry-After too: an alert that asks to wait for a week is no alert
GIVE_UP_AFTER = timedelta(days=1)  # of scheduled waiting; news a day old is in the log, where it is looked up


def next_attempt(attempts: int, now: datetime, error: DeliveryError) -> datetime | None:
    """The time of the next attempt; None gives up: the error is permanent, or a day of attempts is over.

    ``attempts`` counts those made, the one that failed with ``error`` included. Waits double from 2 s to an hour; a
    receiver's Retry-After makes a wait longer, never shorter.
    """
    if error.permanent or _waited(attempts) >= GIVE_UP_AFTER:
        return None
    asked = error.retry_after or timedelta(0)
    return now + max(_wait(attempts), min(asked, LONGEST_WAIT))


def _wait(attempts: int) -> timedelta:
    """The wait after so many attempts."""
    doublings = min(max(attempts, 1) - 1, 30)  # bounded, so that no count of attempts overflows a timedelta
    return min(FIRST_WAIT * (1 << doublings), LONGEST_WAIT)


def _waited(attempts: int) -> timedelta:
    """All scheduled waits before the attempt that has just failed."""
    return sum((_wait(made) for made in range(1, attempts)), timedelta(0))
