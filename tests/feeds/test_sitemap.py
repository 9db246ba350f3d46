"""News sitemaps, read as feeds are."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime

import pytest

from feeds.errors import Malformed, NotAFeed
from tests.feeds.documents import only, read

HEADLINE = "Senate passes $61 billion package"
NAMESPACES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"'
    ' xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
)


def sitemap(*urls: str, namespaces: str = NAMESPACES) -> str:
    return f"<?xml version='1.0' encoding='UTF-8'?><!-- made today --><urlset {namespaces}>{''.join(urls)}</urlset>"


def article(number: int = 1, *, title: str = HEADLINE, publication: str = "The Agency") -> str:
    return f"""<url><loc>https://agency.example/{number}?a=1&amp;b=2</loc><lastmod>2024-04-24T03:00:00Z</lastmod>
      <n:news><n:publication><n:name>{publication}</n:name><n:language>en</n:language></n:publication>
      <n:publication_date>2024-04-23T21:53:00-04:00</n:publication_date><n:title>{title}</n:title>
      <n:keywords>Aid, Senate</n:keywords></n:news>
      <image:image><image:loc>https://agency.example/p.jpg</image:loc><image:title>Photo</image:title></image:image></url>"""


def test_all_that_is_used() -> None:
    document = read(sitemap(article()))

    assert document.title == "The Agency"
    (found,) = document.items
    assert (found.title, found.text) == (HEADLINE, "")
    assert found.url == found.identity == "https://agency.example/1?a=1&b=2"
    assert found.published == datetime(2024, 4, 24, 1, 53, tzinfo=UTC)
    assert found.updated == datetime(2024, 4, 24, 3, 0, tzinfo=UTC)
    assert (found.language, found.origin) == ("en", None)


def test_pages_without_a_title_are_left_out() -> None:
    document = read(sitemap("<url><loc>https://agency.example/about</loc></url>", article(2)))

    assert [it.url for it in document.items] == ["https://agency.example/2?a=1&b=2"]


def test_another_publication_is_the_origin() -> None:
    document = read(sitemap(article(1), article(2), article(3, publication="Plains Post")))

    assert document.title == "The Agency"
    assert [it.origin for it in document.items] == [None, None, "Plains Post"]


def test_the_usual_faults_are_mended() -> None:
    assert only(sitemap(article(title="AT&T gains&nbsp;4%"))).title == "AT&T gains 4%"
    undeclared = sitemap(article().replace("n:", "news:").replace("image:", "i:"), namespaces="")
    assert only(undeclared).title == HEADLINE


def test_a_packed_file() -> None:
    packed = gzip.compress(sitemap(article()).encode())

    assert only(packed, "application/x-gzip").title == HEADLINE
    with pytest.raises(Malformed, match="packing is broken"):
        read(packed[:20] + b"\xff" * 40)
    with pytest.raises(Malformed, match="10 MB"):
        read(gzip.compress(b" " * 20_000_000))


def test_one_that_ends_early_loses_its_last_article() -> None:
    document = read(sitemap(article(1), article(2))[:-60])

    assert document.partial
    assert [it.url for it in document.items] == ["https://agency.example/1?a=1&b=2"]


def test_an_index_is_told_from_a_sitemap() -> None:
    with pytest.raises(NotAFeed, match="an index of sitemaps"):
        read("<sitemapindex><sitemap><loc>https://agency.example/news.xml</loc></sitemap></sitemapindex>")


def test_a_broken_one_is_not_guessed_at() -> None:
    with pytest.raises(Malformed, match="broken"):
        read(sitemap(article(), "<url><loc></url>"))


def test_an_empty_one_has_no_news_now() -> None:
    assert read(sitemap()).items == ()
