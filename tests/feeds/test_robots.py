"""What sites ask of programs."""

from __future__ import annotations

import time

import pytest

from feeds.robots import KEPT, RETRIED, Robots
from net.client import Client
from tests.support.webserver import Answer, WebServer

RULES = "User-agent: *\nDisallow: /private\n\nUser-agent: Figurewatch\nDisallow: /no\n"


@pytest.mark.parametrize(
    ("answer", "allowed"),
    [
        (Answer(body=RULES), True),
        (Answer(body="User-agent: *\nDisallow: /"), False),
        (Answer(body="User-agent: otherbot\nDisallow: /"), True),
        (Answer(body="\x00\xff nonsense"), True),
        (Answer(status=404), True),
        (Answer(status=403), True),
        (Answer(status=429), False),
        (Answer(status=500), False),
        (Answer(body="User-agent: *\nAllow: /\n" + "# " * 400_000), False),
    ],
    ids=["rules", "nobody", "others", "nonsense", "none", "forbidden", "slow down", "broken", "too long"],
)
def test_answers(server: WebServer, client: Client, answer: Answer, allowed: bool) -> None:
    server.on("/robots.txt", answer)
    assert Robots(client).allow(server.url("/story")) is allowed


def test_the_rules_for_our_name_go_before_those_for_all(server: WebServer, client: Client) -> None:
    server.on("/robots.txt", Answer(body=RULES))
    robots = Robots(client)
    assert not robots.allow(server.url("/no/story"))
    assert robots.allow(server.url("/private"))
    assert len(server.asked) == 1
    assert server.asked[0].headers["user-agent"].startswith("Figurewatch/")


PATTERNS = """\ufeffUser-agent: *
Disallow: /*/print
Disallow: /*.pdf$
Disallow: /archive
Allow: /archive/2026
Disallow: /tie
Allow: /tie
Disallow: /search?*q=
Disallow: /caf%C3%A9

User-agent: SomebodyElse
User-agent: *
Disallow: /second
"""


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/news/print", False),
        ("/print", True),
        ("/report.pdf", False),
        ("/report.pdf?page=2", True),
        ("/archive/2025/story", False),
        ("/archive/2026/story", True),
        ("/tie", True),
        ("/search?lang=en&q=aid", False),
        ("/search?lang=en", True),
        ("/caf\N{LATIN SMALL LETTER E WITH ACUTE}/menu", False),
        ("/second", False),
    ],
)
def test_patterns_the_longest_of_which_wins(server: WebServer, client: Client, path: str, allowed: bool) -> None:
    """RFC 9309, 2.2.1 to 2.2.3."""
    server.on("/robots.txt", Answer(body=PATTERNS))
    assert Robots(client).allow(server.url(path)) is allowed


@pytest.mark.parametrize(
    "rule",
    ["Disallow: /" + "*a" * 249_000 + "b", ("Disallow: /" + "*a" * 40 + "b\n") * 5000, "Allow: /%41\n" * 40_000,
     ("Disallow: /" + "a*" * 1000 + "$\n") * 240, "User-agent: a\nDisallow: /\n" * 19_000, ":" * 490_000],
    ids=["stars", "many stars", "escapes", "open ends", "groups", "colons"],
)  # fmt: skip
def test_hostile_rules_end(server: WebServer, client: Client, rule: str) -> None:
    server.on("/robots.txt", Answer(body=f"User-agent: *\n{rule}"))
    began = time.process_time()
    Robots(client).allow(server.url("/" + "a" * 2000))
    assert time.process_time() - began < 2


def test_rules_are_kept_for_an_hour_and_failures_for_minutes(server: WebServer, client: Client) -> None:
    now = [0.0]
    server.on("/robots.txt", Answer(status=503), Answer(body=RULES), Answer(status=404))
    robots = Robots(client, clock=lambda: now[0])
    story = server.url("/no")
    assert [robots.allow(story), len(server.asked)] == [False, 1]
    now[0] += RETRIED
    assert [robots.allow(story), len(server.asked)] == [False, 2]
    now[0] += KEPT - 1
    assert [robots.allow(story), len(server.asked)] == [False, 2]
    now[0] += 1
    assert [robots.allow(story), len(server.asked)] == [True, 3]


def test_a_private_host_is_not_asked(server: WebServer) -> None:
    assert not Robots(Client()).allow(server.url("/story"))
    assert server.asked == []
