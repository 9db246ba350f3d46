"""Observations as rows, for the shelves that show them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from claims.quantity import Modifier, Quantity
from claims.series import Observation, Statement
from ledger.codec import load_claim
from ledger.shelf import AnyRow, chunks
from ledger.tables import claims, observations

# Each is a field of Statement under the same name.
STATEMENT_COLUMNS = tuple(name for name in Statement.__slots__ if name != "claim")


def read_observations(connection: Connection, *conditions: ColumnElement[bool]) -> list[Observation]:
    """The observations that meet the conditions (on observations and claims), in no particular order."""
    found = select(observations, claims.c.body).join(claims).where(*conditions)
    return [_observation(row) for row in connection.execute(found)]


def observations_by_id(connection: Connection, ids: Iterable[int]) -> dict[int, Observation]:
    """The observations with these ids."""
    pieces = (read_observations(connection, observations.c.id.in_(piece)) for piece in chunks(ids))
    return {observation.id: observation for piece in pieces for observation in piece}


def observation_columns(series_id: int, claim_id: int, statement: Statement) -> dict[str, Any]:
    """The row of a statement filed under a series."""
    quantity = statement.claim.quantity
    return {
        "series_id": series_id,
        "claim_id": claim_id,
        "hedged": _hedged(quantity),
        "step": float(quantity.step),
        **{name: getattr(statement, name) for name in STATEMENT_COLUMNS},
    }


def _hedged(quantity: Quantity) -> bool:
    return quantity.value is None or quantity.vague or quantity.modifier is not Modifier.EXACT


def _observation(row: AnyRow) -> Observation:
    return Observation(
        id=row.id,
        series_id=row.series_id,
        statement=Statement(claim=load_claim(row.body), **{name: getattr(row, name) for name in STATEMENT_COLUMNS}),
        replaced=row.replaced,
    )
