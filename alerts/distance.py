"""How far apart two figures are, in words."""

from __future__ import annotations

from decimal import Decimal

from babel.numbers import format_compact_decimal, format_decimal, get_currency_symbol

from claims.quantity import Kind, Quantity

_LOCALE = "en"
_COMPACT_FROM = 1_000_000  # smaller amounts are read best in full
_FACTOR_FROM = 10  # a ratio from which a factor says more than a percentage


def apart(one: Quantity, other: Quantity) -> str | None:
    """The gap and its share of the larger figure: "$9.8 billion apart, 42 %", or "..., a factor of 1,000".

    A range or a vague word counts with its nearer end. None where figures touch, or have different units.
    """
    mine, theirs = _ends(one), _ends(other)
    if one.unit != other.unit or not mine or not theirs:
        return None
    below, above = sorted((mine, theirs))
    gap = above[0] - below[-1]
    if gap <= 0:
        return None
    if one.kind in (Kind.PERCENT, Kind.PERCENTAGE_POINTS):
        return f"{_number(gap)} percentage points apart"
    return f"{_amount(gap, one)} apart, {_relation(below[-1], above[0])}"


def _ends(quantity: Quantity) -> tuple[Decimal, ...]:
    if quantity.value is not None:
        return (quantity.value,)
    return tuple(end for end in (quantity.low, quantity.high) if end is not None)


def _relation(smaller: Decimal, larger: Decimal) -> str:
    if smaller > 0 and larger / smaller >= _FACTOR_FROM:
        return f"a factor of {_number(larger / smaller)}"
    share = 100 * (larger - smaller) / max(abs(larger), abs(smaller))
    return f"{_number(share, digits=2)} %"


def _amount(gap: Decimal, like: Quantity) -> str:
    if like.kind is Kind.MONEY:
        symbol = get_currency_symbol(like.unit, _LOCALE)
        return f"{symbol}{' ' if symbol == like.unit else ''}{_number(gap)}"
    return f"{_number(gap)} {like.unit}".rstrip()


def _number(value: Decimal, *, digits: int = 3) -> str:
    """The number to so many significant digits, more only where they stand before the point."""
    places = max(0, digits - 1 - value.adjusted())
    if value >= _COMPACT_FROM:
        return str(format_compact_decimal(value, format_type="long", locale=_LOCALE, fraction_digits=2))
    return str(format_decimal(round(value, places), locale=_LOCALE))
