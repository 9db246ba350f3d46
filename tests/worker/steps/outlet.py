"""An outlet on a local server, and a newsroom that reads it: real polls, a real ledger, a clock to move."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from hashlib import sha256
from html import escape
from io import BufferedIOBase

from claims.discrepancy import Discrepancy, Severity
from claims.extract import read as extract
from claims.feed import EntryVersion, Feed
from feeds.fetch import fetch
from feeds.pages import read_page
from feeds.robots import Robots
from ledger import Ledger
from net.client import Client
from tests.support.webserver import Answer, Asked, WebServer
from worker import steps

START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
LOCAL = frozenset({"127.0.0.1"})
_HEAD = '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>'
OLD_NEWS = "<item><guid>old</guid><title>Nothing new</title><link>{}</link></item>"


@dataclass
class Story:
    """An entry as its outlet prints it now."""

    number: int
    text: str
    title: str = "World Bank lends Kenya money"
    guid: str = ""
    date: datetime = START
    link: str = ""

    def item(self, server: WebServer) -> str:
        guid = self.guid or f"guid-{self.number}"
        link = self.link or server.url(f"/{self.number}")
        return (
            f"<item><guid isPermaLink='false'>{guid}</guid><title>{escape(self.title)}</title><link>{link}</link>"
            f"<pubDate>{self.date:%a, %d %b %Y %H:%M:%S} +0000</pubDate>"
            f"<description>{escape(self.text)}</description></item>"
        )


@dataclass
class Outlet:
    """Serves a feed with validators that hold, unless it is told to cut the document short."""

    server: WebServer
    path: str = "/feed"
    stories: list[Story] = field(default_factory=list)
    cut: int = 0  # characters that the document lacks at its end
    statuses: list[int] = field(default_factory=list)
    hub: str = ""

    def __post_init__(self) -> None:
        self.url = self.server.on(self.path, self.answer)

    def answer(self, asked: Asked, wire: BufferedIOBase) -> None:
        items = "".join(story.item(self.server) for story in self.stories)
        old = OLD_NEWS.format(self.server.url("/old"))
        body = f"{_HEAD}<title>Daily</title>{self._links()}{items}{old}</channel></rss>"
        body = body[: len(body) - self.cut]
        tag = f'"{sha256(body.encode()).hexdigest()}"'
        status = 304 if asked.headers.get("if-none-match") == tag else 200
        self.statuses.append(status)
        Answer(status=status, headers={"ETag": tag}, body=b"" if status == 304 else body)(asked, wire)

    def _links(self) -> str:
        link = '<atom:link rel="{}" href="{}"/>'
        return link.format("hub", self.hub) + link.format("self", self.url) if self.hub else ""


@dataclass
class Reader:
    """A newsroom that reads feeds by the steps that the workers run."""

    ledger: Ledger
    client: Client
    now: datetime = START

    def clock(self) -> datetime:
        return self.now

    def follow(self, url: str, *, full_text: bool | None = None) -> Feed:
        with self.ledger.write() as book:
            return book.feeds.add(url, now=self.now, every=timedelta(seconds=60), full_text=full_text)

    def poll(self) -> list[int]:
        """The ids of what is new in the feeds."""
        self.now += timedelta(seconds=61)
        fetcher = partial(fetch, client=self.client)
        return [
            version
            for fences in steps.tick(self.ledger, self.clock, unlimited_hosts=LOCAL)
            for news in steps.poll(self.ledger, fetcher, self.clock, fences, unlimited_hosts=LOCAL)
            for version in news.version_ids
        ]

    def read_pages(self) -> list[int]:
        """The ids of what is new in the pages that are due."""
        reader = partial(read_page, client=self.client, robots=Robots(self.client))
        return [
            version
            for fences in steps.due_pages(self.ledger, self.clock, unlimited_hosts=LOCAL)
            for news in steps.read_pages(self.ledger, reader, self.clock, fences, unlimited_hosts=LOCAL)
            for version in news.version_ids
        ]

    def ask_hubs(self) -> None:
        due = steps.due_hubs(self.ledger, self.clock)
        steps.ask_hubs(self.ledger, self.client.post_form, self.clock, due, site="https://figures.example")

    def judge(self, versions: Iterable[int]) -> int:
        return steps.judge(self.ledger, self.clock, steps.read(self.ledger, extract, self.clock, list(versions)))

    def go(self) -> int:
        """Poll, read and judge; how many discrepancies were found."""
        return self.judge(self.poll())

    def log(self, least: Severity = Severity.NOTE) -> list[Discrepancy]:
        with self.ledger.read() as book:
            return list(book.discrepancies.find(min_severity=least))[::-1]

    def versions(self, url: str, identity: str) -> list[EntryVersion]:
        with self.ledger.read() as book:
            newest = book.entries.latest(book.feeds.find(url).id, [identity]).get(identity)
            return [] if newest is None else [*book.entries.earlier(newest), book.entries.get(newest.version_id)]


@contextmanager
def reader(client: Client) -> Iterator[Reader]:
    ledger = Ledger.in_memory()
    yield Reader(ledger, client)
    ledger.close()
