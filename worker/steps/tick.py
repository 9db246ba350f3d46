"""Hand out the feeds that are due."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime

from ledger import Book, Ledger
from ledger.leasing import Due, Fence, Leasing
from net.guard import host_key
from worker.ports import Clock
from worker.steps.turns import HOLD, PAUSE

MOST = 500  # feeds handed out by one tick; after a long stop they are spread over as many ticks as it takes
LOOKED_AT = 1000  # feeds, or pages, that are due, by one tick
AT_ONCE = 2  # feeds of one host that are out at a time, and so connections to it
NEVER = datetime.min.replace(tzinfo=UTC)


def tick(ledger: Ledger, clock: Clock, *, unlimited_hosts: Collection[str] = (), batch: int = 50) -> list[list[Fence]]:
    """Lease the feeds that are due, in batches to poll together.

    Of one host no more than two feeds are out at a time, unless it is among the ``unlimited_hosts``: the leases are
    what every process sees, so they bound the connections of all together. Those that find their host busy wait where
    no tick looks at them, so that a host of a thousand feeds holds up no other.
    """
    with ledger.write() as book:
        fences = hand_out(book, book.polls, clock, most=MOST, unlimited_hosts=unlimited_hosts)
    return [fences[start : start + batch] for start in range(0, len(fences), batch)]


def hand_out(
    book: Book, shelf: Leasing, clock: Clock, *, most: int, unlimited_hosts: Collection[str] = ()
) -> list[Fence]:
    """Lease what is due on a shelf, so far as its hosts have room; the rest waits for its turns there."""
    shelf.exclusive()
    now = clock()
    due = shelf.due(now=now, limit=LOOKED_AT)
    go, wait = share(due, book.polls.out(now=now) + book.pages.out(now=now), unlimited_hosts)
    fences = shelf.lease(go[:most], now=now, hold=HOLD)
    shelf.postpone({id_: now + PAUSE * turns for id_, turns in wait.items()}, now=now)
    return fences


def share(
    due: Sequence[Due], out: Mapping[str, int], unlimited_hosts: Collection[str] = ()
) -> tuple[list[int], dict[int, int]]:
    """Of the feeds that are due, those whose hosts can be asked beside what is ``out``, and for how many turns of its
    host each other has to wait: first those that were not polled for longest.
    """
    unlimited, by_host = frozenset(map(host_key, unlimited_hosts)), defaultdict(list)
    for feed in due:
        by_host[feed.host].append(feed)
    go: list[int] = []
    wait: dict[int, int] = {}
    for host, feeds in by_host.items():
        room = len(feeds) if host in unlimited else max(0, AT_ONCE - out.get(host, 0))
        ids = [feed.id for feed in sorted(feeds, key=lambda feed: feed.last_polled_at or NEVER)]
        go += ids[:room]
        wait |= {feed_id: turns for turns, feed_id in enumerate(ids[room:], start=1)}
    return go, wait
