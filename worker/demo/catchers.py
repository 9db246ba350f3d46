"""Where the demonstration's messages end up: a Slack webhook and a mail server on this machine that keep what comes."""

from __future__ import annotations

import asyncio
import html
import json
import threading
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Self

from aiosmtpd.smtp import SMTP, Envelope, Session

from claims.alert import Channel
from worker.demo.loopback import HOST, LoopbackServer, Reply, Request

_START_TIMEOUT = 10.0  # seconds
_WEBHOOK_PATH = "/services/T0DEMO/B0DEMO/caught"


@dataclass(frozen=True, slots=True, kw_only=True)
class Caught:
    """One message that arrived. ``subject`` is its first line, ``content`` the payload or the email itself."""

    channel: Channel
    subject: str
    at: datetime
    content: Mapping[str, object] | EmailMessage


OnCatch = Callable[[Caught], object]


class _Catch:
    """What came, in order, with a way to wait for it."""

    def __init__(self, on_catch: OnCatch | None) -> None:
        self._on_catch = on_catch
        self._caught: list[Caught] = []
        self._arrived = threading.Condition()

    @property
    def caught(self) -> tuple[Caught, ...]:
        """Everything so far."""
        with self._arrived:
            return tuple(self._caught)

    def wait_for(self, count: int, *, timeout: float) -> tuple[Caught, ...]:
        """What came, as soon as there are ``count`` messages; after ``timeout`` seconds however many there are."""
        with self._arrived:
            self._arrived.wait_for(lambda: len(self._caught) >= count, timeout)
            return tuple(self._caught)

    def keep(self, message: Caught) -> None:
        """Add a message."""
        with self._arrived:
            self._caught.append(message)
            self._arrived.notify_all()
        if self._on_catch is not None:
            self._on_catch(message)


class SlackCatcher(_Catch, LoopbackServer):
    """Takes what an incoming webhook takes, and refuses what Slack would refuse as no message at all."""

    def __init__(self, *, port: int = 0, on_catch: OnCatch | None = None) -> None:
        _Catch.__init__(self, on_catch)
        LoopbackServer.__init__(self, port=port)
        self._refusals: deque[Reply] = deque()

    @property
    def webhook(self) -> str:
        """The address to subscribe with."""
        return self.url + _WEBHOOK_PATH

    def refuse_next(self, *refusals: Reply) -> None:
        """Answer the next posts with these instead of taking them, to see deliveries being tried again."""
        self._refusals.extend(refusals)

    def answer(self, request: Request) -> Reply:
        """Take a post."""
        if request.method != "POST" or request.path != _WEBHOOK_PATH:
            return Reply(status=404, body=b"no_service")
        if self._refusals:
            return self._refusals.popleft()
        try:
            payload = json.loads(request.body)
        except ValueError:
            return Reply(status=400, body=b"invalid_payload")
        if not isinstance(payload, dict) or not (payload.get("text") or payload.get("blocks")):
            return Reply(status=400, body=b"no_text")
        subject = html.unescape(str(payload.get("text", "")).partition("\n")[0])
        self.keep(Caught(channel=Channel.SLACK, subject=subject, at=datetime.now(UTC), content=payload))
        return Reply(body=b"ok")


class MailCatcher(_Catch):
    """A mail server that takes every message and delivers none. Runs while it is entered; port 0 takes a free one."""

    def __init__(self, *, port: int = 0, on_catch: OnCatch | None = None) -> None:
        super().__init__(on_catch)
        self._port = port
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._server: asyncio.Server | None = None

    @property
    def url(self) -> str:
        """Its address as ``FIGUREWATCH_SMTP_URL`` takes it."""
        if self._server is None:
            raise RuntimeError("the mail server has an address only while it runs")
        return f"smtp://{HOST}:{self._server.sockets[0].getsockname()[1]}"

    def protocol(self) -> SMTP:
        """One connection's protocol."""
        return SMTP(self, hostname="localhost", loop=self._loop)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        """Take a message."""
        content = envelope.content
        raw = content if isinstance(content, bytes) else (content or "").encode()
        message = message_from_bytes(raw, policy=policy.default)
        self.keep(Caught(channel=Channel.EMAIL, subject=str(message["Subject"]), at=datetime.now(UTC), content=message))
        return "250 2.0.0 caught"

    def __enter__(self) -> Self:
        self._thread.start()
        started = asyncio.run_coroutine_threadsafe(
            self._loop.create_server(self.protocol, HOST, self._port), self._loop
        )
        self._server = started.result(_START_TIMEOUT)
        return self

    def __exit__(self, *_: object) -> None:
        if self._server is not None:
            self._loop.call_soon_threadsafe(self._server.close)
            self._server = None
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(_START_TIMEOUT)
        self._loop.close()
