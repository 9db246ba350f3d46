"""What a unit is, and by what setting a text's numbers are read."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from claims.lang.language import Language
from claims.quantity import Kind


class Setting(NamedTuple):
    """What a text's numbers are read by: the rules of its language, the outlet's country, the decimal sign."""

    language: Language
    country: str
    decimal_comma: bool = False


class Unit(NamedTuple):
    """A unit with the tokens that number and unit take together; the number is to be multiplied by ``factor``.

    ``per`` is what it is paid or taken by ("$58 a barrel", "3 percent a year", "200,000 jobs a month").
    """

    kind: Kind
    name: str
    first: int
    last: int
    rule: str
    factor: Decimal = Decimal(1)
    prefixed: bool = False
    per: str = ""
    confidence: float = 1.0
