"""In which units two figures are, and how far apart."""

from __future__ import annotations

from claims.match.traits import BARE, Traits

NEAR = 0.0458
FAR = 1.5
"""Logarithms to base 10: two numbers within ten percent, and one thirty times the other."""
_FAINT = 1e-6


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


def number(a: float | None, b: float | None) -> tuple[float, float]:
    """Near, and far apart, of the logarithms of two numbers.

    The same digits at another power of ten are near: one quantity is misprinted so more often than two are so alike.
    """
    if a is None or b is None:
        return float(a is b), 0.0
    apart = abs(a - b)
    if apart > NEAR and abs(apart - round(apart)) < _FAINT and _two_digits(a):
        return 1.0, 0.0
    return max(0.0, 1 - apart / NEAR), float(apart > FAR)


def _two_digits(size: float) -> bool:
    """Whether a number, by its logarithm, has two digits or more before the zeros at its end."""
    leading: float = 10 ** (size % 1)
    return abs(leading - round(leading)) > _FAINT
