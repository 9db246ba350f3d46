"""How far apart two figures are, in words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claims.quantity import Kind, Quantity
from claims.relate import relate
from claims.say.amounts import amount, number
from claims.units import comparable, in_one_unit

_COUNTED = frozenset({Kind.COUNT, Kind.NUMBER})
_POINTS = frozenset({Kind.PERCENT, Kind.PERCENTAGE_POINTS})
_FACTOR_FROM = 2  # a ratio from which a factor says more than a percentage


def apart(earlier: Quantity, later: Quantity) -> str | None:
    """How far the later figure is from the earlier: "higher by 1.9% ($1.16 billion)", "lower by a factor of 1,000".

    Ranges and vague words count with their nearer end. None where they overlap, or cannot be set side by side.
    """
    if not _alike(earlier, later) or not (_stated(earlier) and _stated(later)):
        return None
    before, after = in_one_unit(earlier, later)
    if before.ends == after.ends:
        return "the same number"
    (least, most), (low, high) = before.ends, after.ends
    if low > most:
        return f"higher by {_distance(earlier, later, most, low)}"
    return f"lower by {_distance(earlier, later, least, high)}" if high < least else None


def _stated(q: Quantity) -> bool:
    return q.value is not None or q.low is not None


def _alike(a: Quantity, b: Quantity) -> bool:
    """Counts are compared whatever their noun, for which texts choose freely (jobs, workers)."""
    one_kind = a.kind is b.kind or {a.kind, b.kind} <= _COUNTED or {a.kind, b.kind} <= _POINTS
    return one_kind and comparable(a, b)


def _distance(earlier: Quantity, later: Quantity, before: Decimal, after: Decimal) -> str:
    gap = _gap(earlier, later, abs(after - before))
    if earlier.kind in _POINTS or before == 0:
        return gap
    small, big = sorted((abs(before), abs(after)))
    if before * after > 0 and big / small >= _FACTOR_FROM:
        return f"a factor of {_factor(relate(earlier, later).factor or big / small)}"
    share = _share(abs(after - before) / abs(before) * 100)
    return f"{share} ({gap})" if gap else share


def _gap(earlier: Quantity, later: Quantity, gap: Decimal) -> str:
    """The gap in the unit of both; the bare number for counts of different nouns, nothing after a conversion."""
    if earlier.kind in _POINTS:
        return amount(gap, replace(earlier, kind=Kind.PERCENTAGE_POINTS))
    if earlier.unit == later.unit or not (earlier.unit and later.unit):
        return amount(gap, earlier if earlier.unit else later)
    return number(gap) if earlier.kind in _COUNTED else ""


def _factor(factor: Decimal) -> str:
    return f"{factor:,.{0 if factor >= 10 or factor % 1 == 0 else 1}f}"


def _share(share: Decimal) -> str:
    return f"{share:.0f}%" if share >= 10 else f"{share:.1f}%" if share >= Decimal("0.1") else "under 0.1%"
