"""A WebSub hub on a local server: it takes subscriptions, asks back whether they were meant, and pushes."""

from __future__ import annotations

import hashlib
import hmac
import threading
from dataclasses import dataclass, field
from io import BufferedIOBase
from urllib.parse import parse_qsl

import httpx

from tests.support.webserver import Answer, Asked, WebServer


@dataclass
class Subscription:
    """What a subscriber asked for, and how it answered when it was asked back."""

    callback: str
    topic: str
    secret: str
    lease: int
    meant: bool = False


@dataclass
class Hub:
    """A hub at ``url`` that answers with ``status`` and gives leases of so many seconds, or as long as asked for."""

    server: WebServer
    lease: int | None = None
    status: int = 202
    asked: list[dict[str, str]] = field(default_factory=list)
    subscriptions: dict[str, Subscription] = field(default_factory=dict)
    asking: list[threading.Thread] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.url = self.server.on("/hub", self._answer)

    def _answer(self, asked: Asked, wire: BufferedIOBase) -> None:
        form = dict(parse_qsl(asked.body.decode(), strict_parsing=True))
        self.asked.append(form)
        thread = threading.Thread(target=self._ask_back, args=(form,))
        if self.status == 202:
            thread.start()
            self.asking.append(thread)  # before the answer: whoever has it may wait for us
        Answer(status=self.status)(asked, wire)

    def _ask_back(self, form: dict[str, str]) -> None:
        lease = self.lease or int(form.get("hub.lease_seconds", 0))
        if self.verify(form["hub.callback"], form["hub.mode"], form["hub.topic"], lease=lease):
            if form["hub.mode"] == "unsubscribe":
                self.subscriptions.pop(form["hub.callback"], None)
            else:
                callback, topic, secret = form["hub.callback"], form["hub.topic"], form["hub.secret"]
                self.subscriptions[callback] = Subscription(callback, topic, secret, lease, meant=True)

    def verify(self, callback: str, mode: str, topic: str, *, lease: int = 600, challenge: str = "a challenge") -> bool:
        """Ask a subscriber whether it meant it."""
        query = {
            "hub.mode": mode,
            "hub.topic": topic,
            "hub.challenge": challenge,
            "hub.lease_seconds": str(lease),
        }
        answer = httpx.get(callback, params=query)
        return answer.status_code == 200 and answer.text == challenge

    def settle(self) -> None:
        """Wait until everybody was asked back."""
        while self.asking:
            self.asking.pop().join()

    def publish(self, body: bytes, *, method: str = "sha256", **headers: str) -> list[int]:
        """Push a document to every subscriber, signed; what each answered. A header given replaces the hub's own."""
        return [push(it.callback, body, it.secret, method=method, **headers) for it in self.subscriptions.values()]


def push(callback: str, body: bytes, secret: str, *, method: str = "sha256", **headers: str) -> int:
    """Push a document signed with a secret; the status of the answer."""
    signature = hmac.new(secret.encode(), body, getattr(hashlib, method)).hexdigest()
    sent = {"Content-Type": "application/rss+xml", "X-Hub-Signature": f"{method}={signature}"} | headers
    return httpx.post(callback, content=body, headers=sent).status_code
