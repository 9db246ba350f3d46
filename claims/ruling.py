"""What a person decided about which figures state one quantity, and what matching would like to be told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class RulingAct(StrEnum):
    """What was decided."""

    MERGE = "merge"
    SPLIT = "split"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """Two series are one quantity (merge), or observations of one state another (split); obeyed until it is undone.

    ``series_id`` is the series that was kept, or split; ``other_id`` the one that was merged into it, or that was
    split off. ``observations`` went from the one to the other.
    """

    id: int
    act: RulingAct
    series_id: int
    other_id: int
    observations: tuple[int, ...]
    reviewer: str
    at: datetime
    note: str | None = None
    undone_by: str | None = None
    undone_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """An observation that was filed where it belongs more likely than not, too unsurely to tell anybody.

    ``reasons`` go slot by slot, as in ``claims.series.Match``.
    """

    observation_id: int
    series_id: int
    probability: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedReference:
    """A reference figure on file, and who recorded it; ``removed_at`` where it was taken back."""

    id: int
    observation_id: int
    recorded_by: str
    recorded_at: datetime
    removed_by: str | None = None
    removed_at: datetime | None = None
