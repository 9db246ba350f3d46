"""Amounts that a text prints more than once: what one printing leaves open, the others may tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from claims.claim import Figure
from claims.extract.frames.layout import Placed
from claims.quantity import Kind, Quantity, Role

TELLING_DIGITS = 2
"""A number of one digit may well be another thing's number, too; an amount of money of that size is seldom."""
OWN = (Role.CURRENT, Role.PART)


def repeats(figures: Iterable[Placed]) -> list[Sequence[Placed]]:
    """The groups of figures that print one value of one unit, as written or rounded ("$168 million", "$168.2m")."""
    alike: dict[tuple[Kind, str, str], list[Placed]] = defaultdict(list)
    for placed in figures:
        quantity = placed.figure.quantity
        if quantity.value and placed.figure.role in OWN and _tells(quantity.kind, quantity.value):
            alike[quantity.kind, quantity.unit, f"{quantity.value:.1e}"].append(placed)
    return [group for found in alike.values() if len(group := _rounded(found)) > 1]


def _tells(kind: Kind, value: Decimal) -> bool:
    return kind is Kind.MONEY or len(value.normalize().as_tuple().digits) >= TELLING_DIGITS


def _rounded(figures: Sequence[Placed]) -> list[Placed]:
    """Those that the most precise of them rounds to; a text rounds its amounts in the title, seldom elsewhere."""
    exact = min(figures, key=lambda placed: placed.figure.quantity.step).figure.quantity
    return [placed for placed in figures if _gives(placed.figure, exact)]


def _gives(figure: Figure, exact: Quantity) -> bool:
    apart = abs((figure.quantity.value or Decimal(0)) - (exact.value or Decimal(0)))
    return apart <= (figure.quantity.step / 2 if figure.quote.field == "title" else Decimal(0))
