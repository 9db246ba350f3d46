"""A web server for the benchmark of polls, in a process of its own that prints its port. Arguments: certificate, key.

``/N`` is a feed of thirty items. Where ``is_lively(N)``, each answer has one item more than the one before, and thirty
again; else it never changes, and whoever names its validator is answered 304.
"""

from __future__ import annotations

import asyncio
import re
import ssl
import sys
from collections import Counter
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import lru_cache
from xml.sax.saxutils import escape

ITEMS = 30
LIVELY_OF_TEN = 3
OLDEST = datetime(2026, 1, 1, tzinfo=UTC)
LINE = re.compile(rb"GET /(\d+) ")
CONDITION = re.compile(rb"\r\nif-none-match: *([^\r]*)", re.IGNORECASE)


def is_lively(number: int) -> bool:
    """Whether a feed has something new each time."""
    return number % 10 < LIVELY_OF_TEN


def etag(number: int, answers: int = 0) -> str:
    """The validator of a feed after so many answers."""
    return f'"{number}-{answers}"'


@lru_cache(maxsize=10_000)
def document(number: int, answers: int = 0) -> bytes:
    """A feed as outlets publish them, newest item first, with some markup in the summaries."""
    items = "".join(_item(number, at) for at in range(answers + ITEMS - 1, answers - 1, -1))
    head = f"<title>Outlet {number}</title><link>https://outlet-{number}.example/</link><description>News</description>"
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>{head}{items}</channel></rss>'.encode()


def _item(number: int, at: int) -> str:
    summary = escape(
        f'<p><img src="https://outlet-{number}.example/{at}.jpg" alt=""/>Parliament approved a ${number + at} million '
        f"package on Tuesday, <b>{at + 2} percent</b> more than last year, after {number} hours of debate.</p>"
        "<p>Ministers said that the money would be spent on schools, roads and hospitals over the coming years.</p>"
    )
    published = format_datetime(OLDEST + timedelta(hours=at))
    link = f"https://outlet-{number}.example/news/{at}"
    return (
        f"<item><title>Parliament approves package {at}</title><link>{link}</link><guid>{link}</guid>"
        f"<pubDate>{published}</pubDate><description>{summary}</description></item>"
    )


class Feeds:
    """Answers requests, and counts the answers of lively feeds."""

    def __init__(self) -> None:
        self._answers: Counter[int] = Counter()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one connection until it is closed."""
        while True:
            try:
                head = await reader.readuntil(b"\r\n\r\n")
                writer.write(self._answer(head))
                await writer.drain()
            except (asyncio.IncompleteReadError, ConnectionError):
                writer.close()
                return

    def _answer(self, head: bytes) -> bytes:
        asked, known = LINE.match(head), CONDITION.search(head)
        number = int(asked[1]) if asked else 0
        self._answers[number] += is_lively(number)
        now = etag(number, self._answers[number])
        if known and known[1].decode() == now:
            return f"HTTP/1.1 304 Not Modified\r\nETag: {now}\r\n\r\n".encode()
        body = document(number, self._answers[number])
        fields = f"ETag: {now}\r\nContent-Type: application/rss+xml\r\nContent-Length: {len(body)}"
        return f"HTTP/1.1 200 OK\r\n{fields}\r\n\r\n".encode() + body


async def _main() -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*sys.argv[1:])
    server = await asyncio.start_server(Feeds().serve, "127.0.0.1", 0, ssl=context)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_main())
