"""Hubs push what feeds publish: over HTTP, with a hub, a feed and our pages on real ports."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import httpx
import pytest

from claims.feed import FeedState, HubStage
from claims.feed import Hub as Subscribed
from ledger import Ledger
from ledger.hubs import MOST_WAITING
from net.client import Client
from review.push import MAX_BODY
from review.visits import MOST
from review.web import WebOptions, create_app
from tests.support.hub import Hub, push
from tests.support.site import served
from tests.support.webserver import Answer, WebServer
from tests.worker.steps.outlet import Reader, Story
from worker import steps
from worker.steps.push import HOLD, MOST_ATTEMPTS

LOAN = "The World Bank approved a loan of {} for drought relief in Kenya, its board said in a statement on Monday."


@dataclass
class Room:
    """A newsroom with its pages, a feed and the hub that the feed names."""

    desk: Reader
    server: WebServer
    hub: Hub
    callback: str
    stories: list[Story] = field(default_factory=list)
    every: timedelta | None = None

    def document(self) -> bytes:
        items = "".join(story.item(self.server) for story in self.stories)
        links = f'<atom:link rel="hub" href="{self.hub.url}"/><atom:link rel="self" href="{self.url}"/>'
        head = '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Daily</title>'
        return f"{head}{links}{items}</channel></rss>".encode()

    @property
    def url(self) -> str:
        return self.server.url("/feed")

    def serve(self) -> None:
        self.server.on("/feed", Answer(body=self.document()))

    def follow(self) -> None:
        """Follow the feed, read it once, and subscribe to its hub."""
        self.serve()
        with self.desk.ledger.write() as book:
            book.feeds.add(self.url, now=self.desk.now, every=self.every)
        self.desk.poll()
        self.ask()

    def ask(self) -> int:
        post = self.desk.client.post_form
        due = steps.due_hubs(self.desk.ledger, self.desk.clock)
        took = steps.ask_hubs(self.desk.ledger, post, self.desk.clock, due, site=self.callback)
        self.hub.settle()
        return took

    def take(self) -> list[int]:
        due = steps.due_pushes(self.desk.ledger, self.desk.clock)
        return [it for news in steps.take_pushes(self.desk.ledger, self.desk.clock, due) for it in news.version_ids]

    def subscription(self) -> Subscribed:
        with self.desk.ledger.read() as book:
            hub = book.hubs.of(1)
        assert hub is not None
        return hub

    def state(self) -> FeedState:
        with self.desk.ledger.read() as book:
            return book.feeds.find("1").state

    def at(self) -> str:
        return f"{self.callback}/websub/{self.subscription().token}"


@contextmanager
def opened(path: Path, client: Client, server: WebServer) -> Iterator[Room]:
    ledger = Ledger(f"sqlite:///{path}/ledger.db")
    ledger.migrate()
    desk = Reader(ledger, client)
    options = {"reviewer": "Ada", "password": "secret"}
    make = lambda url: create_app(  # noqa: E731
        ledger, options=WebOptions(public_url=url, **options), clock=desk.clock, health_check=list
    )
    with served(make) as url:
        yield Room(desk, server, Hub(server), url)
    ledger.close()


@pytest.fixture
def room(tmp_path: Path, client: Client, server: WebServer) -> Iterator[Room]:
    with opened(tmp_path, client, server) as room:
        yield room


def test_what_a_hub_pushes_is_read_at_once(room: Room) -> None:
    room.stories = [Story(1, LOAN.format("$750 million"))]
    room.follow()
    assert room.subscription().stage is HubStage.ACTIVE
    room.desk.now += timedelta(hours=2)
    room.stories = [Story(2, LOAN.format("$480 million"), title="A loan", date=room.desk.now)]
    assert room.hub.publish(room.document()) == [202]
    [version] = room.take()
    with room.desk.ledger.read() as book:
        assert "$480 million" in book.entries.get(version).item.text
    assert room.take() == []
    rhythm = room.state().rhythm
    assert rhythm is not None
    assert rhythm.newest == room.desk.now, "what is pushed counts, or the feed would seem to have fallen silent"
    room.stories[0].text = LOAN.format("$840 million")
    assert room.hub.publish(room.document()) == [202]
    assert len(room.take()) == 1
    room.serve()
    room.desk.now += timedelta(days=1)
    assert room.desk.poll() == [], "what was pushed is known to the next poll"


def test_while_a_hub_pushes_the_feed_is_polled_daily_and_otherwise_at_its_pace(room: Room) -> None:
    room.follow()
    assert room.state().next_poll_at < room.desk.now + timedelta(hours=7)  # type: ignore[operator]
    room.stories = [Story(2, LOAN.format("$480 million"))]
    room.hub.publish(room.document())
    room.take()
    assert room.state().next_poll_at == room.desk.now + timedelta(days=1)
    room.desk.now += timedelta(hours=23)
    room.hub.publish(room.document())
    room.desk.now += timedelta(hours=1)
    room.desk.poll()
    assert room.state().next_poll_at == room.desk.now + timedelta(days=1)
    room.desk.now += timedelta(days=1)
    room.desk.poll()
    assert room.state().next_poll_at < room.desk.now + timedelta(hours=23)  # type: ignore[operator]


def test_a_fixed_interval_stays(room: Room) -> None:
    room.every = timedelta(seconds=60)
    room.follow()
    room.hub.publish(room.document())
    room.take()
    assert room.state().next_poll_at == room.desk.now + timedelta(seconds=60)


@pytest.mark.parametrize("method", ["sha1", "sha256", "sha384", "sha512"])
def test_signed_pushes_are_taken(room: Room, method: str) -> None:
    room.follow()
    room.stories = [Story(2, LOAN.format("$480 million"))]
    assert room.hub.publish(room.document(), method=method) == [202]
    assert len(room.take()) == 1


@pytest.mark.parametrize(
    "signature", ["", "sha256=", "sha256=" + "0" * 64, "md5=" + "0" * 32, "sha256", "sha256=é", "=x"]
)
def test_what_is_not_signed_is_refused(room: Room, signature: str) -> None:
    room.follow()
    headers = {"X-Hub-Signature": signature} if signature.isascii() else {}
    assert httpx.post(room.at(), content=room.document(), headers=headers).status_code == 403
    assert push(room.at(), room.document(), "another secret") == 403
    assert room.take() == []


def test_nobody_else_reaches_the_endpoint(room: Room) -> None:
    room.follow()
    elsewhere = f"{room.callback}/websub/no-such-token"
    assert push(elsewhere, room.document(), room.subscription().secret) == 410
    assert not room.hub.verify(elsewhere, "subscribe", room.url)
    assert not room.hub.verify(room.at(), "subscribe", "https://elsewhere.example/feed")
    assert not room.hub.verify(room.at(), "unsubscribe", room.url), "we did not ask for that"
    assert not room.hub.verify(room.at(), "publish", room.url)
    assert not room.hub.verify(room.at(), "subscribe", room.url, challenge="")
    assert room.subscription().stage is HubStage.ACTIVE


def test_a_body_is_bounded_whatever_it_announces(room: Room) -> None:
    room.follow()
    secret, large = room.subscription().secret, b" " * (MAX_BODY + 1)
    assert push(room.at(), large, secret) == 413
    assert push(room.at(), room.document() + b" " * 100_000, secret) == 202
    pieces = (b" " * 100_000 for _ in range(MAX_BODY // 100_000 + 1))
    assert httpx.post(room.at(), content=pieces).status_code == 413


def test_too_many_pushes_wait_at_the_hub(room: Room) -> None:
    room.follow()
    answers = [push(room.at(), room.document(), room.subscription().secret) for _ in range(MOST_WAITING + 1)]
    assert answers == [202] * MOST_WAITING + [429]
    room.take()
    answers = [push(room.at(), b"", "wrong") for _ in range(MOST)]
    assert 429 in answers
    room.desk.now += timedelta(minutes=1)
    assert push(room.at(), room.document(), room.subscription().secret) == 202


def test_a_push_that_is_no_feed_is_dropped(room: Room) -> None:
    room.follow()
    assert room.hub.publish(b"<html>") == [202]
    assert room.take() == []
    assert steps.due_pushes(room.desk.ledger, room.desk.clock) == ()


def test_a_lease_is_renewed_before_it_ends(room: Room) -> None:
    room.hub.lease = 3600
    room.follow()
    first = room.subscription()
    assert first.ends_at == room.desk.now + timedelta(hours=1)
    room.desk.now += timedelta(minutes=39)
    assert room.ask() == 0
    room.desk.now += timedelta(minutes=1)
    assert room.ask() == 1
    assert room.subscription().ends_at == room.desk.now + timedelta(hours=1)
    assert room.subscription().token == first.token


def test_a_hub_that_does_not_answer_is_asked_again_ever_later(room: Room) -> None:
    room.hub.status = 503
    room.follow()
    assert room.subscription().last_error == "the hub answered with status 503"
    asked = []
    for minute in range(60):
        room.desk.now += timedelta(minutes=1)
        if steps.due_hubs(room.desk.ledger, room.desk.clock):
            asked.append(minute)
            room.ask()
    assert 4 <= len(asked) <= 6
    pauses = [later - earlier for earlier, later in pairwise(asked)]
    assert pauses == sorted(pauses)
    room.hub.status = 202
    room.desk.now += timedelta(days=1)
    room.ask()
    assert room.subscription().stage is HubStage.ACTIVE


def test_a_hub_may_say_no(room: Room) -> None:
    room.follow()
    query = {"hub.mode": "denied", "hub.topic": room.url, "hub.reason": "not you"}
    assert httpx.get(room.at(), params=query).status_code == 200
    assert room.subscription().stage is HubStage.OFFERED
    assert room.subscription().last_error == "the hub said no: not you"
    assert room.ask() == 0
    room.desk.now += timedelta(days=1)
    assert room.ask() == 1


def test_a_removed_feed_is_unsubscribed_and_a_new_one_subscribed_anew(room: Room) -> None:
    room.follow()
    before = room.subscription()
    with room.desk.ledger.write() as book:
        book.feeds.remove(1, now=room.desk.now)
    assert push(room.at(), room.document(), before.secret) == 410
    assert room.ask() == 1
    assert [form["hub.mode"] for form in room.hub.asked] == ["subscribe", "unsubscribe"]
    assert room.hub.subscriptions == {}
    assert room.subscription().stage is HubStage.ENDED
    assert room.ask() == 0
    room.follow()
    assert room.subscription().stage is HubStage.ACTIVE
    assert room.hub.publish(room.document()) == [202]


def test_a_worker_that_dies_over_a_push_loses_nothing(room: Room) -> None:
    room.follow()
    room.stories = [Story(2, LOAN.format("$480 million"))]
    room.hub.publish(room.document())
    [waiting] = steps.due_pushes(room.desk.ledger, room.desk.clock)
    with room.desk.ledger.write() as book:
        assert len(book.hubs.take([waiting], now=room.desk.now, hold=HOLD)) == 1
    assert room.take() == []
    room.desk.now += HOLD
    assert len(room.take()) == 1


def die_over_the_oldest(room: Room) -> None:
    """Take the oldest push as a worker does that is killed then."""
    first, *_ = steps.due_pushes(room.desk.ledger, room.desk.clock)
    with room.desk.ledger.write() as book:
        assert len(book.hubs.take([first], now=room.desk.now, hold=HOLD)) == 1


def tell(room: Room, amount: str) -> None:
    room.stories = [Story(2, LOAN.format(amount))]
    room.hub.publish(room.document())


def amounts(room: Room) -> list[str]:
    texts = [version.item.text for version in room.desk.versions(room.url, "guid-2")]
    return [f"${text.partition('$')[2].partition(' ')[0]}" for text in texts]


def test_what_was_pushed_later_waits_for_what_was_pushed_before(room: Room) -> None:
    room.follow()
    tell(room, "$480 million")
    die_over_the_oldest(room)
    tell(room, "$510 million")
    assert room.take() == [], "or the older text would seem to be an edit of the newer"
    room.desk.now += HOLD
    room.take()
    assert amounts(room) == ["$480", "$510"]


def test_a_push_that_a_poll_overtook_takes_nothing_back(room: Room) -> None:
    room.every = timedelta(seconds=60)
    room.follow()
    tell(room, "$480 million")
    die_over_the_oldest(room)
    room.stories = [Story(2, LOAN.format("$510 million"))]
    room.serve()
    room.desk.poll()
    room.desk.now += HOLD
    room.take()
    assert amounts(room) == ["$510"]


def test_what_a_poll_did_not_find_is_taken_from_a_push_before_it(room: Room) -> None:
    room.every = timedelta(seconds=60)
    room.follow()
    tell(room, "$480 million")
    die_over_the_oldest(room)
    room.desk.poll()
    room.desk.now += HOLD
    room.take()
    assert amounts(room) == ["$480"]


@pytest.mark.parametrize("dies", [True, False], ids=["kills its worker", "is no feed"])
def test_instead_of_a_push_that_cannot_be_used_the_feed_is_polled_soon(room: Room, dies: bool) -> None:
    room.follow()
    tell(room, "$480 million")
    room.take()
    assert room.state().next_poll_at == room.desk.now + timedelta(days=1)
    room.stories = [Story(2, LOAN.format("$510 million"))]
    room.serve()
    room.desk.now += timedelta(hours=1)
    room.hub.publish(room.document() if dies else b"<html>")
    for _ in range(MOST_ATTEMPTS if dies else 0):
        die_over_the_oldest(room)
        room.desk.now += HOLD
    room.take()
    room.desk.poll()
    assert amounts(room) == ["$480", "$510"]


def test_a_hub_that_pushes_no_feeds_does_not_make_us_hurry(room: Room) -> None:
    room.follow()
    asked = len(room.server.asked)
    for _ in range(30):
        room.hub.publish(b"<html>")
        room.take()
        room.desk.poll()  # and a minute passes
    assert len([it for it in room.server.asked[asked:] if it.path == "/feed"]) <= 7


def test_a_feed_without_a_hub_has_no_subscription(room: Room) -> None:
    room.server.on("/feed", Answer(body='<rss version="2.0"><channel><title>Daily</title></channel></rss>'))
    with room.desk.ledger.write() as book:
        book.feeds.add(room.url, now=room.desk.now)
    room.desk.poll()
    assert steps.due_hubs(room.desk.ledger, room.desk.clock) == ()


def test_a_hub_in_the_headers(room: Room) -> None:
    link = f'<{room.hub.url}>; rel="hub", <{room.server.url("/topic")}>; rel=self'
    body = '<rss version="2.0"><channel><title>Daily</title></channel></rss>'
    room.server.on("/feed", Answer(body=body, headers={"Link": link}))
    with room.desk.ledger.write() as book:
        book.feeds.add(room.url, now=room.desk.now)
    room.desk.poll()
    assert (room.subscription().hub, room.subscription().topic) == (room.hub.url, room.server.url("/topic"))
