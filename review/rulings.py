"""What a reviewer can do to series: merge, split, confirm a match, undo; for the command line and the pages.

Each is recorded with its author, obeyed by later matching, and what it touched is judged anew.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from claims.alert import Act
from claims.compare import excerpt, judge
from claims.discrepancy import Severity, Status
from claims.errors import BadInput
from claims.match import index_terms, series_key, series_name
from claims.notices import correction_notice
from claims.ruling import Ruling, RulingAct
from claims.series import Observation, Series
from ledger import Book, Ledger
from review.acts import NOTE_LIMIT

REJUDGED = 60  # observations of a series, the newest; a judgement on a long one takes milliseconds
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
        return Ruled(ruling=ruling, found=_rejudge(book, ruling.series_id, ruling.observations, now))


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
        found = _rejudge(book, into, ruling.observations, now) + _rejudge(book, series_id, ruling.observations, now)
        return Ruled(ruling=ruling, found=found)


def undo(ledger: Ledger, ruling_id: int, *, reviewer: str, now: datetime) -> Ruled:
    """Take a ruling back, and what followed from it. Raises NotFound, BadInput."""
    with ledger.write() as book:
        book.series.exclusive()
        ruling = book.rulings.undo(ruling_id, reviewer=reviewer, now=now)
        if ruling.act is RulingAct.SPLIT:
            _reopen(book, ruling, reviewer, now)
        both = (ruling.series_id, ruling.other_id)
        return Ruled(ruling=ruling, found=sum(_rejudge(book, it, ruling.observations, now) for it in both))


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
        return _judge_anew(book, series, [it for it in series.observations if it.id == observation_id], now)


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


def _rejudge(book: Book, series_id: int, moved: Sequence[int], now: datetime) -> int:
    """Judge what a move may have changed: the observations that moved, and those filed after the first of them."""
    if not moved:
        return 0
    series = book.series.get(series_id)
    filed = sorted((it for it in series.observations if it.id >= min(moved)), key=lambda it: it.id)
    return _judge_anew(book, series, filed[-REJUDGED:], now)


def _judge_anew(book: Book, series: Series, observations: Sequence[Observation], now: datetime) -> int:
    doubts = {it.observation_id: it.probability for it in book.rulings.suggestions(series.id)}
    return sum(_judge_one(book, series, it, doubts.get(it.id, 1.0), now) for it in observations)


def _judge_one(book: Book, series: Series, observation: Observation, probability: float, now: datetime) -> bool:
    item = book.entries.get(observation.statement.version_id).item
    judgement = judge(
        observation,
        excerpt(series, observation.statement.entry_id),
        match_probability=probability,
        notice=correction_notice(f"{item.title}. {item.text}"),
    )
    return book.discrepancies.revise(judgement, now=now) is not None and judgement.severity > Severity.SILENT
