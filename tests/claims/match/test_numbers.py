"""What two numbers say of whether they state one quantity, before all else is known."""

from __future__ import annotations

from math import log10

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claims.match.slots.numbers import number
from tests.support.reading import claims, compared


@pytest.mark.parametrize(
    ("a", "b", "near", "close", "apart"),
    [
        (412, 412, 1.0, 1.0, 0.0),
        (412, 412_000, 1.0, 1.0, 0.0),
        (4.12, 41.2, 1.0, 1.0, 0.0),
        (60.84, 61_000, 1.0, 1.0, 0.0),
        (60, 60_840, 1.0, 1.0, 0.0),
        (412, 905, 0.0, 0.0, 0.114),
        (412, 4_300, 0.0, 0.0, 0.340),
        (400, 400_000, 0.0, 0.0, 0.25),
        (400, 650_000, 0.0, 0.0, 1.0),
        (412, 430_000_000, 0.0, 0.0, 1.0),
    ],
)
def test_same_digits_at_another_power_of_ten_are_near(
    a: float, b: float, near: float, close: float, apart: float
) -> None:
    assert number(log10(a), log10(b)) == pytest.approx((near, close, apart), abs=0.001)


@given(st.floats(1, 1e9), st.floats(0, 6))
def test_the_farther_two_numbers_are_the_less_they_agree(one: float, decades: float) -> None:
    at = log10(one)
    assume(abs(decades - round(decades)) > 0.01)
    near, close, apart = number(at, at + decades)
    nearer, closer, less_apart = number(at, at + decades * 0.999)
    assert near <= nearer
    assert close <= closer
    assert apart >= less_apart


def agreement(one: str, other: str) -> float:
    """How telling the equality of the only figures of two texts is."""
    (first,), (second,) = claims(one).values(), claims(other).values()
    return compared(first, second)["number.equal"]


@pytest.mark.parametrize(
    ("one", "other", "telling"),
    [
        ("It sold 361,840 cars last year.", "It sold 362,000 vehicles last year.", 1.0),
        ("The fund spent $118 million on roads.", "Roads cost $118m.", 1.0),
        ("The package is worth $60.84bn.", "The package is worth $61 billion.", 0.5),
        ("The floods killed 43 people.", "The floods killed 43 people in all.", 0.5),
        ("The floods killed four people.", "The floods killed 4 people.", 0.0),
        ("The package is worth $300bn.", "The package is worth $300 billion.", 0.0),
        ("The package is worth $61.4bn.", "The package is worth $62 billion.", 0.0),
        ("The fund spent $118 million on roads.", "The fund spent €118 million on roads.", 0.0),
        ("A share cost $0.955 on Friday.", "A share cost 95.5 cents on Friday.", 1.0),
    ],
)
def test_numbers_agree_by_the_digits_that_both_have(one: str, other: str, telling: float) -> None:
    assert agreement(one, other) == agreement(other, one) == telling
