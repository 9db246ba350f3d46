"""One unit of work over all shelves of the ledger."""

from __future__ import annotations

from dataclasses import dataclass

from ledger.discrepancies import Discrepancies
from ledger.entries import Entries
from ledger.feeds import Feeds
from ledger.health import Health
from ledger.outbox import Outbox
from ledger.reviews import Reviews
from ledger.series import SeriesShelf
from ledger.sessions import Sessions


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """The shelves of one unit of work; they share one transaction."""

    feeds: Feeds
    entries: Entries
    series: SeriesShelf
    discrepancies: Discrepancies
    outbox: Outbox
    reviews: Reviews
    health: Health
    sessions: Sessions
