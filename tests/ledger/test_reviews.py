"""What people decided, and what follows from it."""

from __future__ import annotations

import pytest

from claims.alert import Act, Review
from claims.discrepancy import Status
from claims.errors import BadInput, NotFound
from ledger import Ledger
from tests.ledger.story import NOW, Story, at


def test_every_act_is_kept(ledger: Ledger) -> None:
    with ledger.write() as book:
        number, other = Story(book).discrepancy(), Story(book).discrepancy()
        confirmed = book.reviews.add(number, Act.CONFIRM, reviewer="A", now=NOW, note="asked the agency")
        dismissed = book.reviews.add(number, Act.DISMISS, reviewer="B", now=at(1), reason="other scope")
        book.reviews.add(other, Act.COMMENT, reviewer="B", now=at(2), note="?")
    with ledger.read() as book:
        assert book.reviews.of(number) == (confirmed, dismissed)
        assert book.reviews.of(99) == ()
    assert confirmed == Review(
        id=1, discrepancy_id=number, act=Act.CONFIRM, reviewer="A", at=NOW, reason=None, note="asked the agency"
    )


def test_the_status_follows_from_the_last_act_that_changes_it(ledger: Ledger) -> None:
    steps = (
        (Act.COMMENT, Status.OPEN),
        (Act.CONFIRM, Status.CONFIRMED),
        (Act.COMMENT, Status.CONFIRMED),
        (Act.DISMISS, Status.DISMISSED),
        (Act.COMMENT, Status.DISMISSED),
        (Act.REOPEN, Status.OPEN),
    )
    with ledger.write() as book:
        number = Story(book).discrepancy()
        for act, status in steps:
            book.reviews.add(number, act, reviewer="A", now=NOW, reason="because")
            assert book.discrepancies.get(number).status is status


@pytest.mark.parametrize("reason", [None, "", " \n"])
def test_a_dismissal_needs_a_reason(ledger: Ledger, reason: str | None) -> None:
    with ledger.write() as book:
        number = Story(book).discrepancy()
        with pytest.raises(BadInput):
            book.reviews.add(number, Act.DISMISS, reviewer="A", now=NOW, reason=reason)
        assert book.reviews.of(number) == ()
        assert book.discrepancies.get(number).status is Status.OPEN


def test_what_is_not_there(ledger: Ledger) -> None:
    with ledger.write() as book:
        for act in (Act.CONFIRM, Act.COMMENT):
            with pytest.raises(NotFound):
                book.reviews.add(99, act, reviewer="A", now=NOW)
