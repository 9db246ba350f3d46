"""Lease the feeds that are due."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from datetime import timedelta
from urllib.parse import urlsplit

from ledger import Ledger
from net.guard import host_key
from worker.ports import Clock
from worker.steps.poll import Fence

HOLD = timedelta(seconds=120)  # longer than a batch may take: the slowest feed's deadline, twice, and the commits
MOST = 500  # feeds leased by one tick; the rest is taken by the next
AT_ONCE = 2  # feeds of one host that are leased at a time, and so connections to it
PAUSE = timedelta(seconds=1)  # after which a host is asked for more


def tick(ledger: Ledger, clock: Clock, *, unlimited_hosts: Collection[str] = (), batch: int = 50) -> list[list[Fence]]:
    """Lease the feeds that are due, in batches to poll together.

    Of one host no more than two feeds are out at a time, unless it is among the ``unlimited_hosts``: the leases are
    what every process sees, so they bound the connections of all together.
    """
    with ledger.write() as book:
        now = clock()
        ids = list(polite(book.feeds.due(now=now), book.feeds.busy(now=now, since=now - PAUSE), unlimited_hosts))
        leases = book.feeds.lease_due(now=now, hold=HOLD, limit=MOST, ids=ids[:MOST])
    fences = [(lease.feed.id, lease.fence) for lease in leases]
    return [fences[start : start + batch] for start in range(0, len(fences), batch)]


def polite(due: Iterable[tuple[int, str]], busy: Iterable[str], unlimited_hosts: Collection[str]) -> Iterator[int]:
    """Of the feeds that are due (number, address), those that their hosts can be asked for beside the ``busy`` ones."""
    asked, unlimited = Counter(map(_host, busy)), frozenset(map(host_key, unlimited_hosts))
    for feed_id, url in due:
        host = _host(url)
        if asked[host] < AT_ONCE or host in unlimited:
            asked[host] += 1
            yield feed_id


def _host(url: str) -> str:
    """The host of an address; one that is no address counts as a host of its own."""
    try:
        return host_key(urlsplit(url).hostname or url)
    except ValueError:
        return url
