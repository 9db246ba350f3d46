"""JSON Feed, read as the other formats are."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds.errors import FeedError, Malformed
from tests.feeds.documents import only, read

VERSION = "https://jsonfeed.org/version/1.1"


def feed(*items: object, **head: object) -> str:
    return json.dumps({"version": VERSION, "title": "Daily", "items": items, **head})


def entry(**fields: object) -> dict[str, Any]:
    return {"id": "one", "url": "https://daily.example/one", **fields}


def test_version_11_with_all_that_is_used() -> None:
    document = read(
        feed(
            entry(
                title="Aid of £3bn & more",
                content_html="<p>Dead: 43.</p><p>Hurt: 7 &lt; 9</p>",
                summary="In short.",
                date_published="2024-04-23T21:53:00-04:00",
                date_modified="2024-04-24T03:00:00Z",
                authors=[{"name": "Jane Doe"}, {"url": "https://x.example"}, {"name": "John Roe"}],
                language="fr",
            ),
            entry(id="two", url="/two", content_text="Under <3 per cent & falling"),
            home_page_url="https://daily.example/",
            language="en-GB",
        ),
        "application/feed+json",
    )

    assert (document.title, document.link, document.language) == ("Daily", "https://daily.example/", "en-GB")
    first, second = document.items
    assert (first.identity, first.url) == ("one", "https://daily.example/one")
    assert (first.title, first.text) == ("Aid of £3bn & more", "Dead: 43.\n\nHurt: 7 < 9")
    assert first.published == datetime(2024, 4, 24, 1, 53, tzinfo=UTC)
    assert first.updated == datetime(2024, 4, 24, 3, 0, tzinfo=UTC)
    assert (first.author, first.language) == ("Jane Doe, John Roe", "fr")
    assert (second.url, second.title, second.text) == ("https://daily.example/two", "", "Under <3 per cent & falling")
    assert second.language == "en-GB"


def test_version_1() -> None:
    document = feed(entry(author={"name": "Jane Doe"}), version="https://jsonfeed.org/version/1")

    assert only(document).author == "Jane Doe"


def test_an_id_may_be_a_number() -> None:
    document = feed(entry(id=0)).replace('"id": 0', '"id": 12345678901234567890.50')

    assert only(document).identity == "12345678901234567890.50"


def test_an_item_of_a_link_blog() -> None:
    assert only(feed({"id": "1", "external_url": "https://other.example/x"})).url == "https://other.example/x"


@pytest.mark.parametrize("before", ["\ufeff", "\n  "])
def test_what_stands_before_the_brace(before: str) -> None:
    assert only(before + feed(entry())).identity == "one"


def test_control_characters_and_half_characters() -> None:
    document = feed(entry(title="Dead: 4")).replace("Dead: 4", r"Dead:\u0000\ud83d 43")

    assert only(document).title == "Dead: 43"


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (feed(entry(content_text="Dead: 120"))[:-12], "broken"),
        (json.dumps({"version": VERSION}), "no list of items"),
        (json.dumps({"version": VERSION, "items": {"id": "1"}}), "no list of items"),
        (feed()[:-1] + ',"x":' + "[" * 100_000 + "]" * 100_000 + "}", "nested"),
        (feed()[:-1] + ',"x":[' + "[]," * 600_000 + "1]}", "too long"),
        (feed(entry(content_text="x" * 4_000_000)), "too long"),
    ],
)
def test_what_cannot_be_read_is_said(document: str, said: str) -> None:
    with pytest.raises(Malformed, match=said):
        read(document)


def test_of_a_long_feed_the_first_items_are_read() -> None:
    found = read(feed(*(entry(id=str(n), url="") for n in range(3_000)))).items

    assert [item.identity for item in found] == [str(n) for n in range(2_000)]


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5), lambda of: st.lists(of, max_size=3)
)
fields = st.sampled_from(
    ["id", "url", "title", "content_html", "content_text", "date_published", "authors", "author", "language", "summary"]
)
objects = st.dictionaries(fields, values | st.dictionaries(st.just("name"), values), max_size=5)


@given(st.lists(objects | values, max_size=4), objects)
def test_whatever_the_values_are_it_is_read(items: list[object], head: dict[str, object]) -> None:
    document = read(feed(*items, **(head | {"version": VERSION})))

    assert len(document.items) <= len(items)


@given(st.text(alphabet='{}[]",:\\u0jsonfeed. ', max_size=60))
def test_any_tangle_ends(tangle: str) -> None:
    with pytest.raises(FeedError):
        read('{"version": "https://jsonfeed.org/version/1", ' + tangle)
