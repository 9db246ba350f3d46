from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.claim import Figure, Quote
from claims.quantity import Kind, Modifier, Quantity, Role
from claims.say import amounts


def of(kind: Kind, unit: str, value: str, step: str = "1", modifier: Modifier = Modifier.EXACT) -> Quantity:
    return Quantity(kind=kind, unit=unit, value=Decimal(value), step=Decimal(step), modifier=modifier)


def money(value: str, step: str, unit: str = "USD", modifier: Modifier = Modifier.EXACT) -> Quantity:
    return of(Kind.MONEY, unit, value, step, modifier)


def people(value: int, modifier: Modifier = Modifier.EXACT) -> Quantity:
    return of(Kind.COUNT, "people", str(value), "1", modifier)


def percent(value: str) -> Quantity:
    return of(Kind.PERCENT, "percent", value, "0.1")


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (money("60840000000", "1e7"), "$60.84 billion"),
        (money("61000000000", "1e9"), "$61 billion"),
        (money("61000000000", "1e8"), "$61.0 billion"),
        (money("-3500000000", "1e8", "GBP"), "\N{MINUS SIGN}£3.5 billion"),
        (money("1250000", "1", "CHF"), "CHF\N{NO-BREAK SPACE}1,250,000"),
        (money("1.185", "0.001", "GBP"), "£1.185"),
        (money("500000000", "1e9"), "$500 million"),
        (money("25000000000", "1e9", "EUR", Modifier.NEARLY), "nearly €25 billion"),
        (people(43, Modifier.AT_LEAST), "at least 43 people"),
        (people(1), "1 person"),
        (people(1234567), "1,234,567 people"),
        (percent("4.1"), "4.1%"),
        (of(Kind.PERCENTAGE_POINTS, "percentage_points", "0.3", "0.1"), "0.3 percentage points"),
        (of(Kind.MEASURE, "km/h", "120"), "120 km/h"),
        (of(Kind.MEASURE, "barrel per day", "1800000", "1e5"), "1.8 million barrels per day"),
        (of(Kind.DURATION, "day", "9"), "9 days"),
        (of(Kind.MULTIPLE, "times", "2"), "2 times"),
    ],
)
def test_a_quantity_reads_as_people_say_it(quantity: Quantity, words: str) -> None:
    assert str(amounts.quantity(quantity)) == words


def test_a_range_names_both_ends_and_an_open_one_its_only_end() -> None:
    both = Quantity(
        kind=Kind.MONEY,
        unit="USD",
        low=Decimal(3 * 10**9),
        high=Decimal(4 * 10**9),
        step=Decimal("1e9"),
        modifier=Modifier.RANGE,
    )
    assert str(amounts.quantity(both)) == "$3 billion to $4 billion"
    assert str(amounts.quantity(Quantity(kind=Kind.COUNT, unit="people", low=Decimal(24)))) == "at least 24 people"


def test_both_ends_of_a_range_have_one_scale() -> None:
    jobs = Quantity(
        kind=Kind.COUNT,
        unit="jobs",
        low=Decimal(600_000),
        high=Decimal(1_000_000),
        step=Decimal(1000),
        modifier=Modifier.RANGE,
    )
    assert str(amounts.quantity(jobs)) == "600,000 to 1,000,000 jobs"


def test_a_fraction_without_end_is_cut() -> None:
    assert str(amounts.quantity(of(Kind.PERCENT, "percent", str(Decimal(100) / 3), "1"))) == "33.3%"


def test_a_vague_word_keeps_its_wording() -> None:
    dozens = Quantity(kind=Kind.COUNT, unit="people", low=Decimal(24), high=Decimal(99), vague=True)
    quote = Quote(field="text", start=0, end=6, exact="dozens")
    assert str(amounts.figure(Figure(quote=quote, quantity=dozens, role=Role.CURRENT, rule="test"))) == "dozens"


@given(st.decimals(min_value=0, max_value=10**15, places=2), st.integers(min_value=-2, max_value=12))
def test_no_digit_of_a_number_is_lost(value: Decimal, place: int) -> None:
    words = amounts.number(value, step=Decimal(10) ** place)
    digits, _, scale = words.replace(",", "").partition(" ")
    factor = {"": 1, "million": 10**6, "billion": 10**9, "trillion": 10**12}[scale]
    assert Decimal(digits) * factor == value


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
    assert amounts.number(Decimal(value)) == words


@pytest.mark.parametrize(
    ("kind", "unit", "words"),
    [
        (Kind.MONEY, "USD", "$61 million"),
        (Kind.MONEY, "EUR", "€61 million"),
        (Kind.MONEY, "CHF", "CHF\N{NO-BREAK SPACE}61 million"),
        (Kind.COUNT, "people", "61 million people"),
        (Kind.PERCENT, "percent", "61 million%"),
    ],
)
def test_amounts(kind: Kind, unit: str, words: str) -> None:
    assert amounts.amount(Decimal(61_000_000), Quantity(kind=kind, unit=unit, value=Decimal(1))) == words
