from __future__ import annotations

import socket
from datetime import timedelta

import pytest

from alerts.channels.slack import Slack
from claims.alert import Delivery
from claims.errors import DeliveryError
from net.client import Client
from tests.alerts.examples import delivery, discrepancy, subscription
from tests.support.slack import problems
from tests.support.webserver import Answer, WebServer
from worker.demo.catchers import SlackCatcher
from worker.demo.loopback import Reply

PATH = "/services/T0SECRET/B0SECRET/s3cr3tt0k3n"


@pytest.fixture
def slack(client: Client) -> Slack:
    return Slack(client, public_url="https://figures.example.org")


def to(address: str) -> Delivery:
    return delivery(discrepancy(), subscription(address=address))


def refusal(slack: Slack, address: str) -> DeliveryError:
    with pytest.raises(DeliveryError) as refused:
        slack.send(to(address))
    for secret in ("T0SECRET", "B0SECRET", "s3cr3tt0k3n"):
        assert secret not in str(refused.value)
    return refused.value


def test_a_delivery_is_posted(slack: Slack) -> None:
    with SlackCatcher() as catcher:
        slack.send(to(catcher.webhook))
        (caught,) = catcher.wait_for(1, timeout=5)

    assert isinstance(caught.content, dict)
    assert problems(caught.content) == []
    assert caught.subject.startswith("CRITICAL: Scale slip, $61 million against $61 billion")


def test_a_refused_delivery_can_be_made_again(slack: Slack) -> None:
    with SlackCatcher() as catcher:
        catcher.refuse_next(Reply(status=429, headers={"Retry-After": "7"}), Reply(status=500))
        for retry_after in (timedelta(seconds=7), None):
            with pytest.raises(DeliveryError) as refused:
                slack.send(to(catcher.webhook))
            assert (refused.value.permanent, refused.value.retry_after) == (False, retry_after)
        slack.send(to(catcher.webhook))

        assert len(catcher.caught) == 1


@pytest.mark.parametrize(
    ("status", "body", "permanent"),
    [
        (400, "invalid_payload", True),
        (403, "invalid_token", True),
        (404, "no_service", True),
        (410, "channel_is_archived", True),
        (302, "", True),
        (408, "", False),
        (429, "rate_limited", False),
        (500, "rollup_error", False),
        (503, "", False),
    ],
)
def test_what_a_refusal_means(slack: Slack, server: WebServer, status: int, body: str, permanent: bool) -> None:
    error = refusal(slack, server.on(PATH, Answer(status=status, body=body)))

    assert error.permanent is permanent
    assert str(error) == f"127.0.0.1 answered {status}" + (f" ({body})" if body else "")


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"Retry-After": "30"}, timedelta(seconds=30)),
        (
            {"Date": "Sat, 20 Apr 2024 18:00:00 GMT", "Retry-After": "Sat, 20 Apr 2024 18:02:00 GMT"},
            timedelta(minutes=2),
        ),
        ({"Retry-After": "soon"}, None),
        ({}, None),
    ],
)
def test_the_wait_that_is_asked_for(
    slack: Slack, server: WebServer, headers: dict[str, str], wait: timedelta | None
) -> None:
    assert refusal(slack, server.on(PATH, Answer(status=429, headers=headers))).retry_after == wait


@pytest.mark.parametrize("status", [200, 201, 204])
def test_any_success_will_do(slack: Slack, server: WebServer, status: int) -> None:
    slack.send(to(server.on(PATH, Answer(status=status, body="" if status == 204 else "fine"))))


def test_an_answer_that_repeats_the_address(slack: Slack, server: WebServer) -> None:
    error = refusal(slack, server.on(PATH, Answer(status=404, body=f"nothing at {PATH}\n" + "x" * 5_000)))

    assert len(str(error)) < 150


def test_nobody_listens(slack: Slack) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]

    assert not refusal(slack, f"http://127.0.0.1:{port}{PATH}").permanent


def test_a_host_that_is_not_allowed() -> None:
    error = refusal(Slack(Client(), public_url="https://figures.example.org"), f"http://127.0.0.1:9{PATH}")

    assert error.permanent
    assert "FIGUREWATCH_ALLOWED_HOSTS" in str(error)


def test_a_check_posts_nothing_and_gives_nothing_away(slack: Slack, server: WebServer) -> None:
    finding = slack.check(server.on(PATH, Answer()))

    assert finding.ok
    assert [(asked.method, asked.path) for asked in server.asked] == [("GET", "/")]
    assert "s3cr3tt0k3n" not in finding.subject + finding.seen


def test_a_check_of_what_cannot_be_reached(slack: Slack) -> None:
    finding = slack.check(f"http://127.0.0.1:1{PATH}")

    assert not finding.ok
    assert finding.advice
