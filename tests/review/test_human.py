from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.claim import Figure, Quote
from claims.quantity import Kind, Modifier, Quantity, Role
from review import human
from tests.review.newsroom import money, people, percent

NOW = datetime(2026, 11, 22, 14, 3, tzinfo=UTC)


def of(kind: Kind, unit: str, value: str, step: str = "1") -> Quantity:
    return Quantity(kind=kind, unit=unit, value=Decimal(value), step=Decimal(step))


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
    assert human.quantity(quantity) == words


def test_a_range_names_both_ends_and_an_open_one_its_only_end() -> None:
    both = Quantity(
        kind=Kind.MONEY,
        unit="USD",
        low=Decimal(3 * 10**9),
        high=Decimal(4 * 10**9),
        step=Decimal("1e9"),
        modifier=Modifier.RANGE,
    )
    assert human.quantity(both) == "$3 billion to $4 billion"
    assert human.quantity(Quantity(kind=Kind.COUNT, unit="people", low=Decimal(24))) == "at least 24 people"


def test_both_ends_of_a_range_have_one_scale() -> None:
    jobs = Quantity(
        kind=Kind.COUNT,
        unit="jobs",
        low=Decimal(600_000),
        high=Decimal(1_000_000),
        step=Decimal(1000),
        modifier=Modifier.RANGE,
    )
    assert human.quantity(jobs) == "600,000 to 1,000,000 jobs"


def test_a_fraction_without_end_is_cut() -> None:
    assert human.quantity(of(Kind.PERCENT, "percent", str(Decimal(100) / 3), "1")) == "33.3%"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("event:flood", "flood"),
        ("place:PK", "Pakistan"),
        ("place:PK/sindh", "Sindh"),
        ("SY+PK", "Syria and Pakistan"),
        ("since:2022-06", "since 2022-06"),
    ],
)
def test_the_frame_of_a_series_reads_as_words(value: str, words: str) -> None:
    assert human.slot(value) == words


def test_counts_are_compared_whatever_their_noun() -> None:
    jobs, workers = (of(Kind.COUNT, unit, value) for unit, value in (("jobs", "161000"), ("workers", "114000")))
    assert human.apart(workers, jobs) == "higher by 41% (47,000)"


def test_a_vague_word_keeps_its_wording() -> None:
    dozens = Quantity(kind=Kind.COUNT, unit="people", low=Decimal(24), high=Decimal(99), vague=True)
    quote = Quote(field="text", start=0, end=6, exact="dozens")
    assert str(human.figure(Figure(quote=quote, quantity=dozens, role=Role.CURRENT, rule="test"))) == "dozens"


@given(st.decimals(min_value=0, max_value=10**15, places=2), st.integers(min_value=-2, max_value=12))
def test_no_digit_of_a_number_is_lost(value: Decimal, place: int) -> None:
    words = human.number(value, step=Decimal(10) ** place)
    digits, _, scale = words.replace(",", "").partition(" ")
    factor = {"": 1, "million": 10**6, "billion": 10**9, "trillion": 10**12}[scale]
    assert Decimal(digits) * factor == value


@pytest.mark.parametrize(
    ("earlier", "later", "words"),
    [
        (money("60840000000", "1e7"), money("62000000000", "1e9"), "higher by 1.9% ($1.16 billion)"),
        (money("61000000000", "1e9"), money("61000000", "1e6"), "lower by a factor of 1,000"),
        (money("2000", "1"), money("5000", "1"), "higher by a factor of 2.5"),
        (people(43), people(40), "lower by 7.0% (3 people)"),
        (percent("4.1"), percent("4.3"), "higher by 0.2 points"),
        (people(40), people(40, Modifier.AT_LEAST), "the same number"),
        (people(0), people(7), "higher by 7 people"),
    ],
)
def test_how_far_apart_two_figures_are(earlier: Quantity, later: Quantity, words: str) -> None:
    assert human.apart(earlier, later) == words


def test_figures_of_different_units_have_no_distance() -> None:
    assert human.apart(money("3", "1"), money("3", "1", "EUR")) is None


@pytest.mark.parametrize(
    ("gap", "words"),
    [
        (timedelta(seconds=3), "just now"),
        (timedelta(seconds=50), "50 s ago"),
        (timedelta(minutes=5), "5 min ago"),
        (timedelta(hours=2, minutes=10), "2 h ago"),
        (timedelta(days=3), "3 d ago"),
        (timedelta(days=20), "2 Nov 2026"),
        (-timedelta(minutes=5), "in 5 min"),
        (-timedelta(seconds=5), "in a moment"),
    ],
)
def test_times_are_told_from_now(gap: timedelta, words: str) -> None:
    assert human.ago(NOW - gap, NOW) == words


def test_a_time_in_full() -> None:
    assert human.exact_time(NOW) == "Sun 22 Nov 2026, 14:03 UTC"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//host.example/x",
        "http:///x",
        "ftp://host.example/",
        "http://[bad",
        "",
    ],
)
def test_only_web_addresses_become_links(url: str) -> None:
    assert human.web_address(url) is None


def test_a_web_address_is_kept_and_named_by_its_host() -> None:
    assert human.web_address(" https://www.host.example/a?b=c ") == "https://www.host.example/a?b=c"
    assert human.host("https://www.host.example/a?b=c") == "host.example"
