"""The page of an article: what is read of it, and whether it is the article's."""

from __future__ import annotations

import time

import pytest

from claims.feed import Item, PageOutcome
from feeds.article import MAX_TAGS, Article, judge_page, read_article

PROSE = "The World Bank approved a loan of £750 million for drought relief in Kenya, its board said on Monday. "
ITEM = Item(identity="1", url="https://daily.example/1", title="World Bank lends Kenya £750 million", text=PROSE)


def html(body: str, head: str = "<title>World Bank lends Kenya money</title>") -> str:
    return f"<html><head>{head}</head><body><article>{body}</article></body></html>"


@pytest.mark.parametrize(
    ("encoding", "head", "content_type"),
    [
        ("utf-8", "", "text/html; charset=utf-8"),
        ("cp1252", "", "text/html; charset=windows-1252"),
        ("cp1252", '<meta charset="windows-1252">', "text/html"),
        ("utf-16", "", "text/html"),
        ("utf-8", '<meta charset="no-such-thing">', "text/html; charset=nonsense"),
    ],
)
def test_pages_in_any_encoding(encoding: str, head: str, content_type: str) -> None:
    body = html(f"<p>{PROSE}</p><p>{PROSE}</p>", f"{head}<title>Kenya</title>").encode(encoding)
    article = read_article(body, content_type)
    assert article is not None
    assert "£750 million" in article.text
    assert article.title == "Kenya"


def test_a_page_without_an_article() -> None:
    assert read_article(b"", "text/html") is None
    assert read_article(html("").encode(), "text/html") is None


@pytest.mark.parametrize(
    "piece",
    ["<p>x", "<span>x</span>", "<div>", "<br>x", "<table><tr><td>", "<ul><li>x", "<a href='", "<p><a href=x>y</a>"],
)
def test_no_page_takes_long(piece: str) -> None:
    began = time.process_time()
    read_article(html(piece * (MAX_TAGS - 20)).encode(), "text/html")
    read_article(html(piece * 400_000).encode(), "text/html")
    assert time.process_time() - began < 8


@pytest.mark.parametrize(
    ("title", "text", "outcome"),
    [
        ("World Bank lends Kenya money | Daily", PROSE * 4, PageOutcome.READ),
        ("Kenya: loan approved", f"The World Bank lends Kenya money. {PROSE}", PageOutcome.READ),
        ("Before you continue", "We use cookies. Choose what we may do. " * 10, PageOutcome.OTHER_PAGE),
        ("Just a moment...", "Prove that you are human. " * 10, PageOutcome.OTHER_PAGE),
        ("World Bank lends Kenya money", "Subscribe to read.", PageOutcome.SHORTER),
    ],
)
def test_whose_page_it_is(title: str, text: str, outcome: PageOutcome) -> None:
    judged, why = judge_page(Article(title=title, text=text), ITEM, PROSE)
    assert judged is outcome
    assert (why is None) == (outcome is PageOutcome.READ)


def test_an_item_without_a_title_may_have_any_page() -> None:
    bare = Item(identity="1", url="https://daily.example/1", title="", text="")
    assert judge_page(Article(title="", text=PROSE), bare, "")[0] is PageOutcome.READ
