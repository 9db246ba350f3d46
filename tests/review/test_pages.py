"""What a reader sees: the log, the evidence, the silences, the series, the feeds."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import httpx
import pytest

from claims.alert import Channel
from claims.discrepancy import Severity, Silence
from claims.feed import Because, Item, Outcome, PageOutcome, PageState
from claims.rhythm import begun
from ledger import Ledger
from tests.ledger.story import finish, leased
from tests.review.newsroom import HOUR, NOW, Newsroom, aid_story, money, people

HOSTILE = '<script>alert("x")</script>'


def words(page: httpx.Response) -> str:
    """The text of a page, tags and runs of space gone."""
    return " ".join(re.sub(r"<[^>]+>", " ", page.text).replace("&#39;", "'").replace("&amp;", "&").split())


def toll(room: Newsroom, outlet: str, count: int, **more: object) -> int:
    """A discrepancy over a death toll, printed by one outlet against another."""
    name = str(more.pop("series", "Deaths in the Karsu earthquake"))
    base = room.prints("First Wire", "40 people", people(40), series=name, text="It killed 40 people.", hours_ago=9)
    later = room.prints(
        outlet,
        f"{count} people",
        people(count),
        series=name,
        text=f"It killed {count} people, officials say.",
        list_name=str(more.pop("list_name", "default")),
        title=str(more.pop("title", "The toll")),
        url=str(more.pop("url")) if "url" in more else None,
    )
    return room.flags(later, base, **more)  # type: ignore[arg-type]


def test_a_row_says_what_how_much_how_far_apart_and_who(site: httpx.Client, room: Newsroom) -> None:
    number, _ = aid_story(room)
    log = site.get("/")
    assert log.status_code == 200
    seen = words(log)
    for piece in (
        "US aid for Ukraine, April supplemental",
        "$60.84 billion",
        "$16 billion",
        "lower by a factor of 3.8",
        "Capitol Dispatch",
        "Daily Beacon",
        "High",
        "Digits swapped",
        "2 h ago",
    ):
        assert piece in seen
    assert f'href="/discrepancies/{number}"' in log.text
    assert 'title="Sun 22 Nov 2026, 12:03 UTC"' in log.text


@pytest.fixture
def three(room: Newsroom) -> None:
    aid_story(room)
    toll(
        room,
        "Valley Post",
        400,
        severity=Severity.CRITICAL,
        series="Deaths in the Karsu earthquake",
        list_name="quakes",
    )
    toll(room, "Hill Echo", 43, severity=Severity.NOTE, series="Deaths in the Mirna flood", reason="update")


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", {"aid", "Karsu", "Mirna"}),
        ("?min_severity=high", {"aid", "Karsu"}),
        ("?min_severity=critical", {"Karsu"}),
        ("?list=quakes", {"Karsu"}),
        ("?q=mirna", {"Mirna"}),
        ("?q=officials+say", {"Karsu", "Mirna"}),
        ("?status=open&min_severity=&list=&q=", {"aid", "Karsu", "Mirna"}),
        ("?status=confirmed", set()),
    ],
)
def test_the_log_is_filtered(site: httpx.Client, query: str, shown: set[str]) -> None:
    rows = re.findall(r"<h2><a [^>]*>([^<]*)</a></h2>", site.get(f"/{query}").text)
    assert {name for name in ("aid", "Karsu", "Mirna") if any(name in row for row in rows)} == shown
    assert len(rows) == len(shown)


@pytest.mark.usefixtures("three")
def test_a_filter_that_finds_nothing_says_how_to_go_on(site: httpx.Client) -> None:
    assert "Nothing matches these filters" in words(site.get("/?q=nowhere"))


def test_a_filter_that_makes_no_sense_is_explained(site: httpx.Client) -> None:
    answer = site.get("/?min_severity=loud")
    assert answer.status_code == 400
    assert "min_severity is one of" in words(answer)


def test_a_long_log_comes_in_pages(site: httpx.Client, room: Newsroom) -> None:
    numbers = [toll(room, "Valley Post", 41 + n, series=f"Toll {n}") for n in range(53)]
    first = site.get("/?min_severity=low")
    assert len(re.findall("<article>", first.text)) == 50
    link = re.search(r'href="([^"]+)" rel="next"', first.text)
    assert link is not None
    second = site.get(link[1].replace("&amp;", "&"))
    assert len(re.findall("<article>", second.text)) == 3
    assert f"/discrepancies/{numbers[0]}" in second.text
    assert "Newest differences" in words(second)


def test_an_empty_log_asks_for_a_feed(site: httpx.Client) -> None:
    assert "figurewatch feeds add" in words(site.get("/"))


def test_with_a_feed_but_no_figure_it_says_to_wait(site: httpx.Client, room: Newsroom) -> None:
    room.feed("Valley Post")
    assert "Waiting for the first figures 1 feed is polled" in words(site.get("/"))


def test_with_figures_that_agree_it_says_so(site: httpx.Client, room: Newsroom) -> None:
    room.prints("Valley Post", "40 people", people(40), series="Toll", text="It killed 40 people.")
    assert "1 figure is on file in 1 series" in words(site.get("/"))


def test_a_discrepancy_shows_both_quotes_in_their_words(site: httpx.Client, room: Newsroom) -> None:
    number, series = aid_story(room)
    page = site.get(f"/discrepancies/{number}")
    assert "It sets aside <mark>$60.84 billion</mark> for Ukraine, a little over half" in page.text
    assert "holds <mark>$16 billion</mark> for Ukraine &amp; its neighbours" in page.text
    assert (
        '<a href="https://daily-beacon.example/story" rel="noopener noreferrer nofollow">What the new law holds</a>'
        in page.text
    )
    seen = words(page)
    assert "Two neighbouring digits changed places" in seen
    assert "Medium → to ◕ High The quantity is on your watch list." in seen
    assert f'href="/series/{series}"' in page.text
    assert "Nobody so far: no subscription asks for it." in seen


def test_it_says_who_was_told_without_telling_a_secret(site: httpx.Client, room: Newsroom, ledger: Ledger) -> None:
    number, _ = aid_story(room)
    with ledger.write() as book:
        slack = book.outbox.subscribe(Channel.SLACK, "https://hooks.example/services/T0/SECRET", now=NOW)
        mail = book.outbox.subscribe(Channel.EMAIL, "desk@paper.example", now=NOW)
        sent = book.outbox.add(number, slack.id, occasion="opened", now=NOW)
        failed = book.outbox.add(number, mail.id, occasion="opened", now=NOW)
        assert sent is not None
        assert failed is not None
        deliveries = book.outbox.take(now=NOW, hold=timedelta(minutes=1), limit=9)
        by_channel = {delivery.subscription.channel: delivery.id for delivery in deliveries}
        book.outbox.sent(by_channel[Channel.SLACK], now=NOW)
        book.outbox.failed(by_channel[Channel.EMAIL], error="mailbox <full>", now=NOW)
    page = site.get(f"/discrepancies/{number}")
    seen = words(page)
    assert "Sent just now Slack https://hooks.example/…" in seen
    assert "Given up Email desk@paper.example 1 try: mailbox" in seen
    assert "mailbox &lt;full&gt;" in page.text
    assert "SECRET" not in page.text


def test_what_feeds_say_cannot_run_or_break_a_page(site: httpx.Client, room: Newsroom) -> None:
    number = toll(
        room,
        f"Evil {HOSTILE}",
        43,
        series=f"Series {HOSTILE}",
        title=f"Title {HOSTILE}",
        url="javascript:alert(1)",
        explanation=f"Because {HOSTILE}",
    )
    (series,) = room.series.values()
    for path in (
        "/",
        f"/discrepancies/{number}",
        "/series",
        f"/series/{series}",
        "/silent",
        "/feeds",
        f"/?q={HOSTILE}",
    ):
        page = site.get(path).text
        assert "<script>" not in page
        assert "alert(" not in page or "&lt;script&gt;alert(" in page
        assert not re.search(r"""(href|cite|src)=["']?\s*javascript:""", page, re.IGNORECASE)


def test_a_series_answers_why_it_was_not_told(site: httpx.Client, room: Newsroom) -> None:
    number, series = aid_story(room)
    page = site.get(f"/series/{series}")
    seen = words(page)
    for piece in (
        "First figure of its series",
        "Agrees with the record $61 billion is $60.84 billion, rounded to the billion.",
        "Harbor Times via Northwire",
        "Digits swapped",
    ):
        assert piece in seen
    assert page.text.count('class="plot"') == 2
    assert f'href="/discrepancies/{number}"' in page.text


def test_silences_have_a_page_of_their_own(site: httpx.Client, room: Newsroom) -> None:
    aid_story(room)
    seen = words(site.get("/silent"))
    assert "Agrees with the record" in seen
    assert "First figure of its series" in seen
    assert "Digits swapped" not in seen
    assert "Agrees with the record" not in words(site.get("/"))
    assert "Nothing matches" in words(site.get("/silent?q=nowhere"))


def test_silences_come_in_pages_of_their_own_among_many_others(site: httpx.Client, room: Newsroom) -> None:
    for n in range(55):
        told = room.prints(
            "Valley Post", "40 people", people(40), series=f"S{n}", text="It killed 40 people.", hours_ago=n
        )
        room.stays_silent(told, Silence.FIRST)
    first = site.get("/silent")
    link = re.search(r'href="([^"]+)" rel="next"', first.text)
    assert link is not None
    assert len(re.findall('<li id="d', first.text)) == 50
    assert len(re.findall('<li id="d', site.get(link[1]).text)) == 5


def test_series_are_listed_and_found(site: httpx.Client, room: Newsroom) -> None:
    aid_story(room)
    toll(room, "Valley Post", 43)
    assert "Deaths in the Karsu earthquake people 2 1" in words(site.get("/series"))
    found = words(site.get("/series?q=ukraine"))
    assert "US aid for Ukraine" in found
    assert "Karsu" not in found
    assert "No quantity has these words" in words(site.get("/series?q=nowhere"))


def test_a_value_that_its_outlet_replaced_is_marked(site: httpx.Client, room: Newsroom) -> None:
    text = "The bridge cost {}."
    for hours_ago, printed, value in ((5, "€20 million", "20e6"), (3, "€30 million", "30e6")):
        room.prints(
            "Valley Post",
            printed,
            money(value, "1e6", "EUR"),
            series="Cost of the bridge",
            text=text.format(printed),
            hours_ago=hours_ago,
            identity="bridge",
        )
    page = site.get(f"/series/{room.series['Cost of the bridge']}")
    assert page.text.count('<span class="tag">since replaced') == 1
    assert "mark replaced" in page.text


def test_feeds_show_their_health_and_trouble_comes_first(site: httpx.Client, room: Newsroom, ledger: Ledger) -> None:
    room.feed("Good Post")
    room.feed("Bad Echo")
    with ledger.write() as book:
        for lease in leased(book, now=NOW):
            is_bad = lease.feed.title == "Bad Echo"
            state = replace(
                lease.feed.state,
                last_outcome=Outcome.TIMEOUT if is_bad else Outcome.OK,
                last_error="no answer within <20 s>" if is_bad else None,
                last_polled_at=NOW,
                last_heard_at=None if is_bad else NOW,
                next_poll_at=NOW + timedelta(minutes=10),
                failures=3 if is_bad else 0,
            )
            assert finish(book, lease, state)
    page = site.get("/feeds")
    seen = words(page)
    assert "2 feeds, 1 answering, 1 in trouble" in seen
    assert seen.index("Bad Echo") < seen.index("Good Post")
    assert "✕ Too slow" in seen
    assert "no answer within &lt;20 s&gt;" in page.text
    assert "never 3 in 10 min" in seen


def test_feeds_that_answer_and_may_hide_news_are_told_of(site: httpx.Client, room: Newsroom, ledger: Ledger) -> None:
    room.feed("Silent Star")
    rhythm = begun([NOW - timedelta(days=2, minutes=15 * n) for n in range(1344)], since=NOW - timedelta(days=16))
    with ledger.write() as book:
        (lease,) = leased(book, now=NOW)
        state = replace(
            lease.feed.state,
            last_outcome=Outcome.OK,
            next_poll_at=NOW + timedelta(minutes=10),
            interval=timedelta(minutes=12),
            because=Because.QUIET,
            rhythm=rhythm,
        )
        finish(book, lease, state)
    seen = words(site.get("/feeds"))
    assert "Has fallen silent: nothing new for 2 d" in seen
    assert "in 10 min every 12 min: nothing new for 2 d" in seen


def test_how_pages_and_hubs_fare_is_shown(site: httpx.Client, room: Newsroom, ledger: Ledger) -> None:
    feed = room.feed("Pushed Post")
    with ledger.write() as book:
        book.feeds.add(feed.url, now=NOW, full_text=True)
        (lease,) = leased(book, now=NOW)
        finish(book, lease, replace(lease.feed.state, last_outcome=Outcome.OK))
        book.hubs.offer(feed.id, hub="https://hub.example/", topic=feed.url, token="t", secret="s", now=NOW)
        hub = book.hubs.ask(feed.id, now=NOW, next_try_at=NOW)
        assert hub is not None
        book.hubs.confirm(hub, ends_at=NOW + 24 * HOUR, next_try_at=NOW + 16 * HOUR)
        book.hubs.push(hub, b"", content_type="", now=NOW - HOUR)
        for number, outcome in enumerate((PageOutcome.READ, PageOutcome.NOT_MODIFIED, PageOutcome.FORBIDDEN)):
            item = Item(identity=str(number), url=f"https://pushed-post.example/{number}", title="A report", text="")
            book.pages.follow(feed, item, born_at=NOW, historic=False, now=NOW)
            [fence] = book.pages.lease([it.id for it in book.pages.due(now=NOW, limit=9)], now=NOW, hold=HOUR)
            [page] = book.pages.begin([fence], now=NOW, hold=HOUR, pause=timedelta())
            error = "robots.txt says <no>" if outcome is PageOutcome.FORBIDDEN else None
            after = PageState(last_outcome=outcome, last_error=error, last_read_at=NOW, next_read_at=NOW + HOUR)
            assert book.pages.finish(page, after)
    answer = site.get("/feeds")
    assert "2 of 3 articles' pages read, 1 not: robots.txt says" in words(answer)
    assert "says &lt;no&gt;." in answer.text
    assert "Hub subscribed, pushed 1 h ago." in words(answer)


@pytest.mark.parametrize(
    "path", ["/nowhere", "/discrepancies/99", "/series/99", "/discrepancies/x", "/static/none.css"]
)
def test_what_is_not_there_is_not_found(site: httpx.Client, path: str) -> None:
    answer = site.get(path)
    assert answer.status_code == 404
    assert "Back to the log" in answer.text


def test_the_password_in_a_feeds_address_is_not_shown(site: httpx.Client, room: Newsroom) -> None:
    with room.ledger.write() as book:
        book.feeds.add("https://desk:hunter2@wire.example/rss", now=NOW)
    page = site.get("/feeds").text
    assert "https://wire.example/rss" in page
    assert "hunter2" not in page
