"""The table of wordings, row by row, in both directions."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from claims.quantity import Quantity
from claims.relate import relate

TABLE = Path(__file__).parents[2] / "data" / "wordings.csv"
ROWS = list(csv.DictReader(TABLE.open(encoding="utf-8")))
DOLLARS = {"between 60bn and 70bn": "between $60bn and $70bn"}  # what its row in the table is about

Reader = Callable[[str], Quantity]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['a']} | {row['b']}")
def test_relation_of_wordings(row: dict[str, str], read: Reader) -> None:
    a, b = (read(DOLLARS.get(row[side], row[side])) for side in "ab")
    for found in (relate(a, b), relate(b, a)):
        assert (found.name, found.severity) == (row["relation"], row["severity"])


@pytest.mark.parametrize("text", sorted({row[side] for row in ROWS for side in "ab"}))
def test_every_wording_equals_itself(text: str, read: Reader) -> None:
    assert relate(read(text), read(text)).name == "equal"
