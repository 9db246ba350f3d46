from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alerts.blocks import escape
from alerts.text import clip, clip_start, one_line, safe_link


def escaped_length(text: str) -> int:
    return len(escape(text))


def test_short_text_is_left_alone() -> None:
    assert clip("three words here", 16) == "three words here"


def test_text_is_clipped_between_words() -> None:
    assert clip("the bill provides 61 billion", 20) == "the bill provides…"
    assert clip_start("the bill provides 61 billion", 20) == "…provides 61 billion"


def test_a_word_that_is_too_long_is_cut() -> None:
    assert clip("a" * 100, 10) == "a" * 9 + "…"


@given(text=st.text(max_size=300), limit=st.integers(2, 400))
def test_clipped_text_fits_as_sent(text: str, limit: int) -> None:
    for clipped in (
        clip(text, limit, measure=escaped_length),
        clip_start(text, limit, measure=escaped_length),
    ):
        assert escaped_length(clipped) <= limit
        assert clipped == text or "…" in clipped


@given(st.text())
def test_one_line_is_one_printable_line(text: str) -> None:
    cleaned = one_line(text)

    assert len(cleaned.splitlines()) <= 1
    assert cleaned == cleaned.strip()
    cleaned.encode()


def test_direction_overrides_are_dropped() -> None:
    assert one_line("the sum of \u202e016$\u202c is\u2066 large\u2069") == "the sum of 016$ is large"


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://outlet.example/a?id=1&b=2#c", "https://outlet.example/a?id=1&b=2#c"),
        ("http://127.0.0.1:8080/a", "http://127.0.0.1:8080/a"),
        ("https://user:secret@outlet.example/a", "https://outlet.example/a"),
        ("https://outlet.example/a|b>c<d\"e'f g", "https://outlet.example/a%7Cb%3Ec%3Cd%22e%27f%20g"),
        ("https://outlet.example/caf\u00e9", "https://outlet.example/caf%C3%A9"),
        ("javascript:alert(1)", None),
        ("data:text/html,<script>", None),
        ("//outlet.example/a", None),
        ("https://", None),
        ("https://[::1", None),
        ("", None),
        ("https://outlet.example/" + "a" * 3_000, None),
    ],
)
def test_links_that_may_be_offered(url: str, link: str | None) -> None:
    assert safe_link(url) == link
