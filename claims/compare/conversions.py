"""Whether an amount and its conversion in one text can be the same: for money by orders of size alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from claims.compare.case import Finding
from claims.discrepancy import Severity, Verdict
from claims.quantity import Kind, Modifier, Quantity, Role
from claims.relate import Relation, relate
from claims.series import Observation
from claims.units import dimension

Found = tuple[Observation, Finding]

_DOLLARS: Mapping[str, tuple[str, str]] = {
    "USD": ("1", "1"), "EUR": ("0.8", "1.6"), "GBP": ("1.05", "2.15"), "CHF": ("0.55", "1.3"), "CAD": ("0.6", "1.1"),
    "AUD": ("0.47", "1.12"), "NZD": ("0.38", "0.9"), "JPY": ("0.006", "0.0135"), "CNY": ("0.115", "0.17"),
    "INR": ("0.011", "0.026"), "SEK": ("0.085", "0.17"), "NOK": ("0.085", "0.2"), "DKK": ("0.11", "0.22"),
    "HKD": ("0.125", "0.131"),
}  # fmt: skip
"""Between how many dollars a unit of a currency has cost since 2000, roughly and a little widened. Rates of the day are
not on file, so that only a slip of a whole scale word shows."""

_SLIPS = tuple(Decimal(10) ** power for power in (3, -3, 6, -6, 9, -9))
_SILENT, _NOTE = Decimal("0.02"), Decimal("0.05")


def conversions(observations: Sequence[Observation]) -> Iterator[Found]:
    """The conversions of one entry version that do not hold, each against the amount that it converts."""
    at = {(o.claim.quote.field, (o.claim.quote.start, o.claim.quote.end)): o for o in observations}
    for converted in observations:
        claim = converted.claim
        original = at.get((claim.quote.field, claim.of)) if claim.role is Role.CONVERTED and claim.of else None
        finding = None if original is None else _finding(converted, original)
        if finding is not None:
            yield converted, finding


def _finding(converted: Observation, original: Observation) -> Finding | None:
    a, b = converted.claim.quantity, original.claim.quantity
    if Kind.MONEY in (a.kind, b.kind):
        return _slip(converted, original) if _scale_apart(a, b) else None
    if a.unit == b.unit or dimension(a.unit) is None or dimension(a.unit) != dimension(b.unit):
        return None
    found = relate(_bare(a), _bare(b))
    return None if found.severity is Severity.SILENT or found.rel <= _SILENT else _off(original, found)


def _bare(quantity: Quantity) -> Quantity:
    """A quantity without its hedge, which an amount and its conversion share."""
    return quantity if quantity.value is None else replace(quantity, modifier=Modifier.EXACT)


def _off(original: Observation, found: Relation) -> Finding:
    near = found.rel <= _NOTE
    return Finding(
        reason="conversion",
        verdict=Verdict.CONSISTENT if near else Verdict.CONFLICT,
        severity=Severity.NOTE if near else Severity.LOW,
        against=original,
        relation=found,
        why="one is given as the other in another unit, and they are not the same",
        link="differs from",
    )


def _slip(converted: Observation, original: Observation) -> Finding:
    return Finding(
        reason="scale_slip",
        verdict=Verdict.SCALE_ERROR,
        severity=Severity.CRITICAL,
        against=original,
        why="no rate makes one the other, but a thousand or a million times more would fit",
        link="cannot be a conversion of",
    )


def _scale_apart(a: Quantity, b: Quantity) -> bool:
    """Whether two amounts are a scale word away from any rate that their currencies have had."""
    if a.value is None or b.value is None or a.unit not in _DOLLARS or b.unit not in _DOLLARS or not b.value > 0:
        return False
    (a_low, a_high), (b_low, b_high) = (tuple(map(Decimal, _DOLLARS[q.unit])) for q in (a, b))
    least, most = b_low / a_high, b_high / a_low
    ratio = a.value / b.value
    return not least <= ratio <= most and any(least <= ratio * slip <= most for slip in _SLIPS)
