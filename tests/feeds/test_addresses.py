"""Which addresses are one page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds.addresses import absolute, guid_key, page_key

STORY = "https://daily.example/story"


@pytest.mark.parametrize(
    "address",
    [
        "http://daily.example/story",
        "https://DAILY.example:443/story",
        f"{STORY}?utm_source=rss&utm_medium=feed",
        f"{STORY}?at_medium=RSS&at_campaign=rss",
        f"{STORY}?CMP=rss&fbclid=x",
        f"{STORY}?partner=rss&emc=rss",
        f"{STORY}?feedType=RSS&feedName=worldNews",
        f"{STORY}?ref=rss",
        f"{STORY}#xtor=RSS-3",
    ],
)
def test_one_page(address: str) -> None:
    assert page_key(address) == STORY


@pytest.mark.parametrize(
    "address",
    [
        f"{STORY}?objectid=1",
        f"{STORY}?p=1",
        f"{STORY}?v=1",
        f"{STORY}?id=1&page=2",
        f"{STORY}?ref=budget",
        f"{STORY}?a;b",
        f"{STORY}#block-5f",
        "https://daily.example/Story",
        "https://daily.example:8443/story",
        "https://www.daily.example/story",
    ],
)
def test_other_pages(address: str) -> None:
    assert page_key(address) == address


@pytest.mark.parametrize(
    ("guid", "key"),
    [
        ("https://daily.example/story#0", STORY),
        ("http://daily.example/story#12", STORY),
        ("tag:daily.example,2024:1#3", "tag:daily.example,2024:1"),
        (" daily-1 ", "daily-1"),
        ("daily#today", "daily#today"),
        ("12345", "12345"),
        ("", ""),
    ],
)
def test_guids(guid: str, key: str) -> None:
    assert guid_key(guid) == key


@given(st.text(max_size=100))
def test_no_text_is_too_odd(text: str) -> None:
    absolute(text, STORY)
    guid_key(text)
    assert page_key(page_key(text)) == page_key(text)
