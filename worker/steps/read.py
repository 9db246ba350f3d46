"""Read the claims of entry versions."""

from __future__ import annotations

from collections.abc import Collection

import structlog

from claims.feed import EntryVersion
from ledger import Ledger
from ledger.entries import Stage
from worker.ports import Clock, Extractor
from worker.steps.taking import one_by_one

log = structlog.get_logger(__name__)


def read(ledger: Ledger, extract: Extractor, clock: Clock, version_ids: Collection[int]) -> list[int]:
    """Read the claims of entry versions; the ids of those that now await judgement."""
    return [
        version.id
        for version in one_by_one(ledger, clock, Stage.PUBLISHED, version_ids)
        if _read_one(ledger, extract, clock, version)
    ]


def _read_one(ledger: Ledger, extract: Extractor, clock: Clock, version: EntryVersion) -> bool:
    try:
        reading = extract(version.document())
    except Exception as error:
        # One text that breaks the reader must not hold up the others; after five tries the ledger sets it aside.
        log.exception("read.failed", version=version.id)
        with ledger.write() as book:
            book.entries.release(version.id, error=repr(error))
        return False
    with ledger.write() as book:
        book.entries.save_claims(version.id, reading.claims, now=clock())
    return True
