"""Observations as rows, for the shelves that show them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from claims.quantity import Modifier, Quantity
from claims.series import Observation, Statement
from ledger.among import among
from ledger.codec import load_claim
from ledger.shelf import AnyRow, AnySelect
from ledger.tables import claims, observations

# Each is a field of Statement under the same name.
STATEMENT_COLUMNS = tuple(name for name in Statement.__slots__ if name != "claim")


_OBSERVATIONS = (
    select(*(observations.c[name] for name in STATEMENT_COLUMNS))
    .add_columns(observations.c.id, observations.c.series_id, observations.c.replaced, claims.c.body)
    .join(claims)
)
_BY_ID = _OBSERVATIONS.where(among(observations.c.id, "ids"))


def select_observations(*conditions: ColumnElement[bool]) -> AnySelect:
    """The observations that meet the conditions (on observations and claims), in no particular order."""
    return _OBSERVATIONS.where(*conditions)


def read_observations(connection: Connection, chosen: AnySelect, **parameters: Any) -> list[Observation]:
    """The observations chosen (of ``select_observations``)."""
    return [_observation(row) for row in connection.execute(chosen, parameters).all()]


def observations_by_id(connection: Connection, ids: Iterable[int]) -> dict[int, Observation]:
    """The observations with these ids."""
    return {found.id: found for found in read_observations(connection, _BY_ID, ids=list(ids))}


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
    *stated, number, series_id, replaced, body = row
    statement = Statement(claim=load_claim(body), **dict(zip(STATEMENT_COLUMNS, stated, strict=True)))
    return Observation(id=number, series_id=series_id, statement=statement, replaced=replaced)
