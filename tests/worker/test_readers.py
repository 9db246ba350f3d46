"""Workers that are killed while they read pages and work on what hubs pushed."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from io import BufferedIOBase
from pathlib import Path

import pytest

from claims.feed import Feed
from ledger import Ledger
from ledger.tables import pushed_documents
from tests.support.crew import Crew, environment
from tests.support.deployment import valkey
from tests.support.processes import wait_until
from tests.support.webserver import Answer, Asked, WebServer
from tests.worker.steps.outlet import Story
from tests.worker.steps.test_full_text import SUMMARY, page
from worker.steps.push import HOLD

WORKER = ("worker", "--queues", "poll,control", "--pool", "threads", "--concurrency", "4")
ROLES = (("beat",), WORKER, WORKER)
PAGES = 6
PUSHES = 20
LATER = datetime.now(UTC) + timedelta(days=1)


class Pages:
    """A server of articles whose pages come in two halves, the second of which waits while ``holds``."""

    def __init__(self, server: WebServer) -> None:
        self.holds = True
        self.begun: set[str] = set()
        for number in range(PAGES):
            server.on(f"/{number}", self._answer)

    def _answer(self, asked: Asked, wire: BufferedIOBase) -> None:
        answer = page()
        body = str(answer.body).encode()
        Answer(headers={**answer.headers, "Content-Length": str(len(body))}, body=body[:300])(asked, wire)
        wire.flush()
        self.begun.add(asked.path)
        wait_until(lambda: not self.holds, within=60)
        wire.write(body[300:])


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_nothing_is_lost_or_done_twice_when_workers_are_killed_in_the_middle(tmp_path: Path) -> None:
    ledger = Ledger(f"sqlite:///{tmp_path}/ledger.db")
    ledger.migrate()
    with WebServer().running() as server, valkey(tmp_path) as broker:
        pages, told, pushed = Pages(server), follow(ledger, server), subscribe(ledger, server)
        crew = Crew(ROLES, environment(f"sqlite:///{tmp_path}/ledger.db", broker, tmp_path), tmp_path / "log")
        with crew.at_work():
            wait_until(lambda: len(pages.begun) == PAGES, within=60, what="every page is read halfway")
            push(ledger, pushed, server)
            wait_until(lambda: waiting(ledger) < PUSHES, within=60, every=0.001, what="pushes are worked on")
            with ledger.write():  # whoever works on one comes to no end now
                assert waiting(ledger) > 0
                time.sleep(1)
                crew.kill(1)
                crew.kill(2)
            assert versions(ledger, told, PAGES) == []
            pages.holds = False
            crew.start(1)
            crew.start(2)
            late = HOLD.total_seconds() + 60
            wait_until(lambda: len(versions(ledger, told, PAGES)) == PAGES, within=late, every=0.5, what="pages")
            wait_until(lambda: waiting(ledger) == 0, within=late, every=0.5, what="pushes")
    assert versions(ledger, told, PAGES) == [1] * PAGES
    assert versions(ledger, pushed, PUSHES) == [1] * PUSHES
    ledger.close()


def follow(ledger: Ledger, server: WebServer) -> Feed:
    """A feed of new articles whose pages are to be read."""
    items = "".join(Story(number, SUMMARY, date=datetime.now(UTC)).item(server) for number in range(PAGES))
    url = server.on("/feed", Answer(body=f'<rss version="2.0"><channel><title>Daily</title>{items}</channel></rss>'))
    with ledger.write() as book:
        return book.feeds.add(url, now=datetime.now(UTC), full_text=True)


def subscribe(ledger: Ledger, server: WebServer) -> Feed:
    """A feed whose hub has been subscribed to."""
    url = server.on("/pushed", Answer(body='<rss version="2.0"><channel><title>Daily</title></channel></rss>'))
    with ledger.write() as book:
        feed = book.feeds.add(url, now=datetime.now(UTC))
        book.hubs.offer(feed.id, hub="https://hub.example/", topic=url, token="token", secret="", now=LATER)
    return feed


def push(ledger: Ledger, feed: Feed, server: WebServer) -> None:
    with ledger.write() as book:
        hub = book.hubs.of(feed.id)
        assert hub is not None
        for number in range(PUSHES):
            body = f'<rss version="2.0"><channel>{Story(number, SUMMARY).item(server)}</channel></rss>'
            assert book.hubs.push(hub, body.encode(), content_type="text/xml", now=datetime.now(UTC))


def waiting(ledger: Ledger) -> int:
    with ledger.read() as book:
        return len(book.hubs._connection.execute(pushed_documents.select()).all())


def versions(ledger: Ledger, feed: Feed, number: int) -> list[int]:
    """How many versions there are of each of the stories."""
    with ledger.read() as book:
        newest = book.entries.latest(feed.id, [f"guid-{story}" for story in range(number)])
        return [1 + len(book.entries.earlier(said)) for said in newest.values()]
