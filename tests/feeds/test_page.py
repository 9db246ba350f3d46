"""The feeds that pages and robots.txt name."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds.page import Named, locations, named_feeds, sitemaps

URL = "https://daily.example/news/"


def addresses(page: str) -> list[str]:
    return [named.url for named in named_feeds(page, URL)]


@pytest.mark.parametrize(
    ("tag", "found"),
    [
        ('<link rel="alternate" type="application/rss+xml" href="/rss">', ["https://daily.example/rss"]),
        ("<LINK HREF=rss.xml TYPE=APPLICATION/ATOM+XML REL=ALTERNATE>", ["https://daily.example/news/rss.xml"]),
        ('<link rel="alternate" type="application/feed+json" href="//f.example/j"/>', ["https://f.example/j"]),
        (
            '<link type="application/rss+xml; charset=utf-8" rel="alternate home" href="/a">',
            ["https://daily.example/a"],
        ),
        ('<link rel="feed" href="/f">', ["https://daily.example/f"]),
        ('<a rel="feed" href="/f">Feed</a>', ["https://daily.example/f"]),
        (
            '<link rel="alternate" type="application/rss+xml" href="/r?a=1&amp;b=2#x">',
            ["https://daily.example/r?a=1&b=2"],
        ),
        ('<link rel="alternate" hreflang="de" href="/de">', []),
        ('<link rel="stylesheet" type="text/css" href="/rss.css">', []),
        ('<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">', []),
        ('<link rel="alternate" type="application/rss+xml" href="https://[::1">', []),
        ('<link rel="alternate" type="application/rss+xml">', []),
        ('<!-- <link rel="feed" href="/old"> -->', []),
        ('<a href="/rss/world">World</a><a href="/about">About</a>', ["https://daily.example/rss/world"]),
        ('<a href="https://feeds.daily.example/all">All</a>', ["https://feeds.daily.example/all"]),
        ('<a href="/feedback">Write to us</a><a href="/press">Press</a>', []),
        ('<link rel="feed" href="/f"><a href="/rss/world">World</a>', ["https://daily.example/f"]),
        ('<base href="https://cdn.example/x/"><link rel="feed" href="f">', ["https://cdn.example/x/f"]),
    ],
)
def test_what_a_page_names(tag: str, found: list[str]) -> None:
    assert addresses(f"<!doctype html><html><head>{tag}</head></html>") == found


def test_each_is_named_once_with_its_title() -> None:
    page = '<link rel="feed" href="/f" title="News &amp;  more"><link rel="feed" href="/f#top" title="Again">'

    assert named_feeds(page, URL) == (Named("https://daily.example/f", "News & more"),)
    assert len(addresses("".join(f'<link rel="feed" href="/{n}">' for n in range(100)))) == 20


def test_sitemaps_of_a_robots_txt() -> None:
    robots = (
        "User-agent: *\nDisallow: /x\nSitemap: /all.xml\nsitemap : https://daily.example/news.xml # new\nSitemap:\n"
    )

    assert sitemaps(robots, "https://daily.example/robots.txt") == (
        "https://daily.example/news.xml",
        "https://daily.example/all.xml",
    )


def test_sitemaps_of_an_index() -> None:
    index = "<sitemapindex><sitemap><loc> https://a.example/1.xml?a=1&amp;b=2 </loc></sitemap><loc>https://a.example/news</loc>"

    assert locations(index, URL) == ("https://a.example/news", "https://a.example/1.xml?a=1&b=2")


@given(st.text(alphabet="<>/=\"'&;!-link relfdhas", max_size=300))
def test_any_tangle_is_read(page: str) -> None:
    assert all(address.startswith("https://") for address in addresses(page))


@pytest.mark.parametrize(
    "tangle",
    [
        "<",
        "<!--",
        "<link ",
        '<link rel="',
        "<a href='x' ",
        "<link a=b>",
        '<a href="/rss">',
        "&",
        "<link rel=feed href=x>",
    ],
)
def test_hostile_pages_end(tangle: str) -> None:
    began = time.process_time()
    page = tangle * (4_000_000 // len(tangle))
    named_feeds(page, URL)
    sitemaps(page, URL)
    locations(page, URL)

    assert time.process_time() - began < 2
