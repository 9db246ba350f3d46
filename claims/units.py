"""Measures in different units of one dimension: 18 kilometres and 11 miles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from claims.quantity import Kind, Quantity

_DIMENSIONS: Mapping[str, Mapping[str, str]] = {
    "length": {
        "nm": "1e-9", "um": "1e-6", "mm": "0.001", "cm": "0.01", "m": "1", "km": "1000", "in": "0.0254", "ft": "0.3048",
        "yd": "0.9144", "mile": "1609.344", "nautical mile": "1852",
    },
    "area": {
        "m2": "1", "km2": "1e6", "hectare": "1e4", "acre": "4046.8564224", "sq ft": "0.09290304",
        "sq mile": "2589988.110336",
    },
    "volume": {
        "ml": "0.001", "l": "1", "cubic metre": "1000", "cubic kilometre": "1e12", "cubic foot": "28.316846592",
        "gal": "3.785411784", "barrel": "158.987294928", "acre-foot": "1233481.83754752",
    },
    "mass": {
        "mg": "1e-6", "g": "0.001", "kg": "1", "t": "1000", "kt": "1e6", "Mt": "1e9", "Gt": "1e12", "lb": "0.45359237",
        "oz": "0.028349523125", "stone": "6.35029318",
    },
    "speed": {"m/s": "1", "km/h": "0.2777777778", "mph": "0.44704", "knot": "0.5144444444"},
    "power": {"W": "1", "kW": "1000", "MW": "1e6", "GW": "1e9", "TW": "1e12"},
    "energy": {"kWh": "1", "MWh": "1000", "GWh": "1e6", "TWh": "1e9"},
    "time": {
        "s": "1", "min": "60", "h": "3600", "day": "86400", "night": "86400", "week": "604800",
        "fortnight": "1209600",
    },
}  # fmt: skip
"""The units of a dimension in terms of one of them. Gallons and barrels are those of the United States; the "ton" is
left out, since it has three sizes."""

_FACTORS = {unit: (name, Decimal(size)) for name, units in _DIMENSIONS.items() for unit, size in units.items()}
_CONVERTED = frozenset({Kind.MEASURE, Kind.DURATION})


def dimension(unit: str) -> str | None:
    """What a unit measures ("length", "volume per day"); None for a unit that converts into no other."""
    head, per, rest = unit.partition(" per ")
    known = _FACTORS.get(head)
    return None if known is None else known[0] + per + rest


def comparable(a: Quantity, b: Quantity) -> bool:
    """Whether two quantities can be set side by side: one currency, one dimension. What is counted need not agree.

    Nor need what a price is paid by, where one of them leaves it open ("oil fell to $58").
    """
    if a.per and b.per and a.per != b.per:
        return False
    if a.kind is Kind.MONEY or b.kind is Kind.MONEY:
        return a.kind is b.kind and a.unit == b.unit
    if a.unit == b.unit or not {a.kind, b.kind} <= _CONVERTED:
        return True
    return dimension(a.unit) is not None and dimension(a.unit) == dimension(b.unit)


def in_one_unit(a: Quantity, b: Quantity) -> tuple[Quantity, Quantity]:
    """Two comparable quantities as they are, or both in the base unit of their dimension."""
    if a.unit == b.unit or dimension(a.unit) is None or dimension(a.unit) != dimension(b.unit):
        return a, b
    return in_base_unit(a), in_base_unit(b)


def in_base_unit(quantity: Quantity) -> Quantity:
    """A quantity in the base unit of its dimension; as it is where its unit converts into no other."""
    head, per, rest = quantity.unit.partition(" per ")
    if head not in _FACTORS or quantity.kind not in _CONVERTED:
        return quantity
    name, size = _FACTORS[head]
    value, low, high = (None if end is None else end * size for end in (quantity.value, quantity.low, quantity.high))
    return replace(quantity, unit=f"{name}{per}{rest}", value=value, low=low, high=high, step=quantity.step * size)
