"""Series and the observations filed under them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from claims.quantity import Kind
from claims.series import Observation, Series, SeriesKey, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesSummary:
    """A line of the list of series."""

    id: int
    name: str
    kind: Kind
    unit: str
    observations: int
    discrepancies: int
    last_seen_at: datetime


class SeriesShelf:
    """The shelf of series."""

    def exclusive(self) -> None:
        """Let nobody else judge until this unit of work ends, so that one new quantity opens one series."""
        raise NotImplementedError

    def candidates(
        self, kind: Kind, terms: Collection[str], *, limit: int = 50, members: int = 8
    ) -> tuple[Series, ...]:
        """The series of a kind that share the most index terms, rarest terms first, each with a few newest members.

        The cost does not grow with the number of series: posting lists of common terms are bounded.
        """
        raise NotImplementedError

    def of_entry(self, entry_id: int) -> tuple[Series, ...]:
        """The series in which earlier versions of an entry were filed, with those observations among their members."""
        raise NotImplementedError

    def open(self, key: SeriesKey, *, name: str, terms: Collection[str], now: datetime) -> Series:
        """Open a series without observations."""
        raise NotImplementedError

    def file(self, series_id: int, claim_id: int, statement: Statement) -> Observation:
        """File a statement. A claim is filed once: where it was filed before, that observation is returned."""
        raise NotImplementedError

    def filed(self, version_id: int) -> tuple[Observation, ...]:
        """The observations of a version, title first and then in order of place."""
        raise NotImplementedError

    def supersede(self, entry_id: int, *, by_version: int) -> None:
        """Mark the observations of an entry's older versions as replaced."""
        raise NotImplementedError

    def get(self, series_id: int) -> Series:
        """A series with all its observations, oldest first. Raises NotFound."""
        raise NotImplementedError

    def all(self, *, text: str | None = None, limit: int = 100) -> tuple[SeriesSummary, ...]:
        """The series whose name holds the text, the most recently seen first."""
        raise NotImplementedError
