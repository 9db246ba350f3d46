"""In which units two figures are, and how far apart."""

from __future__ import annotations

import math

from claims.match.traits import BARE, COUNT, Traits

NEAR, CLOSE, FARTHEST = 0.0458, 0.301, 3.0
"""Logarithms to base 10: two numbers within ten percent, one twice the other, and one a thousand times the other."""
ROUNDED = 0.0075
"""What rounding may add to a misprint: $61,000 billion for $60.84 billion."""
FEW_DIGITS, MANY_DIGITS = 2, 3
"""Significant digits below which an agreement tells nothing, and from which on it tells no more. Of the figures of one
unit and story on the fitting stories, those equal in two digits are one quantity in 81 of 100, in three in 86, in
four in 92; those that are not equal in 5 to 20 (2026-11-22)."""
_FAINT = 1e-6
"""Sizes are logarithms, so that a half comes out a little off."""


def may_agree(a: Traits, b: Traits) -> bool:
    """Whether two numbers are of units that one quantity may be given in: a bare number may stand for any."""
    (kind, _), (other, _) = a.unit, b.unit
    return a.unit == b.unit or BARE in (a.unit, b.unit) or kind == other == "money" or _rate_of(kind, other)


def unit(a: tuple[str, str], b: tuple[str, str]) -> tuple[float, float, float]:
    """One of two units left open, two currencies, or a rate whose period one side leaves out ("2 million tonnes")."""
    if a == b:
        return 0.0, 0.0, 0.0
    bare = BARE in (a, b)
    return float(bare), float(not bare and a[0] == b[0] == "money"), float(not bare and _rate_of(a[0], b[0]))


def _rate_of(kind: str, other: str) -> bool:
    return kind != other and (kind.startswith(f"{other} per ") or other.startswith(f"{kind} per "))


def number(a: float | None, b: float | None) -> tuple[float, float, float]:
    """How near two numbers are at ten percent and at twice, and how far apart, from their logarithms.

    The same digits at another power of ten are near, rounded or not: one quantity is misprinted so more often than two
    are so alike. A single digit in common makes them a quarter as far apart.
    """
    if a is None or b is None:
        return float(a is b), float(a is b), 0.0
    apart = abs(a - b)
    misprinted = apart > CLOSE and abs(apart - round(apart)) < ROUNDED
    if misprinted and (_two_digits(a) or _two_digits(b)):
        return 1.0, 1.0, 0.0
    far = min(1.0, apart / FARTHEST)
    return max(0.0, 1 - apart / NEAR), max(0.0, 1 - apart / CLOSE), far / 4 if misprinted else far


def _two_digits(size: float) -> bool:
    """Whether a number has two digits or more before the zeros at its end, by its logarithm: ranges have one, too."""
    leading: float = 10 ** (size % 1)
    return abs(leading - round(leading)) > _FAINT


def equal(a: Traits, b: Traits) -> float:
    """How telling it is that two numbers are equal, or the one is the other rounded: by the digits that they share."""
    digits = min(a.digits, b.digits)
    if a.size is None or b.size is None or digits < FEW_DIGITS or not _same_unit(a, b):
        return 0.0
    place = 10.0 ** (math.floor(min(a.size, b.size)) + 1 - digits)
    if abs(10.0**a.size - 10.0**b.size) > place / 2 + _FAINT * place:
        return 0.0
    return min(1.0, (digits - 1) / (MANY_DIGITS - 1))


def _same_unit(a: Traits, b: Traits) -> bool:
    """Whether two numbers can be set beside each other as they stand: counts by any noun, measures in one unit."""
    return a.unit == b.unit and (a.unit == COUNT or a.claim.quantity.unit == b.claim.quantity.unit)
