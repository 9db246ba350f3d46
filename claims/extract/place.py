"""One amount among those of its sentence, which decide its role with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claims.extract.amounts import Amount
from claims.extract.text import Line
from claims.extract.unit import Setting
from claims.quantity import Kind

# How many figures away another value may stand.
_NEAR = 6


class Place(NamedTuple):
    """An amount in its sentence, with its ``number`` among the ``amounts`` there; its hedge begins at ``start``."""

    line: Line
    amount: Amount
    amounts: Sequence[Amount]
    number: int
    start: int
    setting: Setting

    @property
    def before(self) -> Amount | None:
        """The amount before it."""
        return self.amounts[self.number - 1] if self.number else None

    @property
    def after(self) -> Amount | None:
        """The amount after it."""
        return self.amounts[self.number + 1] if self.number + 1 < len(self.amounts) else None

    @property
    def earlier(self) -> Sequence[Amount]:
        """The few amounts before it, in order."""
        return self.amounts[max(0, self.number - _NEAR) : self.number]

    @property
    def later(self) -> Sequence[Amount]:
        """The few amounts after it, in order."""
        return self.amounts[self.number + 1 : self.number + 1 + _NEAR]


def comparable(left: Amount, right: Amount) -> bool:
    """Whether two amounts may be values of one quantity, or one a part of the other."""
    if not right.kind.is_quantity or right.no_claim:
        return False
    if left.kind is right.kind:
        return left.unit == right.unit or not left.unit or not right.unit or left.kind is Kind.COUNT
    return Kind.NUMBER in (left.kind, right.kind)
