"""Numbers in one writing: what is written another way comes out the same, what says another number does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.wording import in_one_writing


@pytest.mark.parametrize(
    "ways",
    [
        ("10 million", "10m", "10 mn", "10-million", "ten million"),
        ("$1.2 billion", "$1.2bn"),
        ("1,200 jobs", "1200 jobs", "1 200 jobs", "1\u202f200 jobs", "1’200 jobs"),
        ("5%", "5 %", "5 percent", "5 per cent", "5 pct"),
        ("three dead", "3 dead", "Three dead".lower()),
    ],
)
def test_one_number_in_many_writings(ways: tuple[str, ...]) -> None:
    assert len({in_one_writing(way) for way in ways}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("10 million", "10 billion"),
        ("12", "12m"),
        ("5 m high", "5m high"),
        ("1,200", "12,00"),
        ("1.200", "1200"),
        ("6.1m²", "6.1m"),
        ("5 percent", "5 percentage points"),
        ("in 2024 300 died", "in 2024300 died"),
    ],
)
def test_two_numbers(one: str, other: str) -> None:
    assert in_one_writing(one) != in_one_writing(other)


@given(st.integers(0, 10**12), st.integers(0, 10**12))
def test_two_whole_numbers_are_one_only_if_they_are(one: int, other: int) -> None:
    assert (in_one_writing(f"{one:,} jobs") == in_one_writing(f"{other} jobs")) == (one == other)
