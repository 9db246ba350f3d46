"""Find what a crash or a lost message left standing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from ledger import Ledger
from ledger.entries import Stage
from worker.ports import Clock

GRACE = timedelta(seconds=5)  # younger work is still on its way through the queue
MOST = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlog:
    """What stands still: ids of versions to read and to judge, whether to route, ids of deliveries to make."""

    read: tuple[int, ...]
    judge: tuple[int, ...]
    route: bool
    deliver: tuple[int, ...]


def sweep(ledger: Ledger, clock: Clock) -> Backlog:
    """What nobody holds although it is due. Changes nothing."""
    now = clock()
    with ledger.read() as book:
        return Backlog(
            read=book.entries.standing(Stage.PUBLISHED, now=now, since=now - GRACE, limit=MOST),
            judge=book.entries.standing(Stage.READ, now=now, since=now - GRACE, limit=MOST),
            route=bool(book.discrepancies.unrouted(limit=1)),
            deliver=book.outbox.due(now=now, limit=MOST),
        )
