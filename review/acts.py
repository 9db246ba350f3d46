"""What a reviewer can do to a discrepancy: one function for the command line and the pages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from claims.alert import Act, Review
from claims.discrepancy import Discrepancy, Status
from claims.errors import BadInput
from ledger import Ledger
from ledger.reviews import LEADS_TO

# Why a discrepancy is dismissed: the key is stored, the words are shown.
DISMISSALS: Mapping[str, str] = {
    "not_same_quantity": "Not the same quantity",
    "misread": "Figure was misread",
    "known_rounding": "Known rounding",
    "already_corrected": "Already corrected",
    "other": "Another reason (say which)",
}
NOTE_LIMIT = 4000  # characters; a comment, not a document


def decide(
    ledger: Ledger,
    discrepancy_id: int,
    act: Act,
    *,
    reviewer: str,
    now: datetime,
    reason: str | None = None,
    note: str | None = None,
) -> Review:
    """Record an act with its author.

    ``reason`` is one of ``DISMISSALS``, for a dismissal alone; "other" needs a note, and so does a comment.
    Raises NotFound, and BadInput without recording anything. What is the case already is refused, so that a form sent
    twice leaves one line in the audit trail.
    """
    reason, note = (reason or "").strip() or None, (note or "").strip() or None
    _check_words(act, reason, note)
    with ledger.write() as book:
        _check_state(book.discrepancies.get(discrepancy_id), act)
        return book.reviews.add(discrepancy_id, act, reviewer=reviewer, now=now, reason=reason, note=note)


def _check_words(act: Act, reason: str | None, note: str | None) -> None:
    if note is not None and len(note) > NOTE_LIMIT:
        raise BadInput(f"the note is {len(note):,} characters long; {NOTE_LIMIT:,} are allowed")
    if act is Act.COMMENT and note is None:
        raise BadInput("a comment needs some text")
    if act is not Act.DISMISS:
        if reason is not None:
            raise BadInput("only a dismissal takes a reason; write a note instead")
        return
    if reason not in DISMISSALS:
        raise BadInput(f"a dismissal needs a reason, one of {', '.join(DISMISSALS)}")
    if reason == "other" and note is None:
        raise BadInput("say in the note what the other reason is")


def _check_state(discrepancy: Discrepancy, act: Act) -> None:
    if LEADS_TO.get(act) is discrepancy.status:
        raise BadInput(f"discrepancy {discrepancy.id} is {discrepancy.status.value} already")


def open_acts(status: Status) -> tuple[Act, ...]:
    """The acts that make sense for a discrepancy in this status, comment last."""
    return (*(act for act, outcome in LEADS_TO.items() if outcome is not status), Act.COMMENT)
