from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alerts.distance import apart
from claims.quantity import Kind, Quantity


def amount(value: str, unit: str = "USD", kind: Kind = Kind.MONEY) -> Quantity:
    return Quantity(kind=kind, unit=unit, value=Decimal(value))


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (amount("23.2e9"), amount("13.4e9"), "$9.8 billion apart, 42 %"),
        (amount("61e9"), amount("61e6"), "$60.94 billion apart, a factor of 1,000"),
        (amount("60.84e9"), amount("61e9"), "$160 million apart, 0.26 %"),
        (amount("60", "PKR"), amount("61", "PKR"), "PKR 1 apart, 1.6 %"),
        (amount("206000", "jobs", Kind.COUNT), amount("179000", "jobs", Kind.COUNT), "27,000 jobs apart, 13 %"),
        (amount("114000", "jobs", Kind.COUNT), amount("-48000", "jobs", Kind.COUNT), "162,000 jobs apart, 142 %"),
        (
            amount("4.1", "percent", Kind.PERCENT),
            amount("4.3", "percent", Kind.PERCENT),
            "0.2 percentage points apart",
        ),
        (
            Quantity(kind=Kind.COUNT, unit="people", low=Decimal(24), high=Decimal(99), vague=True),
            amount("3", "people", Kind.COUNT),
            "21 people apart, 88 %",
        ),
    ],
)
def test_how_far_apart(one: Quantity, other: Quantity, words: str) -> None:
    assert apart(one, other) == words
    assert apart(other, one) == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (amount("61e9"), amount("61.0e9")),
        (amount("61e9"), amount("61e9", "EUR")),
        (Quantity(kind=Kind.MONEY, unit="USD", low=Decimal(3), high=Decimal(9)), amount("5")),
        (Quantity(kind=Kind.MONEY, unit="USD"), amount("5")),
    ],
)
def test_no_distance(one: Quantity, other: Quantity) -> None:
    assert apart(one, other) is None


@given(
    one=st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=3),
    other=st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=3),
)
def test_every_pair_has_words(one: Decimal, other: Decimal) -> None:
    words = apart(Quantity(kind=Kind.MONEY, unit="USD", value=one), Quantity(kind=Kind.MONEY, unit="USD", value=other))

    assert (words is None) == (one == other)
