from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from worker.redact import MASK, Redactor

SECRETS = ["xoxb-12345-abcdef", "http://127.0.0.1:9000/anything/T0/B0", "smtp://me:p%40ssw0rd@mail.example.org"]


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        (
            "POST https://hooks.slack.com/services/T0A/B0B/abc123 failed",
            f"POST https://hooks.slack.com/{MASK} failed",
        ),
        ("at hooks.slack.com/services/T0A/B0B/abc123.", f"at hooks.slack.com/{MASK}"),
        ("/services/T0A/B0B/abc123 is gone", f"/services/{MASK} is gone"),
        ("https://chat.example/hooks/abc?x=1", f"https://chat.example/hooks/{MASK}?x=1"),
        ("https://d.example/api/webhooks/1/abc", f"https://d.example/api/webhooks/{MASK}"),
        ("smtp://me:secret@host:25", f"smtp://{MASK}@host:25"),
        ("postgresql://me:se@cret@db/figures", f"postgresql://{MASK}@db/figures"),
        ("https://feed.example/rss?id=7&token=abc&page=2", f"https://feed.example/rss?id=7&token={MASK}&page=2"),
        ("https://feed.example/rss?api_key=abc", f"https://feed.example/rss?api_key={MASK}"),
        ("https://feed.example/rss?key=abc#top", f"https://feed.example/rss?key={MASK}#top"),
        ("{'Authorization': 'Bearer abc.def'}", f"{{'Authorization': 'Bearer {MASK}'}}"),
        ("Authorization: Basic bWU6c2VjcmV0", f"Authorization: Basic {MASK}"),
    ],
)
def test_what_looks_like_a_secret(text: str, masked: str) -> None:
    assert Redactor().text(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "https://outlet.example/2024/04/20/aid-bill?id=7&page=2",
        "Basic information about the bearer",
        "mail to desk@example.org about $61 billion",
        "the author=Reuters, keyboard=us",
        "feed https://outlet.example/services/feed.xml",
        "https://outlet.example?contact=desk@example.org",
    ],
)
def test_what_is_no_secret(text: str) -> None:
    assert Redactor().text(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "token xoxb-12345-abcdef",
        "http://127.0.0.1:9000/anything/T0/B0 refused",
        "POST /anything/T0/B0 HTTP/1.1",
        "http%3A%2F%2F127.0.0.1%3A9000%2Fanything%2FT0%2FB0",
        "login with p@ssw0rd failed",
        "login with p%40ssw0rd failed",
    ],
)
def test_secrets_that_are_known(text: str) -> None:
    masked = Redactor(SECRETS).text(text)

    assert MASK in masked
    assert not any(secret in masked for secret in ("xoxb", "anything", "ssw0rd"))


def test_the_path_of_a_database_is_no_secret() -> None:
    redactor = Redactor(["postgresql://me:s3cr3t!@db/figurewatch"])

    assert redactor.text("s3cr3t! opens /figurewatch") == f"{MASK} opens /figurewatch"


def test_nested_data() -> None:
    event = {
        "event": "delivery.failed",
        "attempts": 3,
        "ok": False,
        "again": None,
        "password": "hunter2",
        "nested": [{"smtp_url": "smtp://me:secret@host"}, ("xoxb-12345-abcdef", b"xoxb-12345-abcdef")],
        "error": ValueError("no https://hooks.slack.com/services/T0A/B0B/abc"),
        "tokens": 12,
    }

    assert Redactor(SECRETS)(None, "info", event) == {
        "event": "delivery.failed",
        "attempts": 3,
        "ok": False,
        "again": None,
        "password": MASK,
        "nested": [{"smtp_url": f"smtp://{MASK}@host"}, [MASK, MASK]],
        "error": f"no https://hooks.slack.com/{MASK}",
        "tokens": 12,
    }


def test_data_that_contains_itself() -> None:
    knot: list[object] = ["xoxb-12345-abcdef"]
    knot.append(knot)

    assert "xoxb" not in str(Redactor(SECRETS).value(knot))


JSON = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text() | st.sampled_from(SECRETS),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.sampled_from(SECRETS), inner),
    max_leaves=20,
)


@given(JSON)
def test_no_known_secret_survives_anywhere(value: object) -> None:
    masked = json.dumps(Redactor(SECRETS).value(value))

    assert not any(secret in masked for secret in SECRETS)


@given(
    st.lists(st.sampled_from([*SECRETS, "https://hooks.slack.com/services/T0/B0/x", "?token=a", " ", "/"])).map("".join)
)
def test_masking_twice_changes_nothing(text: str) -> None:
    redactor = Redactor(SECRETS)

    assert redactor.text(redactor.text(text)) == redactor.text(text)
