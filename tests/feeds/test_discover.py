"""The feeds of a site, found and read over HTTP."""

from __future__ import annotations

import pytest

from claims.feed import Outcome
from feeds.discover import By, Found, discover, named_on
from net.client import Client
from tests.feeds.test_sitemap import article, sitemap
from tests.support.webserver import RSS, Answer, WebServer


def told(found: Found) -> tuple[str, str, Outcome]:
    return found.url.partition("127.0.0.1")[2].partition("/")[2], found.by.value, found.fetched.outcome


def discovered(server: WebServer, client: Client, path: str = "/") -> list[tuple[str, str, Outcome]]:
    return [told(found) for found in discover(server.url(path), client)]


@pytest.fixture
def site(server: WebServer) -> WebServer:
    head = "<link rel=feed href=/all title=All><link rel=feed href=/gone title=Gone>"
    server.on("/", Answer(body=f"<!doctype html><html><head>{head}</head></html>"))
    server.on("/all", Answer(body=RSS))
    return server


def test_what_the_page_names_is_read(site: WebServer, client: Client) -> None:
    found = list(discover(site.url("/"), client))

    assert [told(one) for one in found] == [("all", By.PAGE, Outcome.OK), ("gone", By.PAGE, Outcome.GONE)]
    assert [one.title for one in found] == ["The Daily Figure", "Gone"]
    assert [asked.path for asked in site.asked] == ["/", "/", "/all", "/gone", "/robots.txt"]


def test_news_sitemaps_of_robots_txt(site: WebServer, client: Client) -> None:
    robots = "\n".join(f"Sitemap: {site.url(path)}" for path in ("/pages.xml", "/index.xml", "/news.xml"))
    site.on("/robots.txt", Answer(body=robots))
    site.on("/news.xml", Answer(body=sitemap(article(1))))
    site.on("/pages.xml", Answer(body=sitemap("<url><loc>https://daily.example/about</loc></url>")))
    locs = "".join(f"<loc>{site.url(path)}</loc>" for path in ("/2019.xml", "/more-news.xml", "/old-news.xml"))
    site.on("/index.xml", Answer(body=f"<sitemapindex>{locs}</sitemapindex>"))
    site.on("/more-news.xml", Answer(body=sitemap(article(2))))

    assert discovered(site, client)[2:] == [
        ("news.xml", By.ROBOTS, Outcome.OK),
        ("more-news.xml", By.ROBOTS, Outcome.OK),
    ]
    assert "/2019.xml" not in [asked.path for asked in site.asked]


def test_common_paths_are_the_last_resort(server: WebServer, client: Client) -> None:
    server.on("/", Answer(body="<html><body>Welcome</body></html>"))
    server.on("/rss.xml", Answer(body=RSS))
    server.on("/feed", Answer(body=RSS))

    assert discovered(server, client) == [("feed", By.GUESS, Outcome.OK)]


def test_a_page_whose_feeds_are_gone_is_guessed_at(server: WebServer, client: Client) -> None:
    server.on("/", Answer(body="<html><link rel=feed href=/gone></html>"))
    server.on("/feed.xml", Answer(body=RSS))

    assert discovered(server, client) == [("gone", By.PAGE, Outcome.GONE), ("feed.xml", By.GUESS, Outcome.OK)]


def test_an_address_that_is_a_feed(site: WebServer, client: Client) -> None:
    assert discovered(site, client, "/all") == [("all", By.ADDRESS, Outcome.OK)]


@pytest.mark.parametrize(("status", "outcome"), [(403, Outcome.BLOCKED), (503, Outcome.RATE_LIMITED)])
def test_a_site_that_cannot_be_read_says_why(server: WebServer, client: Client, status: int, outcome: Outcome) -> None:
    server.on("/", Answer(status=status))

    assert discovered(server, client) == [("", By.ADDRESS, outcome)]
    assert len(server.asked) == 1


def test_private_addresses_that_a_page_names_are_refused(server: WebServer, client: Client) -> None:
    server.on("/", Answer(body="<html><link rel=feed href=http://localhost/f></html>"))
    (found, *_) = discover(server.url("/"), client)

    assert found.fetched.outcome == Outcome.REFUSED


def test_what_is_named_without_being_read(site: WebServer, client: Client) -> None:
    assert [named.title for named in named_on(site.url("/"), client)] == ["All", "Gone"]
    assert named_on(site.url("/missing"), client) == ()
    assert named_on("http://127.0.0.1:1/", client) == ()
