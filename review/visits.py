"""How often somebody may come."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Lock

SPAN = timedelta(minutes=1)
MOST = 60  # visits in that time
REMEMBERED = 1000  # visitors; the longest silent is forgotten first


class Visits:
    """Counts the visits of each visitor in the last minute."""

    def __init__(self, clock: Callable[[], datetime], *, most: int = MOST) -> None:
        self._clock = clock
        self._most = most
        self._visits: OrderedDict[str, deque[datetime]] = OrderedDict()
        self._lock = Lock()

    def allow(self, visitor: str) -> bool:
        """Whether a visitor may come in now; one that may not is not counted."""
        now = self._clock()
        with self._lock:
            visits = self._visits.pop(visitor, deque())
            while visits and visits[0] <= now - SPAN:
                visits.popleft()
            welcome = len(visits) < self._most
            if welcome:
                visits.append(now)
            self._visits[visitor] = visits
            if len(self._visits) > REMEMBERED:
                self._visits.popitem(last=False)
        return welcome
