"""What wording means, as intervals."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.interval import Interval
from claims.quantity import Kind, Modifier, Quantity

Reader = Callable[[str], Quantity]


def bounds(interval: Interval) -> str:
    """An interval as mathematicians write it, in plain numbers."""
    high = "∞" if interval.high is None else f"{interval.high.normalize():f}"
    closing = "]" if interval.high is not None and interval.high_closed else ")"
    return f"{'[' if interval.low_closed else '('}{interval.low.normalize():f}, {high}{closing}"


@pytest.mark.parametrize(
    ("text", "hard", "soft"),
    [
        ("$61", "[60.5, 61.5)", "[60.5, 61.5)"),
        ("$61.0", "[60.95, 61.05)", "[60.95, 61.05)"),
        ("exactly $61", "[61, 61]", "[61, 61]"),
        ("about $61", "[59.78, 62.22]", "[59.78, 62.22]"),
        ("about $60", "[55, 65]", "[55, 65]"),
        ("more than $61", "(61, ∞)", "(61, 62]"),
        ("more than $60", "(60, ∞)", "(60, 70]"),
        ("more than $1", "(1, ∞)", "(1, 1.5]"),
        ("at least $61", "[60.5, ∞)", "[60.5, 62]"),
        ("at least 61 people", "[61, ∞)", "[61, ∞)"),
        ("nearly $61", "[59.17, 61)", "[59.17, 61)"),
        ("up to $61", "[0, 61.5)", "[0, 61.5)"),
        ("no more than $61", "[0, 61.5)", "[0, 61.5)"),
        ("as many as 61 people", "[0, 61]", "[0, 61]"),
        ("less than $61", "[0, 61)", "[60, 61)"),
        ("between $60 and $70", "[59.5, 70.5)", "[59.5, 70.5)"),
        ("between 60 and 70 people", "[60, 70]", "[60, 70]"),
        ("61 people", "[61, 61]", "[61, 61]"),
        ("20,000 people", "[19500, 20500)", "[19500, 20500)"),
        ("14,200 people", "[14200, 14200]", "[14200, 14200]"),
        ("$60,841,000,000", "[60840500000, 60841500000)", "[60840500000, 60841500000)"),
        ("100,000 people", "[95000, 105000)", "[95000, 105000)"),
        ("dozens of people", "[24, ∞)", "[24, 99]"),
        ("half of voters", "[45, 55)", "[45, 55)"),
        ("a third of voters", "[30.33", "[30.33"),
        ("40 percent", "[39.5, 40.5)", "[39.5, 40.5)"),
        ("about 40 percent", "[39, 41]", "[39, 41]"),
        ("sales doubled", "[1.8, 2.2)", "[1.8, 2.2)"),
    ],
)
def test_table(text: str, hard: str, soft: str, read: Reader) -> None:
    quantity = read(text)
    assert bounds(quantity.hard).startswith(hard)
    assert bounds(quantity.soft).startswith(soft)


def test_few_has_an_upper_end() -> None:
    few = Quantity(kind=Kind.COUNT, unit="people", low=Decimal(3), high=Decimal(9), vague=True)
    assert bounds(few.hard) == "[3, 9]"


def test_negative_value_lies_in_its_own_interval() -> None:
    loss = Quantity(kind=Kind.MONEY, unit="USD", value=Decimal(-61), modifier=Modifier.UP_TO)
    assert loss.hard.contains(Decimal(-61))


def test_lakh_is_a_scale_and_no_decimal() -> None:
    crore = Quantity(kind=Kind.MONEY, unit="INR", value=Decimal(600_000_000), step=Decimal(10_000_000))
    assert crore.coarse_place == Decimal(100_000_000)


@pytest.mark.parametrize(
    ("a", "b", "meet"),
    [
        (("[", 1, 2, ")"), ("[", 2, 3, "]"), False),
        (("[", 1, 2, "]"), ("[", 2, 3, "]"), True),
        (("[", 1, 2, "]"), ("(", 2, 3, "]"), False),
        (("[", 1, None, ")"), ("[", 9, None, ")"), True),
        (("(", 1, None, ")"), ("[", 1, 1, "]"), False),
    ],
)
def test_ends_that_touch(a: tuple[str, int, int, str], b: tuple[str, int, int, str], meet: bool) -> None:
    left, right = (
        Interval(
            low=Decimal(low),
            high=None if high is None else Decimal(high),
            low_closed=opening == "[",
            high_closed=closing == "]",
        )
        for opening, low, high, closing in (a, b)
    )
    assert left.meets(right) is meet
    assert right.meets(left) is meet
    assert left.gap(right) == 0


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low = Decimal(draw(st.integers(-50, 50)))
    width = draw(st.none() | st.integers(0, 50))
    closed = width == 0 or draw(st.booleans())
    return Interval(
        low=low,
        high=None if width is None else low + width,
        low_closed=width == 0 or draw(st.booleans()),
        high_closed=width is not None and closed,
    )


POINTS = st.decimals(-60, 110, places=1)


@given(intervals(), intervals(), POINTS)
def test_intersection_holds_what_both_hold(a: Interval, b: Interval, point: Decimal) -> None:
    both = a.intersect(b)
    assert (both is not None and both.contains(point)) == (a.contains(point) and b.contains(point))


@given(intervals(), intervals())
def test_gap_is_symmetric_and_zero_where_they_meet(a: Interval, b: Interval) -> None:
    assert a.gap(b) == b.gap(a) >= 0
    if a.meets(b):
        assert a.gap(b) == 0
    if a.gap(b) > 0:
        assert not a.meets(b)
