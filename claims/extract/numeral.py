"""What a number is before its unit is known."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class Numeral(NamedTuple):
    """A number in tokens ``first`` up to ``last``, before its unit.

    ``share`` is a part of a whole in words ("a third", "one in five"), its value then in percent. ``multiple`` is
    "doubled" and the like. ``plain`` is a bare integer in digits ("2019"), which may be a year or a name.
    ``scale`` tells "3 million" from "3,000,000".
    """

    first: int
    last: int
    value: Decimal | None
    step: Decimal
    rule: str
    low: Decimal | None = None
    high: Decimal | None = None
    scale: int = 1
    share: bool = False
    multiple: bool = False
    plain: bool = False
    grouped: bool = False
    confidence: float = 1.0

    @property
    def scaled(self) -> bool:
        """Whether a scale word or suffix is part of it."""
        return self.scale > 1
