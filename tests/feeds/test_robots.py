"""What sites ask of programs."""

from __future__ import annotations

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
