"""Values in the words that a newspaper would use: "$60.84 billion", "43,000", "4.1 percent"."""

from __future__ import annotations

from decimal import Decimal

from babel.numbers import get_currency_symbol

from claims.quantity import Kind, Quantity

_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
_MOST_DECIMALS = 3
"""A scaled number with more decimals ("1.234567 million") is harder to read than the number written out."""


def amount(value: Decimal, like: Quantity) -> str:
    """A value in the unit of a quantity."""
    digits = number(value)
    match like.kind:
        case Kind.MONEY:
            symbol = get_currency_symbol(like.unit, locale="en_US")
            return f"{symbol} {digits}" if symbol[-1:].isalpha() else f"{symbol}{digits}"
        case Kind.PERCENT:
            return f"{digits} percent"
        case Kind.PERCENTAGE_POINTS:
            return f"{digits} percentage points"
        case _:
            return digits


def number(value: Decimal) -> str:
    """A number with a scale word, where that leaves few decimals; no digit is dropped."""
    for exponent, word in _SCALES:
        scaled = value.scaleb(-exponent).normalize()
        if abs(scaled) >= 1 and _decimals(scaled) <= _MOST_DECIMALS:
            return f"{scaled:,f} {word}"
    return f"{value.normalize():,f}"


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
