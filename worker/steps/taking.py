"""Take entry versions to work on."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import timedelta

from claims.feed import EntryVersion
from ledger import Ledger
from ledger.entries import Stage
from worker.ports import Clock

HOLD = timedelta(seconds=90)  # a task's hard time limit


def one_by_one(ledger: Ledger, clock: Clock, stage: Stage, version_ids: Collection[int]) -> Iterator[EntryVersion]:
    """Those of the versions that may be taken, oldest first, each taken when its turn has come.

    A take counts as an attempt: a version that kills its process shall not spend those of the ones behind it.
    """
    for version_id in sorted(version_ids):
        with ledger.write() as book:
            taken = book.entries.take(stage, now=clock(), hold=HOLD, limit=1, ids=[version_id])
        yield from taken
