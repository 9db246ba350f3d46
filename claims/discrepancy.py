"""The outcome of comparing two observations: a discrepancy, or a silence with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from claims.series import Observation


class Severity(StrEnum):
    """How loudly to say it. Ordered: ``Severity.LOW < Severity.HIGH``."""

    SILENT = "silent"
    NOTE = "note"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """0 for silent up to 5 for critical."""
        return list(Severity).index(self)

    def __lt__(self, other: str) -> bool:
        return self.rank < Severity(other).rank

    def __le__(self, other: str) -> bool:
        return self.rank <= Severity(other).rank

    def __gt__(self, other: str) -> bool:
        return self.rank > Severity(other).rank

    def __ge__(self, other: str) -> bool:
        return self.rank >= Severity(other).rank


class Verdict(StrEnum):
    """What a pair of figures of one quantity amounts to."""

    CONSISTENT = "consistent"
    REFINEMENT = "refinement"
    CONFLICT = "conflict"
    UPDATE = "update"
    REVISION = "revision"
    SCALE_ERROR = "scale_error"


class Silence(StrEnum):
    """Why an observation raised nothing."""

    FIRST = "first"
    AGREES = "agrees"
    WIRE_COPY = "wire_copy"
    SAME_ENTRY = "same_entry"
    HISTORIC = "historic"
    FORMER_VALUE = "former_value"
    PART = "part"
    CONVERSION = "conversion"
    HYPOTHETICAL = "hypothetical"
    STATUS = "status"
    PERIOD = "period"
    MISREADING = "misreading"
    OPEN_ALREADY = "open_already"
    RUNNING_COUNT = "running_count"
    REWRITTEN = "rewritten"
    ROLLING = "rolling"


class Status(StrEnum):
    """What people have made of a discrepancy."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    SNOOZED = "snoozed"
    RESOLVED = "resolved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjustment:
    """One step by which a severity was moved or bounded, in words that a user reads."""

    name: str
    before: Severity
    after: Severity
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What comparing one observation with another (or with nothing) gave.

    ``reason`` is a class of the specification ("stealth_edit") or the relation of the two numbers ("rounding");
    ``silence`` is set exactly when ``severity`` is silent; ``earlier`` and ``later`` are observation ids.
    """

    verdict: Verdict
    reason: str
    severity: Severity
    later: int
    earlier: int | None
    explanation: str
    adjustments: tuple[Adjustment, ...] = ()
    silence: Silence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Discrepancy:
    """A stored judgement with both its sides, as the log shows it. ``earlier`` is None for a series' first figure.

    ``mentions`` counts the entries that print the later side, the first included; ``origins`` the independent ones.
    """

    id: int
    series_id: int
    series_name: str
    judgement: Judgement
    earlier: Observation | None
    later: Observation
    status: Status
    opened_at: datetime
    mentions: int = 1
    origins: int = 1
