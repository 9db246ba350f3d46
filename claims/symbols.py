"""Units as other programs read them: by their symbols, where the engine and its sentences use words."""

from __future__ import annotations

from claims.lang.en.lexicon_nouns import INFLECTION
from claims.quantity import Kind

NO_UNIT = "-"
"""The unit of a bare number: the usual sign for a quantity without a dimension."""

_SYMBOLS = {
    "mile": "mi", "sq ft": "ft2", "sq mile": "mi2", "square inch": "in2", "hectare": "ha", "cubic metre": "m3",
    "cubic foot": "ft3",
    "cubic kilometre": "km3", "knot": "kn", "nautical mile": "nmi", "light-year": "ly", "carat": "ct", "decibel": "dB",
    "megapixel": "MP", "lb-ft": "lbft", "lumen": "lm", "lux": "lx", "millibar": "mbar",
}  # fmt: skip
# A rate that is a unit of its own.
_CUSTOMARY = frozenset({"barrel per day"})
# Prices and rates shorten what quantities spell out.
_IN_PRICES = {"barrel": "bbl", "bushel": "bu", "hour": "h", "minute": "min", "second": "s"}
# What is counted is named by a noun; "one of the men" counts none and names it too.
_COUNTED = frozenset({Kind.COUNT, Kind.REFERENCE})


def unit_name(kind: Kind, unit: str, per: str = "") -> str:
    """ "USD", "percent", "km", "barrel per day", a counted noun in the singular ("job"), rates "USD/bbl", "t/year"."""
    if kind is Kind.MEASURE and unit not in _CUSTOMARY and not per:
        unit, _, per = unit.partition(" per ")
    name = INFLECTION.singular(unit) if kind in _COUNTED else _SYMBOLS.get(unit, unit)
    if per:
        return f"{name}/{_IN_PRICES.get(per) or _SYMBOLS.get(per, per)}"
    return name or NO_UNIT
