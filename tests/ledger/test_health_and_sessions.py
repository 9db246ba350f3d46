"""Signs of life, the counts behind the metrics, and who is signed in."""

from __future__ import annotations

from sqlalchemy import select

from claims.alert import Channel
from claims.discrepancy import Severity
from claims.feed import FeedState, Outcome
from ledger import Ledger
from ledger.tables import sessions
from tests.ledger.story import NOW, Story, at, finish, leased


def test_the_newest_pulse_counts(ledger: Ledger) -> None:
    with ledger.write() as book:
        book.health.pulse("beat", now=NOW)
        book.health.pulse("queue:poll", now=NOW)
        book.health.pulse("beat", now=at(1))
    with ledger.read() as book:
        assert book.health.pulses() == {"beat": at(1), "queue:poll": NOW}


def test_counts(ledger: Ledger) -> None:
    with ledger.write() as book:
        story = Story(book)
        for outcome in (Outcome.OK, Outcome.OK, Outcome.TIMEOUT):
            story.feed()
            (lease,) = leased(book, limit=1)
            finish(book, lease, FeedState(last_outcome=outcome))
        book.feeds.remove(story.feed("gone").id, now=NOW)
        book.outbox.subscribe(Channel.SLACK, "https://hook.example", now=NOW)
        book.outbox.subscribe(Channel.EMAIL, "desk@paper.example", now=NOW)
        for severity in (Severity.HIGH, Severity.SILENT, Severity.HIGH):
            number = story.discrepancy(severity)
            for subscription in (1, 2):
                book.outbox.add(number, subscription, occasion="opened", now=NOW)
        book.outbox.sent(1, now=NOW)
        book.entries.finish(1, now=NOW)
        story.version()
        assert book.health.counts() == {
            ("polls", "ok"): 2,
            ("polls", "timeout"): 1,
            ("feeds", ""): 1,
            ("entry_versions", "published"): 1,
            ("entry_versions", "read"): 5,
            ("entry_versions", "judged"): 1,
            ("claims", "money"): 6,
            ("observations", ""): 6,
            ("series", ""): 3,
            ("judgements", "high"): 2,
            ("judgements", "silent"): 1,
            ("deliveries", "slack sent"): 1,
            ("deliveries", "slack pending"): 2,
            ("deliveries", "email pending"): 3,
        }


class TestSessions:
    def test_from_opening_to_its_end(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            book.sessions.open("token", reviewer="Ada", now=NOW, until=at(10))
        with ledger.read() as book:
            assert book.sessions.reviewer("token", now=at(9)) == "Ada"
            assert book.sessions.reviewer("token", now=at(10)) is None
            assert book.sessions.reviewer("Token", now=NOW) is None

    def test_closed(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            book.sessions.open("token", reviewer="Ada", now=NOW, until=at(10))
            book.sessions.open("other", reviewer="Bob", now=NOW, until=at(10))
            book.sessions.close("token")
            book.sessions.close("token")
            assert book.sessions.reviewer("token", now=NOW) is None
            assert book.sessions.reviewer("other", now=NOW) == "Bob"

    def test_the_same_token_again(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            book.sessions.open("token", reviewer="Ada", now=NOW, until=at(10))
            book.sessions.open("token", reviewer="Bob", now=NOW, until=at(20))
            assert book.sessions.reviewer("token", now=at(15)) == "Bob"

    def test_neither_tokens_nor_ended_sessions_are_kept(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            book.sessions.open("first", reviewer="Ada", now=NOW, until=at(10))
            book.sessions.open("second", reviewer="Bob", now=at(11), until=at(20))
            rows = book.sessions._connection.execute(select(sessions)).all()
        assert len(rows) == 1
        assert "second" not in str(rows)
