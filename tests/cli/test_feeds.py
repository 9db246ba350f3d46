"""``figurewatch feeds``: feeds and lists of feeds, kept through commands alone."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from config import catalogue
from ledger import Ledger
from net.client import Client
from tests.cli.shell import Inside, Shell, seen, terminal, words
from tests.support.webserver import RSS, Answer, WebServer
from tests.worker.steps.outlet import Outlet, Reader, Story
from tests.worker.steps.test_full_text import TITLE, page

OPML = """<?xml version="1.0"?>
<opml version="2.0"><head><title>Mine</title></head><body>
  <outline text="News">
    <outline text="A &amp; B" type="rss" xmlUrl="https://a.example/rss?x=1&amp;y=2"/>
    <outline text="Europe"><outline text="Zürich" type="rss" xmlUrl="https://b.example/rss"/></outline>
  </outline>
  <outline text="Also" xmlUrl="https://ann:secret@c.example/rss"/>
  <outline text="Also there"><outline text="A &amp; B" xmlUrl="https://a.example/rss?x=1&amp;y=2"/></outline>
</body></opml>
"""
FEED_KEYS = {
    "id", "url", "title", "lists", "every", "full_text", "last_outcome", "last_error", "failures", "last_polled_at",
    "last_heard_at", "next_poll_at", "interval", "because", "why", "newest_at", "gaps", "gap_at", "moved_to", "worries",
    "pages", "hub",
}  # fmt: skip


@pytest.fixture
def web() -> Iterator[WebServer]:
    with WebServer().running() as serving:
        serving.on("/feed", Answer(body=RSS, headers={"Content-Type": "application/rss+xml"}))
        serving.on("/other", Answer(body=RSS.replace("The Daily Figure", "The Other")))
        serving.on("/page", Answer(body="<!doctype html><html><body>Sign in</body></html>"))
        serving.on("/busy", Answer(status=503))
        yield serving


@pytest.fixture
def site(inside: Inside) -> Inside:
    """An installation that may read from this machine."""
    inside.settings["FIGUREWATCH_ALLOWED_HOSTS"] = "127.0.0.1"
    return inside


def lists(site: Shell) -> dict[str, list[str]]:
    """The lists of each feed."""
    return {row["url"]: row["lists"] for row in site.run("feeds", "list", "--json", "--with-passwords").ok().rows}


def test_a_feed_is_looked_at_and_added(shell: Shell, inside: Inside, web: WebServer) -> None:
    shell.settings["FIGUREWATCH_ALLOWED_HOSTS"] = "127.0.0.1"
    said = shell.run("feeds", "add", web.url("/feed"), "--list", "world", "--every", "5").ok()
    assert said.out == ""
    assert said.err.splitlines() == ["The Daily Figure: 1 item.", "Feed 1 is on the list 'world'."]
    row = inside.run("feeds", "list", "--json").ok().row
    assert row.keys() == FEED_KEYS
    assert (row["id"], row["url"], row["lists"], row["every"]) == (1, web.url("/feed"), ["world"], 5.0)
    assert (row["last_outcome"], row["next_poll_at"]) == (None, None)


def test_whole_articles_are_asked_for_and_no_more(site: Inside, monkeypatch: pytest.MonkeyPatch) -> None:
    add = ("feeds", "add", "--no-check", "https://outlet.example/rss")
    for option, wanted in (((), False), (("--full-text",), True), ((), True), (("--no-full-text",), False)):
        site.run(*add, *option).ok()
        assert site.run("feeds", "list", "--json").ok().row["full_text"] is wanted
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    site.run(*add, "--full-text").refused("figurewatch[full-text]")


def test_what_became_of_pages_and_hub_is_told(site: Inside, web: WebServer) -> None:
    outlet = Outlet(web, path="/articles", hub=web.on("/hub", Answer(status=503)))
    outlet.stories = [Story(number, "They met.", title=TITLE, date=datetime.now(UTC)) for number in range(1, 5)]
    web.on("/1", page())
    site.run("feeds", "add", outlet.url, "--full-text").ok()
    with reading(site) as desk:
        desk.poll()
        desk.read_pages()
        desk.ask_hubs()
    row = site.run("feeds", "show", "1", "--json").ok().row
    assert row.keys() == FEED_KEYS | {"readings"}
    assert row["pages"] == {"failed": 4, "read": 1}
    assert (row["hub"]["stage"], row["hub"]["tries"]) == ("offered", 1)
    assert row["hub"]["last_error"] == "the hub answered with status 503"
    assert {(it["url"], it["outcome"]) for it in row["readings"]} == {
        (web.url("/1"), "read"), *((web.url(f"/{name}"), "failed") for name in (2, 3, 4, "old"))
    }  # fmt: skip
    for command in (("list",), ("show", outlet.url)):
        said = site.run("feeds", *command).ok().out
        assert "1 of 5 articles' pages read, 4 not: the server answered with status 404" in said
        assert "hub not subscribed: the hub answered with status 503" in said
    assert f"failed: the server answered with status 404  {TITLE}" in words(said)
    doctor = [row["subject"] for row in site.run("doctor", "--json").rows if not row["ok"]]
    assert "feed 1" not in doctor, "a page that can be read is enough"


def test_pages_of_which_none_can_be_read_and_a_hub_that_stays_away_are_troubles(site: Inside, web: WebServer) -> None:
    outlet = Outlet(web, path="/articles", hub=web.on("/hub", Answer(status=202)))
    outlet.stories = [Story(number, "They met.", title=TITLE, date=datetime.now(UTC)) for number in range(1, 5)]
    site.run("feeds", "add", outlet.url, "--full-text").ok()
    with reading(site) as desk:
        desk.poll()
        desk.read_pages()
        for _ in range(3):
            desk.ask_hubs()
            desk.now += timedelta(hours=1)
    pages, hub = site.run("feeds", "list", "--json").ok().row["worries"]
    assert pages == "none of the pages of its 5 newest articles can be used: the server answered with status 404"
    assert hub.startswith("its hub does not push: it never asked back")
    found = [row["seen"] for row in site.run("doctor", "--json").rows if row["subject"] == "feed 1"]
    assert [seen.partition(": ")[2] for seen in found] == [pages, hub]


@contextmanager
def reading(site: Inside) -> Iterator[Reader]:
    """The workers of an installation."""
    ledger = Ledger(f"sqlite:///{site.data / 'figurewatch.db'}")
    yield Reader(ledger, Client(allowed_hosts={"127.0.0.1"}), datetime.now(UTC))
    ledger.close()


def test_a_page_that_is_no_feed_is_refused(site: Inside, web: WebServer) -> None:
    site.run("feeds", "add", web.url("/page")).refused("not added", "web page")
    assert lists(site) == {}
    site.run("feeds", "add", "--no-check", web.url("/page")).ok()
    assert len(web.asked) == 2


def test_of_a_page_it_is_told_which_feeds_it_names(site: Inside, web: WebServer) -> None:
    links = "".join(f"<link rel='alternate' type='application/rss+xml' href='/feed{n}'>" for n in range(7))
    web.on("/", Answer(body=f"<!doctype html><html><head>{links}</head></html>"))
    said = site.run("feeds", "add", web.url("/")).refused(
        "web page", web.url("/feed0"), "and 2 more", "add one of them"
    )
    assert len(said.splitlines()) == 1
    index = f"<sitemapindex><sitemap><loc>{web.url('/news.xml')}</loc></sitemap></sitemapindex>"
    web.on("/sitemap.xml", Answer(body=index))
    site.run("feeds", "add", web.url("/sitemap.xml")).refused("an index of sitemaps", web.url("/news.xml"))
    site.run("feeds", "add", web.url("/page")).refused("names none", "feeds discover")


def test_the_feeds_of_a_site_are_found(site: Inside, web: WebServer) -> None:
    head = "<link rel=alternate type=application/rss+xml href=/feed title=News><link rel=feed href=/gone>"
    web.on("/", Answer(body=f"<html><head>{head}</head></html>"))
    rows = site.run("feeds", "discover", web.url("/"), "--json").ok().rows
    assert [(row["url"], row["title"], row["named_by"], row["outcome"], row["items"]) for row in rows] == [
        (web.url("/feed"), "The Daily Figure", "page", "ok", 1),
        (web.url("/gone"), "", "page", "gone", 0),
    ]
    assert "The Daily Figure" in site.run("feeds", "discover", web.url("/")).ok().out
    assert lists(site) == {}
    guessed = site.run("feeds", "discover", web.url("/page"), "--json").ok().row
    assert (guessed["url"], guessed["named_by"]) == (web.url("/feed"), "guess")
    web.on("/feed", Answer(status=404))
    nothing = site.run("feeds", "discover", web.url("/page"))
    assert (nothing.status, nothing.out) == (1, "")
    assert "No feed was found" in nothing.err
    site.run("feeds", "discover", "ftp://outlet.example/").refused("no web address")


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("/busy", "busy"),
        ("http://127.0.0.1:1/feed", "could not be reached"),
        ("https://nowhere.invalid/feed", "could not be resolved"),
    ],
)
def test_what_is_out_of_reach_just_now_is_told_and_kept(site: Inside, web: WebServer, url: str, said: str) -> None:
    address = web.url(url) if url.startswith("/") else url
    ran = site.run("feeds", "add", address).ok()
    assert said in ran.err
    assert "tried again" in ran.err
    assert list(lists(site)) == [address]


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/feed", "http://localhost/feed", "http://[::1]/feed"])
def test_this_machine_must_be_allowed_by_name(inside: Inside, url: str) -> None:
    inside.run("feeds", "add", url).refused("not added", "FIGUREWATCH_ALLOWED_HOSTS")
    assert lists(inside) == {}


@pytest.mark.parametrize(
    "url",
    ["", "outlet.example/rss", "ftp://outlet.example/rss", "file:///etc/passwd", "https://", "https://[::1",
     "https://outlet.example:99999/", "https://out let.example/", "https://outlet.example/\x1b[2J"],
)  # fmt: skip
def test_what_is_no_web_address_is_refused(inside: Inside, url: str) -> None:
    assert "\x1b" not in inside.run("feeds", "add", "--", url).refused("no web address")


@pytest.mark.parametrize("every", ["4", "0", "-5", "often", "10000001", "9" * 30])
def test_an_interval_is_of_five_seconds_or_more_and_no_longer_than_a_list_of_feeds_can_tell(
    inside: Inside, every: str
) -> None:
    inside.run("feeds", "add", "https://outlet.example/rss", "--every", every).misused("--every")


def test_a_known_feed_gains_list_title_and_interval(site: Inside, web: WebServer) -> None:
    site.run("feeds", "add", web.url("/feed"), "--list", "world").ok()
    said = site.run("feeds", "add", web.url("/feed"), "--list", " my  list ", "--title", "Daily", "--every", "60").ok()
    assert said.err.splitlines()[-1] == "Feed 1 was there already; it is on the lists 'my list', 'world'."
    row = site.run("feeds", "list", "--json").ok().row
    assert (row["id"], row["title"], row["every"], row["lists"]) == (1, "Daily", 60, ["my list", "world"])
    site.run("feeds", "add", web.url("/feed"), "--list", " ").misused("--list")


def test_the_list_is_for_people_and_hides_passwords(inside: Inside) -> None:
    inside.run("feeds", "add", "--no-check", "https://ann:secret@outlet.example/rss", "--title", "Outlet").ok()
    inside.run("feeds", "add", "--no-check", "https://plain.example/rss", "--list", "world").ok()
    said = inside.run("feeds", "list").ok().out
    assert "secret" not in said
    assert "outlet.example/rss" in said
    assert "not read yet" in said
    assert [row["url"] for row in inside.run("feeds", "list", "--list", "world", "--json").ok().rows] == [
        "https://plain.example/rss"
    ]
    assert "secret" not in inside.run("feeds", "remove", "1").ok().err


def test_without_feeds_it_says_how_to_get_some(inside: Inside) -> None:
    said = inside.run("feeds", "list").ok()
    assert said.out == ""
    assert "feeds add" in said.err
    assert inside.run("feeds", "list", "--json").ok().out == ""
    assert inside.run("feeds", "check").ok().out == ""
    inside.run("feeds", "list", "--list", "world").refused("no such feed list: world")


def test_a_feed_is_removed_by_number_or_address(inside: Inside) -> None:
    for name in "abc":
        inside.run("feeds", "add", "--no-check", f"https://{name}.example/rss", "--list", "world").ok()
    inside.run("feeds", "add", "--no-check", "https://c.example/rss", "--list", "second").ok()
    inside.run("feeds", "remove", "1").ok()
    inside.run("feeds", "remove", "https://b.example/rss").ok()
    inside.run("feeds", "remove", "3", "--list", "world").ok()
    assert lists(inside) == {"https://c.example/rss": ["second"]}
    for unknown in ("1", "99", "99999999999999999999", "https://b.example/rss", "-"):
        inside.run("feeds", "remove", unknown).refused(f"no such feed: {unknown}")
    inside.run("feeds", "remove", "3", "--list", "third").refused("no such feed list: third")
    inside.run("feeds", "add", "--no-check", "https://a.example/rss").ok()
    assert lists(inside)["https://a.example/rss"] == ["default"]


@pytest.mark.parametrize("stdin", [False, True])
def test_an_opml_file_is_imported_with_its_folders(inside: Inside, stdin: bool) -> None:
    name = "-" if stdin else inside.write("mine.opml", OPML)
    said = inside.run("feeds", "import", name, stdin=OPML).ok()
    assert said.err == "3 feeds imported, 3 of them new.\n"
    assert lists(inside) == {
        "https://a.example/rss?x=1&y=2": ["Also there", "News"],
        "https://b.example/rss": ["News/Europe"],
        "https://ann:secret@c.example/rss": ["default"],
    }
    assert inside.run("feeds", "import", "-", stdin=OPML).ok().err == "3 feeds imported, 0 of them new.\n"


def test_an_import_may_go_to_one_list(inside: Inside) -> None:
    inside.run("feeds", "import", "-", "--list", "mine", stdin=OPML).ok()
    assert set(map(tuple, lists(inside).values())) == {("mine",)}
    inside.run("feeds", "import", "-", "--list", "", stdin=OPML).misused("--list")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (OPML.replace("</body>", "<outline></body>"), "line 9"),
        (OPML[:300], "line 6"),
        ("", "no list of feeds"),
        ("<html><body>Not found</body></html>", "<html>"),
        (OPML.replace("https://b.example/rss", "https://b.example/" + "x" * 3000), "2048"),
    ],
)
def test_a_broken_file_is_refused_as_a_whole(inside: Inside, content: str, said: str) -> None:
    inside.run("feeds", "import", "-", stdin=content).refused(said)
    assert lists(inside) == {}


def test_a_list_that_ships_is_imported_by_name(inside: Inside) -> None:
    named = inside.run("feeds", "import").ok().out
    for curated in catalogue.lists():
        assert curated.name in named
        assert curated.description in named
    inside.run("feeds", "import", "humanitarian").ok()
    assert set(lists(inside)) == {outline.url for outline in catalogue.load("humanitarian")}
    line = inside.run("feeds", "import", "sports").refused("sports", "No such file")
    assert all(curated.name in line for curated in catalogue.lists())
    inside.run("feeds", "import", ".").refused("directory")


def test_what_goes_out_comes_in_again_byte_by_byte(shell: Shell, inside: Inside) -> None:
    inside.run("feeds", "import", "-", stdin=OPML).ok()
    inside.run("feeds", "import", "world").ok()
    inside.run("feeds", "add", "--no-check", "https://umlaut.example/rss", "--title", 'Grüße <&> "x"').ok()
    said = inside.run("feeds", "export", "all.opml", "--with-passwords").ok()
    assert said.out == ""
    assert said.err.splitlines() == [
        "Written to all.opml.", "Some addresses hold a password: keep the file to yourself."
    ]  # fmt: skip
    written = (inside.folder / "all.opml").read_bytes()
    assert shell.run("feeds", "export", "--with-passwords").ok().out.encode() == written
    inside.data = inside.folder / "second"
    inside.run("feeds", "import", "all.opml").ok()
    inside.run("feeds", "export", "again.opml", "--with-passwords").ok()
    assert (inside.folder / "again.opml").read_bytes() == written


def test_what_was_set_of_feeds_goes_along(inside: Inside, monkeypatch: pytest.MonkeyPatch) -> None:
    add = ("feeds", "add", "--no-check")
    inside.run(*add, "https://a.example/rss", "--list", "News/Europe", "--every", "60", "--full-text").ok()
    inside.run(*add, "https://b.example/rss", "--list", "News").ok()
    told = ("url", "lists", "every", "full_text")
    written, first = inside.run("feeds", "export").ok().out, _told(inside, *told)
    assert first == [
        ("https://a.example/rss", ["News/Europe"], 60.0, True), ("https://b.example/rss", ["News"], None, False)
    ]  # fmt: skip
    inside.data = inside.folder / "second"
    inside.run("feeds", "import", "-", stdin=written).ok()
    assert sorted(_told(inside, *told)) == first
    inside.run(*add, "https://b.example/rss", "--every", "90", "--full-text").ok()
    inside.run("feeds", "import", "-", stdin=written).ok()
    assert sorted(_told(inside, *told))[1] == ("https://b.example/rss", ["News", "default"], 90.0, True), (
        "left as it is"
    )
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    inside.data = inside.folder / "third"
    said = inside.run("feeds", "import", "-", stdin=written).ok().err
    assert "Of 1 feed whole articles are wished for" in said
    assert "figurewatch[full-text]" in said
    assert [row[3] for row in _told(inside, *told)] == [False, False]


def _told(site: Shell, *keys: str) -> list[tuple[Any, ...]]:
    return [tuple(row[key] for key in keys) for row in site.run("feeds", "list", "--json").ok().rows]


def test_passwords_stay_here_unless_asked_for(inside: Inside) -> None:
    inside.run("feeds", "import", "-", stdin=OPML).ok()
    inside.run("feeds", "add", "--no-check", "https://d.example/rss?token=s3cr3t-value").ok()
    for command in (["list"], ["list", "--json"], ["export"], ["check", "--json"]):
        said = inside.run("feeds", *command)
        assert "secret" not in said.out + said.err
        assert "s3cr3t" not in said.out + said.err
        assert "c.example/rss" in said.out
    masked = inside.run("feeds", "export").ok()
    assert masked.err == "Passwords in addresses are masked: --with-passwords writes them.\n"
    inside.data = inside.folder / "second"
    said = inside.run("feeds", "import", "-", stdin=masked.out).ok().err
    assert said.splitlines() == [
        "2 feeds imported, 2 of them new.", "2 feeds left out, whose passwords are masked in the file."
    ]  # fmt: skip
    assert set(lists(inside)) == {"https://a.example/rss?x=1&y=2", "https://b.example/rss"}


def test_one_list_can_be_exported_alone(inside: Inside) -> None:
    inside.run("feeds", "import", "-", stdin=OPML).ok()
    out = inside.run("feeds", "export", "--list", "News/Europe").ok()
    assert "b.example" in out.out
    assert "a.example" not in out.out
    assert out.err == ""
    inside.run("feeds", "export", "--list", "nowhere").refused("no such feed list")
    inside.run("feeds", "export", "missing/folder.opml").refused("missing/folder.opml", "No such file")
    inside.run("feeds", "export", ".").refused("directory")


def test_check_reads_every_feed_and_fails_with_one(site: Inside, web: WebServer) -> None:
    site.run("feeds", "add", web.url("/feed"), "--list", "good").ok()
    site.run("feeds", "add", web.url("/other"), "--list", "good").ok()
    said = site.run("feeds", "check", "--json").ok()
    assert [(row["url"], row["outcome"], row["error"], row["items"]) for row in said.rows] == [
        (web.url("/feed"), "ok", None, 1),
        (web.url("/other"), "ok", None, 1),
    ]
    for path in ("/busy", "/page", "/missing"):
        site.run("feeds", "add", "--no-check", web.url(path), "--list", "bad").ok()
    ran = site.run("feeds", "check", "--json")
    assert ran.status == 1
    assert ran.err == ""
    assert [row["outcome"] for row in ran.rows] == ["ok", "ok", "rate_limited", "not_a_feed", "gone"]
    assert all(row["error"] for row in ran.rows[2:])
    site.run("feeds", "check", "good").ok()
    table = site.run("feeds", "check", "bad")
    assert table.status == 1
    assert "gone: there is nothing at this address (status 404)" in table.out
    assert {row["last_outcome"] for row in site.run("feeds", "list", "--json").ok().rows} == {None}


def test_check_takes_names_once_and_the_own_list_before_one_that_ships(site: Inside, web: WebServer) -> None:
    site.run("feeds", "add", web.url("/feed"), "--list", "world").ok()
    site.run("feeds", "add", web.url("/feed"), "--list", "second").ok()
    web.asked.clear()
    assert [row["url"] for row in site.run("feeds", "check", "world", "second", "--json").ok().rows] == [
        web.url("/feed")
    ]
    assert len(web.asked) == 1
    site.run("feeds", "check", "sports").refused("no such feed list: sports")


def test_check_shows_progress_on_a_terminal(shell: Shell, site: Inside, web: WebServer) -> None:
    site.run("feeds", "add", web.url("/feed")).ok()
    shell.settings["FIGUREWATCH_ALLOWED_HOSTS"] = "127.0.0.1"
    with terminal() as (ours, theirs):
        it = shell.start("feeds", "check", stdout=subprocess.PIPE, stderr=theirs)
        os.close(theirs)
        assert it.stdout
        data, drawn = it.stdout.read().decode(), words(seen(ours))
        assert it.wait(20) == 0
    assert "Reading feeds" in drawn
    assert "Reading feeds" not in data
    assert "ok" in data
