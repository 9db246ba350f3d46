from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.quantity import Kind, Modifier, Quantity
from claims.say.distance import apart


def of(kind: Kind, unit: str, value: str, step: str = "1", modifier: Modifier = Modifier.EXACT) -> Quantity:
    return Quantity(kind=kind, unit=unit, value=Decimal(value), step=Decimal(step), modifier=modifier)


def money(value: str, step: str, unit: str = "USD", modifier: Modifier = Modifier.EXACT) -> Quantity:
    return of(Kind.MONEY, unit, value, step, modifier)


def people(value: int, modifier: Modifier = Modifier.EXACT) -> Quantity:
    return of(Kind.COUNT, "people", str(value), "1", modifier)


def percent(value: str) -> Quantity:
    return of(Kind.PERCENT, "percent", value, "0.1")


def test_counts_are_compared_whatever_their_noun() -> None:
    jobs, workers = (of(Kind.COUNT, unit, value) for unit, value in (("jobs", "161000"), ("workers", "114000")))
    assert apart(workers, jobs) == "higher by 41% (47,000)"


@pytest.mark.parametrize(
    ("earlier", "later", "words"),
    [
        (money("60840000000", "1e7"), money("62000000000", "1e9"), "higher by 1.9% ($1.16 billion)"),
        (money("61000000000", "1e9"), money("61000000", "1e6"), "lower by a factor of 1,000"),
        (money("2000", "1"), money("5000", "1"), "higher by a factor of 2.5"),
        (people(43), people(40), "lower by 7.0% (3 people)"),
        (percent("4.1"), percent("4.3"), "higher by 0.2 percentage points"),
        (people(40), people(40, Modifier.AT_LEAST), "the same number"),
        (people(0), people(7), "higher by 7 people"),
    ],
)
def test_how_far_apart_two_figures_are(earlier: Quantity, later: Quantity, words: str) -> None:
    assert apart(earlier, later) == words


def test_figures_of_different_units_have_no_distance() -> None:
    assert apart(money("3", "1"), money("3", "1", "EUR")) is None


def vague(low: int, high: int) -> Quantity:
    return Quantity(kind=Kind.COUNT, unit="people", low=Decimal(low), high=Decimal(high), vague=True)


@pytest.mark.parametrize(
    ("earlier", "later", "words"),
    [
        (money("23.2e9", "1e8"), money("13.4e9", "1e8"), "lower by 42% ($9.8 billion)"),
        (money("60.84e9", "1e7"), money("61e6", "1e6"), "lower by a factor of 1,000"),
        (money("60.84e9", "1e7"), money("60.81e9", "1e7"), "lower by under 0.1% ($30 million)"),
        (money("60", "1", "PKR"), money("61", "1", "PKR"), "higher by 1.7% (PKR\N{NO-BREAK SPACE}1)"),
        (of(Kind.COUNT, "jobs", "114000"), of(Kind.COUNT, "jobs", "-48000"), "lower by 142% (162,000 jobs)"),
        (of(Kind.COUNT, "", "214"), people(341), "higher by 59% (127 people)"),
        (people(3), vague(24, 99), "higher by a factor of 8"),
        (of(Kind.MEASURE, "km", "18"), of(Kind.MEASURE, "mile", "20"), "higher by 79%"),
        (percent("4"), percent("5"), "higher by 1 percentage point"),
    ],
)
def test_the_gap_is_told_with_its_share_and_unit(earlier: Quantity, later: Quantity, words: str) -> None:
    assert apart(earlier, later) == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (vague(3, 9), people(5)),
        (people(5), percent("5")),
        (Quantity(kind=Kind.MONEY, unit="USD"), money("5", "1")),
        (of(Kind.MEASURE, "km", "3"), of(Kind.MEASURE, "hectare", "4")),
    ],
)
def test_what_overlaps_or_is_of_another_sort_has_no_distance(one: Quantity, other: Quantity) -> None:
    assert apart(one, other) is None
    assert apart(other, one) is None


NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=3)


@given(one=NUMBERS, other=NUMBERS)
def test_every_pair_has_words(one: Decimal, other: Decimal) -> None:
    words = apart(money(str(one), "1"), money(str(other), "1"))

    assert words is not None
    assert (words == "the same number") == (one == other)
    assert words.startswith("higher") == (other > one)
