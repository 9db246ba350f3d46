"""Lease the feeds that are due."""

from __future__ import annotations

from datetime import timedelta

from ledger import Ledger
from worker.ports import Clock
from worker.steps.poll import Fence

HOLD = timedelta(seconds=120)  # longer than a batch may take: the slowest feed's deadline, twice, and the commits
MOST = 500  # feeds leased by one tick; the rest is taken by the next


def tick(ledger: Ledger, clock: Clock, *, batch: int = 50) -> list[list[Fence]]:
    """Lease the feeds that are due, in batches to poll together."""
    with ledger.write() as book:
        leases = book.feeds.lease_due(now=clock(), hold=HOLD, limit=MOST)
    fences = [(lease.feed.id, lease.fence) for lease in leases]
    return [fences[start : start + batch] for start in range(0, len(fences), batch)]
