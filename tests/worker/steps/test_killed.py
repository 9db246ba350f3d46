"""kill -9 before every single statement and commit of a page's reading and of a push: nothing lost, nothing twice."""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import count
from pathlib import Path

import httpx
import pytest

from claims.feed import Hub
from ledger import Ledger
from net.client import Client
from review.web import WebOptions, create_app
from tests.support.killed import killed_before
from tests.support.webserver import Answer
from tests.worker.steps.outlet import LOCAL, START, Outlet, Reader, Story
from tests.worker.steps.test_full_text import SUMMARY, page
from worker import steps
from worker.steps.push import HOLD as PUSH_HOLD
from worker.steps.turns import HOLD as PAGE_HOLD

TOPIC, NEVER = "https://outlet.example/feed", START + timedelta(days=365)
LEAST = 6  # statements and commits in any unit of work that is killed here


@pytest.fixture(params=["file", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    address = f"sqlite:///{tmp_path}/ledger.db" if request.param == "file" else request.getfixturevalue("postgres_url")
    return str(address)


@pytest.fixture
def desk(url: str, outlet: Outlet, client: Client) -> Iterator[Reader]:
    ledger = Ledger(url)
    ledger.migrate()
    desk = Reader(ledger, client)
    desk.follow(outlet.url)
    desk.poll()
    yield desk
    ledger.close()


def again_and_again(desk: Reader, url: str, work: Callable[[Reader], object]) -> Iterator[int]:
    """Numbers of stories; after each the work is done by a process that dies one step later than the one before.

    Ends with the first that comes to its end: what it found is handed on to nobody.
    """
    for number in count(1):
        yield number
        desk.ledger.close()
        if not killed_before(number, lambda: work(colleague(desk, url))):
            assert number > LEAST
            return


def colleague(desk: Reader, url: str) -> Reader:
    """Another process at the same ledger."""
    return Reader(Ledger(url), Client(allowed_hosts=LOCAL), desk.now)


def left_standing(desk: Reader) -> set[int]:
    backlog = steps.sweep(desk.ledger, desk.clock)
    return {*backlog.read, *backlog.read_historic}


@pytest.mark.slow
def test_a_page_is_read_and_stored_once_whenever_its_reader_dies(desk: Reader, outlet: Outlet, url: str) -> None:
    desk.follow(outlet.url, full_text=True)
    for number in again_and_again(desk, url, Reader.read_pages):
        if number > 1:
            check_the_edit_is_found_once(desk, outlet, number - 1)
        edit_a_page_that_was_read(desk, outlet, number)
    check_the_edit_is_found_once(desk, outlet, number)


def edit_a_page_that_was_read(desk: Reader, outlet: Outlet, number: int) -> None:
    outlet.stories = [Story(number, SUMMARY, date=desk.now)]
    outlet.server.on(f"/{number}", page("$750 million"))
    desk.poll()
    assert len(desk.read_pages()) == 1
    desk.now += timedelta(minutes=15)
    outlet.server.on(f"/{number}", page("$480 million"))


def check_the_edit_is_found_once(desk: Reader, outlet: Outlet, number: int) -> None:
    desk.now += PAGE_HOLD
    desk.read_pages()
    versions = desk.versions(outlet.url, f"guid-{number}")
    assert ["$480 million" in version.item.text for version in versions] == [False, True]
    assert left_standing(desk) >= {version.id for version in versions}
    desk.now += timedelta(hours=1)
    assert desk.read_pages() == []
    outlet.server.on(f"/{number}", Answer(status=404))


@pytest.fixture
def hub(desk: Reader) -> Hub:
    """A hub that has been subscribed to."""
    with desk.ledger.write() as book:
        book.hubs.offer(1, hub="https://hub.example/", topic=TOPIC, token="token", secret="secret", now=desk.now)
        hub = book.hubs.ask(1, now=desk.now, next_try_at=desk.now)
        assert hub is not None
        book.hubs.confirm(hub, ends_at=NEVER, next_try_at=NEVER)
    return hub


def document(desk: Reader, outlet: Outlet, number: int, text: str = SUMMARY) -> bytes:
    story = Story(number, text, date=desk.now).item(outlet.server)
    return f'<rss version="2.0"><channel><title>Daily</title>{story}</channel></rss>'.encode()


def deliver(desk: Reader, hub: Hub, body: bytes) -> None:
    with desk.ledger.write() as book:
        assert book.hubs.push(hub, body, content_type="application/rss+xml", now=desk.now)


def take(desk: Reader) -> list[int]:
    due = steps.due_pushes(desk.ledger, desk.clock)
    return [it for news in steps.take_pushes(desk.ledger, desk.clock, due) for it in news.version_ids]


def take_what_was_left(desk: Reader) -> None:
    desk.now += PUSH_HOLD
    take(desk)
    assert steps.due_pushes(desk.ledger, desk.clock) == ()


def check_each_story_is_there_once(desk: Reader, outlet: Outlet, number: int) -> None:
    told = [desk.versions(outlet.url, f"guid-{story}") for story in range(1, number + 1)]
    assert [len(versions) for versions in told] == [1] * number
    assert left_standing(desk) >= {version.id for [version] in told}


@pytest.mark.slow
def test_a_push_is_worked_on_once_whenever_its_worker_dies(desk: Reader, outlet: Outlet, hub: Hub, url: str) -> None:
    dates = []
    for number in again_and_again(desk, url, take):
        take_what_was_left(desk)
        dates.append(desk.now)
        deliver(desk, hub, document(desk, outlet, number))
    take_what_was_left(desk)
    check_each_story_is_there_once(desk, outlet, number)
    with desk.ledger.read() as book:
        rhythm = book.feeds.find("1").state.rhythm
    assert rhythm is not None
    assert rhythm.newest == dates[-1]


@pytest.mark.slow
def test_a_push_that_was_not_acknowledged_and_is_repeated_is_news_once(
    desk: Reader, outlet: Outlet, hub: Hub, url: str
) -> None:
    bodies: list[bytes] = []

    def post(desk: Reader) -> None:
        # In a thread, for a browser that other tests keep open has this one's loop.
        with ThreadPoolExecutor(1) as thread:
            assert thread.submit(lambda: asyncio.run(posted(desk, bodies[-1]))).result() == 202

    for number in again_and_again(desk, url, post):
        if bodies:
            post(desk)  # as a hub does that was not answered
            take_what_was_left(desk)
        bodies.append(document(desk, outlet, number))
    take_what_was_left(desk)
    check_each_story_is_there_once(desk, outlet, number)


async def posted(desk: Reader, body: bytes) -> int:
    """Push to our pages, within this process; the status of the answer."""
    options = WebOptions(reviewer="Ada", password="secret", public_url="http://figures.example")
    app = create_app(desk.ledger, options=options, clock=desk.clock, health_check=list)
    signature = hmac.new(b"secret", body, "sha256").hexdigest()
    headers = {"Content-Type": "application/rss+xml", "X-Hub-Signature": f"sha256={signature}"}
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app)) as client:
        answer = await client.post("http://figures.example/websub/token", content=body, headers=headers)
    return answer.status_code
