"""Whole articles: read politely, read again, and not replaced by what is no article."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest

from claims.discrepancy import Severity, Silence
from claims.feed import PageOutcome
from feeds.pages import read_page
from feeds.robots import Robots
from ledger.tables import pages
from tests.support.webserver import Answer, WebServer
from tests.worker.steps.outlet import LOCAL, Outlet, Reader, Story
from worker import steps

LOAN = "The World Bank approved a loan of {} for drought relief in Kenya, its board said in a statement on Monday."
REST = (
    "The money is meant for water tanks, seed and cattle feed in the dry north of the country.",
    "Farmers there have waited for help since the rains failed, and many of them have sold their animals.",
    "A spokeswoman said that the ministry would publish the list of districts by the end of the month.",
    "Some 1,200 farms have asked for help so far, the ministry added.",
)
SUMMARY = "The World Bank lends Kenya money to help its farmers."
TITLE = "World Bank lends Kenya money"


def page(amount: str = "$750 million", *, title: str = TITLE, rest: tuple[str, ...] = REST, loan: str = LOAN) -> Answer:
    paragraphs = "".join(f"<p>{text}</p>" for text in (loan.format(amount), *rest))
    body = (
        f"<html><head><title>{title} - Daily</title></head><body><nav>Home</nav><article><h1>{title}</h1>{paragraphs}"
    )
    return Answer(body=f"{body}</article></body></html>", headers={"Content-Type": "text/html; charset=utf-8"})


CONSENT = page(title="Before you continue", loan="We and our partners use cookies to show you what you like. {}")
TEASER = page(rest=(), loan="The World Bank approved a loan. Subscribe to read on. {}")


@pytest.fixture
def desk(desk: Reader, outlet: Outlet) -> Reader:
    desk.follow(outlet.url, full_text=True)
    outlet.stories = [Story(1, SUMMARY, title=TITLE)]
    outlet.server.on("/1", page())
    return desk


def read(desk: Reader, **passed: float) -> int:
    """Poll, read what pages are due, and judge; how many discrepancies were found."""
    desk.now += timedelta(**passed)
    return desk.judge([*desk.poll(), *desk.read_pages()])


def outcome(desk: Reader) -> tuple[PageOutcome, str]:
    with desk.ledger.read() as book:
        row = book.pages._connection.execute(pages.select().where(pages.c.item.contains("guid-1"))).one()
        return row.last_outcome, row.last_error or ""


def texts(desk: Reader, outlet: Outlet) -> list[str]:
    return [version.item.text for version in desk.versions(outlet.url, "guid-1")]


def test_the_page_speaks_and_not_the_summary(desk: Reader, outlet: Outlet) -> None:
    assert desk.poll() == [], "the page is to be read first"
    assert len(desk.read_pages()) == 1
    [version] = desk.versions(outlet.url, "guid-1")
    assert "$750 million" in version.item.text
    assert "1,200 farms" in version.item.text
    assert "Home" not in version.item.text
    assert (version.item.title, version.full_text, version.historic) == (TITLE, True, False)
    assert outcome(desk)[0] is PageOutcome.READ


def test_an_edit_of_the_page_is_found_though_the_feed_stays_as_it_is(desk: Reader, outlet: Outlet) -> None:
    assert read(desk) == 0
    outlet.server.on("/1", page("$480 million"))
    assert read(desk, minutes=5) == 0, "not due yet"
    assert read(desk, minutes=15) == 1
    assert [it.judgement.reason for it in desk.log()] == ["stealth_edit"]
    assert read(desk, minutes=15) == 0


def test_pages_are_read_ever_more_seldom_and_for_a_week(desk: Reader, outlet: Outlet) -> None:
    for times, minutes in ((12, 14), (21, 59), (51, 179)):
        for _ in range(times):
            read(desk, minutes=minutes)
    asked = [it for it in outlet.server.asked if it.path == "/1"]
    assert 12 + 20 + 47 <= len(asked) <= 12 + 21 + 49
    read(desk, days=1)
    assert len([it for it in outlet.server.asked if it.path == "/1"]) == len(asked)


def test_an_item_that_changes_in_the_feed_has_its_page_read_at_once(desk: Reader, outlet: Outlet) -> None:
    read(desk)
    outlet.stories[0].text += " It said so."
    outlet.server.on("/1", page("$480 million"))
    assert read(desk) == 1


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (CONSENT, PageOutcome.OTHER_PAGE),
        (TEASER, PageOutcome.SHORTER),
        (Answer(status=403), PageOutcome.FAILED),
        (Answer(status=200, body=b"%PDF-1.7", headers={"Content-Type": "application/pdf"}), PageOutcome.NO_TEXT),
        (Answer(body="<html><body></body></html>", headers={"Content-Type": "text/html"}), PageOutcome.NO_TEXT),
    ],
    ids=["consent", "paywall", "refused", "pdf", "empty"],
)
def test_what_is_no_article_replaces_none(desk: Reader, outlet: Outlet, answer: Answer, expected: PageOutcome) -> None:
    read(desk)
    outlet.server.on("/1", answer)
    for _ in range(3):
        assert read(desk, minutes=16) == 0
    assert outcome(desk)[0] is expected
    assert outcome(desk)[1]
    assert len(texts(desk, outlet)) == 1
    assert desk.log() == []


def test_the_feeds_own_text_stands_in_for_a_page_that_cannot_be_read(desk: Reader, outlet: Outlet) -> None:
    outlet.stories[0].text = LOAN.format("$480 million")
    outlet.server.on("/1", Answer(status=503), page("$750 million"))
    read(desk)
    assert texts(desk, outlet) == [LOAN.format("$480 million")]
    assert read(desk, minutes=16) == 0, "a page in place of a summary is no edit"
    assert "$750 million" in texts(desk, outlet)[1]
    assert desk.log() == []


def test_a_summary_that_says_as_much_as_its_page_is_not_news_twice(desk: Reader, outlet: Outlet) -> None:
    outlet.stories[0].text = LOAN.format("$750 million")
    outlet.server.on("/1", Answer(status=503), page())
    read(desk)
    read(desk, minutes=16)
    silences = [it.judgement.silence for it in desk.log(Severity.SILENT) if "750" in it.later.claim.quote.exact]
    assert silences == [Silence.FIRST, Silence.SAME_ENTRY]


def test_a_figure_that_vanishes_from_a_page_must_be_seen_gone_twice(desk: Reader, outlet: Outlet) -> None:
    read(desk)
    outlet.server.on("/1", page(rest=REST[:3]))
    read(desk, minutes=16)
    assert desk.log() == []
    read(desk, minutes=16)
    [found] = desk.log()
    assert found.judgement.reason == "vanished"
    assert "1,200" in found.judgement.explanation


def test_robots_are_obeyed_and_asked_once(desk: Reader, outlet: Outlet) -> None:
    outlet.server.on("/robots.txt", Answer(body="User-agent: figurewatch\nDisallow: /1\n"))
    outlet.stories.append(Story(2, SUMMARY, title=TITLE))
    outlet.server.on("/2", page())
    read(desk)
    assert outcome(desk)[0] is PageOutcome.FORBIDDEN
    asked = [it.path for it in outlet.server.asked]
    assert "/1" not in asked
    assert "/2" in asked
    assert texts(desk, outlet) == [SUMMARY]


def test_what_was_there_before_anybody_asked_is_history(desk: Reader, outlet: Outlet, server: WebServer) -> None:
    plain = Outlet(server, path="/plain", stories=[Story(5, SUMMARY, title=TITLE)])
    server.on("/5", page("$480 million"))
    desk.follow(plain.url)
    read(desk)
    desk.follow(plain.url, full_text=True)
    read(desk)
    plain.stories.append(Story(6, "No news."))
    assert read(desk) == 0
    [first, second] = desk.versions(plain.url, "guid-5")
    assert (first.full_text, second.full_text, second.historic) == (False, True, True)
    server.on("/5", page("$840 million"))
    assert read(desk, minutes=16) == 1, "edits of it are news"


def test_a_worker_that_dies_while_it_reads_a_page_loses_nothing(desk: Reader, outlet: Outlet) -> None:
    desk.poll()
    [fences] = steps.due_pages(desk.ledger, desk.clock, unlimited_hosts=LOCAL)
    assert steps.due_pages(desk.ledger, desk.clock, unlimited_hosts=LOCAL) == []
    desk.now += timedelta(minutes=5)
    assert len(desk.read_pages()) == 1
    late = partial(read_page, client=desk.client, robots=Robots(desk.client))
    assert list(steps.read_pages(desk.ledger, late, desk.clock, fences, unlimited_hosts=LOCAL)) == []


def test_no_page_is_read_for_a_feed_that_was_removed_or_asks_no_more(desk: Reader, outlet: Outlet) -> None:
    desk.poll()
    desk.follow(outlet.url, full_text=False)
    assert desk.read_pages() == []
    desk.poll()
    outlet.stories.append(Story(6, "No news."))
    desk.go()
    assert texts(desk, outlet) == [SUMMARY]


def test_two_pages_of_a_host_are_out_at_a_time_beside_its_feeds(outlet: Outlet, desk: Reader) -> None:
    outlet.stories = [Story(number, SUMMARY) for number in range(9)]
    desk.poll()
    assert [len(fences) for fences in steps.due_pages(desk.ledger, desk.clock)] == [2]
    assert steps.due_pages(desk.ledger, desk.clock) == []
    desk.now += timedelta(seconds=61)
    assert steps.tick(desk.ledger, desk.clock) == []


def test_a_reader_without_the_extra_says_so(desk: Reader, outlet: Outlet, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "trafilatura", None)
    read(desk)
    assert outcome(desk) == (PageOutcome.FAILED, outcome(desk)[1])
    assert "figurewatch[full-text]" in outcome(desk)[1]
    assert texts(desk, outlet) == [SUMMARY]
