"""The steps of the pipeline: each commits, then names by id what the next one has to do. Repeating a step is harmless."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from ledger import Ledger
from worker.ports import Clock, Extractor, Fetcher, Notifiers

Fence = tuple[int, int]  # feed id and the fence of the lease under which it may be polled


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlog:
    """What stands still and should be hurried: ids of versions to read, versions to judge, deliveries to send."""

    read: tuple[int, ...]
    judge: tuple[int, ...]
    route: bool
    deliver: tuple[int, ...]


def tick(ledger: Ledger, clock: Clock, *, batch: int = 50) -> list[list[Fence]]:
    """Lease the feeds that are due, in batches to poll."""
    raise NotImplementedError


def poll(ledger: Ledger, fetch: Fetcher, clock: Clock, fences: Collection[Fence]) -> list[int]:
    """Poll leased feeds and store what they published; the ids of new entry versions."""
    raise NotImplementedError


def read(ledger: Ledger, extract: Extractor, clock: Clock, version_ids: Collection[int]) -> list[int]:
    """Read the claims of entry versions; the ids of those that now await judgement."""
    raise NotImplementedError


def judge(ledger: Ledger, clock: Clock, version_ids: Collection[int]) -> int:
    """File the claims of entry versions and judge them; how many discrepancies were found."""
    raise NotImplementedError


def route(ledger: Ledger, clock: Clock) -> list[int]:
    """Decide who hears of new discrepancies; the ids of deliveries to make."""
    raise NotImplementedError


def deliver(ledger: Ledger, notifiers: Notifiers, clock: Clock, delivery_ids: Collection[int]) -> None:
    """Make the deliveries that are due."""
    raise NotImplementedError


def sweep(ledger: Ledger, clock: Clock) -> Backlog:
    """Find what a crash or a lost message left standing."""
    raise NotImplementedError
