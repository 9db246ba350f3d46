"""What people decided: the audit trail."""

from __future__ import annotations

from datetime import datetime

from claims.alert import Act, Review


class Reviews:
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
        raise NotImplementedError

    def of(self, discrepancy_id: int) -> tuple[Review, ...]:
        """The acts on a discrepancy, oldest first."""
        raise NotImplementedError
