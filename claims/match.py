"""Which series a statement belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from claims.claim import Claim
from claims.series import Match, Series, SeriesKey, Statement


def index_terms(claim: Claim) -> frozenset[str]:
    """The posting-list terms of a claim and of the series that it opens ("measure:deaths")."""
    return frozenset()


def series_key(claim: Claim) -> SeriesKey:
    """The key of a series that this claim opens."""
    return SeriesKey(kind=claim.quantity.kind, unit=claim.quantity.unit, frame=claim.frame)


def series_name(statement: Statement) -> str:
    """A readable name for a series that this statement opens ("deaths, earthquake in Turkey and Syria")."""
    return statement.claim.measures


def assign(statements: Sequence[Statement], candidates: Sequence[Sequence[Series]]) -> tuple[Match, ...]:
    """Match the statements of one entry version, each with its own candidates; they compete for them."""
    return tuple(Match(series_id=None, probability=1.0) for _ in statements)
