"""Feeds, feed lists, and who may poll which feed now."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from claims.feed import Feed, FeedState, Lease


class Feeds:
    """The shelf of feeds."""

    def add(
        self, url: str, *, now: datetime, title: str = "", list_name: str = "default", every: timedelta | None = None
    ) -> Feed:
        """Add a feed to a list, which is made if missing. A known address gains the list, title and interval given."""
        raise NotImplementedError

    def remove(self, feed_id: int, *, now: datetime, list_name: str | None = None) -> None:
        """Take a feed off one list, or off all; on no list it is polled no more. What it published is kept."""
        raise NotImplementedError

    def find(self, name: str) -> Feed:
        """The feed with this address or number. Raises NotFound."""
        raise NotImplementedError

    def all(self, *, list_name: str | None = None) -> tuple[Feed, ...]:
        """The feeds that are polled, by number. Raises NotFound for an unknown list."""
        raise NotImplementedError

    def lists(self) -> dict[str, int]:
        """The names of the lists with the number of their feeds."""
        raise NotImplementedError

    def lease_due(self, *, now: datetime, hold: timedelta, limit: int) -> tuple[Lease, ...]:
        """Take the most overdue feeds that nobody holds, for ``hold``; each take raises the feed's fence."""
        raise NotImplementedError

    def held(self, fences: Iterable[tuple[int, int]]) -> tuple[Lease, ...]:
        """Of these (feed id, fence), the leases that are still the newest."""
        raise NotImplementedError

    def finish_poll(self, lease: Lease, state: FeedState, *, title: str | None = None) -> bool:
        """Save where a poll left off and give the lease back. False, and nothing saved, under an outdated fence.

        ``title`` names a feed that has no title yet.
        """
        raise NotImplementedError
