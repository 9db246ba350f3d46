"""What it tells that two numbers are equal."""

from __future__ import annotations

import pytest

from tests.support.reading import claims, compared


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
