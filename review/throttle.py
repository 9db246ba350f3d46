"""Slowing down whoever guesses passwords."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Lock

FREE = 5  # wrong tries that cost nothing: people mistype
LONGEST = timedelta(minutes=5)
REMEMBERED = 1000  # addresses; the longest untouched is forgotten first


class Throttle:
    """Counts the wrong tries of each address; after a few, every further one doubles the wait before the next."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._misses: OrderedDict[str, tuple[int, datetime]] = OrderedDict()
        self._lock = Lock()

    def wait(self, address: str) -> timedelta:
        """How long an address must wait before it may try; zero lets it try now."""
        with self._lock:
            misses, last = self._misses.get(address, (0, self._clock()))
        if misses < FREE:
            return timedelta()
        pause = min(LONGEST, timedelta(seconds=2 ** min(misses - FREE, 20)))
        return max(timedelta(), last + pause - self._clock())

    def missed(self, address: str) -> None:
        """Record a wrong try."""
        with self._lock:
            misses, _ = self._misses.pop(address, (0, None))
            self._misses[address] = (misses + 1, self._clock())
            if len(self._misses) > REMEMBERED:
                self._misses.popitem(last=False)

    def passed(self, address: str) -> None:
        """Record a right one."""
        with self._lock:
            self._misses.pop(address, None)
