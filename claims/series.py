"""Which figures speak of the same quantity: series keys, series, observations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from claims.claim import Claim, Frame
from claims.quantity import Kind

UNDATED = datetime(1970, 1, 1, tzinfo=UTC)
"""Stands for an unknown time of publication: before all others, and never shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesKey:
    """What identifies a quantity in the world. The number is never part of it."""

    kind: Kind
    unit: str
    frame: Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A claim as somebody published it at some time, not yet filed under a series.

    ``source`` is the outlet that printed it, ``origin`` the independent voice behind it (a wire agency, or the
    outlet). ``entry_id`` groups the versions of one entry; ``edit`` says that an earlier version of it exists.
    ``historic`` says that it was already published when its feed was first read.
    """

    claim: Claim
    source: str
    origin: str
    url: str
    title: str
    published_at: datetime
    seen_at: datetime
    entry_id: int
    version_id: int
    edit: bool = False
    historic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """A statement filed under a series. ``replaced``: a later version of its entry no longer prints it."""

    id: int
    series_id: int
    statement: Statement
    replaced: bool = False

    @property
    def claim(self) -> Claim:
        """What was said."""
        return self.statement.claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One quantity in the world, with the observations filed under it."""

    id: int
    name: str
    key: SeriesKey
    opened_at: datetime
    observations: tuple[Observation, ...] = ()


class Told(Protocol):
    """A claim as it was published: a statement, or a member of a candidate."""

    @property
    def claim(self) -> Claim:
        """What was said."""

    @property
    def published_at(self) -> datetime:
        """When."""

    @property
    def entry_id(self) -> int:
        """In which entry."""


class Member(Told, Protocol):
    """An observation as far as matching asks: most often for its words alone, so that few claims are decoded."""

    @property
    def id(self) -> int:
        """The observation."""

    @property
    def words(self) -> tuple[str, ...]:
        """Those of the claim's frame."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A series under which a claim may be filed, with a few of its observations.

    As people ruled: ``brought`` are, for each series merged into this one, a few of the observations that came along;
    ``apart`` are the series that state another quantity.
    """

    id: int
    kind: Kind
    members: tuple[Member, ...] = ()
    brought: tuple[tuple[Member, ...], ...] = ()
    apart: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Which series a claim belongs to: ``series_id`` None opens a new one. ``reasons`` go slot by slot.

    ``joins`` (only with ``series_id`` None) is the place, among the statements matched together, of the one whose new
    series this statement shares.
    """

    series_id: int | None
    probability: float
    reasons: tuple[str, ...] = ()
    joins: int | None = None
