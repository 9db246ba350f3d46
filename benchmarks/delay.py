"""How long entries wait to be read, beside fixed intervals with as many polls.

Simulated time over arrivals of two kinds: a model of day, night and bursts, and, where ``../shared/bench/feeds/real``
is there, the dates of real documents. The first half of each feed's time is for learning and is not counted.
"""

from __future__ import annotations

import math
import random
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.measure import Table, shown
from claims.errors import FigurewatchError
from claims.feed import Feed, FeedDocument, FeedState, Item, Outcome
from feeds.fetch import Fetched
from feeds.read import read_feed
from feeds.schedule import after_poll

REAL = Path(__file__).parents[2] / "shared" / "bench" / "feeds" / "real"
START = datetime(2026, 1, 5, tzinfo=UTC)
DAYS = 21
ENOUGH = 500  # feeds replayed, each draw of the jitter with all of a set: one draw moves a score of feeds by a tenth
FEEDS = 80
WINDOW = 30  # items in a document
FEWEST, SHORTEST = 16, timedelta(hours=12)  # of a real document's dates, to be replayed
OUTLET = Feed(id=1, url="https://daily.example/feed", title="", lists=(), added_at=START)

Arrivals = Sequence[datetime]
Wait = Callable[[datetime, Arrivals], timedelta]


@dataclass
class Toll:
    """What polling cost and brought, in the half that counts."""

    polls: int = 0
    entries: int = 0
    waited: timedelta = timedelta(0)

    def add(self, other: Toll) -> None:
        """Count another's in."""
        self.polls += other.polls
        self.entries += other.entries
        self.waited += other.waited

    @property
    def minutes(self) -> float:
        """How long an entry waited on average."""
        return self.waited / timedelta(minutes=1) / max(self.entries, 1)


def run() -> list[Table]:
    """One table: the model, and the real dates where they are."""
    table = Table(["arrivals", "feeds", "polls", "own rhythm", "one interval for all", "an interval each"])
    chance = random.Random(22)
    sets = {"model": [_modelled(chance) for _ in range(FEEDS)], "dates of real documents": _real()}
    for name, feeds in sets.items():
        if feeds:
            table.rows.append(_row(name, feeds, chance))
    table.remarks.append(
        "Mean minutes from publication to reading, at equal numbers of polls; in brackets how much less own rhythm has."
    )
    return [table]


def _row(name: str, feeds: Sequence[Arrivals], chance: random.Random) -> list[str]:
    draws = [_compared(feeds, chance) for _ in range(-(-ENOUGH // len(feeds)))]
    total, same, each = (_sum(tolls) for tolls in zip(*draws, strict=True))
    beside = [f"{shown(toll.minutes)} ({1 - total.minutes / toll.minutes:.0%})" for toll in (same, each)]
    return [name, str(len(feeds)), f"{total.polls // len(draws):,}", shown(total.minutes), *beside]


def _compared(feeds: Sequence[Arrivals], chance: random.Random) -> tuple[Toll, Toll, Toll]:
    """Own rhythm, one interval for all, and one for each, at equal numbers of polls."""
    own = [_polled(feed, _by_rhythm(chance)) for feed in feeds]
    total = _sum(own)
    whole = sum((_counted(feed) for feed in feeds), timedelta(0))
    same = _sum(_polled(feed, _fixed(whole / total.polls)) for feed in feeds)
    each = _sum(
        _polled(feed, _fixed(_counted(feed) / max(toll.polls, 1))) for feed, toll in zip(feeds, own, strict=True)
    )
    return total, same, each


def _sum(tolls: Iterable[Toll]) -> Toll:
    total = Toll()
    for toll in tolls:
        total.add(toll)
    return total


def _middle(feed: Arrivals) -> datetime:
    return feed[0] + (feed[-1] - feed[0]) / 2


def _counted(feed: Arrivals) -> timedelta:
    return feed[-1] - _middle(feed)


def _polled(feed: Arrivals, wait: Wait) -> Toll:
    """Poll a feed from its first entry to its last."""
    toll, now, read = Toll(), feed[0], 0
    while now <= feed[-1]:
        there = bisect_right(feed, now)
        if now > _middle(feed):
            toll.polls += 1
            late = [now - at for at in feed[read:there] if at > _middle(feed)]
            toll.entries += len(late)
            toll.waited += sum(late, timedelta(0))
        now += wait(now, feed[read:there])
        read = there
    return toll


def _fixed(interval: timedelta) -> Wait:
    return lambda now, new: interval


def _by_rhythm(chance: random.Random) -> Wait:
    """As the product decides, without the wishes of servers."""
    state, window = FeedState(), []

    def wait(now: datetime, new: Arrivals) -> timedelta:
        nonlocal state
        items = [Item(identity=str(at), url="", title="", text="", published=at) for at in new]
        window[:] = [*window, *items][-WINDOW:]
        document = FeedDocument(title="", items=tuple(window)) if items else None
        fetched = Fetched(outcome=Outcome.OK if items else Outcome.NOT_MODIFIED, document=document)
        state = after_poll(state, fetched, OUTLET, now, chance.uniform(-1, 1), arrived=items)
        assert state.next_poll_at is not None
        return state.next_poll_at - now

    return wait


def _modelled(chance: random.Random) -> Arrivals:
    """Three weeks of a feed: its rate from a wide distribution, more by day than by night, sometimes a burst.

    Rates are lognormal around 12 a day (sigma 1.3); the rate by hour is a cosine to the power of two with a floor of a
    twentieth, its noon in any of five time zones; a twentieth of the entries brings a burst of four more in an hour.
    """
    daily, noon = 12 * math.exp(chance.gauss(0, 1.3)), chance.choice((4, 9, 12, 17, 20))
    shape = [0.05 + math.cos(math.pi * (hour - noon) / 24) ** 2 for hour in range(24)]
    arrivals = []
    for hour in range(24 * DAYS):
        rate = daily * shape[hour % 24] / sum(shape)
        for _ in range(_poisson(rate / 1.2, chance)):
            at = START + timedelta(hours=hour + chance.random())
            burst = 4 if chance.random() < 0.05 else 0
            arrivals += [at, *(at + timedelta(hours=chance.random()) for _ in range(burst))]
    return sorted(arrivals) if len(arrivals) > 1 else _modelled(chance)


def _poisson(mean: float, chance: random.Random) -> int:
    number, product = 0, chance.random()
    while product > math.exp(-mean):
        number, product = number + 1, product * chance.random()
    return number


def _real() -> list[Arrivals]:
    """The dates of real documents, of each its newer nine tenths: the rest may be pinned to it."""
    found = []
    for file in sorted(REAL.glob("*.xml")) if REAL.is_dir() else ():
        try:
            items = read_feed(file.read_bytes(), {}, "https://daily.example/").items
        except FigurewatchError:
            continue
        dates = sorted(item.published for item in items if item.published)
        dates = dates[len(dates) // 10 :]
        if len(dates) >= FEWEST and dates[-1] - dates[0] >= SHORTEST:
            found.append(dates)
    return found
