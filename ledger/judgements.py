"""Judgements as rows, for the shelves that show them with both their sides."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, distinct, func, select

from claims.discrepancy import Discrepancy, Judgement, Silence
from claims.series import Observation
from ledger.among import among
from ledger.codec import load_adjustments
from ledger.observations import observations_by_id
from ledger.shelf import AnyRow, AnySelect
from ledger.tables import judgements, observations, series

# Why a later observation raised nothing although it says what the later side of a discrepancy says.
_REPEATS = (Silence.OPEN_ALREADY, Silence.WIRE_COPY)

repeats = judgements.alias("repeats")
repeats_a_side = repeats.c.silence.in_(_REPEATS)


@dataclass(frozen=True, slots=True)
class _Reach:
    """How far the later side of a discrepancy went: entries that print it, and independent origins."""

    mentions: int = 1
    origins: int = 1


def select_judgements() -> AnySelect:
    """All judgements, with the names of their series."""
    return select(judgements, series.c.name.label("series_name")).join(series)


def read_discrepancies(connection: Connection, chosen: AnySelect, **parameters: Any) -> list[Discrepancy]:
    """The judgements chosen (of ``select_judgements``), in their order."""
    rows = connection.execute(chosen, parameters).all()
    if not rows:
        return []
    sides = {side for row in rows for side in (row.earlier_id, row.later_id) if side is not None}
    by_id = observations_by_id(connection, sides)
    reach = _reach(connection, {row.later_id for row in rows})
    return [_discrepancy(row, by_id, reach.get(row.later_id, _Reach())) for row in rows]


def _reach(connection: Connection, later: Collection[int]) -> dict[int, _Reach]:
    """By the later observation, where others repeat it."""
    rows = connection.execute(_REACHED, {"later": list(later)}).all()
    return {number: _Reach(1 + mentions, 1 + voices) for number, mentions, voices in rows}


def _count_repeats() -> AnySelect:
    """How many entries and origins repeat each of the observations ``later``. Its own entry and origin count once."""
    first, other = observations.alias("first"), observations.alias("other")
    entries = func.count(distinct(func.nullif(other.c.entry_id, first.c.entry_id)))
    origins = func.count(distinct(func.nullif(other.c.origin, first.c.origin)))
    return (
        select(first.c.id, entries, origins)
        .select_from(repeats)
        .join(first, first.c.id == repeats.c.earlier_id)
        .join(other, other.c.id == repeats.c.later_id)
        .where(repeats_a_side, among(repeats.c.earlier_id, "later"))
        .group_by(first.c.id)
    )


_REACHED = _count_repeats()


def _discrepancy(row: AnyRow, sides: Mapping[int, Observation], reach: _Reach) -> Discrepancy:
    judgement = Judgement(
        verdict=row.verdict,
        reason=row.reason,
        severity=row.severity,
        later=row.later_id,
        earlier=row.earlier_id,
        explanation=row.explanation,
        adjustments=load_adjustments(row.adjustments),
        silence=row.silence,
    )
    return Discrepancy(
        id=row.id,
        series_id=row.series_id,
        series_name=row.series_name,
        judgement=judgement,
        earlier=None if row.earlier_id is None else sides[row.earlier_id],
        later=sides[row.later_id],
        status=row.status,
        opened_at=row.opened_at,
        mentions=reach.mentions,
        origins=reach.origins,
    )
