"""Find what a crash or a lost message left standing."""

from __future__ import annotations

from dataclasses import dataclass

from ledger import Ledger
from ledger.entries import Stage
from worker.ports import Clock

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
            read=book.entries.waiting(Stage.PUBLISHED, now=now, limit=MOST),
            judge=book.entries.waiting(Stage.READ, now=now, limit=MOST),
            route=bool(book.discrepancies.unrouted(limit=1)),
            deliver=book.outbox.due(now=now, limit=MOST),
        )
