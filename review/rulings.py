"""What a reviewer can do to series: merge, split, confirm a match, undo; for the command line and the pages.

Each is recorded with its author, obeyed by later matching, and what it touched is judged anew.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from claims.alert import Act
from claims.discrepancy import Status
from claims.errors import BadInput
from claims.match import index_terms, series_key, series_name
from claims.ruling import Ruling, RulingAct
from claims.series import Observation
from ledger import Book, Ledger
from review.acts import NOTE_LIMIT
from review.rejudge import judge_anew, rejudge

SPLIT_REASON = "not_same_quantity"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """A ruling, and how many discrepancies judging anew has added or raised."""

    ruling: Ruling
    found: int


def merge(ledger: Ledger, kept: int, other: int, *, reviewer: str, now: datetime, note: str | None = None) -> Ruled:
    """Two series state one quantity: all of ``other`` goes to ``kept``. Raises NotFound, BadInput."""
    note = _checked(note)
    with ledger.write() as book:
        book.series.exclusive()
        ruling = book.rulings.merge(kept, other, reviewer=reviewer, now=now, note=note)
        return Ruled(ruling=ruling, found=rejudge(book, ruling.series_id, ruling.observations, now))


def split(
    ledger: Ledger,
    series_id: int,
    observations: Collection[int],
    *,
    reviewer: str,
    now: datetime,
    note: str | None = None,
) -> Ruled:
    """Some observations of a series state another quantity: they open a series of their own. Raises NotFound, BadInput.

    Open discrepancies between them and what stays are dismissed as not the same quantity.
    """
    note = _checked(note)
    with ledger.write() as book:
        book.series.exclusive()
        parted = [it for it in book.series.get(series_id).observations if it.id in observations]
        if not parted:
            raise BadInput(f"series {series_id} has none of these observations")
        into = _open(book, parted[0], now)
        ruling = book.rulings.split(series_id, observations, into=into, reviewer=reviewer, now=now, note=note)
        _close(book, ruling, now)
        found = rejudge(book, into, ruling.observations, now) + rejudge(book, series_id, ruling.observations, now)
        return Ruled(ruling=ruling, found=found)


def undo(ledger: Ledger, ruling_id: int, *, reviewer: str, now: datetime) -> Ruled:
    """Take a ruling back, and what followed from it. Raises NotFound, BadInput."""
    with ledger.write() as book:
        book.series.exclusive()
        ruling = book.rulings.undo(ruling_id, reviewer=reviewer, now=now)
        if ruling.act is RulingAct.SPLIT:
            _reopen(book, ruling, reviewer, now)
        both = (ruling.series_id, ruling.other_id)
        return Ruled(ruling=ruling, found=sum(rejudge(book, it, ruling.observations, now) for it in both))


def confirm_match(ledger: Ledger, observation_id: int, *, reviewer: str, now: datetime) -> int:
    """An observation that was filed unsurely belongs there: from now on it is judged like any other.

    How many discrepancies that added or raised. Raises BadInput where nobody doubts it.
    """
    with ledger.write() as book:
        book.series.exclusive()
        series_id = book.rulings.confirm(observation_id, reviewer=reviewer, now=now)
        if series_id is None:
            raise BadInput(f"nobody doubts where observation {observation_id} is filed")
        series = book.series.get(series_id)
        return judge_anew(book, series, [it for it in series.observations if it.id == observation_id], now)


def _checked(note: str | None) -> str | None:
    note = (note or "").strip() or None
    if note is not None and len(note) > NOTE_LIMIT:
        raise BadInput(f"the note is {len(note):,} characters long; {NOTE_LIMIT:,} are allowed")
    return note


def _open(book: Book, first: Observation, now: datetime) -> int:
    claim = first.claim
    name = series_name(first.statement)
    return book.series.open(series_key(claim), name=name, terms=index_terms(claim), now=now).id


def _mark(ruling: Ruling) -> str:
    """The note by which the acts that follow from a ruling are known."""
    said = f": {ruling.note}" if ruling.note else ""
    return f"split by ruling {ruling.id}{said}"


def _close(book: Book, ruling: Ruling, now: datetime) -> None:
    for void in book.discrepancies.between(ruling.observations, status=Status.OPEN):
        who, note = ruling.reviewer, _mark(ruling)
        book.reviews.add(void.id, Act.DISMISS, reviewer=who, now=now, reason=SPLIT_REASON, note=note)


def _reopen(book: Book, ruling: Ruling, reviewer: str, now: datetime) -> None:
    for closed in book.discrepancies.between(ruling.observations, status=Status.DISMISSED):
        if book.reviews.of(closed.id)[-1].note == _mark(ruling):
            book.reviews.add(closed.id, Act.REOPEN, reviewer=reviewer, now=now, note=f"ruling {ruling.id} undone")
