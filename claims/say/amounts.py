"""Numbers and quantities as people write them: "$60.84 billion", "at least 43 people", "4.1%"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from babel.numbers import get_currency_symbol

from claims.claim import Figure
from claims.quantity import Kind, Modifier, Quantity
from claims.say.nouns import plural, singular

_SCALES = (
    (Decimal(10) ** 12, "trillion", "tn"),
    (Decimal(10) ** 9, "billion", "bn"),
    (Decimal(10) ** 6, "million", "m"),
)
_MOST_DECIMALS = 3  # beyond that a scaled number ("1.234567 million") is harder to read than the number written out
_ENDLESS = 6  # decimals; no text prints more, so the value comes from a division
_HEDGES = {
    Modifier.EXACT: "",
    Modifier.ABOUT: "about",
    Modifier.NEARLY: "nearly",
    Modifier.MORE_THAN: "more than",
    Modifier.AT_LEAST: "at least",
    Modifier.LESS_THAN: "less than",
    Modifier.AT_MOST: "at most",
    Modifier.UP_TO: "up to",
    Modifier.RANGE: "",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A quantity in its parts, so that a page can give the number the weight: "at least", "43", "people"."""

    hedge: str = ""
    number: str
    unit: str = ""

    def __str__(self) -> str:
        return " ".join(part for part in (self.hedge, self.number, self.unit) if part)


def number(
    value: Decimal, *, step: Decimal | None = None, short: bool = False, scaled_like: Decimal | None = None
) -> str:
    """A number with a scale word: "60.84 billion", "1,234"; ``short``: "60.84bn".

    Never drops a digit that the value has, fractions without end ("a third") apart; where a scale word would need many
    decimals, the number is written out. ``step`` is the place of the last digit to write, by default the last that is
    not zero; ``scaled_like`` the number whose scale word to use, the low end of a range.
    """
    if _places(value) > _ENDLESS:
        value = round(value, max(1, _places(step or Decimal(1))))
    for scale, word, brief in _SCALES:
        if abs(value if scaled_like is None else scaled_like) < scale:
            continue
        decimals = _decimals(value / scale, step and step / scale)
        if decimals <= _MOST_DECIMALS:
            return f"{value / scale:,.{decimals}f}" + (brief if short else f" {word}")
    return f"{value:,.{_decimals(value, step)}f}"


def _decimals(value: Decimal, step: Decimal | None) -> int:
    return max(0, _places(value), _places(step) if step else 0)


def _places(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def amount(value: Decimal, like: Quantity) -> str:
    """A value in the unit of a quantity: "$60.84 billion", "43 people", "4.1%"."""
    return str(Phrase(number=written(value, like), unit=_unit(like, value)))


def written(value: Decimal, like: Quantity) -> str:
    """A value with the sign of its unit but no noun, as figures are quoted: "$61 billion", "33 million", "4.1%"."""
    return _signed(number(value), like)


def figure(f: Figure) -> Phrase:
    """A figure as people say it; a vague word keeps its own wording ("dozens")."""
    return Phrase(number=f.quote.exact) if f.quantity.vague else quantity(f.quantity)


def axis_label(value: Decimal, step: Decimal, sample: Quantity) -> str:
    """A value beside an axis, short: "$60.5bn", "4.0%", "1,200". What is counted or measured is said elsewhere."""
    return _signed(number(value, step=step, short=True), sample)


def quantity(q: Quantity) -> Phrase:
    """A quantity as people say it: "$60.84 billion", "at least 43 people", "3% to 5%"."""
    hedge = "exactly" if q.stated_exact else _HEDGES[q.modifier]
    if q.value is not None:
        return Phrase(hedge=hedge, number=_digits(q.value, q), unit=_unit(q, q.value))
    if q.low is not None and q.high is not None:
        return Phrase(hedge=hedge, number=f"{_digits(q.low, q)} to {_digits(q.high, q)}", unit=_unit(q, q.high))
    end = q.low if q.low is not None else q.high
    if end is None:
        return Phrase(number="a number")
    return Phrase(hedge="at most" if q.low is None else "at least", number=_digits(end, q), unit=_unit(q, end))


def _digits(value: Decimal, q: Quantity) -> str:
    return _signed(number(value, step=q.step, scaled_like=q.low if value == q.high else None), q)


def _signed(digits: str, q: Quantity) -> str:
    """Digits with the sign of their unit, where it has one."""
    if q.kind is not Kind.MONEY:
        return f"{digits}%" if q.kind is Kind.PERCENT else digits
    symbol = get_currency_symbol(q.unit, locale="en")
    gap = "\N{NO-BREAK SPACE}" if symbol[-1:].isalpha() else ""
    sign, digits = ("\N{MINUS SIGN}", digits[1:]) if digits.startswith("-") else ("", digits)
    return f"{sign}{symbol}{gap}{digits}"


def _unit(q: Quantity, value: Decimal) -> str:
    match q.kind:
        case Kind.MONEY | Kind.PERCENT:
            return ""
        case Kind.PERCENTAGE_POINTS:
            return "percentage point" if value == 1 else "percentage points"
        case Kind.COUNT:
            return singular(q.unit) if value == 1 else q.unit
        case Kind.MEASURE | Kind.DURATION:
            return _several(q.unit, value)
        case _:
            return q.unit


def _several(unit: str, value: Decimal) -> str:
    """Units that are words take a plural ("3 miles", "2 barrels per day"); symbols ("km", "km/h", "t") do not."""
    head, per, rest = unit.partition(" per ")
    if value == 1 or len(head) < 3 or "/" in head or head.endswith("s"):
        return unit
    return f"{plural(head)}{per}{rest}"
