"""Handing out: one tick over 50,000 feeds, and an hour of simulated time after a long stop.

On SQLite, and on PostgreSQL where ``DATABASE_URL`` names an empty database.
"""

from __future__ import annotations

import os
import random
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import chain
from pathlib import Path

from benchmarks.measure import Sample, Table, median, milliseconds, sample, shown
from claims.feed import Feed, FeedState, Lease
from ledger import Ledger
from ledger.polls import Ended
from worker.steps.tick import tick

FEEDS = 50_000
HOSTS = 20_000
NOW = datetime(2026, 1, 10, tzinfo=UTC)
TICK = timedelta(seconds=2)
HOUR = timedelta(hours=1)
REPEATS = 15

Plan = Callable[[random.Random], timedelta]


def run() -> list[Table]:
    """One table of ticks, one of the hour."""
    ticks = Table([f"a tick over {FEEDS:,} feeds", "handed out", "ms", "fastest to slowest", "CPU ms"])
    with tempfile.TemporaryDirectory() as folder:
        ledger = _filled(f"sqlite:///{Path(folder) / 'figurewatch.db'}")
        ticks.rows += _ticks("SQLite", ledger)
        hour = _hour(ledger)
        ledger.close()
    if os.environ.get("DATABASE_URL", "").startswith("postgres"):
        ledger = _filled(os.environ["DATABASE_URL"])
        ticks.rows += _ticks("PostgreSQL", ledger)
        ledger.close()
    ticks.remarks.append(f"{HOSTS:,} hosts; as usual: polled every five minutes to six hours, 30 minutes on average.")
    return [ticks, hour]


def _filled(url: str) -> Ledger:
    ledger = Ledger(url)
    ledger.migrate()
    with ledger.write() as book:
        for number in range(FEEDS):
            book.feeds.add(f"https://{number % HOSTS}.example/{number}", now=NOW)
    return ledger


def _ticks(name: str, ledger: Ledger) -> list[Sequence[str]]:
    rows = []
    for what, plan in (("as usual", _usual), ("all overdue", _overdue)):
        _finish(ledger, range(1, FEEDS + 1), NOW, plan, random.Random(22))
        handed: list[int] = []
        found = [_tick(ledger, NOW + TICK * turn, handed) for turn in range(REPEATS)]
        rows.append([f"{name}, {what}", shown(median(handed)), *milliseconds(found)])
    return rows


def _tick(ledger: Ledger, now: datetime, handed: list[int]) -> Sample:
    return sample(lambda: handed.append(sum(map(len, tick(ledger, lambda: now)))))


def _usual(chance: random.Random) -> timedelta:
    """When the next poll is, of one that is somewhere within its interval."""
    return _interval(chance) * chance.random()


def _overdue(chance: random.Random) -> timedelta:
    return timedelta(days=-chance.uniform(0.5, 3))


def _interval(chance: random.Random) -> timedelta:
    return timedelta(minutes=min(max(chance.lognormvariate(3.1, 0.8), 5), 360))


def _finish(ledger: Ledger, ids: Sequence[int], now: datetime, plan: Plan, chance: random.Random) -> None:
    """Let polls end, each with its next planned."""
    with ledger.write() as book:
        book.polls.finish([_ended(number, now, now + plan(chance)) for number in ids])


def _ended(number: int, now: datetime, then: datetime) -> Ended:
    feed = Feed(id=number, url="", title="", lists=(), added_at=NOW)
    state = FeedState(next_poll_at=then, last_polled_at=now, imported=True)
    return Ended(lease=Lease(feed=feed, fence=0), state=state)


def _hour(ledger: Ledger) -> Table:
    """All feeds overdue, polled by as many workers as it takes: when do polls happen, and does memory grow?"""
    chance, polls = random.Random(22), Counter[int]()
    _finish(ledger, range(1, FEEDS + 1), NOW, _overdue, chance)
    early = 0.0
    for turn in range(HOUR // TICK):
        now = NOW + TICK * turn
        ids = [number for number, _ in chain.from_iterable(tick(ledger, lambda at=now: at))]
        _finish(ledger, ids, now, lambda c: _interval(c) * c.uniform(0.9, 1.1), chance)
        polls[turn * 2 // 60] += len(ids)
        early = early or (_megabytes() if turn == 300 else 0.0)
    rest = [polls[minute] for minute in range(10, 60)]
    table = Table(["an hour after a long stop, all overdue, SQLite", ""])
    table.rows += [
        ["polls", f"{polls.total():,}"],
        ["polls in each of the first four minutes", ", ".join(f"{polls[minute]:,}" for minute in range(4))],
        ["polls in the busiest and the quietest minute from the tenth on", f"{max(rest):,}, {min(rest):,}"],
        ["memory after ten minutes and at the end, MB", f"{early:.0f}, {_megabytes():.0f}"],
    ]
    return table


def _megabytes() -> float:
    """What this process holds in memory, on Linux."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
