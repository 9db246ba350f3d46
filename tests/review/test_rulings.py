"""What a person says of series is remembered, obeyed by later matching, and can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from claims.alert import Act
from claims.discrepancy import Severity, Status
from claims.errors import BadInput, NotFound
from claims.extract import read as extract
from claims.feed import Item
from claims.ruling import RulingAct
from claims.series import Observation
from ledger import Ledger
from review import rulings
from worker import steps

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
LOAN = "The World Bank approved a loan of {} for drought relief in Kenya."
CREDIT = "Nairobi is to get {} from lenders in Washington so that wells can be dug."
BUSES = "The city of Leeds ordered {} new electric buses."


class Room:
    """A ledger, and outlets that print one sentence each."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.printed = 0

    def prints(self, text: str, amount: str, *, guid: str | None = None) -> Observation:
        """The observation of the one figure, filed and judged."""
        self.printed += 1
        name = guid or f"e{self.printed}"
        item = Item(
            identity=name,
            url=f"https://{name}.example/",
            title="",
            text=text.format(amount),
            published=NOW + timedelta(minutes=self.printed),
        )
        with self.ledger.write() as book:
            feed = book.feeds.add(f"https://{name}.example/rss", now=NOW, title=f"Outlet {name}")
            version = book.entries.add(feed, item, outlet=feed.title, now=self.clock(), historic=False)
        steps.judge(self.ledger, self.clock, steps.read(self.ledger, extract, self.clock, [version.id]))
        with self.ledger.read() as book:
            (observation,) = book.series.filed(version.id)
        return observation

    def clock(self) -> datetime:
        return NOW + timedelta(minutes=self.printed)

    def series_of(self, observation: Observation) -> int:
        with self.ledger.read() as book:
            return book.series.filed(observation.statement.version_id)[0].series_id

    def log(self, series_id: int, *, min_severity: Severity = Severity.NOTE) -> list[tuple[str, Status]]:
        with self.ledger.read() as book:
            found = book.discrepancies.find(series_id=series_id, min_severity=min_severity)
        return [(it.judgement.reason, it.status) for it in found]

    def merge(self, kept: int, other: int) -> rulings.Ruled:
        return rulings.merge(self.ledger, kept, other, reviewer="ann", now=self.clock(), note="one loan")

    def split(self, series_id: int, *observations: Observation) -> rulings.Ruled:
        ids = [it.id for it in observations]
        return rulings.split(self.ledger, series_id, ids, reviewer="ann", now=self.clock(), note="another loan")

    def undo(self, ruling_id: int) -> rulings.Ruled:
        return rulings.undo(self.ledger, ruling_id, reviewer="ben", now=self.clock())


@pytest.fixture(params=["sqlite", "postgresql"])
def room(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Room]:
    postgres = request.param == "postgresql"
    ledger = Ledger(request.getfixturevalue("postgres_url") if postgres else f"sqlite:///{tmp_path}/ledger.db")
    ledger.migrate()
    yield Room(ledger)
    ledger.close()


def test_merged_series_are_one_and_what_differs_is_found(room: Room) -> None:
    first, other = room.prints(LOAN, "$750 million"), room.prints(CREDIT, "$480 million")
    assert first.series_id != other.series_id, "else there is nothing to merge"
    ruled = room.merge(first.series_id, other.series_id)
    assert ruled.found == 1
    assert room.series_of(other) == first.series_id
    assert room.log(first.series_id) == [("conflict", Status.OPEN)]
    assert (ruled.ruling.reviewer, ruled.ruling.note, ruled.ruling.at) == ("ann", "one loan", room.clock())


def test_what_would_have_been_filed_in_the_merged_series_now_goes_to_the_other(room: Room) -> None:
    first, other = room.prints(LOAN, "$750 million"), room.prints(CREDIT, "$750 million")
    room.merge(first.series_id, other.series_id)
    assert room.prints(CREDIT, "$755 million").series_id == first.series_id
    for _ in range(9):
        room.prints(LOAN, "$750 million")
    assert room.prints(CREDIT, "$760 million").series_id == first.series_id


def test_a_figure_is_held_against_all_that_a_person_called_one_quantity_however_worded(room: Room) -> None:
    first, other = room.prints(LOAN, "$750 million"), room.prints(CREDIT, "$480 million")
    room.merge(first.series_id, other.series_id)
    room.prints(LOAN, "$750 million")
    later = room.prints(CREDIT, "$300 million")
    with room.ledger.read() as book:
        found = book.discrepancies.find(series_id=first.series_id, min_severity=Severity.NOTE)
    (against,) = (it.earlier for it in found if it.later.id == later.id)
    assert against is not None
    assert against.claim.quote.exact == "$750 million"


def test_an_undone_merge_leaves_two_series_again(room: Room) -> None:
    first, other = room.prints(LOAN, "$750 million"), room.prints(CREDIT, "$480 million")
    ruling = room.merge(first.series_id, other.series_id).ruling
    undone = room.undo(ruling.id).ruling
    assert (undone.undone_by, undone.undone_at) == ("ben", room.clock())
    assert room.series_of(other) == other.series_id
    assert room.prints(CREDIT, "$490 million").series_id == other.series_id
    with pytest.raises(BadInput, match="undone already"):
        room.undo(ruling.id)


def test_a_chain_of_merges_is_followed_and_undone_from_its_end(room: Room) -> None:
    first, other, third = (room.prints(text, "$750 million") for text in (LOAN, CREDIT, BUSES.replace("new", "")))
    early = room.merge(other.series_id, third.series_id).ruling
    late = room.merge(first.series_id, other.series_id).ruling
    assert room.series_of(third) == first.series_id
    with pytest.raises(BadInput, match="already"):
        room.merge(first.series_id, third.series_id)
    with pytest.raises(BadInput, match=f"ruling {late.id}"):
        room.undo(early.id)
    room.undo(late.id)
    room.undo(early.id)
    assert room.series_of(third) == third.series_id


def test_what_was_split_off_stays_out_through_edits_and_repeats(room: Room) -> None:
    room.prints(LOAN, "$750 million")
    stays = room.prints(LOAN, "$750 million", guid="mixed")
    goes = room.prints(LOAN.replace("Kenya", "Kenya's north"), "$480 million", guid="north")
    assert goes.series_id == stays.series_id, "else there is nothing to split"
    ruled = room.split(stays.series_id, goes)
    apart = ruled.ruling.other_id
    assert (ruled.ruling.act, room.series_of(goes)) == (RulingAct.SPLIT, apart)
    assert room.prints(LOAN.replace("Kenya", "Kenya's north"), "$485 million", guid="north").series_id == apart
    assert room.prints(LOAN.replace("Kenya", "Kenya's north"), "$480 million").series_id == apart
    assert room.prints(LOAN, "$750 million").series_id == stays.series_id


def test_a_split_dismisses_what_stood_between_and_its_undoing_reopens_it(room: Room) -> None:
    stays, goes = room.prints(LOAN, "$750 million"), room.prints(LOAN, "$480 million")
    assert room.log(stays.series_id) == [("conflict", Status.OPEN)]
    ruling = room.split(stays.series_id, goes).ruling
    assert room.log(ruling.other_id) == [("conflict", Status.DISMISSED)]
    with room.ledger.read() as book:
        (found,) = book.discrepancies.find(series_id=ruling.other_id)
        (act,) = book.reviews.of(found.id)
    assert (act.reviewer, act.reason) == ("ann", "not_same_quantity")
    assert "another loan" in (act.note or "")
    room.undo(ruling.id)
    assert room.log(stays.series_id) == [("conflict", Status.OPEN)]


def test_a_split_judges_what_was_held_against_the_wrong_figure_anew(room: Room) -> None:
    wrong, right = room.prints(LOAN, "$750 million"), room.prints(LOAN, "$480 million")
    later = room.prints(LOAN, "$480 million")
    assert wrong.series_id == right.series_id == later.series_id
    room.split(wrong.series_id, right, later)
    with room.ledger.read() as book:
        silent = [it for it in book.discrepancies.of_version(later.statement.version_id) if it.judgement.silence]
    assert [it.earlier.id for it in silent if it.earlier] == [right.id]


def test_a_decision_on_a_discrepancy_is_kept(room: Room) -> None:
    first, other = room.prints(LOAN, "$750 million"), room.prints(LOAN, "$480 million")
    with room.ledger.write() as book:
        (found,) = book.discrepancies.find(series_id=first.series_id)
        book.reviews.add(found.id, Act.CONFIRM, reviewer="cleo", now=NOW)
    room.split(first.series_id, other)
    with room.ledger.read() as book:
        assert book.discrepancies.get(found.id).status is Status.CONFIRMED


def test_what_cannot_be_ruled_is_refused(room: Room) -> None:
    first, other = room.prints(LOAN, "$750 million"), room.prints(CREDIT, "$480 million")
    with pytest.raises(NotFound, match="99"):
        room.merge(first.series_id, 99)
    with pytest.raises(BadInput, match="already"):
        room.merge(first.series_id, first.series_id)
    with pytest.raises(BadInput, match="none of these"):
        room.split(first.series_id, other)
    with pytest.raises(BadInput, match="not all"):
        room.split(first.series_id, first)
    with pytest.raises(NotFound, match="99"):
        room.undo(99)
    again = room.prints(LOAN, "$480 million")
    ruling = room.split(first.series_id, again).ruling
    with pytest.raises(BadInput, match=f"ruling {ruling.id}"):
        room.merge(ruling.series_id, ruling.other_id)


def test_a_match_that_a_person_confirms_is_judged_in_full(room: Room) -> None:
    first, later = room.prints(LOAN, "$750 million"), room.prints(LOAN, "$480 million")
    with room.ledger.write() as book:
        book.rulings.doubt(later.id, 0.4, ("measure same (+1.0)",))
        (suggested,) = book.rulings.suggestions(first.series_id)
    assert (suggested.observation_id, suggested.probability, suggested.reasons) == (
        later.id,
        0.4,
        ("measure same (+1.0)",),
    )
    rulings.confirm_match(room.ledger, later.id, reviewer="ann", now=room.clock())
    with room.ledger.read() as book:
        assert book.rulings.suggestions(first.series_id) == ()
    with pytest.raises(BadInput, match="nobody doubts"):
        rulings.confirm_match(room.ledger, later.id, reviewer="ann", now=room.clock())
