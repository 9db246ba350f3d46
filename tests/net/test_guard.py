"""No address of this machine or of a private network is ever connected to, however it is spelled or reached."""

from __future__ import annotations

import socket
import threading
from ipaddress import ip_address
from typing import Any

import pytest

from net.client import Client
from net.errors import DnsFailure, Refused, Unreachable
from net.guard import is_public, permitted
from tests.support.webserver import Answer, WebServer

LOOPBACK = [
    "127.0.0.1",
    "127.1",
    "0x7f000001",
    "2130706433",
    "017700000001",
    "0.0.0.0",
    "localhost",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "0177.0.0.1",
    "[::ffff:7f00:1]",
    "[0:0:0:0:0:0:0:1]",
    "[::ffff:0:127.0.0.1]",
    "[::127.0.0.1]",
]


@pytest.mark.parametrize("host", [*LOOPBACK, "①②⑦.⓪.⓪.①", "127。0。0。1"])
def test_every_spelling_of_loopback_is_refused(server: WebServer, stranger: Client, host: str) -> None:
    server.on("/", Answer(body="inside"))

    with pytest.raises(Refused):
        stranger.get(server.url("/", host))

    assert server.asked == []


@pytest.mark.parametrize("host", LOOPBACK[1:])
def test_no_spelling_but_the_allowed_one_is_reached_by_a_redirect(server: WebServer, client: Client, host: str) -> None:
    outside = server.on("/feed", Answer(status=302, headers={"Location": server.url("/inside", host)}))

    with pytest.raises(Refused):
        client.get(outside)

    assert [asked.path for asked in server.asked] == ["/feed"]


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "100.100.100.200",
        "127.8.9.10",
        "168.63.129.16",
        "169.254.169.254",
        "172.16.0.1",
        "192.0.0.192",
        "192.0.2.1",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:169.254.169.254",
        "64:ff9b::7f00:1",
        "64:ff9b::10.0.0.1",
        "64:ff9b:1::1",
        "100::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:a00:1::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1",
    ],
)
def test_addresses_off_the_public_internet(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize(
    "address", ["1.1.1.1", "93.184.215.14", "2606:4700:4700::1111", "64:ff9b::1.1.1.1", "::ffff:1.1.1.1"]
)
def test_public_addresses(address: str) -> None:
    assert is_public(ip_address(address))


def names(monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> list[str]:
    """Let the resolver give these answers, one after the other; the names that it is asked for."""
    asked: list[str] = []
    real = socket.getaddrinfo

    def getaddrinfo(host: str, port: int, *args: Any, **kwargs: Any) -> list[Any]:
        if not host.endswith(".example"):
            return real(host, port, *args, **kwargs)
        asked.append(host)
        addresses = answers[min(len(asked), len(answers)) - 1]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    return asked


def test_a_name_is_refused_for_where_it_leads(monkeypatch: pytest.MonkeyPatch, stranger: Client) -> None:
    names(monkeypatch, ["169.254.169.254"])

    with pytest.raises(Refused, match=r"metadata\.example"):
        stranger.get("http://metadata.example/latest/")


def test_a_resolver_that_hangs_takes_no_longer_than_the_whole_request_may(
    monkeypatch: pytest.MonkeyPatch, stranger: Client
) -> None:
    hanging = threading.Event()

    def getaddrinfo(*args: Any, **kwargs: Any) -> list[Any]:
        hanging.wait(60)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)

    with pytest.raises(DnsFailure, match=r"hangs\.example.* in time"):
        stranger.get("http://hangs.example/feed", timeout=0.05)

    hanging.set()


def test_a_redirect_to_a_name_that_leads_inside_is_refused(
    monkeypatch: pytest.MonkeyPatch, server: WebServer, client: Client
) -> None:
    asked = names(monkeypatch, ["10.0.0.8"])
    outside = server.on("/feed", Answer(status=302, headers={"Location": "http://inside.example/"}))

    with pytest.raises(Refused, match=r"inside\.example"):
        client.get(outside)

    assert asked == ["inside.example"]


def test_of_mixed_addresses_the_public_ones_remain(monkeypatch: pytest.MonkeyPatch) -> None:
    names(monkeypatch, ["10.0.0.8", "93.184.215.14"])

    assert permitted("mixed.example", 80, frozenset(), timeout=5) == ["93.184.215.14"]


def test_the_address_that_was_checked_is_the_one_connected_to(
    monkeypatch: pytest.MonkeyPatch, stranger: Client
) -> None:
    asked = names(monkeypatch, ["93.184.215.14"], ["127.0.0.1"])
    connected: list[tuple[str, int]] = []

    def create_connection(address: tuple[str, int], *args: Any, **kwargs: Any) -> None:
        connected.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "create_connection", create_connection)

    with pytest.raises(Unreachable):
        stranger.get("http://rebinding.example/")

    assert asked == ["rebinding.example"]
    assert connected == [("93.184.215.14", 80)]


def test_a_further_address_is_tried_where_the_first_is_down(monkeypatch: pytest.MonkeyPatch, server: WebServer) -> None:
    server.on("/", Answer(body="here"))
    names(monkeypatch, ["127.0.0.2", "127.0.0.1"])  # nothing listens on the first

    assert Client(allowed_hosts={"two.example"}).get(server.url("/", "two.example")).body == b"here"


def test_a_host_is_allowed_by_name_whatever_its_case(server: WebServer) -> None:
    server.on("/", Answer(body="here"))

    assert Client(allowed_hosts={"LocalHost."}).get(server.url("/", "localhost")).body == b"here"


def test_an_unknown_name(monkeypatch: pytest.MonkeyPatch, stranger: Client) -> None:
    def getaddrinfo(*args: Any, **kwargs: Any) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)

    with pytest.raises(DnsFailure, match=r"no-such\.example"):
        stranger.get("http://no-such.example/feed")


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://ftp.example/x", "gopher://x.example/", "/feed", "", "http://", "http://a:b:c/"]
)
def test_only_http_and_https_addresses(stranger: Client, url: str) -> None:
    with pytest.raises(Refused):
        stranger.get(url)


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "ftp://ftp.example/x", "http://[::1", "javascript:alert(1)"]
)
def test_a_redirect_to_no_web_address(server: WebServer, client: Client, location: str) -> None:
    with pytest.raises(Refused):
        client.get(server.on("/", Answer(status=301, headers={"Location": location})))
