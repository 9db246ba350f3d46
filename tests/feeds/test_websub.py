"""Which hub a feed names, and whether a push is the hub's."""

from __future__ import annotations

import hashlib
import hmac
import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds.read import read_feed
from feeds.websub import LONGEST_LEASE, LONGEST_PAUSE, SHORTEST_LEASE, is_signed, lease_of, next_try, renewal
from tests.feeds.documents import URL, atom, read, rss

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
HUB, TOPIC = "https://hub.example/", "https://daily.example/topic"
LINKS = f'<atom:link rel="hub" href="{HUB}"/><atom:link rel="self" href="{TOPIC}"/>'
DOCUMENTS = {
    "rss": rss(head=f"<title>Daily</title>{LINKS}"),
    "atom": atom(f'<link rel="hub" href="{HUB}"/><link rel="self" href="{TOPIC}"/>'),
    "broken": rss(head=f"<title>Daily</title>{LINKS}") + "<<&",
    "json": json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": "Daily",
            "feed_url": TOPIC,
            "hubs": [{"type": "rssCloud", "url": "https://other.example/"}, {"type": "WebSub", "url": HUB}],
            "items": [],
        }
    ),
}


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
def test_hub_and_topic_of_a_document(document: str) -> None:
    found = read(document)
    assert (found.hub, found.topic) == (HUB, TOPIC)


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (f'<{HUB}>; rel="hub", <{TOPIC}>; rel="self"', (HUB, TOPIC)),
        (f"<{TOPIC}>;rel='self',<{HUB}>;type=x;rel=hub", (HUB, TOPIC)),
        (f'</hub>; rel="next hub", <{TOPIC}>; rel="self"', ("https://daily.example/hub", TOPIC)),
        (f'<{HUB}>; rel="hub"', (None, None)),
        (f'<ftp://hub.example/>; rel="hub", <{TOPIC}>; rel="self"', (None, None)),
        (f'<{HUB}>; title="rel", <>;;,', (None, None)),
    ],
)
def test_hub_and_topic_of_an_answer(link: str, expected: tuple[str | None, str | None]) -> None:
    found = read_feed(rss().encode(), {"link": link}, URL)
    assert (found.hub, found.topic) == expected


def test_an_item_names_no_hub() -> None:
    assert read(rss(f"<item><title>One</title>{LINKS}</item>")).hub is None


@given(st.binary(max_size=200), st.text(max_size=40), st.sampled_from(["sha1", "sha256", "sha384", "sha512"]))
def test_what_is_signed_with_the_secret_and_nothing_else(body: bytes, secret: str, method: str) -> None:
    secret = secret.encode("utf-8", "replace").decode()
    signature = hmac.new(secret.encode(), body, getattr(hashlib, method)).hexdigest()
    assert is_signed(f"{method}={signature}", secret, body)
    assert is_signed(f"{method.upper()}={signature.upper()}", secret, body)
    assert not is_signed(f"{method}={signature}", secret + "x", body)
    assert not is_signed(f"{method}={signature}", secret, body + b"x")
    assert not is_signed(f"{method}={signature[:-1]}", secret, body)
    assert not is_signed(signature, secret, body)


@given(st.text())
def test_no_signature_breaks_the_check(signature: str) -> None:
    assert not is_signed(signature, "secret", b"body")


@pytest.mark.parametrize(
    ("seconds", "lease"),
    [
        (None, timedelta(days=10)),
        ("soon", timedelta(days=10)),
        ("-5", timedelta(days=10)),
        ("0", SHORTEST_LEASE),
        ("86400", timedelta(days=1)),
        ("999999999", LONGEST_LEASE),
        ("9" * 30, timedelta(days=10)),
    ],
)
def test_leases_within_reason(seconds: str | None, lease: timedelta) -> None:
    assert lease_of(seconds) == lease
    assert NOW < renewal(NOW, lease) < NOW + lease


def test_a_hub_is_asked_again_ever_later_and_at_least_daily() -> None:
    pauses = [next_try(tries, NOW) - NOW for tries in range(100)]
    assert pauses == sorted(pauses)
    assert (pauses[0], pauses[-1]) == (timedelta(minutes=1), LONGEST_PAUSE)
