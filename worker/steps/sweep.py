"""Find what a crash or a lost message left standing."""

from __future__ import annotations

from dataclasses import dataclass

from ledger import Ledger
from ledger.entries import Stage
from worker.ports import Clock

MOST = 500
MOST_HISTORIC = 50  # what a sweep adds to a long import should not pile up behind it


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlog:
    """What stands still: ids of versions to read and to judge, whether to route, ids of deliveries to make."""

    read: tuple[int, ...]
    judge: tuple[int, ...]
    read_historic: tuple[int, ...]
    judge_historic: tuple[int, ...]
    route: bool
    deliver: tuple[int, ...]


def sweep(ledger: Ledger, clock: Clock) -> Backlog:
    """What nobody holds although it is due. Changes nothing."""
    now = clock()
    with ledger.read() as book:
        return Backlog(
            read=book.entries.waiting(Stage.PUBLISHED, now=now, limit=MOST),
            judge=book.entries.waiting(Stage.READ, now=now, limit=MOST),
            read_historic=book.entries.waiting(Stage.PUBLISHED, now=now, limit=MOST_HISTORIC, historic=True),
            judge_historic=book.entries.waiting(Stage.READ, now=now, limit=MOST_HISTORIC, historic=True),
            route=bool(book.discrepancies.unrouted(limit=1)),
            deliver=book.outbox.due(now=now, limit=MOST),
        )
