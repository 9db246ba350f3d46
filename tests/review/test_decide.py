"""What a reviewer does, by form and by function, and the trail that it leaves."""

from __future__ import annotations

import httpx
import pytest

from claims.alert import Act
from claims.discrepancy import Status
from claims.errors import BadInput, NotFound
from ledger import Ledger
from review.acts import decide, open_acts
from tests.review.conftest import Hands
from tests.review.newsroom import HOUR, NOW, Newsroom, aid_story
from tests.review.test_pages import words


@pytest.fixture
def number(room: Newsroom) -> int:
    return aid_story(room)[0]


def status_of(ledger: Ledger, number: int) -> Status:
    with ledger.read() as book:
        return book.discrepancies.get(number).status


def test_a_dismissal_with_its_reason_moves_the_row_and_is_told_in_the_trail(
    site: httpx.Client, ledger: Ledger, number: int, hands: Hands
) -> None:
    answer = site.post(
        f"/discrepancies/{number}/reviews", data={"act": "dismiss", "reason": "misread", "note": " A\r\npage number "}
    )
    assert answer.status_code == 303
    hands.now += 2 * HOUR
    page = site.get(answer.headers["location"])
    assert "Dismissed." in words(page)
    assert "2 h ago Ada dismissed it: Figure was misread" in words(page)
    assert "page number" in words(page)
    assert status_of(ledger, number) is Status.DISMISSED
    assert "Dismissed 1" in words(site.get("/"))


def test_confirm_comment_and_reopen_each_leave_a_line(site: httpx.Client, ledger: Ledger, number: int) -> None:
    for form in ({"act": "confirm"}, {"act": "comment", "note": "Asked <them>."}, {"act": "reopen"}):
        assert site.post(f"/discrepancies/{number}/reviews", data=form).status_code == 303
    page = site.get(f"/discrepancies/{number}")
    seen = words(page)
    assert seen.index("Ada confirmed it") < seen.index("Ada commented") < seen.index("Ada reopened it")
    assert "Asked &lt;them&gt;." in page.text
    assert status_of(ledger, number) is Status.OPEN


@pytest.mark.parametrize(
    ("form", "complaint"),
    [
        ({"act": "dismiss"}, "A dismissal needs a reason"),
        ({"act": "dismiss", "reason": "because"}, "A dismissal needs a reason"),
        ({"act": "dismiss", "reason": "other", "note": "  "}, "Say in the note"),
        ({"act": "comment", "note": ""}, "A comment needs some text"),
        ({"act": "comment", "note": "x" * 4001}, "4,000 are allowed"),
        ({"act": "delete"}, "Choose what to do"),
        ({"act": "reopen"}, "is open already"),
        ({}, "Choose what to do"),
    ],
)
def test_a_form_that_cannot_be_used_is_explained_and_changes_nothing(
    site: httpx.Client, ledger: Ledger, number: int, form: dict[str, str], complaint: str
) -> None:
    answer = site.post(f"/discrepancies/{number}/reviews", data=form)
    assert answer.status_code == 422
    assert complaint in words(answer)
    with ledger.read() as book:
        assert book.reviews.of(number) == ()


def test_what_was_written_survives_a_refusal(site: httpx.Client, number: int) -> None:
    answer = site.post(f"/discrepancies/{number}/reviews", data={"act": "dismiss", "note": "see page 3"})
    assert 'value="see page 3"' in answer.text


def test_a_form_sent_twice_leaves_one_line(site: httpx.Client, ledger: Ledger, number: int) -> None:
    first, second = (site.post(f"/discrepancies/{number}/reviews", data={"act": "confirm"}) for _ in range(2))
    assert (first.status_code, second.status_code) == (303, 422)
    with ledger.read() as book:
        assert len(book.reviews.of(number)) == 1


def test_deciding_on_what_is_not_there_is_not_found(site: httpx.Client) -> None:
    assert site.post("/discrepancies/99/reviews", data={"act": "confirm"}).status_code == 404


def test_the_function_returns_what_it_recorded(ledger: Ledger, number: int) -> None:
    review = decide(ledger, number, Act.DISMISS, reviewer="Grace", now=NOW, reason="other", note="a drill")
    assert (review.reviewer, review.reason, review.note, review.at) == ("Grace", "other", "a drill", NOW)
    with pytest.raises(BadInput, match="only a dismissal takes a reason"):
        decide(ledger, number, Act.CONFIRM, reviewer="Grace", now=NOW, reason="other")
    with pytest.raises(NotFound):
        decide(ledger, 99, Act.CONFIRM, reviewer="Grace", now=NOW)


def test_only_acts_that_change_something_are_offered() -> None:
    assert open_acts(Status.OPEN) == (Act.CONFIRM, Act.DISMISS, Act.COMMENT)
    assert open_acts(Status.DISMISSED) == (Act.CONFIRM, Act.REOPEN, Act.COMMENT)
    assert open_acts(Status.SNOOZED) == (Act.CONFIRM, Act.DISMISS, Act.REOPEN, Act.COMMENT)
