"""Decide who hears of new discrepancies."""

from __future__ import annotations

from datetime import datetime

from alerts.route import decide
from claims.discrepancy import Discrepancy
from ledger import Book, Ledger
from worker.ports import Clock

AT_ONCE = 200  # discrepancies routed in one unit of work
OPENED = "opened"  # the occasion of a discrepancy's first alert


def route(ledger: Ledger, clock: Clock) -> list[int]:
    """Decide who hears of new discrepancies; the ids of deliveries to make."""
    now = clock()
    with ledger.write() as book:
        fresh = book.discrepancies.unrouted(limit=AT_ONCE)
        return [delivery for discrepancy in fresh for delivery in _route_one(book, discrepancy, now)]


def _route_one(book: Book, discrepancy: Discrepancy, now: datetime) -> list[int]:
    decisions = decide(discrepancy, book.discrepancies.lists(discrepancy.id), book.outbox.subscriptions())
    added = [
        book.outbox.add(discrepancy.id, decision.subscription.id, occasion=OPENED, now=now)
        for decision in decisions
        if decision.told
    ]
    book.discrepancies.routed(discrepancy.id, now=now)
    return [delivery for delivery in added if delivery is not None]
