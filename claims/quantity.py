"""A figure as printed (`Quantity`) and the values that its wording allows (`Interval`).

The meaning of wording follows one table: ``HARD`` holds for each modifier the values at which the writer is not wrong,
``SOFT`` what a reader infers beyond that.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from claims.interval import Interval


class Kind(StrEnum):
    """What sort of number it is; the second group is no quantity and never a claim."""

    MONEY = "money"
    PERCENT = "percent"
    PERCENTAGE_POINTS = "percentage_points"
    COUNT = "count"
    RATIO = "ratio"
    MULTIPLE = "multiple"
    MEASURE = "measure"
    DURATION = "duration"
    NUMBER = "number"

    DATE = "date"
    TIME = "time"
    AGE = "age"
    ORDINAL = "ordinal"
    DESIGNATION = "designation"
    SCORE = "score"
    VERSION = "version"
    PHONE = "phone"
    ADDRESS = "address"
    REFERENCE = "reference"

    @property
    def is_quantity(self) -> bool:
        """Whether a number of this kind can be a claim at all."""
        return self not in NO_QUANTITY


NO_QUANTITY = frozenset(
    {
        Kind.DATE,
        Kind.TIME,
        Kind.AGE,
        Kind.ORDINAL,
        Kind.DESIGNATION,
        Kind.SCORE,
        Kind.VERSION,
        Kind.PHONE,
        Kind.ADDRESS,
        Kind.REFERENCE,
    }
)


class Modifier(StrEnum):
    """The hedge before a number. EXACT is the bare number too; ``Quantity.stated_exact`` tells "exactly" from bare."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"
    UP_TO = "up_to"
    RANGE = "range"


class Role(StrEnum):
    """The part a figure plays in its sentence."""

    CURRENT = "current"
    PREVIOUS = "previous"
    CHANGE = "change"
    PART = "part"
    CONVERTED = "converted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with its unit, as printed.

    A range or a vague word ("dozens") has ``low`` and ``high`` and no ``value``; ``vague`` tells the two apart.
    ``step`` is the place value of the last written digit times the scale ($60.8bn: 1e8).
    ``unit`` is an ISO 4217 code, "percent", "percentage_points", a unit's name, or what is counted ("people"); ``per``
    what it is paid or taken by ("barrel" of "$58 a barrel", "month" of "200,000 jobs a month").
    """

    kind: Kind
    unit: str
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    step: Decimal = Decimal(1)
    modifier: Modifier = Modifier.EXACT
    stated_exact: bool = False
    vague: bool = False
    per: str = ""

    @property
    def hard(self) -> Interval:
        """The values at which the writer is not wrong."""
        return _hard(self)

    @property
    def soft(self) -> Interval:
        """The values that a reader infers; as ``hard`` where the wording gives no more away."""
        return _soft(self)

    @property
    def bare(self) -> bool:
        """Whether it is a single number without a hedge ("exactly" hedges nothing)."""
        return self.modifier is Modifier.EXACT and self.value is not None

    @property
    def ends(self) -> tuple[Decimal, Decimal]:
        """The lowest and the highest number printed; twice the value for a single one."""
        if self.value is not None:
            return self.value, self.value
        if self.low is None:
            raise ValueError("a quantity needs a value or two ends")
        return self.low, self.low if self.high is None else self.high

    @property
    def unit_place(self) -> Decimal:
        """``u``: the place value that the writer can have rounded at."""
        return _unit_place(self, self.ends[1])

    @property
    def coarse_place(self) -> Decimal:
        """``c``: the place of the last digit that is not a filling zero ($60bn: ten billion); never below ``u``."""
        return _coarse_place(self, self.ends[1])

    @property
    def cut_off(self) -> Interval | None:
        """Excuse of a bare number: digits dropped, not rounded. None for counts, where no digit is dropped."""
        if not self.bare or self.stated_exact or self.kind is Kind.COUNT or self.kind in _POINTS:
            return None
        low, _ = self.ends
        return Interval(low=low, high=low + self.unit_place)

    @property
    def round_number(self) -> Interval | None:
        """Excuse of a bare number: a round one, meant loosely. None if it is not round, or a count below 100."""
        low, _ = self.ends
        if not self.bare or self.stated_exact or self.coarse_place <= self.unit_place:
            return None
        if self.kind is Kind.COUNT and abs(low) < _LEAST_ROUND_COUNT:
            return None
        return _around(low, self.coarse_place / 2)


_POINTS = frozenset({Kind.PERCENT, Kind.PERCENTAGE_POINTS})
"""Kinds whose size says nothing about their precision: 50 % is no rounder than 51 %."""

_LEAST_ROUND_COUNT = 100
_LEAST_WRITTEN_OUT = 10_000
_SCALE_EXPONENTS = frozenset({0, 3, 6, 9, 12, 15})
_LAKH_EXPONENTS = frozenset({5, 7})
_LAKH_CURRENCIES = frozenset({"INR", "PKR", "BDT", "NPR", "LKR"})
_LEAST_OPEN_VAGUE = 20
"""Vague words from "dozens" upwards have no upper end that would make the writer wrong; "a few" has."""

_TENTH = Decimal("0.1")
_ABOUT_SHARE = Decimal("0.02")
_NEARLY_SHARE = Decimal("0.03")


def _nonzero_place(value: Decimal) -> Decimal:
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) and value else Decimal(1)


def _unit_place(quantity: Quantity, value: Decimal) -> Decimal:
    step, coarse = quantity.step, _nonzero_place(value)
    if step != 1 or abs(value) < _LEAST_WRITTEN_OUT or coarse < 1000 or quantity.kind in _POINTS:
        return step
    return min(coarse, Decimal(10) ** (value.adjusted() - 1))


def _coarse_place(quantity: Quantity, value: Decimal) -> Decimal:
    unit = _unit_place(quantity, value)
    if quantity.kind in _POINTS or _decimals_written(quantity):
        return unit
    return max(unit, _nonzero_place(value)) if value else unit


def _decimals_written(quantity: Quantity) -> bool:
    """Whether the last digit stands behind the decimal sign ($61.0bn), as the step tells: scales are powers of 1000."""
    step = quantity.step
    if step != Decimal(1).scaleb(step.adjusted()):
        return True
    lakh = _LAKH_EXPONENTS if quantity.unit in _LAKH_CURRENCIES else frozenset()
    return step.adjusted() not in _SCALE_EXPONENTS | lakh


def _around(value: Decimal, spread: Decimal) -> Interval:
    return Interval(low=value - spread, high=value + spread)


def _indivisible(quantity: Quantity, unit: Decimal) -> bool:
    return quantity.kind is Kind.COUNT and unit <= 1


def _printed(quantity: Quantity, low: Decimal, high: Decimal) -> Interval:
    """From one printed number to another (or the same), each rounded to its last digit; counts are exact."""
    down, up = _unit_place(quantity, low), _unit_place(quantity, high)
    if _indivisible(quantity, up):
        return Interval(low=low, high=high, high_closed=True)
    return Interval(low=low - down / 2, high=high + up / 2)


def _spread(quantity: Quantity, share: Decimal) -> Decimal:
    """How far a soft hedge ("about", "nearly") reaches."""
    unit, value = quantity.unit_place, abs(quantity.ends[1])
    if quantity.kind in _POINTS:
        return unit
    return min(_TENTH * value, max(unit, quantity.coarse_place / 2, share * value))


def _bare(quantity: Quantity) -> Interval:
    low, high = quantity.ends
    return Interval.point(low) if quantity.stated_exact else _printed(quantity, low, high)


def _about(quantity: Quantity) -> Interval:
    (low, high), spread = quantity.ends, _spread(quantity, _ABOUT_SHARE)
    return Interval(low=low - spread, high=high + spread, high_closed=True)


def _nearly(quantity: Quantity) -> Interval:
    low, high = quantity.ends
    return Interval(low=low - _spread(quantity, _NEARLY_SHARE), high=high)


def _more_than(quantity: Quantity) -> Interval:
    return Interval(low=quantity.ends[0], high=None, low_closed=False)


def _at_least(quantity: Quantity) -> Interval:
    low, high = quantity.ends
    printed = _printed(quantity, low, high)
    return Interval(low=printed.low, high=None)


def _at_most(quantity: Quantity) -> Interval:
    low, high = quantity.ends
    printed = _printed(quantity, low, high)
    return Interval(low=min(Decimal(0), printed.low), high=printed.high, high_closed=printed.high_closed)


def _less_than(quantity: Quantity) -> Interval:
    low, high = quantity.ends
    return Interval(low=min(Decimal(0), low - quantity.coarse_place), high=high)


HARD: Mapping[Modifier, Callable[[Quantity], Interval]] = {
    Modifier.EXACT: _bare,
    Modifier.RANGE: _bare,
    Modifier.ABOUT: _about,
    Modifier.NEARLY: _nearly,
    Modifier.MORE_THAN: _more_than,
    Modifier.AT_LEAST: _at_least,
    Modifier.AT_MOST: _at_most,
    Modifier.UP_TO: _at_most,
    Modifier.LESS_THAN: _less_than,
}


@lru_cache(maxsize=4096)
def _hard(quantity: Quantity) -> Interval:
    if quantity.vague and quantity.value is None:
        low, high = quantity.ends
        return Interval(low=low, high=None if low >= _LEAST_OPEN_VAGUE else high, high_closed=low < _LEAST_OPEN_VAGUE)
    return HARD[quantity.modifier](quantity)


def _ceiling(quantity: Quantity) -> Interval:
    """What "more than" lets expect: not more than one round step, nor than half as much again."""
    hard, (_, high) = quantity.hard, quantity.ends
    top = high + min(quantity.coarse_place, abs(high) / 2)
    return Interval(low=hard.low, high=top, low_closed=hard.low_closed, high_closed=True)


def _floor(quantity: Quantity) -> Interval:
    low, high = quantity.ends
    return Interval(low=low - quantity.coarse_place, high=high)


SOFT: Mapping[Modifier, Callable[[Quantity], Interval]] = {
    Modifier.MORE_THAN: _ceiling,
    Modifier.AT_LEAST: lambda quantity: quantity.hard if quantity.kind is Kind.COUNT else _ceiling(quantity),
    Modifier.LESS_THAN: _floor,
}


@lru_cache(maxsize=4096)
def _soft(quantity: Quantity) -> Interval:
    if quantity.vague and quantity.value is None:
        low, high = quantity.ends
        return Interval(low=low, high=high, high_closed=True)
    return SOFT.get(quantity.modifier, _hard)(quantity)
