from __future__ import annotations

import smtplib
from email.message import EmailMessage
from urllib.parse import urlsplit

import pytest

from claims.alert import Channel
from net.client import Client
from worker.demo.catchers import Caught, MailCatcher, SlackCatcher
from worker.demo.loopback import Reply


@pytest.fixture(scope="module")
def client() -> Client:
    return Client(allowed_hosts={"127.0.0.1"})


def test_a_post_is_caught(client: Client) -> None:
    told: list[Caught] = []
    with SlackCatcher(on_catch=told.append) as slack:
        answer = client.post_json(slack.webhook, {"text": "R&amp;D: $61 million\nmore", "blocks": []})
        (caught,) = slack.wait_for(1, timeout=5)

    assert (answer.status, answer.body) == (200, b"ok")
    assert (caught.channel, caught.subject) == (Channel.SLACK, "R&D: $61 million")
    assert caught.content == {"text": "R&amp;D: $61 million\nmore", "blocks": []}
    assert told == [caught]


def test_what_slack_would_not_take(client: Client) -> None:
    with SlackCatcher() as slack:
        assert client.post_json(slack.webhook, {}).body == b"no_text"
        assert client.post_json(slack.webhook, "text").body == b"no_text"
        assert client.post_json(slack.url + "/services/T/B/other", {"text": "x"}).body == b"no_service"
        assert client.get(slack.webhook).status == 404
        assert slack.caught == ()


def test_refusals_come_in_order_and_end(client: Client) -> None:
    with SlackCatcher() as slack:
        slack.refuse_next(Reply(status=429, headers={"Retry-After": "3"}), Reply(status=500))
        answers = [client.post_json(slack.webhook, {"text": "x"}) for _ in range(3)]

        assert [answer.status for answer in answers] == [429, 500, 200]
        assert answers[0].headers["retry-after"] == "3"
        assert len(slack.caught) == 1


def test_mail_is_caught() -> None:
    told: list[Caught] = []
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@example.org", "b@example.org", "caf\u00e9: $61 million"
    message.set_content("Hello\n.dot\n")
    with MailCatcher(on_catch=told.append) as mail:
        address = urlsplit(mail.url)
        with smtplib.SMTP(str(address.hostname), int(address.port or 0), "localhost") as smtp:
            smtp.send_message(message)
        (caught,) = mail.wait_for(1, timeout=5)

    assert (caught.channel, caught.subject) == (Channel.EMAIL, "caf\u00e9: $61 million")
    assert isinstance(caught.content, EmailMessage)
    assert caught.content.get_content().splitlines() == ["Hello", ".dot"]
    assert told == [caught]


def test_waiting_ends_without_a_message() -> None:
    with MailCatcher() as mail:
        assert mail.wait_for(1, timeout=0.01) == ()


def test_a_chosen_port_can_be_taken_again() -> None:
    with MailCatcher() as first:
        port = urlsplit(first.url).port
    with MailCatcher(port=port or 0) as second:
        assert urlsplit(second.url).port == port
