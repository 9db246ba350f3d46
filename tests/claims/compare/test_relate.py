"""What must hold for every pair of figures."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claims.discrepancy import Severity
from claims.quantity import Kind, Modifier, Quantity
from claims.relate import relate

SINGLE = [m for m in Modifier if m is not Modifier.RANGE]
KINDS = {Kind.MONEY: "USD", Kind.COUNT: "people", Kind.PERCENT: "percent"}


@st.composite
def quantities(draw: st.DrawFn, kind: Kind | None = None, modifiers: list[Modifier] = SINGLE) -> Quantity:
    kind = kind or draw(st.sampled_from(list(KINDS)))
    exponent = draw(st.sampled_from([0] if kind is Kind.COUNT else [-1, 0, 3, 6, 8, 9]))
    digits = draw(st.integers(1, 9999))
    step = Decimal(1).scaleb(exponent)
    modifier = draw(st.sampled_from([*modifiers, Modifier.RANGE]))
    if modifier is Modifier.RANGE:
        low, high = digits * step, (digits + draw(st.integers(1, 99))) * step
        vague = draw(st.booleans())
        return Quantity(kind=kind, unit=KINDS[kind], low=low, high=high, step=step, modifier=modifier, vague=vague)
    return Quantity(kind=kind, unit=KINDS[kind], value=digits * step, step=step, modifier=modifier)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Quantity, Quantity]:
    kind = draw(st.sampled_from(list(KINDS)))
    return draw(quantities(kind)), draw(quantities(kind))


@given(pairs())
def test_relation_is_symmetric(pair: tuple[Quantity, Quantity]) -> None:
    a, b = pair
    assert relate(a, b) == relate(b, a)


@given(quantities())
def test_every_figure_equals_itself(a: Quantity) -> None:
    found = relate(a, a)
    assert (found.name, found.severity, found.rel) == ("equal", Severity.SILENT, 0)


@given(quantities())
def test_what_is_printed_is_what_readers_infer_or_more(a: Quantity) -> None:
    """The soft interval never allows what makes the writer wrong, and both hold what is next to the number printed."""
    inside = a.soft.intersect(a.hard)
    assert inside is not None
    assert inside.width == a.soft.width
    assert a.hard.gap(_point(a)) == 0


def _point(a: Quantity) -> object:
    return replace(
        a, modifier=Modifier.EXACT, stated_exact=True, low=None, high=None, value=a.ends[0], vague=False
    ).hard


@given(pairs())
def test_figures_that_cannot_both_be_right_are_never_silent(pair: tuple[Quantity, Quantity]) -> None:
    a, b = pair
    assume(a.kind is not Kind.PERCENT)
    if not a.hard.meets(b.hard):
        assert relate(a, b).severity >= Severity.NOTE


@given(pairs())
def test_rule_seven_alone_conflicts(pair: tuple[Quantity, Quantity]) -> None:
    found = relate(*pair)
    assert found.conflicting == (found.severity >= Severity.LOW and found.name not in EXCUSED)


EXCUSED = {"coarse_rounding", "truncation", "round_halo"}


@given(quantities(Kind.MONEY, [Modifier.EXACT]), st.sampled_from([3, 6, 9]))
def test_a_scale_word_that_slipped_is_always_critical(a: Quantity, power: int) -> None:
    assume(a.value is not None)
    slipped = replace(a, value=a.ends[0].scaleb(power), step=a.step.scaleb(power))
    found = relate(a, slipped)
    assert found.severity is Severity.CRITICAL
    assert found.factor == 10**power


@pytest.mark.parametrize("hedge", [m for m in SINGLE if m is not Modifier.EXACT])
def test_no_hedge_excuses_a_scale_word(hedge: Modifier) -> None:
    billion = Quantity(kind=Kind.MONEY, unit="USD", value=Decimal(61_000_000_000), step=Decimal(10**9))
    million = replace(billion, value=Decimal(61_000_000), step=Decimal(10**6), modifier=hedge)
    assert relate(million, billion).severity is Severity.CRITICAL


@given(st.integers(1, 9999), st.integers(-5, 5))
def test_percentages_are_silent_within_half_a_point(tenths: int, off: int) -> None:
    a, b = (
        Quantity(kind=Kind.PERCENT, unit="percent", value=Decimal(n) / 10, step=Decimal("0.1"))
        for n in (tenths, max(tenths + off, 1))
    )
    assert relate(a, b).severity is Severity.SILENT


@pytest.mark.parametrize(
    ("a", "b", "name"),
    [
        (("18", "km"), ("11", "mile"), "rounding"),
        (("42000", "gal per day"), ("1000", "barrel per day"), "equal"),
        (("18", "km"), ("18", "mile"), "conflict"),
    ],
)
def test_measures_are_brought_to_one_unit(a: tuple[str, str], b: tuple[str, str], name: str) -> None:
    left, right = (Quantity(kind=Kind.MEASURE, unit=unit, value=Decimal(value)) for value, unit in (a, b))
    assert relate(left, right).name == relate(right, left).name == name


def test_vague_words_have_no_scale() -> None:
    dozens = Quantity(kind=Kind.COUNT, unit="people", low=Decimal(24), high=Decimal(99), vague=True)
    thousands = Quantity(kind=Kind.COUNT, unit="people", value=Decimal(24_000))
    assert relate(dozens, thousands).name == "hedge_weak"


def test_opposite_signs_conflict() -> None:
    gain = Quantity(kind=Kind.COUNT, unit="jobs", value=Decimal(114_000))
    loss = replace(gain, value=Decimal(-114_000))
    assert relate(gain, loss).severity is Severity.HIGH


@pytest.mark.parametrize(
    ("a", "b", "name"),
    [
        (("13400", "1"), ("1300", "100"), "conflict.scale_x10"),
        (("1340000", "1000"), ("1300", "100"), "conflict.scale_x1000"),
        (("64", "1"), ("6", "1"), "conflict"),
        (("631.84", "0.01"), ("362", "1"), "conflict.transposition"),
        (("631.84", "0.01"), ("36", "1"), "conflict"),
    ],
)
def test_a_slip_is_known_behind_a_rounded_figure(a: tuple[str, str], b: tuple[str, str], name: str) -> None:
    left, right = (
        Quantity(kind=Kind.MONEY, unit="EUR", value=Decimal(value), step=Decimal(step)) for value, step in (a, b)
    )
    assert relate(left, right).name == relate(right, left).name == name


@pytest.mark.parametrize(
    ("kind", "conflicting"), [(Kind.PERCENT, False), (Kind.PERCENTAGE_POINTS, True)], ids=("percent", "points")
)
def test_half_a_point_is_little_between_percentages_and_much_between_changes(kind: Kind, conflicting: bool) -> None:
    a, b = (
        Quantity(kind=kind, unit="percent", value=Decimal(value), step=Decimal("0.01")) for value in ("0.50", "0.75")
    )
    assert relate(a, b).conflicting is conflicting
