"""The steps over a real ledger: repeating one is harmless, and what fails steps aside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from importlib import import_module

import pytest

from alerts.channels.unset import Unset
from claims.alert import Channel, Delivery, DeliveryState
from claims.claim import Document, Reading
from claims.discrepancy import Discrepancy, Severity, Silence
from claims.errors import DeliveryError
from claims.extract import read as extract
from claims.feed import Feed, FeedDocument, Item, Outcome
from feeds.fetch import Fetched
from ledger import Ledger
from ledger.entries import MOST_ATTEMPTS
from worker import steps
from worker.ports import Extractor
from worker.steps.poll import LATEST
from worker.steps.tick import LOOKED_AT

START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
LOAN = "The World Bank approved a loan of {} for drought relief in Kenya."


@dataclass
class Clock:
    """Time that stands still until it is moved."""

    at: datetime = START
    slept: list[float] = field(default_factory=list)

    def __call__(self) -> datetime:
        return self.at

    def pass_(self, **length: float) -> None:
        self.at += timedelta(**length)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.pass_(seconds=seconds)


@dataclass
class Web:
    """What the feeds answer, by address."""

    items: dict[str, list[Item]] = field(default_factory=dict)
    failures: dict[str, Fetched] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def __call__(self, feed: Feed) -> Fetched:
        self.asked.append(feed.url)
        if feed.url in self.failures:
            return self.failures[feed.url]
        document = FeedDocument(title=f"Title of {feed.url}", items=tuple(self.items.get(feed.url, ())))
        return Fetched(outcome=Outcome.OK, document=document)


@dataclass
class Channels:
    """A channel that fails as it is told, then takes everything."""

    failures: list[DeliveryError] = field(default_factory=list)
    sent: list[Delivery] = field(default_factory=list)

    def send(self, delivery: Delivery) -> None:
        if self.failures:
            raise self.failures.pop(0)
        self.sent.append(delivery)


@dataclass
class Newsroom:
    """Everything that the steps need, and shortcuts through them."""

    ledger: Ledger
    clock: Clock = field(default_factory=Clock)
    web: Web = field(default_factory=Web)
    channel: Channels = field(default_factory=Channels)

    def add_feed(self, url: str) -> None:
        with self.ledger.write() as book:
            book.feeds.add(url, now=self.clock(), every=timedelta(seconds=60))

    def poll(self) -> list[int]:
        new = []
        for fences in steps.tick(self.ledger, self.clock):
            for news in steps.poll(self.ledger, self.web, self.clock, fences, sleep=self.clock.sleep):
                new += news.version_ids
        return new

    def go(self) -> int:
        """One round of everything; how many discrepancies were found."""
        self.clock.pass_(seconds=61)
        return steps.judge(self.ledger, self.clock, steps.read(self.ledger, extract, self.clock, self.poll()))

    def publish(self, url: str, *items: Item) -> int:
        self.web.items[url] = list(items)
        return self.go()

    def log(self) -> list[Discrepancy]:
        with self.ledger.read() as book:
            return list(book.discrepancies.find(min_severity=Severity.SILENT))[::-1]

    def deliver(self) -> int:
        steps.route(self.ledger, self.clock)
        return steps.deliver(
            self.ledger,
            {Channel.SLACK: self.channel, Channel.EMAIL: Unset("set FIGUREWATCH_SMTP_URL")},
            self.clock,
            self.due(),
        )

    def due(self) -> tuple[int, ...]:
        return steps.sweep(self.ledger, self.clock).deliver

    def deliveries(self) -> tuple[Delivery, ...]:
        with self.ledger.read() as book:
            return book.outbox.deliveries()


@pytest.fixture
def room() -> Iterable[Newsroom]:
    ledger = Ledger.in_memory()
    room = Newsroom(ledger)
    for url in ("https://one.example/rss", "https://two.example/rss"):
        room.add_feed(url)
    room.go()
    yield room
    ledger.close()


def entry(guid: str, text: str, title: str = "World Bank lends Kenya money") -> Item:
    return Item(identity=guid, url=f"https://example.org/{guid}", title=title, text=text, published=START)


ONE, TWO = "https://one.example/rss", "https://two.example/rss"


def test_a_conflict_is_found_and_an_unchanged_feed_adds_nothing(room: Newsroom) -> None:
    room.publish(ONE, entry("a", LOAN.format("$750 million")))
    assert room.publish(TWO, entry("b", LOAN.format("$480 million"))) == 1
    before = room.log()
    assert room.go() == 0
    assert room.log() == before


def test_what_stood_in_a_feed_at_its_first_reading_raises_nothing(room: Newsroom) -> None:
    room.publish(ONE, entry("a", LOAN.format("$750 million")))
    room.add_feed("https://three.example/rss")
    assert room.publish("https://three.example/rss", entry("c", LOAN.format("$480 million"))) == 0
    assert room.log()[-1].judgement.silence is Silence.HISTORIC


def test_an_edit_of_what_was_there_at_the_first_reading_is_found(room: Newsroom) -> None:
    room.add_feed("https://three.example/rss")
    room.publish("https://three.example/rss", entry("c", LOAN.format("$480 million")))
    assert room.publish("https://three.example/rss", entry("c", LOAN.format("$840 million"))) == 1
    assert room.log()[-1].judgement.reason == "stealth_edit"


def test_a_figure_in_headline_and_text_is_said_once(room: Newsroom) -> None:
    room.publish(ONE, entry("a", LOAN.format("$750 million"), title="World Bank lends Kenya $750 million for drought"))
    found = room.publish(
        TWO, entry("b", LOAN.format("$480 million"), title="World Bank lends Kenya $480 million for drought")
    )
    assert found == 1
    assert [it.judgement.silence for it in room.log() if it.later.statement.url.endswith("/b")].count(None) == 1


def test_a_wire_copy_is_one_origin(room: Newsroom) -> None:
    text = "NAIROBI (Reuters) - " + LOAN.format("$750 million") + " It is to be paid back by thrift, she said of it."
    room.publish(ONE, entry("a", text))
    room.publish(TWO, entry("b", text, title="Loan for Kenya"))
    assert room.log()[-1].judgement.silence is Silence.WIRE_COPY
    assert room.log()[-1].later.statement.origin == "Reuters"


def test_an_uncredited_copy_is_known_by_its_text(room: Newsroom) -> None:
    text = LOAN.format("$750 million") + " The money is meant for water tanks, seed and cattle feed in the north."
    room.publish(ONE, entry("a", text))
    room.publish(TWO, entry("b", text, title="Loan for Kenya"))
    assert {(it.later.statement.source, it.later.statement.origin) for it in room.log()} == {
        ("Title of https://one.example/rss", "Title of https://one.example/rss"),
        ("Title of https://two.example/rss", "Title of https://one.example/rss"),
    }


def hosts_out(room: Newsroom, **settings: object) -> list[int]:
    return [feed for batch in steps.tick(room.ledger, room.clock, **settings) for feed, _ in batch]  # type: ignore[arg-type]


def test_two_feeds_of_a_host_are_polled_at_a_time_and_the_next_after_a_pause(room: Newsroom) -> None:
    for number in range(6):
        room.add_feed(f"https://many.example/{number}")
    [leased] = steps.tick(room.ledger, room.clock)
    assert len(leased) == 2
    assert hosts_out(room) == []
    list(steps.poll(room.ledger, room.web, room.clock, leased, sleep=room.clock.sleep))
    assert room.clock.slept[-2:] == [0, 1]
    room.clock.pass_(seconds=1)
    assert len(hosts_out(room)) == 2


def test_a_host_of_a_thousand_feeds_holds_up_no_other(room: Newsroom) -> None:
    with room.ledger.write() as book:
        for number in range(LOOKED_AT):
            book.feeds.add(f"https://many.example/{number}", now=room.clock())
        other = book.feeds.add("https://other.example/rss", now=room.clock()).id
    assert len(hosts_out(room)) == 2
    assert hosts_out(room) == [other]


def test_every_feed_of_a_busy_host_gets_its_turn(room: Newsroom) -> None:
    for number in range(30):
        room.add_feed(f"https://many.example/{number}")
    polled: list[int] = []
    for _ in range(30):
        for batch in steps.tick(room.ledger, room.clock):
            polled += [feed for feed, _ in batch]
            list(steps.poll(room.ledger, room.web, room.clock, batch, sleep=room.clock.sleep))
        room.clock.pass_(seconds=1)
    assert sorted(polled) == list(range(3, 33))


def test_whose_turn_comes_too_late_is_left_to_the_next_tick(room: Newsroom) -> None:
    room.clock.pass_(seconds=61)
    [leased] = steps.tick(room.ledger, room.clock)

    def oversleep(_: float) -> None:
        room.clock.pass_(seconds=LATEST.total_seconds())

    before = room.web.asked.copy()
    assert list(steps.poll(room.ledger, room.web, room.clock, leased, sleep=oversleep)) == []
    assert room.web.asked == before
    room.clock.pass_(seconds=60)
    assert hosts_out(room) == [1, 2]


def test_a_host_that_was_allowed_by_name_is_not_spared(room: Newsroom) -> None:
    for number in range(60):
        room.add_feed(f"http://127.0.0.1:8000/{number}")
    assert len(hosts_out(room, unlimited_hosts={"127.0.0.1"})) == 60


def test_a_poll_under_an_outdated_lease_saves_nothing(room: Newsroom) -> None:
    room.clock.pass_(seconds=61)
    [stale] = steps.tick(room.ledger, room.clock)
    room.clock.pass_(minutes=5)
    [fresh] = steps.tick(room.ledger, room.clock)
    room.web.items[ONE] = [entry("a", LOAN.format("$750 million"))]
    assert [new for new in steps.poll(room.ledger, room.web, room.clock, stale) if new.version_ids] == []
    assert [new for new in steps.poll(room.ledger, room.web, room.clock, fresh) if new.version_ids] != []


def moved(room: Newsroom, to: str) -> None:
    """Four polls, a day apart, that are sent there for good."""
    document = FeedDocument(title="One", items=(entry("a", LOAN.format("$750 million")),))
    room.web.failures[ONE] = Fetched(outcome=Outcome.OK, document=document, moved_to=to)
    for _ in range(4):
        room.go()
        room.clock.pass_(days=1)


def test_a_feed_that_moved_for_good_keeps_its_number_and_its_history(room: Newsroom) -> None:
    moved(room, "https://new.example/rss")
    with room.ledger.read() as book:
        feed = book.feeds.find("https://new.example/rss")
    assert (feed.id, feed.lists, feed.state.moved_to) == (1, ("default",), None)
    room.publish("https://new.example/rss", entry("a", LOAN.format("$840 million")))
    assert room.log()[-1].judgement.reason == "stealth_edit"


def test_a_feed_that_moved_to_the_address_of_another_is_not_merged(room: Newsroom) -> None:
    moved(room, TWO)
    with room.ledger.read() as book:
        assert [feed.url for feed in book.feeds.all()] == [ONE, TWO]
        assert book.feeds.find(ONE).state.moved_to == TWO


def test_a_document_that_shares_nothing_with_the_one_before_is_remembered(room: Newsroom) -> None:
    room.publish(ONE, entry("a", "One."), entry("b", "Two."))
    room.publish(ONE, entry("b", "Two."), entry("c", "Three."))
    with room.ledger.read() as book:
        assert book.feeds.find(ONE).state.gaps == 0
    room.publish(ONE, entry("e", "Five."), entry("f", "Six."))
    with room.ledger.read() as book:
        state = book.feeds.find(ONE).state
    assert (state.gaps, state.gap_at) == (1, room.clock())


def test_a_failing_feed_is_remembered_with_its_reason(room: Newsroom) -> None:
    room.web.failures[ONE] = Fetched(outcome=Outcome.NOT_A_FEED, error="a web page, not a feed")
    room.go()
    with room.ledger.read() as book:
        state = book.feeds.find(ONE).state
    assert (state.last_outcome, state.last_error, state.failures) == (Outcome.NOT_A_FEED, "a web page, not a feed", 1)


def test_a_text_that_breaks_the_reader_is_set_aside_and_holds_nothing_up(room: Newsroom) -> None:
    def breaks(document: Document) -> Reading:
        if "poison" in document.text:
            raise RuntimeError("no such text")
        return extract(document)

    room.web.items[ONE] = [entry("p", "poison"), entry("a", LOAN.format("$750 million"))]
    room.clock.pass_(seconds=61)
    new = room.poll()
    assert len(steps.read(room.ledger, breaks, room.clock, new)) == 1
    for _ in range(MOST_ATTEMPTS):
        room.clock.pass_(minutes=3)
        steps.read(room.ledger, breaks, room.clock, steps.sweep(room.ledger, room.clock).read)
    with room.ledger.read() as book:
        [(version, error)] = book.entries.set_aside()
    assert (version.item.identity, error) == ("p", "RuntimeError('no such text')")
    assert steps.sweep(room.ledger, room.clock).read == ()


def broken(*_: object, **__: object) -> Reading:
    raise RuntimeError("no such text")


def work_off(room: Newsroom, read: Extractor = extract) -> None:
    """Read and judge what stands still, as often as that is tried."""
    for _ in range(MOST_ATTEMPTS + 1):
        room.clock.pass_(minutes=3)
        steps.read(room.ledger, read, room.clock, steps.sweep(room.ledger, room.clock).read)
        steps.judge(room.ledger, room.clock, steps.sweep(room.ledger, room.clock).judge)


@pytest.mark.parametrize("at_fault", ["reader", "judge"])
def test_what_was_set_aside_is_read_and_judged_when_it_is_retried(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch, at_fault: str
) -> None:
    room.web.items[ONE] = [entry("a", LOAN.format("$750 million"))]
    room.web.items[TWO] = [entry("b", LOAN.format("$480 million"))]
    room.clock.pass_(seconds=61)
    assert len(room.poll()) == 2
    with monkeypatch.context() as faulty:
        if at_fault == "judge":
            faulty.setattr(import_module("worker.steps.judge"), "judge_entry_version", broken)
        work_off(room, broken if at_fault == "reader" else extract)
    with room.ledger.write() as book:
        assert len(book.entries.set_aside()) == 2
        assert book.entries.retry(now=room.clock()) == (2, 0)
    work_off(room)
    assert [it.judgement.silence for it in room.log()] == [Silence.FIRST, None]
    with room.ledger.write() as book:
        assert book.entries.set_aside() == ()
        assert book.entries.retry(now=room.clock()) == (0, 0)


def test_what_an_edit_replaced_meanwhile_is_not_retried(room: Newsroom) -> None:
    for text, read in ((LOAN.format("$480 million"), broken), (LOAN.format("$750 million"), extract)):
        room.web.items[ONE] = [entry("a", text)]
        room.clock.pass_(seconds=61)
        assert len(room.poll()) == 1
        work_off(room, read)
    with room.ledger.write() as book:
        assert book.entries.retry(now=room.clock()) == (0, 1)
        assert book.entries.set_aside() == ()
    work_off(room)
    with room.ledger.read() as book:
        assert [
            it.claim.quote.exact for series in book.series.all() for it in book.series.get(series.id).observations
        ] == ["$750 million"]


def test_a_text_that_kills_its_process_spends_the_attempts_of_no_other(room: Newsroom) -> None:
    def dies(document: Document) -> Reading:
        if "poison" in document.text:
            raise SystemExit  # as little as a kill is it an Exception
        return extract(document)

    room.web.items[ONE] = [entry("a", LOAN.format("$750 million")), entry("p", "poison")]
    room.clock.pass_(seconds=61)
    new = room.poll()
    for _ in range(MOST_ATTEMPTS):
        room.clock.pass_(minutes=3)
        with suppress(SystemExit):
            steps.read(room.ledger, dies, room.clock, new)
    room.clock.pass_(minutes=3)
    assert len(steps.read(room.ledger, dies, room.clock, new)) == 1
    with room.ledger.read() as book:
        assert [version.item.identity for version, _ in book.entries.set_aside()] == ["p"]


def test_an_edit_is_judged_after_what_it_replaces(room: Newsroom) -> None:
    room.web.items[ONE] = [entry("a", LOAN.format("$750 million"))]
    room.clock.pass_(seconds=61)
    first = room.poll()
    room.web.items[ONE] = [entry("a", LOAN.format("$480 million"))]
    room.clock.pass_(seconds=61)
    both = steps.read(room.ledger, extract, room.clock, [*first, *(second := room.poll())])
    assert steps.judge(room.ledger, room.clock, second) == 0
    assert list(steps.sweep(room.ledger, room.clock).judge) == first
    assert steps.judge(room.ledger, room.clock, both) == 1
    assert room.log()[-1].judgement.reason == "stealth_edit"


def test_a_first_import_is_swept_up_apart_from_what_is_new(room: Newsroom) -> None:
    room.add_feed("https://three.example/rss")
    room.web.items["https://three.example/rss"] = [entry("c", LOAN.format("$480 million"))]
    room.web.items[ONE] = [entry("a", LOAN.format("$750 million"))]
    room.clock.pass_(seconds=61)
    new = room.poll()
    backlog = steps.sweep(room.ledger, room.clock)
    assert len(backlog.read) == len(backlog.read_historic) == 1
    assert {*backlog.read, *backlog.read_historic} == set(new)
    steps.read(room.ledger, extract, room.clock, new)
    backlog = steps.sweep(room.ledger, room.clock)
    assert {*backlog.judge, *backlog.judge_historic} == set(new)
    assert len(backlog.judge_historic) == 1


def test_what_was_left_half_way_is_swept_up(room: Newsroom) -> None:
    room.web.items[ONE] = [entry("a", LOAN.format("$750 million"))]
    room.clock.pass_(seconds=61)
    new = room.poll()
    assert list(steps.sweep(room.ledger, room.clock).read) == new
    awaiting = steps.read(room.ledger, extract, room.clock, new)
    assert list(steps.sweep(room.ledger, room.clock).judge) == awaiting
    steps.judge(room.ledger, room.clock, awaiting)
    assert steps.judge(room.ledger, room.clock, awaiting) == 0
    assert (steps.sweep(room.ledger, room.clock).read, steps.sweep(room.ledger, room.clock).judge) == ((), ())


def subscribed(room: Newsroom, **settings: object) -> None:
    room.publish(ONE, entry("a", LOAN.format("$750 million")))
    room.publish(TWO, entry("b", LOAN.format("$480 million")))
    with room.ledger.write() as book:
        given: Mapping[str, object] = {"now": room.clock()} | settings
        book.outbox.subscribe(Channel.SLACK, "https://hooks.slack.com/services/T/B/x", **given)  # type: ignore[arg-type]


def test_a_message_is_sent_once_however_often_the_steps_are_repeated(room: Newsroom) -> None:
    subscribed(room)
    assert [room.deliver() for _ in range(3)] == [1, 0, 0]
    assert len(room.channel.sent) == 1


def test_a_refused_message_is_tried_again_when_the_receiver_wants_it(room: Newsroom) -> None:
    subscribed(room)
    room.channel.failures = [DeliveryError("busy", retry_after=timedelta(seconds=40))]
    assert room.deliver() == 0
    room.clock.pass_(seconds=30)
    assert room.deliver() == 0
    room.clock.pass_(seconds=15)
    assert room.deliver() == 1


def test_a_message_that_can_never_arrive_is_given_up_with_its_reason(room: Newsroom) -> None:
    subscribed(room)
    room.channel.failures = [DeliveryError("no such webhook", permanent=True)]
    room.deliver()
    [given_up] = room.deliveries()
    assert (given_up.state, given_up.last_error) == (DeliveryState.FAILED, "no such webhook")
    assert room.due() == ()


def test_one_slack_channel_gets_one_message_a_second(room: Newsroom) -> None:
    subscribed(room, min_severity=Severity.LOW)
    room.publish(ONE, entry("c", LOAN.format("$75 million").replace("drought", "flood").replace("Kenya", "Malawi")))
    room.publish(TWO, entry("d", LOAN.format("$48 million").replace("drought", "flood").replace("Kenya", "Malawi")))
    assert room.deliver() == 1
    assert room.deliver() == 0
    room.clock.pass_(seconds=1)
    assert room.deliver() == 1


def test_a_channel_that_is_not_set_up_fails_with_advice_and_not_with_a_crash(room: Newsroom) -> None:
    subscribed(room)
    with room.ledger.write() as book:
        book.outbox.subscribe(Channel.EMAIL, "desk@newsroom.example", now=room.clock())
    assert room.deliver() == 1
    waiting = [it for it in room.deliveries() if it.state is DeliveryState.PENDING]
    assert [it.subscription.channel for it in waiting] == [Channel.EMAIL]
    assert "FIGUREWATCH_SMTP_URL" in str(waiting[0].last_error)


def test_the_oldest_of_a_feed_is_filed_first(room: Newsroom) -> None:
    newest = replace(entry("n", LOAN.format("$480 million")), published=START + timedelta(hours=1))
    room.publish(ONE, newest, entry("o", LOAN.format("$750 million")))
    assert [it.later.claim.quote.exact for it in room.log()] == ["$750 million", "$480 million"]
