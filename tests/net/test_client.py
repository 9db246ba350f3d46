"""What the client fetches and posts, what it refuses to take, and what it never tells."""

from __future__ import annotations

import gzip
import logging
import os
import threading
import time
import zlib
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from io import BufferedIOBase

import pytest

from net.client import Client, default_user_agent
from net.errors import NetError, TimedOut, TooBig, TooManyRedirects, Undecodable, Unreachable
from net.response import Response
from tests.support.webserver import Answer, Asked, Behaviour, WebServer

TEXT = b"The package is worth $61 billion. " * 400


def test_a_page_is_fetched_politely(server: WebServer, client: Client) -> None:
    response = client.get(server.on("/feed", Answer(body=TEXT, headers={"ETag": '"v1"'})), {"If-None-Match": '"v0"'})

    assert (response.status, response.body, response.complete) == (200, TEXT, True)
    assert response.url == server.url("/feed")
    assert response.headers["etag"] == '"v1"'
    asked = server.asked[0].headers
    assert asked["if-none-match"] == '"v0"'
    assert asked["accept-encoding"] == "gzip, deflate"
    assert asked["user-agent"] == default_user_agent()
    assert asked["user-agent"].startswith("Figurewatch/")


def test_headers_travel_back_byte_for_byte(server: WebServer, client: Client) -> None:
    etag = 'W/"caf\xe9 \xff"'
    server.on("/", Answer(headers={"ETag": etag}))

    received = client.get(server.url("/")).headers["etag"]
    client.get(server.url("/"), {"If-None-Match": received})

    assert server.asked[1].headers["if-none-match"] == etag


def test_any_status_is_an_answer(server: WebServer, client: Client) -> None:
    response = client.get(server.on("/", Answer(status=503, headers={"Retry-After": "120"}, body="later")))

    assert (response.status, response.body, response.retry_after) == (503, b"later", timedelta(minutes=2))


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(TEXT)),
        ("X-GZip", gzip.compress(TEXT)),
        ("gzip", gzip.compress(TEXT[:5000]) + gzip.compress(TEXT[5000:])),
        ("gzip", gzip.compress(TEXT) + b"\0\0\0\0"),
        ("deflate", zlib.compress(TEXT)),
        ("deflate", raw_deflate(TEXT)),
        ("identity", TEXT),
    ],
)
def test_packed_bodies(server: WebServer, client: Client, encoding: str, packed: bytes) -> None:
    response = client.get(server.on("/", Answer(headers={"Content-Encoding": encoding}, body=packed)))

    assert (response.body, response.complete) == (TEXT, True)


@pytest.mark.parametrize(("encoding", "packed"), [("br", b"\x0b\x02\x80"), ("gzip", b"no gzip"), ("gzip, br", TEXT)])
def test_packing_that_was_not_offered_or_is_broken(
    server: WebServer, client: Client, encoding: str, packed: bytes
) -> None:
    with pytest.raises(Undecodable):
        client.get(server.on("/", Answer(headers={"Content-Encoding": encoding}, body=packed)))


def test_packing_of_an_error_page_does_not_hide_the_error(server: WebServer, client: Client) -> None:
    response = client.get(server.on("/", Answer(status=404, headers={"Content-Encoding": "br"}, body=b"\x0b\x02")))

    assert response.status == 404


def test_a_bomb_is_not_unpacked(server: WebServer, client: Client) -> None:
    bomb = gzip.compress(bytes(50_000_000))

    with pytest.raises(TooBig):
        client.get(server.on("/", Answer(headers={"Content-Encoding": "gzip"}, body=bomb)), max_bytes=100_000)


def test_a_body_as_long_as_allowed_and_one_byte_more(server: WebServer, client: Client) -> None:
    url = server.on("/", Answer(body=b"x" * 1000))

    assert len(client.get(url, max_bytes=1000).body) == 1000
    with pytest.raises(TooBig):
        client.get(url, max_bytes=999)


def test_an_endless_body(server: WebServer, client: Client) -> None:
    def endless(asked: Asked, wire: BufferedIOBase) -> None:
        wire.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n")
        while not server.stopping.is_set():
            wire.write(b"<item>" * 10_000)

    with pytest.raises(TooBig):
        client.get(server.on("/", endless), max_bytes=1_000_000)


def trickle(server: WebServer, head: bytes) -> Behaviour:
    def behave(asked: Asked, wire: BufferedIOBase) -> None:
        wire.write(head)
        while not server.stopping.wait(0.02):
            wire.write(b"x")

    return behave


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(b"HTTP/1.1 200 OK\r\n\r\n", id="body"),
        pytest.param(b"HTTP/1.1 200 OK\r\nX-Slow: ", id="headers"),
        pytest.param(b"HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 9999\r\n\r\n", id="redirect"),
    ],
)
def test_what_trickles_in_ends_in_time(server: WebServer, client: Client, head: bytes) -> None:
    began = time.monotonic()

    with pytest.raises(TimedOut, match=r"127\.0\.0\.1"):
        client.get(server.on("/", trickle(server, head)), timeout=0.3)

    assert time.monotonic() - began < 2


def test_a_silent_server(server: WebServer, client: Client) -> None:
    with pytest.raises(TimedOut):
        client.get(server.on("/", lambda asked, wire: server.stopping.wait()), timeout=0.2)


@pytest.mark.parametrize(
    "packed", [pytest.param(TEXT, id="plain"), pytest.param(gzip.compress(os.urandom(4000)), id="gzip")]
)
def test_a_body_that_breaks_off_is_marked(server: WebServer, client: Client, packed: bytes) -> None:
    def hang_up(asked: Asked, wire: BufferedIOBase) -> None:
        kind = b"gzip" if packed[:2] == b"\x1f\x8b" else b"identity"
        wire.write(b"HTTP/1.1 200 OK\r\nContent-Encoding: %s\r\nContent-Length: %d\r\n" % (kind, len(packed)))
        wire.write(b"\r\n" + packed[: len(packed) // 2])
        raise ConnectionAbortedError

    response = client.get(server.on("/", hang_up), timeout=5)

    assert not response.complete
    assert 0 < len(response.body) < 13_600


def test_what_is_no_http(server: WebServer, client: Client) -> None:
    def nonsense(asked: Asked, wire: BufferedIOBase) -> None:
        wire.write(b"SSH-2.0-OpenSSH_9.6\r\n\r\n")
        raise ConnectionAbortedError

    with pytest.raises(Unreachable):
        client.get(server.on("/", nonsense))


def test_nobody_listens(client: Client) -> None:
    with WebServer().running() as gone:
        url = gone.url("/feed")

    with pytest.raises(Unreachable, match=r"127\.0\.0\.1"):
        client.get(url)


def test_redirects_are_followed_to_the_end(server: WebServer, client: Client) -> None:
    for step, status in enumerate([301, 302, 303, 307, 308]):
        server.on(f"/{step}", Answer(status=status, headers={"Location": f"{step + 1}?from={step}"}))
    server.on("/5", Answer(body="arrived"))

    response = client.get(server.url("/0"), {"If-None-Match": '"v1"'})

    assert (response.body, response.url) == (b"arrived", server.url("/5?from=4"))
    assert all("if-none-match" in asked.headers for asked in server.asked)


@pytest.mark.parametrize(
    ("statuses", "moved_to"),
    [
        ([], None),
        ([301], "/1"),
        ([308, 301], "/2"),
        ([302], None),
        ([307], None),
        ([301, 302], "/1"),
        ([303, 301], None),
    ],
)
def test_only_what_is_said_to_be_for_good_moves_an_address(
    server: WebServer, client: Client, statuses: list[int], moved_to: str | None
) -> None:
    for step, status in enumerate(statuses):
        server.on(f"/{step}", Answer(status=status, headers={"Location": f"/{step + 1}#top"}))
    server.on(f"/{len(statuses)}", Answer(body="here"))

    assert client.get(server.url("/0")).moved_to == (server.url(moved_to) if moved_to else None)


def test_an_address_with_a_password_stays_what_it_is(server: WebServer, client: Client) -> None:
    server.on("/new", Answer(body="here"))
    url = server.on("/old", Answer(status=301, headers={"Location": server.url("/new")}))

    assert client.get(url.replace("://", "://ann:s3cret@")).moved_to is None


def test_redirects_in_a_circle(server: WebServer, client: Client) -> None:
    with pytest.raises(TooManyRedirects):
        client.get(server.on("/", Answer(status=302, headers={"Location": "/"})))

    assert len(server.asked) == 6


def test_a_redirect_without_a_target_is_an_answer(server: WebServer, client: Client) -> None:
    assert client.get(server.on("/", Answer(status=301))).status == 301


def test_credentials_go_to_their_own_server_only(client: Client) -> None:
    with WebServer().running() as home, WebServer().running() as stranger:
        home.on("/feed", Answer(status=302, headers={"Location": stranger.on("/feed", Answer(body="x"))}))
        url = home.url("/feed").replace("://", "://reader:s3cret@")

        response = client.get(url, {"Authorization": "Basic cmVhZGVyOnMzY3JldA=="})

    assert home.asked[0].headers["authorization"] == "Basic cmVhZGVyOnMzY3JldA=="
    assert "authorization" not in stranger.asked[0].headers
    assert "s3cret" not in repr(response)


def test_no_cookie_is_kept(server: WebServer, client: Client) -> None:
    url = server.on("/", Answer(headers={"Set-Cookie": "id=tracked; Path=/"}))

    client.get(url)
    client.get(url)

    assert all("cookie" not in asked.headers for asked in server.asked)


def test_environment_proxies_are_not_used(server: WebServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")

    client = Client(allowed_hosts={"127.0.0.1"})

    assert client.get(server.on("/", Answer(body="direct"))).body == b"direct"


def test_json_is_posted_and_redirects_are_not_followed(server: WebServer, client: Client) -> None:
    url = server.on("/hook/T0/s3cret", Answer(status=302, headers={"Location": "/other"}))

    response = client.post_json(url, {"text": "60 → 95 billion"})

    assert response.status == 302
    assert [(asked.method, asked.path) for asked in server.asked] == [("POST", "/hook/T0/s3cret")]
    assert server.asked[0].headers["content-type"] == "application/json"
    assert server.asked[0].body.decode() == '{"text":"60 → 95 billion"}'


def test_the_receivers_reason_is_kept(server: WebServer, client: Client) -> None:
    url = server.on("/hook", Answer(status=400, body="invalid_payload"))

    assert client.post_json(url, {}).body == b"invalid_payload"


def hang_up(asked: Asked, wire: BufferedIOBase) -> None:
    raise ConnectionAbortedError


def test_no_secret_reaches_the_log_or_an_error(
    server: WebServer, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    secret = server.on("/services/T0/s3cret", Answer(), hang_up)
    secret = secret.replace("://", "://user:p4ssword@")

    client.post_json(secret, {})
    with pytest.raises(NetError) as caught:
        client.post_json(secret, {})

    told = caplog.text + str(caught.value)
    assert "s3cret" not in told
    assert "p4ssword" not in told
    assert "127.0.0.1" in str(caught.value)


def test_many_threads_share_one_client(server: WebServer, client: Client) -> None:
    server.on("/", Answer(body=TEXT))
    got: list[int] = []
    threads = [
        threading.Thread(target=lambda: got.extend(len(client.get(server.url("/")).body) for _ in range(10)))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert got == [len(TEXT)] * 80


def test_connections_are_kept_however_many_are_in_use(server: WebServer, client: Client) -> None:
    together = threading.Barrier(40, timeout=20)

    def all_at_once(asked: Asked, wire: BufferedIOBase) -> None:
        together.wait()
        Answer(body=TEXT)(asked, wire)

    url = server.on("/", all_at_once)
    with ThreadPoolExecutor(40) as threads:
        bodies = [got.body for got in threads.map(lambda _: client.get(url), range(120))]

    assert bodies == [TEXT] * 120
    assert len({asked.port for asked in server.asked}) == 40


def test_a_connection_that_the_server_closed_is_not_used_again(server: WebServer, client: Client) -> None:
    server.on("/", Answer(headers={"Connection": "close"}, body="bye"))

    assert [client.get(server.url("/")).body for _ in range(3)] == [b"bye"] * 3
    assert len({asked.port for asked in server.asked}) == 3


def test_a_forked_process_makes_connections_of_its_own(server: WebServer, client: Client) -> None:
    server.on("/", Answer(body="hello"))
    client.get(server.url("/"))

    child = os.fork()
    if child == 0:
        os._exit(0 if client.get(server.url("/")).body == b"hello" else 1)

    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert client.get(server.url("/")).body == b"hello"


def test_a_closed_client_can_be_used_again(server: WebServer, client: Client) -> None:
    server.on("/", Answer(body="hello"))
    client.get(server.url("/"))
    client.close()

    assert client.get(server.url("/")).body == b"hello"


@pytest.mark.parametrize(
    ("value", "date", "wait"),
    [
        ("120", None, timedelta(minutes=2)),
        ("0", None, timedelta(0)),
        ("9999999", None, timedelta(days=1)),
        ("Sun, 22 Nov 2026 10:05:00 GMT", "Sun, 22 Nov 2026 10:00:00 GMT", timedelta(minutes=5)),
        ("Sun, 22 Nov 2026 09:00:00 GMT", "Sun, 22 Nov 2026 10:00:00 GMT", timedelta(0)),
        ("Sun, 22 Nov 2099 09:00:00 GMT", "Sun, 22 Nov 2026 10:00:00 GMT", timedelta(days=1)),
        ("-5", None, None),
        ("soon", None, None),
        ("", None, None),
        ("Sun, 99 Nov 2026 10:05:00 GMT", None, None),
    ],
)
def test_how_long_a_server_asks_us_to_wait(value: str, date: str | None, wait: timedelta | None) -> None:
    headers = {"retry-after": value} | ({"date": date} if date else {})

    assert Response(status=503, url="http://x.example/", headers=headers).retry_after == wait
