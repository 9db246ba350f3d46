"""Connections kept open for the next request to the same server, each used by one request at a time.

httpcore brings a pool that threads may share, but it closes idle connections without asking whether another thread
has just begun to use them (encode/httpcore#1110). The file number of such a connection may be given out again at once,
and what one thread still writes goes into another's connection: TLS ends in BAD_RECORD_MAC. Here a connection belongs
to the pool or to one request, and only its owner looks at it or closes it.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Iterator
from threading import Lock

import httpcore
import httpx

MOST_IDLE = 100  # connections
IDLE_FOR = 5.0  # seconds; servers close theirs soon after


class Underway(httpx.SyncByteStream):
    """An answer whose body is still to be read, as far as it is wanted. Closing it gives the connection back."""

    def __init__(self, answer: httpcore.Response, give_back: Callable[[], None]) -> None:
        self.status = answer.status
        self.headers = answer.headers
        self._answer = answer
        self._give_back = give_back
        self._closed = False

    def __iter__(self) -> Iterator[bytes]:
        return self._answer.iter_stream()

    def close(self) -> None:
        """Read no further."""
        if self._closed:
            return
        self._closed = True
        try:
            self._answer.close()
        finally:
            self._give_back()


class Pool:
    """Sends requests from any thread, as many at once as threads ask for."""

    def __init__(self, ssl_context: ssl.SSLContext, network: httpcore.NetworkBackend) -> None:
        self._ssl_context = ssl_context
        self._network = network
        self._lock = Lock()
        self._idle: list[tuple[float, httpcore.HTTPConnection]] = []  # since when, the longest first
        self._most_idle = MOST_IDLE

    def send(self, request: httpcore.Request) -> Underway:
        """Send a request: its answer, which must be closed. Raises httpcore's errors."""
        connection = self._connection(request.url.origin)
        try:
            return Underway(connection.handle_request(request), lambda: self._give_back(connection))
        except BaseException:
            connection.close()
            raise

    def close(self) -> None:
        """Close what is idle now, and the rest as soon as it is."""
        with self._lock:
            self._most_idle = 0
            surplus = self._surplus()
        for one in surplus:
            one.close()

    def _connection(self, origin: httpcore.Origin) -> httpcore.HTTPConnection:
        while (kept := self._take(origin)) is not None:
            if not kept.has_expired():
                return kept
            kept.close()
        return httpcore.HTTPConnection(
            origin, ssl_context=self._ssl_context, keepalive_expiry=IDLE_FOR, network_backend=self._network
        )

    def _take(self, origin: httpcore.Origin) -> httpcore.HTTPConnection | None:
        """The one that was used last: what is used least can be closed first."""
        with self._lock:
            fitting = (at for at in reversed(range(len(self._idle))) if self._idle[at][1].can_handle_request(origin))
            at = next(fitting, None)
            return None if at is None else self._idle.pop(at)[1]

    def _give_back(self, connection: httpcore.HTTPConnection) -> None:
        if not connection.is_idle():
            connection.close()
            return
        with self._lock:
            self._idle.append((time.monotonic(), connection))
            surplus = self._surplus()
        for one in surplus:
            one.close()

    def _surplus(self) -> list[httpcore.HTTPConnection]:
        """Take what is too many, or idle for too long."""
        oldest, surplus = time.monotonic() - IDLE_FOR, []
        while self._idle and (len(self._idle) > self._most_idle or self._idle[0][0] < oldest):
            surplus.append(self._idle.pop(0)[1])
        return surplus
