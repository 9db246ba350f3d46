"""What people decided: the audit trail."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, insert, select, update

from claims.alert import Act, Review
from claims.discrepancy import Status
from claims.errors import BadInput, NotFound
from ledger.shelf import AnyRow, Shelf
from ledger.tables import judgements, reviews

# A comment leaves the status as it is.
LEADS_TO: Mapping[Act, Status] = {Act.CONFIRM: Status.CONFIRMED, Act.DISMISS: Status.DISMISSED, Act.REOPEN: Status.OPEN}


class Reviews(Shelf):
    """The shelf of reviews."""

    def add(
        self,
        discrepancy_id: int,
        act: Act,
        *,
        reviewer: str,
        now: datetime,
        reason: str | None = None,
        note: str | None = None,
    ) -> Review:
        """Append an act; the discrepancy's status follows from it. NotFound; BadInput: a dismissal without a reason."""
        if act is Act.DISMISS and not (reason and reason.strip()):
            raise BadInput("a dismissal needs a reason")
        self._follow(discrepancy_id, act)
        added = insert(reviews).values(
            judgement_id=discrepancy_id, act=act, reviewer=reviewer, at=now, reason=reason, note=note
        )
        number = self._connection.execute(added.returning(reviews.c.id)).scalar_one()
        return self._reviews(reviews.c.id == number)[0]

    def of(self, discrepancy_id: int) -> tuple[Review, ...]:
        """The acts on a discrepancy, oldest first."""
        return self._reviews(reviews.c.judgement_id == discrepancy_id)

    def _follow(self, discrepancy_id: int, act: Act) -> None:
        """Give the discrepancy the status that the act leads to. Its row is locked: acts on it come one by one."""
        c = judgements.c
        status = {"status": LEADS_TO.get(act, c.status)}
        changed = self._connection.execute(update(judgements).where(c.id == discrepancy_id).values(status))
        if changed.rowcount == 0:
            raise NotFound(f"no such discrepancy: {discrepancy_id}")

    def _reviews(self, condition: ColumnElement[bool]) -> tuple[Review, ...]:
        found = self._connection.execute(select(reviews).where(condition).order_by(reviews.c.id))
        return tuple(_review(row) for row in found)


def _review(row: AnyRow) -> Review:
    return Review(
        id=row.id,
        discrepancy_id=row.judgement_id,
        act=row.act,
        reviewer=row.reviewer,
        at=row.at,
        reason=row.reason,
        note=row.note,
    )
