"""Every way in which a poll can end has its outcome, and none is an exception."""

from __future__ import annotations

import gzip
import socket
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BufferedIOBase
from typing import Any

import pytest

from claims.feed import Feed, FeedState, Outcome
from feeds.fetch import FULL_FETCH_EVERY, fetch
from net.client import Client
from tests.feeds.documents import item, rss
from tests.support.webserver import Answer, Asked, WebServer

ADDED = datetime(2026, 11, 22, tzinfo=UTC)
RSS = rss(item("<description>Dead: 43</description>"))
RSS_TYPE = {"Content-Type": "application/rss+xml; charset=utf-8"}


NEW = FeedState()


def feed(url: str, state: FeedState = NEW) -> Feed:
    return Feed(id=1, url=url, title="", lists=("default",), added_at=ADDED, state=state)


def known(**changes: Any) -> FeedState:
    """The state of a feed that was polled before."""
    return replace(FeedState(polls=1, imported=True), **changes)


def test_a_feed_that_answers(server: WebServer, client: Client) -> None:
    headers = {
        **RSS_TYPE,
        "ETag": '"v1"',
        "Last-Modified": "Sun, 22 Nov 2026 10:00:00 GMT",
        "Cache-Control": "max-age=60",
    }

    fetched = fetch(feed(server.on("/feed", Answer(body=RSS, headers=headers))), client)

    assert fetched.outcome is Outcome.OK
    assert fetched.document is not None
    assert [it.text for it in fetched.document.items] == ["Dead: 43"]
    assert (fetched.etag, fetched.last_modified) == ('"v1"', "Sun, 22 Nov 2026 10:00:00 GMT")
    assert (fetched.fresh_for, fetched.error) == (timedelta(minutes=1), None)
    assert "if-none-match" not in server.asked[0].headers
    assert "application/rss+xml" in server.asked[0].headers["accept"]


def test_validators_are_sent_back_byte_for_byte(server: WebServer, client: Client) -> None:
    state = known(etag='W/"Ünder-1--gzip"', last_modified="Sunday, 22-Nov-26 10:00:00 GMT", body_hash="h")

    fetched = fetch(feed(server.on("/feed", Answer(status=304)), state), client)

    assert fetched.outcome is Outcome.NOT_MODIFIED
    assert (fetched.etag, fetched.last_modified, fetched.body_hash) == (state.etag, state.last_modified, "h")
    assert server.asked[0].headers["if-none-match"] == 'W/"Ünder-1--gzip"'
    assert server.asked[0].headers["if-modified-since"] == "Sunday, 22-Nov-26 10:00:00 GMT"


def test_the_same_body_is_not_modified_whatever_the_validators_say(server: WebServer, client: Client) -> None:
    server.on("/feed", Answer(body=RSS, headers={"ETag": '"1"'}), Answer(body=RSS, headers={"ETag": '"2"'}))
    first = fetch(feed(server.url("/feed")), client)

    second = fetch(feed(server.url("/feed"), known(etag=first.etag, body_hash=first.body_hash)), client)

    assert (second.outcome, second.etag, second.document) == (Outcome.NOT_MODIFIED, '"2"', None)


def test_now_and_then_the_feed_is_fetched_in_full(server: WebServer, client: Client) -> None:
    server.on("/feed", Answer(body=RSS))

    for polls in range(1, 2 * FULL_FETCH_EVERY + 1):
        fetch(feed(server.url("/feed"), known(etag='"frozen"', polls=polls)), client)

    in_full = [number for number, asked in enumerate(server.asked, start=1) if "if-none-match" not in asked.headers]
    assert in_full == [FULL_FETCH_EVERY, 2 * FULL_FETCH_EVERY]


def test_not_modified_without_having_asked_is_an_error(server: WebServer, client: Client) -> None:
    assert fetch(feed(server.on("/feed", Answer(status=304))), client).outcome is Outcome.HTTP_ERROR


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (301, Outcome.HTTP_ERROR),
        (400, Outcome.HTTP_ERROR),
        (401, Outcome.BLOCKED),
        (403, Outcome.BLOCKED),
        (404, Outcome.GONE),
        (410, Outcome.GONE),
        (429, Outcome.RATE_LIMITED),
        (451, Outcome.BLOCKED),
        (500, Outcome.HTTP_ERROR),
        (503, Outcome.RATE_LIMITED),
    ],
)
def test_statuses(server: WebServer, client: Client, status: int, outcome: Outcome) -> None:
    fetched = fetch(feed(server.on("/feed", Answer(status=status, headers={"Retry-After": "90"}, body=RSS))), client)

    assert (fetched.outcome, fetched.retry_after) == (outcome, timedelta(seconds=90))
    assert fetched.document is None
    assert str(status) in str(fetched.error)
    assert "\n" not in str(fetched.error)


@pytest.mark.parametrize(
    ("status", "header", "value"),
    [
        (403, "cf-mitigated", "challenge"),
        (503, "cf-mitigated", "challenge"),
        (202, "x-amzn-waf-action", "challenge"),
        (405, "x-amzn-waf-action", "captcha"),
    ],
)
def test_a_challenge_is_said_and_not_circumvented(
    server: WebServer, client: Client, status: int, header: str, value: str
) -> None:
    challenge = Answer(status=status, headers={header: value}, body="<html>Just a moment...</html>")

    fetched = fetch(feed(server.on("/feed", challenge)), client)

    assert fetched.outcome is Outcome.BLOCKED
    assert "proof that a person is asking" in str(fetched.error)
    assert len(server.asked) == 1


@pytest.mark.parametrize("not_modified", [False, True])
def test_a_move_for_good_is_told_by_a_healthy_feed(server: WebServer, client: Client, not_modified: bool) -> None:
    new = server.on("/new", Answer(status=304) if not_modified else Answer(body=RSS, headers=RSS_TYPE))
    old = server.on("/old", Answer(status=301, headers={"Location": "/new"}))

    fetched = fetch(feed(old, known(etag='"v1"')), client)

    assert fetched.outcome.healthy
    assert fetched.moved_to == new


def test_a_move_to_what_is_no_feed_is_none(server: WebServer, client: Client) -> None:
    server.on("/new", Answer(body="<html><form>Sign in</form></html>"))
    old = server.on("/old", Answer(status=301, headers={"Location": "/new"}))

    assert fetch(feed(old), client).moved_to is None


@pytest.mark.parametrize("content_type", ["text/plain", "text/html; charset=utf-8", "application/octet-stream", ""])
def test_a_feed_under_a_wrong_content_type(server: WebServer, client: Client, content_type: str) -> None:
    answer = Answer(body=RSS, headers={"Content-Type": content_type})

    assert fetch(feed(server.on("/feed", answer)), client).outcome is Outcome.OK


def test_an_error_page_with_status_200_is_no_feed_without_items(server: WebServer, client: Client) -> None:
    page = Answer(body="<!DOCTYPE html><html><h1>Guru Meditation</h1></html>", headers=RSS_TYPE)

    fetched = fetch(feed(server.on("/feed", page), known(etag='"v1"')), client)

    assert (fetched.outcome, fetched.document) == (Outcome.NOT_A_FEED, None)


def test_a_redirect_to_a_login_page(server: WebServer, client: Client) -> None:
    login = server.on("/login", Answer(body="<html><form>Sign in</form></html>"))

    fetched = fetch(feed(server.on("/feed", Answer(status=302, headers={"Location": login}))), client)

    assert fetched.outcome is Outcome.NOT_A_FEED


def test_links_are_relative_to_where_the_feed_was_found(server: WebServer, client: Client) -> None:
    moved = server.on("/new/feed.xml", Answer(body=rss(item(link="story"))))

    fetched = fetch(feed(server.on("/feed", Answer(status=301, headers={"Location": moved}))), client)

    assert fetched.document is not None
    assert fetched.document.items[0].url == server.url("/new/story")


@pytest.mark.parametrize("announced", [True, False], ids=["shorter than announced", "cut at its source"])
def test_a_body_that_ends_early_leaves_no_validators(server: WebServer, client: Client, announced: bool) -> None:
    whole = rss(item(guid="one"), item("<description>Dead: 120</description>", guid="two"))
    cut = whole[: whole.index("120") + 2]

    def hang_up(asked: Asked, wire: BufferedIOBase) -> None:
        Answer(body=cut, headers={"ETag": '"v1"', "Content-Length": str(len(whole))})(asked, wire)
        raise ConnectionAbortedError

    answer = hang_up if announced else Answer(body=cut, headers={"ETag": '"v1"'})
    fetched = fetch(feed(server.on("/feed", answer)), client)

    assert fetched.outcome is Outcome.OK
    assert fetched.document is not None
    assert fetched.document.partial
    assert [it.identity for it in fetched.document.items] == ["one"]
    assert (fetched.etag, fetched.last_modified, fetched.body_hash) == (None, None, None)
    assert "early" in str(fetched.error)


def test_a_whole_document_in_a_broken_answer_is_not_trusted_either(server: WebServer, client: Client) -> None:
    def hang_up(asked: Asked, wire: BufferedIOBase) -> None:
        Answer(body=RSS, headers={"ETag": '"v1"', "Content-Length": str(len(RSS) + 10)})(asked, wire)
        raise ConnectionAbortedError

    fetched = fetch(feed(server.on("/feed", hang_up)), client)

    assert fetched.document is not None
    assert (fetched.document.partial, fetched.etag) == (True, None)


def test_broken_xml(server: WebServer, client: Client) -> None:
    assert fetch(feed(server.on("/feed", Answer(body="<rss><channel></b>"))), client).outcome is Outcome.MALFORMED


def test_packing_that_was_not_offered(server: WebServer, client: Client) -> None:
    answer = Answer(body=b"\x0b\x02\x80", headers={"Content-Encoding": "br"})

    assert fetch(feed(server.on("/feed", answer)), client).outcome is Outcome.MALFORMED


def test_a_bomb(server: WebServer, client: Client) -> None:
    answer = Answer(body=gzip.compress(bytes(20_000_000)), headers={"Content-Encoding": "gzip"})

    assert fetch(feed(server.on("/feed", answer)), client).outcome is Outcome.TOO_BIG


def test_redirects_in_a_circle(server: WebServer, client: Client) -> None:
    answer = Answer(status=302, headers={"Location": "/feed"})

    assert fetch(feed(server.on("/feed", answer)), client).outcome is Outcome.HTTP_ERROR


def test_a_redirect_into_a_private_network(server: WebServer, client: Client) -> None:
    answer = Answer(status=302, headers={"Location": "http://169.254.169.254/latest/meta-data/"})

    assert fetch(feed(server.on("/feed", answer)), client).outcome is Outcome.REFUSED


def test_an_address_that_is_none(client: Client) -> None:
    assert fetch(feed("feed.xml"), client).outcome is Outcome.REFUSED


def test_nobody_listens(client: Client) -> None:
    with WebServer().running() as gone:
        url = gone.url("/feed")

    assert fetch(feed(url), client).outcome is Outcome.UNREACHABLE


def test_no_secure_connection(server: WebServer, client: Client) -> None:
    assert fetch(feed(server.url("/feed").replace("http:", "https:")), client).outcome is Outcome.TLS


def test_no_such_host(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def getaddrinfo(*args: object, **kwargs: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)

    assert fetch(feed("https://no-such.example/feed"), client).outcome is Outcome.DNS


def test_a_slow_server(server: WebServer, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(asked: Asked, wire: BufferedIOBase) -> None:
        wire.write(b"HTTP/1.1 200 OK\r\n\r\n<rss>")
        while not server.stopping.wait(0.02):
            wire.write(b" ")

    monkeypatch.setattr("feeds.fetch.TIMEOUT", 0.2)

    assert fetch(feed(server.on("/feed", slow)), client).outcome is Outcome.TIMEOUT
