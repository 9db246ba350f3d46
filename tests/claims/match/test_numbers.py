"""What two numbers say of whether they state one quantity, before all else is known."""

from __future__ import annotations

from math import log10

import pytest

from claims.match.slots.numbers import number


@pytest.mark.parametrize(
    ("a", "b", "near", "far"),
    [
        (412, 412, 1.0, 0.0),
        (412, 412_000, 1.0, 0.0),
        (4.12, 41.2, 1.0, 0.0),
        (400, 400_000, 0.0, 1.0),
        (412, 418_000, 0.0, 1.0),
        (412, 905, 0.0, 0.0),
    ],
)
def test_same_digits_at_another_power_of_ten_are_near(a: float, b: float, near: float, far: float) -> None:
    assert number(log10(a), log10(b)) == (near, far)
