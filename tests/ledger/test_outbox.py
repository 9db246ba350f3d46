"""Who hears of what, and what was sent."""

from __future__ import annotations

import re
from dataclasses import replace
from email.headerregistry import HeaderRegistry

import pytest

from claims.alert import Alert, Channel, Delivery, DeliveryState, Subscription
from claims.discrepancy import Severity
from claims.errors import NotFound
from ledger import Book, Ledger
from tests.ledger.story import HOLD, NOW, Story, at

HOOK = "https://hooks.slack.example/services/secret"


def _alert(book: Book, address: str = HOOK) -> int:
    """A pending delivery of a new discrepancy."""
    subscription = book.outbox.subscribe(Channel.SLACK, address, now=NOW)
    delivery = book.outbox.add(Story(book).discrepancy(), subscription.id, occasion="opened", now=NOW)
    assert delivery is not None
    return delivery


class TestSubscriptions:
    def test_a_new_subscription(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            Story(book).feed(list_name="aid")
            made = book.outbox.subscribe(
                Channel.EMAIL, "desk@paper.example", now=NOW, list_name="aid", min_severity=Severity.LOW
            )
        with ledger.read() as book:
            assert book.outbox.subscriptions() == (made,)
        assert made == Subscription(
            id=1,
            channel=Channel.EMAIL,
            address="desk@paper.example",
            min_severity=Severity.LOW,
            created_at=NOW,
            list_name="aid",
        )

    def test_the_same_again_changes_its_severity_alone(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            first = book.outbox.subscribe(Channel.SLACK, HOOK, now=NOW)
            again = book.outbox.subscribe(Channel.SLACK, HOOK, now=at(5), min_severity=Severity.CRITICAL)
            assert again == replace(first, min_severity=Severity.CRITICAL)
            assert book.outbox.subscriptions() == (again,)

    def test_another_list_is_another_subscription(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            Story(book).feed(list_name="aid")
            everything = book.outbox.subscribe(Channel.SLACK, HOOK, now=NOW)
            aid = book.outbox.subscribe(Channel.SLACK, HOOK, now=NOW, list_name="aid")
            assert book.outbox.subscriptions() == (everything, aid)
            assert everything.list_name is None

    def test_ended_and_begun_anew(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            first = book.outbox.subscribe(Channel.SLACK, HOOK, now=NOW)
            assert book.outbox.unsubscribe(first.id, now=at(1)) == first
            assert book.outbox.subscriptions() == ()
            with pytest.raises(NotFound):
                book.outbox.unsubscribe(first.id, now=at(2))
            assert book.outbox.subscribe(Channel.SLACK, HOOK, now=at(3)) == replace(first, created_at=at(3))

    def test_what_is_not_there(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            with pytest.raises(NotFound):
                book.outbox.subscribe(Channel.SLACK, HOOK, now=NOW, list_name="nowhere")
            with pytest.raises(NotFound):
                book.outbox.unsubscribe(99, now=NOW)


class TestAlerts:
    def test_an_alert_and_its_delivery(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            subscription = book.outbox.subscribe(Channel.SLACK, HOOK, now=NOW)
            discrepancy = book.discrepancies.get(Story(book).discrepancy())
            number = book.outbox.add(discrepancy.id, subscription.id, occasion="opened", now=at(1))
        with ledger.read() as book:
            (delivery,) = book.outbox.deliveries()
        assert delivery == Delivery(
            id=number,
            alert=Alert(
                id=1,
                discrepancy_id=discrepancy.id,
                subscription_id=subscription.id,
                occasion="opened",
                created_at=at(1),
            ),
            subscription=subscription,
            discrepancy=discrepancy,
            message_id=delivery.message_id,
            state=DeliveryState.PENDING,
            attempts=0,
            next_attempt_at=at(1),
        )

    def test_one_alert_an_occasion(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            _alert(book)
            assert book.outbox.add(1, 1, occasion="opened", now=at(5)) is None
            assert book.outbox.add(1, 1, occasion="corrected", now=at(5)) is not None
            assert len(book.outbox.deliveries()) == 2

    def test_message_ids_are_addresses_of_their_own(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            _alert(book)
            book.outbox.add(1, 1, occasion="corrected", now=NOW)
            mine = {delivery.message_id for delivery in book.outbox.deliveries()}
        with Ledger.in_memory().write() as book:
            _alert(book)
            theirs = {delivery.message_id for delivery in book.outbox.deliveries()}
        assert len(mine | theirs) == 3
        for message_id in mine:
            assert re.fullmatch(r"<[0-9a-f]{40}@figurewatch\.invalid>", message_id)
            assert not HeaderRegistry()("Message-ID", message_id).defects

    def test_a_message_id_follows_from_what_is_told(self, url: str) -> None:
        def told() -> str:
            with ledger.write() as book:
                _alert(book)
                (delivery,) = book.outbox.deliveries()
                raise LookupError(delivery.message_id)

        ledger = Ledger(url)
        with pytest.raises(LookupError) as first:
            told()
        with pytest.raises(LookupError) as second:
            told()
        if url.startswith("sqlite"):  # PostgreSQL gives no number twice
            assert str(first.value) == str(second.value)
        ledger.close()


class TestDeliveries:
    def test_the_attempt_is_recorded_before_it_is_made(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            number = _alert(book)
        with ledger.write() as book:
            (taken,) = book.outbox.take(now=NOW, hold=HOLD, limit=9)
            assert (taken.id, taken.attempts) == (number, 1)
        with ledger.write() as book:
            assert book.outbox.take(now=at(4), hold=HOLD, limit=9) == ()
            (again,) = book.outbox.take(now=at(5), hold=HOLD, limit=9)
            assert again == replace(taken, attempts=2)

    def test_the_longest_due_first(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            one, two, three, four = (_alert(book) for _ in range(4))
            for number, until in ((one, 3), (two, 2), (three, 9)):
                book.outbox.postpone(number, error="busy", until=at(until))
            assert book.outbox.due(now=at(5), limit=9) == (four, two, one)
            assert book.outbox.due(now=at(5), limit=1) == (four,)
            taken = book.outbox.take(now=at(5), hold=HOLD, limit=2)
            assert [delivery.id for delivery in taken] == [four, two]
            assert book.outbox.due(now=at(5), limit=9) == (one,)
            assert book.outbox.take(now=at(5), hold=HOLD, limit=9, ids=[three, four]) == ()
            assert [delivery.id for delivery in book.outbox.take(now=at(9), hold=HOLD, limit=9, ids=[three])] == [three]

    def test_sent(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            number = _alert(book)
            book.outbox.take(now=NOW, hold=HOLD, limit=9)
            book.outbox.postpone(number, error="busy", until=at(1))
            book.outbox.take(now=at(1), hold=HOLD, limit=9)
            book.outbox.sent(number, now=at(2))
            (delivery,) = book.outbox.deliveries()
            assert (delivery.state, delivery.attempts) == (DeliveryState.SENT, 2)
            assert (delivery.sent_at, delivery.last_error) == (at(2), None)
            assert book.outbox.take(now=at(60), hold=HOLD, limit=9) == ()

    def test_postponed(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            number = _alert(book)
            book.outbox.take(now=NOW, hold=HOLD, limit=9)
            book.outbox.postpone(number, error="502 from the receiver", until=at(2))
            (delivery,) = book.outbox.deliveries()
            assert (delivery.state, delivery.last_error) == (DeliveryState.PENDING, "502 from the receiver")
            assert book.outbox.take(now=at(1), hold=HOLD, limit=9) == ()
            assert len(book.outbox.take(now=at(2), hold=HOLD, limit=9)) == 1

    def test_given_up(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            number = _alert(book)
            book.outbox.failed(number, error="no such address", now=NOW)
            book.outbox.postpone(number, error="late", until=at(1))
            (delivery,) = book.outbox.deliveries()
            assert (delivery.state, delivery.last_error) == (DeliveryState.FAILED, "no such address")
            assert book.outbox.take(now=at(60), hold=HOLD, limit=9) == ()

    def test_what_was_sent_stays_sent(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            number = _alert(book)
            book.outbox.sent(number, now=at(1))
            book.outbox.postpone(number, error="late", until=at(2))
            book.outbox.failed(number, error="late", now=at(2))
            book.outbox.unsubscribe(1, now=at(3))
            (delivery,) = book.outbox.deliveries()
            assert (delivery.state, delivery.sent_at, delivery.last_error) == (DeliveryState.SENT, at(1), None)

    def test_nothing_is_sent_to_who_has_left(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            _alert(book)
            book.outbox.unsubscribe(1, now=NOW)
            assert book.outbox.due(now=NOW, limit=9) == ()
            assert book.outbox.take(now=NOW, hold=HOLD, limit=9) == ()
            (delivery,) = book.outbox.deliveries()
            assert (delivery.state, delivery.last_error) == (DeliveryState.FAILED, "the subscription has ended")
            assert delivery.subscription.address == HOOK
            late = book.outbox.add(1, 1, occasion="corrected", now=NOW)
            assert late is not None
            assert book.outbox.take(now=NOW, hold=HOLD, limit=9) == ()

    def test_a_receiver_that_asks_to_wait_is_left_alone(self, ledger: Ledger) -> None:
        other = "https://other.example/hook"
        with ledger.write() as book:
            here, there, later = _alert(book), _alert(book, other), _alert(book)
            book.outbox.postpone(later, error="busy", until=at(30))
            book.outbox.wait_for_channel(HOOK, until=at(10))
            assert book.outbox.due(now=at(9), limit=9) == (there,)
            assert book.outbox.due(now=at(10), limit=9) == (there, here)
            assert book.outbox.due(now=at(30), limit=9) == (there, here, later)

    def test_of_one_discrepancy_newest_first(self, ledger: Ledger) -> None:
        with ledger.write() as book:
            first, second = _alert(book), _alert(book)
            third = book.outbox.add(1, 1, occasion="corrected", now=NOW)
            assert [delivery.id for delivery in book.outbox.deliveries()] == [third, second, first]
            assert [delivery.id for delivery in book.outbox.deliveries(discrepancy_id=1)] == [third, first]
            assert [delivery.id for delivery in book.outbox.deliveries(limit=1)] == [third]
