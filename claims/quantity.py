"""A figure as printed (`Quantity`) and the values that its wording allows (`Interval`)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Kind(StrEnum):
    """What sort of number it is; the second group is no quantity and never a claim."""

    MONEY = "money"
    PERCENT = "percent"
    PERCENTAGE_POINTS = "percentage_points"
    COUNT = "count"
    RATIO = "ratio"
    MULTIPLE = "multiple"
    MEASURE = "measure"
    DURATION = "duration"
    NUMBER = "number"

    DATE = "date"
    TIME = "time"
    AGE = "age"
    ORDINAL = "ordinal"
    DESIGNATION = "designation"
    SCORE = "score"
    VERSION = "version"
    PHONE = "phone"
    ADDRESS = "address"
    REFERENCE = "reference"

    @property
    def is_quantity(self) -> bool:
        """Whether a number of this kind can be a claim at all."""
        return self not in NO_QUANTITY


NO_QUANTITY = frozenset(
    {
        Kind.DATE,
        Kind.TIME,
        Kind.AGE,
        Kind.ORDINAL,
        Kind.DESIGNATION,
        Kind.SCORE,
        Kind.VERSION,
        Kind.PHONE,
        Kind.ADDRESS,
        Kind.REFERENCE,
    }
)


class Modifier(StrEnum):
    """The hedge before a number. EXACT is the bare number too; ``Quantity.stated_exact`` tells "exactly" from bare."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"
    UP_TO = "up_to"
    RANGE = "range"


class Role(StrEnum):
    """The part a figure plays in its sentence."""

    CURRENT = "current"
    PREVIOUS = "previous"
    CHANGE = "change"
    PART = "part"
    CONVERTED = "converted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A set of values between two ends; ``high`` None has no upper end."""

    low: Decimal
    high: Decimal | None
    low_closed: bool = True
    high_closed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with its unit, as printed.

    A range or a vague word ("dozens") has ``low`` and ``high`` and no ``value``; ``vague`` tells the two apart.
    ``step`` is the place value of the last written digit times the scale ($60.8bn: 1e8).
    ``unit`` is an ISO 4217 code, "percent", "percentage_points", a unit's name, or what is counted ("people").
    """

    kind: Kind
    unit: str
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    step: Decimal = Decimal(1)
    modifier: Modifier = Modifier.EXACT
    stated_exact: bool = False
    vague: bool = False
