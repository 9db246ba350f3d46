"""The sentence that people read."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from claims.quantity import Kind, Quantity
from claims.spell import amount, number

if TYPE_CHECKING:
    from conftest import Desk


@pytest.mark.parametrize(
    ("before", "later", "words"),
    [
        ("$60.84bn", "$62bn", "1.9 % apart"),
        ("$60.84bn", "$60.81bn", "less than 0.1 % apart"),
        ("$3.0bn", "$6.2bn", "2.1 times apart"),
        ("$60.84bn", "$60.84m", "1,000 times apart"),
        ("$60.84bn", "$40.2bn", "34 % apart"),
        ("4.1 percent", "4.8 percent", "0.7 points apart"),
    ],
)
def test_distance(desk: Desk, before: str, later: str, words: str) -> None:
    desk.file(before)
    assert f", {words}: " in desk.judge(later).explanation


def test_both_quotes_with_who_and_when(desk: Desk) -> None:
    desk.file("more than $95 billion", "Herald", by="the Treasury", hours=0)
    explanation = desk.judge("some $61 billion", "Bugle", hours=48, title=True).explanation
    assert explanation.startswith(
        "“some $61 billion” in the headline of Bugle (19 Apr 2024) differs from "
        "“more than $95 billion” in Herald, citing the Treasury (17 Apr 2024), 36 % apart: "
    )


def test_nobody_is_called_wrong(desk: Desk) -> None:
    desk.file("$60.84bn")
    for text in ("$62bn", "$60.84m", "$68.04bn", "$95bn", "about $95bn"):
        assert "wrong" not in desk.judge(text).explanation


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("60840000000", "60.84 billion"),
        ("61000000000.0", "61 billion"),
        ("1234567", "1,234,567"),
        ("43000", "43,000"),
        ("4.10", "4.1"),
        ("9700000000000", "9.7 trillion"),
        ("0", "0"),
        ("-48000000", "-48 million"),
    ],
)
def test_numbers(value: str, words: str) -> None:
    assert number(Decimal(value)) == words


@pytest.mark.parametrize(
    ("kind", "unit", "words"),
    [
        (Kind.MONEY, "USD", "$61 million"),
        (Kind.MONEY, "EUR", "€61 million"),
        (Kind.MONEY, "CHF", "CHF 61 million"),
        (Kind.COUNT, "people", "61 million"),
        (Kind.PERCENT, "percent", "61 million percent"),
    ],
)
def test_amounts(kind: Kind, unit: str, words: str) -> None:
    assert amount(Decimal(61_000_000), Quantity(kind=kind, unit=unit, value=Decimal(1))) == words
