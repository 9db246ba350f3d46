"""The table of wordings, row by row, in both directions."""

from __future__ import annotations

import csv
import re
from decimal import Decimal
from pathlib import Path

import pytest

from claims.quantity import Kind, Modifier, Quantity
from claims.relate import relate

TABLE = Path(__file__).parents[2] / "data" / "wordings.csv"
ROWS = list(csv.DictReader(TABLE.open(encoding="utf-8")))

HEDGES = {
    "more than": Modifier.MORE_THAN,
    "at least": Modifier.AT_LEAST,
    "up to": Modifier.UP_TO,
    "as many as": Modifier.UP_TO,
    "under": Modifier.LESS_THAN,
    "nearly": Modifier.NEARLY,
    **dict.fromkeys(("about", "around", "roughly", "some"), Modifier.ABOUT),
}
SCALES = {"million": 6, "billion": 9, "bn": 9, "trillion": 12}
VAGUE = {"dozens": (24, 99), "hundreds": (200, 999), "thousands": (2000, 9999)}
NUMBER = r"\$?([\d.,]+)\s*(million|billion|bn|trillion)?"


def quantity(text: str) -> Quantity:
    if text in VAGUE:
        low, high = VAGUE[text]
        return Quantity(kind=Kind.COUNT, unit="people", low=Decimal(low), high=Decimal(high), vague=True)
    hedge = next((h for h in HEDGES if text.startswith(h)), "")
    modifier = HEDGES.get(hedge, Modifier.MORE_THAN if text.endswith("-plus") else Modifier.EXACT)
    found = list(re.finditer(NUMBER, text))
    scale = SCALES.get(found[-1][2] or "", 0)
    values = [Decimal(m[1].replace(",", "")) for m in found]
    step = Decimal(1).scaleb(scale + int(values[-1].as_tuple().exponent))
    ends = [v.scaleb(scale) for v in values]
    kind, unit = (Kind.MONEY, "USD") if scale or "$" in text else (Kind.COUNT, "people")
    if len(ends) == 2:
        return Quantity(kind=kind, unit=unit, low=ends[0], high=ends[1], step=step, modifier=Modifier.RANGE)
    return Quantity(
        kind=kind, unit=unit, value=ends[0], step=step, modifier=modifier, stated_exact=text.startswith("exactly")
    )


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['a']} | {row['b']}")
def test_relation_of_wordings(row: dict[str, str]) -> None:
    a, b = quantity(row["a"]), quantity(row["b"])
    for found in (relate(a, b), relate(b, a)):
        assert (found.name, found.severity) == (row["relation"], row["severity"])


@pytest.mark.parametrize("text", sorted({row[side] for row in ROWS for side in "ab"}))
def test_equal_to_itself(text: str) -> None:
    assert relate(quantity(text), quantity(text)).name == "equal"
