"""A Sentry server on loopback that keeps what is sent to it."""

from __future__ import annotations

import gzip
import json
import threading
from typing import Any

from worker.demo.loopback import LoopbackServer, Reply, Request


class SentrySink(LoopbackServer):
    """Takes envelopes (develop.sentry.dev, Envelopes) and decodes their items."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[tuple[str, dict[str, Any]]] = []
        self._raw: list[bytes] = []
        self._arrived = threading.Condition()

    @property
    def dsn(self) -> str:
        return self.url.replace("http://", "http://0123456789abcdef@") + "/1"

    @property
    def everything(self) -> str:
        """All that was sent, decoded but unparsed."""
        with self._arrived:
            return b"\n".join(self._raw).decode()

    def items(self, kind: str) -> list[dict[str, Any]]:
        """What came of a kind: "event", "transaction", ..."""
        with self._arrived:
            return [item for of, item in self._items if of == kind]

    def wait_for(self, kind: str, count: int, *, timeout: float = 20.0) -> list[dict[str, Any]]:
        with self._arrived:
            self._arrived.wait_for(lambda: sum(of == kind for of, _ in self._items) >= count, timeout)
        return self.items(kind)

    def answer(self, request: Request) -> Reply:
        if request.path != "/api/1/envelope/":
            return Reply(status=404)
        body = gzip.decompress(request.body) if request.headers.get("content-encoding") == "gzip" else request.body
        with self._arrived:
            self._raw.append(body)
            self._items += _items(body)
            self._arrived.notify_all()
        return Reply(body=b"{}", content_type="application/json")


def _items(envelope: bytes) -> list[tuple[str, dict[str, Any]]]:
    _, _, rest = envelope.partition(b"\n")
    found = []
    while rest.strip():
        line, _, rest = rest.partition(b"\n")
        header = json.loads(line)
        length = header.get("length", len(rest.partition(b"\n")[0]))
        payload, rest = rest[:length], rest[length:].removeprefix(b"\n")
        if header.get("content_type", "application/json") == "application/json":
            found.append((header["type"], json.loads(payload)))
    return found
