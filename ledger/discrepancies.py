"""Judgements: discrepancies, and silences with their reason."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from claims.discrepancy import Discrepancy, Judgement, Severity, Status


class Discrepancies:
    """The shelf of judgements."""

    def add(self, judgement: Judgement, *, now: datetime) -> int | None:
        """Store a judgement. None where (later, earlier, reason) is there already."""
        raise NotImplementedError

    def get(self, discrepancy_id: int) -> Discrepancy:
        """One judgement with both sides. Raises NotFound."""
        raise NotImplementedError

    def find(
        self,
        *,
        min_severity: Severity = Severity.NOTE,
        status: Status | None = None,
        series_id: int | None = None,
        list_name: str | None = None,
        text: str | None = None,
        since: datetime | None = None,
        after: int | None = None,
        limit: int = 100,
    ) -> tuple[Discrepancy, ...]:
        """The log, newest first. ``text`` searches names and quotes; ``after`` pages on: ids below it only."""
        raise NotImplementedError

    def count(self, *, min_severity: Severity = Severity.NOTE) -> Mapping[Status, int]:
        """How many there are of each status."""
        raise NotImplementedError

    def unrouted(self, *, limit: int) -> tuple[Discrepancy, ...]:
        """Discrepancies (never silent ones) of which nobody has decided yet who hears of them, oldest first."""
        raise NotImplementedError

    def routed(self, discrepancy_id: int, *, now: datetime) -> None:
        """Record that it was decided who hears of it."""
        raise NotImplementedError

    def lists(self, discrepancy_id: int) -> frozenset[str]:
        """The feed lists of the feeds that printed either side, or repeated the later."""
        raise NotImplementedError
