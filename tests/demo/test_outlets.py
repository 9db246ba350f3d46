from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import feedparser
import pytest

from net.client import Client
from worker.demo.outlets import Outlets
from worker.demo.story import Outlet, Silent, Step, load

START = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
HERALD = Outlet(slug="herald", name="Herald & Post")


class Clock:
    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


def step(guid: str = "one", text: str = "It costs $61 billion.", *, credit: str | None = None) -> Step:
    return Step(
        at=1,
        outlet="herald",
        guid=guid,
        title="Aid <bill> & more",
        text=text,
        credit=credit,
        expect=Silent(why="the first"),
    )


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def outlets(clock: Clock) -> Iterator[Outlets]:
    with Outlets([HERALD], clock=clock) as serving:
        yield serving


@pytest.fixture(scope="module")
def client() -> Client:
    return Client(allowed_hosts={"127.0.0.1"})


def read(client: Client, outlets: Outlets) -> feedparser.FeedParserDict:
    return feedparser.parse(client.get(outlets.feed_url("herald")).body)


def test_a_feed_before_anything_is_published(client: Client, outlets: Outlets) -> None:
    feed = read(client, outlets)

    assert feed.bozo == 0
    assert feed.version == "rss20"
    assert feed.feed.title == "Herald & Post"
    assert feed.entries == []


def test_an_item_as_it_was_published(client: Client, outlets: Outlets) -> None:
    outlets.publish(step(credit="Herald & Post"))

    (entry,) = read(client, outlets).entries
    assert (entry.id, entry.title) == ("/herald/one", "Aid <bill> & more")
    assert entry.link == f"{outlets.url}/herald/one"
    assert entry.summary == "It costs $61 billion."
    assert parsedate_to_datetime(entry.published) == START
    assert entry.source == {"title": "Herald & Post", "href": outlets.feed_url("herald")}


def test_the_newest_item_comes_first(client: Client, outlets: Outlets, clock: Clock) -> None:
    outlets.publish(step("one"))
    clock.now += timedelta(seconds=5)
    outlets.publish(step("two"))

    assert [entry.id for entry in read(client, outlets).entries] == ["/herald/two", "/herald/one"]


def test_an_edit_keeps_address_and_date(client: Client, outlets: Outlets, clock: Clock) -> None:
    outlets.publish(step())
    (before,) = read(client, outlets).entries
    clock.now += timedelta(minutes=1)
    outlets.publish(step(text="It costs $68 billion."))
    (after,) = read(client, outlets).entries

    assert after.summary == "It costs $68 billion."
    assert (after.id, after.link, after.published) == (before.id, before.link, before.published)


def test_what_has_not_changed_is_not_sent_again(client: Client, outlets: Outlets) -> None:
    outlets.publish(step())
    first = client.get(outlets.feed_url("herald"))
    again = client.get(outlets.feed_url("herald"), {"If-None-Match": first.headers["etag"]})
    outlets.publish(step("two"))
    changed = client.get(outlets.feed_url("herald"), {"If-None-Match": first.headers["etag"]})

    assert (first.status, again.status, again.body, changed.status) == (200, 304, b"", 200)


def test_an_item_has_a_page(client: Client, outlets: Outlets) -> None:
    outlets.publish(step(text="It costs <b>$61 billion</b>."))
    page = client.get(f"{outlets.url}/herald/one")

    assert page.status == 200
    assert b"It costs &lt;b&gt;$61 billion&lt;/b&gt;." in page.body
    assert client.get(f"{outlets.url}/herald/two").status == 404
    assert client.get(f"{outlets.url}/").status == 404


def test_waiting_for_the_first_reading(client: Client) -> None:
    with Outlets(load().outlets) as outlets:
        assert not outlets.wait_until_read(timeout=0)
        readers = [threading.Thread(target=client.get, args=[url]) for url in outlets.feed_urls]
        for reader in readers:
            reader.start()

        assert outlets.wait_until_read(timeout=10)
        for reader in readers:
            reader.join()


def test_an_address_only_while_it_runs() -> None:
    with pytest.raises(RuntimeError):
        _ = Outlets([HERALD]).url
