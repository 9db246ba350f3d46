"""Two limits of one figure: "more than 20 and less than 35"."""

from __future__ import annotations

from claims.extract.amounts import Amount
from claims.extract.text import Line
from claims.extract.unit import Setting
from claims.quantity import Kind, Modifier

_LOWER = frozenset({Modifier.MORE_THAN, Modifier.AT_LEAST})
_UPPER = frozenset({Modifier.LESS_THAN, Modifier.AT_MOST, Modifier.UP_TO})


def between_limits(line: Line, left: Amount, right: Amount, setting: Setting) -> Amount | None:
    """A lower limit joined to an upper one of the same sort: a range, hedges included; else None."""
    lower, upper = (setting.language.hedges.before.before(line.words, side.first) for side in (left, right))
    if lower is None or upper is None or lower[0].modifier not in _LOWER or upper[0].modifier not in _UPPER:
        return None
    if upper[1] != left.last + 1 or line.words[left.last] not in setting.language.groups.both:
        return None
    alike = left.kind is right.kind and left.unit == right.unit
    if left.value is None or right.value is None or left.no_claim or right.no_claim or left.value >= right.value:
        return None
    if not alike and left.kind is not Kind.NUMBER:
        return None
    return right._replace(
        first=lower[1], value=None, low=left.value, high=right.value, step=min(left.step, right.step),
        ranged=True, plain=False, rule=f"{right.rule.split('.')[0]}.limits",
    )  # fmt: skip
