"""Signs of life, and the counts behind the metrics."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime


class Health:
    """The shelf of heartbeats and counts."""

    def pulse(self, name: str, *, now: datetime) -> None:
        """Record that a role or queue is at work ("queue:poll", "beat")."""
        raise NotImplementedError

    def pulses(self) -> Mapping[str, datetime]:
        """When each was last at work."""
        raise NotImplementedError

    def counts(self) -> Mapping[tuple[str, str], int]:
        """The totals behind the metrics by (name, label).

        polls/outcome, entry_versions/stage, claims/kind, observations/"", series/"", judgements/severity,
        deliveries/"channel state", feeds/"".
        """
        raise NotImplementedError
