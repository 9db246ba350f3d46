from __future__ import annotations

import pytest

from alerts.addresses import checked, email, webhook
from claims.alert import Channel
from claims.errors import BadInput
from tests.alerts.examples import WEBHOOK


@pytest.mark.parametrize(
    "address",
    [
        WEBHOOK,
        "https://mattermost.example.org/hooks/abc123",
        "https://discord.example/api/webhooks/1/secret/slack?wait=true",
        "https://chat.example.org:8443/hooks/abc",
    ],
)
def test_webhooks(address: str) -> None:
    assert webhook(f" {address}\n") == address


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("hooks.slack.com/services/T0/B0/s3cret", "https://"),
        ("ftp://hooks.example/s3cret", "https://"),
        ("http://hooks.slack.com/services/T0/B0/s3cret", "FIGUREWATCH_ALLOWED_HOSTS"),
        ("https://127.0.0.1:9000/services/T0/B0/s3cret", "FIGUREWATCH_ALLOWED_HOSTS"),
        ("https://localhost/hooks/s3cret", "FIGUREWATCH_ALLOWED_HOSTS"),
        ("https://10.1.2.3/hooks/s3cret", "FIGUREWATCH_ALLOWED_HOSTS"),
        ("https://[::1]/hooks/s3cret", "FIGUREWATCH_ALLOWED_HOSTS"),
        ("https://169.254.169.254/latest/s3cret", "FIGUREWATCH_ALLOWED_HOSTS"),
        ("https://me:s3cret@hooks.example/hooks/abc", "user name"),
        ("https://hooks.example", "path"),
        ("https://hooks.example/#s3cret", "path"),
        ("https://hooks.slack.com/s3cret", "no incoming webhook"),
        ("https://app.slack.com:port/s3cret", "not a well-formed address"),
        ("https://hooks.example/a b/s3cret", "not a well-formed address"),
        ("https://hooks.example/s3cret\r\nX-Evil: 1", "not a well-formed address"),
        ("https://[::1/s3cret", "not a well-formed address"),
        ("", "https://"),
    ],
)
def test_webhooks_that_are_refused_without_repeating_them(address: str, says: str) -> None:
    with pytest.raises(BadInput) as refused:
        webhook(address)

    assert says in str(refused.value)
    assert "s3cret" not in str(refused.value)


@pytest.mark.parametrize("address", ["http://127.0.0.1:9000/services/T/B/x", "https://127.0.0.1/hooks/x"])
def test_an_allowed_host_may_be_private_and_without_tls(address: str) -> None:
    assert webhook(address, allowed_hosts=("127.0.0.1",)) == address


@pytest.mark.parametrize(
    ("given", "stored"),
    [
        ("desk@example.org", "desk@example.org"),
        (" First.Last+figures@Example.ORG ", "First.Last+figures@example.org"),
        ("root@localhost", "root@localhost"),
        ("desk@b\u00fccher.example", "desk@xn--bcher-kva.example"),
    ],
)
def test_emails(given: str, stored: str) -> None:
    assert email(given) == stored


@pytest.mark.parametrize(
    "address",
    [
        "",
        "desk",
        "desk@",
        "@example.org",
        "desk@@example.org",
        "two words@example.org",
        "Desk <desk@example.org>",
        "a@example.org, b@example.org",
        "desk@example..org",
        "desk@-example.org",
        "desk@[127.0.0.1]",
        "desk@example.org\r\nBcc: all@example.org",
        "desk@example.org\x00",
        "a" * 65 + "@example.org",
        "desk@" + ".".join(["a" * 60] * 5),
    ],
)
def test_emails_that_are_refused(address: str) -> None:
    with pytest.raises(BadInput):
        email(address)


def test_the_channel_says_what_an_address_must_be() -> None:
    assert checked(Channel.SLACK, WEBHOOK) == WEBHOOK
    assert checked(Channel.EMAIL, "desk@example.org") == "desk@example.org"
    with pytest.raises(BadInput):
        checked(Channel.SLACK, "desk@example.org")
    with pytest.raises(BadInput):
        checked(Channel.EMAIL, WEBHOOK)
