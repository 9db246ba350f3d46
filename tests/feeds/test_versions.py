"""What makes a new version of an entry, and what does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from claims.feed import Item
from feeds.versions import changed, content_hash
from tests.feeds.documents import item, only, rss

ITEM = Item(
    identity="1", url="https://daily.example/1", title="Toll at 12", text="The toll stood at 12, “officials” said."
)


def test_a_new_entry_is_a_version() -> None:
    assert changed(None, ITEM)
    assert not changed(ITEM, ITEM)


@pytest.mark.parametrize(
    "edit",
    [
        {"title": "Toll at 43"},
        {"text": "The toll stood at 43, “officials” said."},
        {"text": "The toll stood at 12."},
        {"text": ITEM.text + " It may rise."},
        {"title": "TOLL AT 12"},
        {"text": ITEM.text.replace("12", "12m")},
    ],
)
def test_edits(edit: dict[str, Any]) -> None:
    assert changed(ITEM, replace(ITEM, **edit))


@pytest.mark.parametrize(
    "edit",
    [
        {"published": datetime(2026, 11, 22, tzinfo=UTC)},
        {"updated": datetime(2026, 11, 22, tzinfo=UTC)},
        {"url": "https://daily.example/1?utm_source=rss"},
        {"author": "Jane Doe", "origin": "AP"},
        {"text": " The  toll stood\n\nat\u00a012, “officials” said. "},
        {"text": 'The toll stood at 12, "officials" said.'},
        {"text": "The toll stood at twelve, “officials” said."},
    ],
)
def test_what_is_no_edit(edit: dict[str, Any]) -> None:
    assert not changed(ITEM, replace(ITEM, **edit))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>Dead: 43</p>", "<div><b>Dead:</b> 43</div>"),
        ("Dead: 43", "<![CDATA[<p class='x'>Dead:&nbsp;43</p>]]>"),
        ("Dead: 43", "Dead: 43<img src='https://count.example/1.gif'>"),
    ],
)
def test_markup_is_no_edit(before: str, after: str) -> None:
    first, second = (only(rss(item(f"<description>{text}</description>"))) for text in (before, after))

    assert not changed(first, second)


def test_title_and_text_do_not_run_together() -> None:
    assert content_hash(replace(ITEM, title="a b", text="c")) != content_hash(replace(ITEM, title="a", text="b c"))
