"""A web server on loopback that answers as told, well or badly, and remembers what it was asked."""

from __future__ import annotations

import socketserver
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from io import BufferedIOBase

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>The Daily Figure</title><link>https://daily.example/</link>
<item><guid>one</guid><title>Senate passes $61 billion package</title><link>https://daily.example/one</link>
<description>The vote was 79 to 18.</description></item>
</channel></rss>"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request as it came in; header names in lower case. ``port`` tells the connections of a client apart."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes
    port: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A plain answer. Content-Length is added unless the headers give one."""

    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | str = b""

    def __call__(self, asked: Asked, wire: BufferedIOBase) -> None:
        body = self.body.encode() if isinstance(self.body, str) else self.body
        headers = {"Content-Length": str(len(body)), **self.headers}
        lines = [f"HTTP/1.1 {self.status} Scripted", *(f"{name}: {value}" for name, value in headers.items()), "", ""]
        wire.write("\r\n".join(lines).encode("latin-1") + body)


Behaviour = Callable[[Asked, BufferedIOBase], object]
"""Writes what it likes; raising OSError hangs up."""


class WebServer:
    """Answers each path with what it was given for it, in order; the last answer repeats. Unknown paths are 404."""

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.asked: list[Asked] = []
        self.stopping = threading.Event()
        self._script: dict[str, list[Behaviour]] = {}
        self._tls = tls
        self._server = _Server(self, tls)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)

    @property
    def port(self) -> int:
        return int(self._server.server_address[1])

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"{'https' if self._tls else 'http'}://{host}:{self.port}{path}"

    def on(self, path: str, *answers: Behaviour) -> str:
        """Script a path; its address."""
        self._script[path] = list(answers)
        return self.url(path)

    def answer(self, asked: Asked, wire: BufferedIOBase) -> None:
        self.asked.append(asked)
        answers = self._script.get(asked.path.partition("?")[0], [Answer(status=404)])
        (answers.pop(0) if len(answers) > 1 else answers[0])(asked, wire)

    @contextmanager
    def running(self) -> Iterator[WebServer]:
        self._thread.start()
        try:
            yield self
        finally:
            self.stopping.set()
            self._server.shutdown()
            self._server.server_close()
            self._thread.join()


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(self, owner: WebServer, tls: ssl.SSLContext | None) -> None:
        self.owner = owner
        super().__init__(("127.0.0.1", 0), _Handler)
        if tls is not None:
            self.socket = tls.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients that hang up, or do not like the certificate, are part of the tests."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def _respond(self) -> None:
        length = int(self.headers.get("Content-Length", 0))
        asked = Asked(
            method=self.command,
            path=self.path,
            headers={name.lower(): value for name, value in self.headers.items()},
            body=self.rfile.read(length),
            port=int(self.client_address[1]),
        )
        try:
            self.server.owner.answer(asked, self.wfile)
        except OSError:
            self.close_connection = True

    do_GET = do_POST = _respond

    def log_message(self, format: str, *args: object) -> None:
        """Stay quiet."""
