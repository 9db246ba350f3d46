"""Neighbouring numbers that belong together: ranges, lists, sums of units, shared scales and units."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from claims.extract.amounts import Amount
from claims.extract.limits import between_limits
from claims.extract.text import Line
from claims.extract.unit import Setting
from claims.quantity import NO_QUANTITY, Kind

_DASHES = frozenset({"-", "\u2013"})
# How many words back a verb of change may stand, and how far apart two ends of one range never are.
_CLAUSE, _FAR_APART = 14, 3
# The ends of a range are round: "by 61,000 to 118,000" is a change and a level, "by 10,000 to 15,000" a range.
_ROUND = 2
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
# Fewer votes than this in all make no tally.
_VOTERS = 60
Joiner = Callable[[Line, Amount, Amount, Setting], "Amount | None"]


def group(line: Line, amounts: Sequence[Amount], setting: Setting) -> list[Amount]:
    """The amounts of a sentence with ranges joined, sums added up, scales and units handed along lists."""
    if len(amounts) < 2:
        return list(amounts)
    summed = _pairs(line, amounts, setting, _sum)
    listed = _share_back(line, summed, setting)
    rated = _pairs(line, listed, setting, _ratio)
    limited = _pairs(line, rated, setting, between_limits)
    return _levels(line, _pairs(line, limited, setting, _range), setting)


def connector(line: Line, left: Amount, right: Amount) -> tuple[str, ...]:
    """The words between two amounts."""
    return tuple(line.words[left.last : right.first])


def _pairs(line: Line, amounts: Sequence[Amount], setting: Setting, join: Joiner) -> list[Amount]:
    joined: list[Amount] = []
    for amount in amounts:
        both = join(line, joined[-1], amount, setting) if joined else None
        if both is None:
            joined.append(amount)
        else:
            joined[-1] = both
    return joined


def _sum(line: Line, left: Amount, right: Amount, setting: Setting) -> Amount | None:
    """ "$20 and 43 cents", "15 dollars 50": one amount of money in two units."""
    if left.kind is not Kind.MONEY or left.value is None or right.value is None or left.rule == "money.subunit":
        return None
    between = connector(line, left, right)
    if between not in ((), (setting.language.numerals.joiner,)):
        return None
    cents = not setting.language.money.subunits.get(line.words[right.last - 1], "dollar")
    small = right.rule == "money.subunit" and (cents or right.unit == left.unit)
    closed = line.words[right.last] in {"", ".", ","} or line.words[right.last] in setting.language.nouns.skipped
    bare = right.kind is Kind.NUMBER and not (between or left.prefixed or left.per) and closed
    if not (small or (bare and right.value < 100 and right.value == right.value.to_integral_value())):
        return None
    part = right.value if small else right.value / 100
    return left._replace(last=right.last, value=left.value + part, step=Decimal("0.01"), rule="money.sum")


def _ratio(line: Line, left: Amount, right: Amount, setting: Setting) -> Amount | None:
    """ "3:1", "3.2 to 1": one number over another."""
    between = connector(line, left, right)
    if left.kind is not Kind.NUMBER or right.kind is not Kind.NUMBER or not left.value or not right.value:
        return None
    colon = between == (":",) and line.joined(left.last - 1) and line.joined(left.last)
    to_one = right.value == 1 and len(between) == 1 and between[0] in setting.language.groups.to and left.value > 1
    if not colon and not to_one:
        return None
    value = left.value / right.value
    return left._replace(last=right.last, kind=Kind.RATIO, unit="times", value=value, rule="ratio.colon", plain=False)


def _levels(line: Line, amounts: Sequence[Amount], setting: Setting) -> list[Amount]:
    """ "rose two points to 48": a bare number after a change in points is a percentage."""
    levels = list(amounts)
    for place in range(1, len(levels)):
        left, right = levels[place - 1], levels[place]
        between = connector(line, left, right)
        bare = left.kind is Kind.PERCENTAGE_POINTS and right.kind is Kind.NUMBER and not right.unit
        if bare and len(between) == 1 and between[0] in setting.language.groups.to:
            levels[place] = right._replace(kind=Kind.PERCENT, unit="percent", rule="percent.level", plain=False)
    return levels


# --- lists


def _share_back(line: Line, amounts: Sequence[Amount], setting: Setting) -> list[Amount]:
    """Hand scale and unit from the end of a list to its members: "$15, $20 and $30 million", "two and five people".

    A comma alone makes no list: "at 16,644, 16 per cent above".
    """
    shared = list(amounts)
    for place in range(len(shared) - 2, -1, -1):
        left, right = shared[place], shared[place + 1]
        between = connector(line, left, right)
        closed = right is not amounts[place + 1] or between != (",",)
        if _is_year(line, left, setting) or _is_year_beside(left, right):
            continue
        if closed and _listed(between, setting) and not _is_high_end(line, amounts, place):
            shared[place] = _with_unit(_with_scale(left, right), right)
        elif between in setting.language.groups.share and left.scale > 1:
            shared[place] = _with_unit(left, right)
    return shared


def _is_year(line: Line, amount: Amount, setting: Setting) -> bool:
    """Whether a number is a year by the word before it, whatever follows: "in 2028, or 7%", "since 2027 to $5m"."""
    return line.words[amount.first - 1] in setting.language.screens.years_before and _is_like_year(amount)


def _is_year_beside(left: Amount, right: Amount) -> bool:
    """ "2% by 2030 and 1% by 2031": no percentage is written like a year."""
    return right.kind in (Kind.PERCENT, Kind.PERCENTAGE_POINTS) and _is_like_year(left)


def _is_like_year(amount: Amount) -> bool:
    return amount.bare and amount.value is not None and _FIRST_YEAR <= amount.value <= _LAST_YEAR


def _is_high_end(line: Line, amounts: Sequence[Amount], place: int) -> bool:
    """Whether a bare number ends a range that has its unit in front: the "4 billion" of "$3-4 billion or 2 percent"."""
    before = amounts[place - 1] if place else None
    if before is None or before.kind is Kind.NUMBER:
        return False
    return not _DASHES.isdisjoint(connector(line, before, amounts[place]))


def _listed(between: tuple[str, ...], setting: Setting) -> bool:
    return len(between) in (1, 2) and all(
        word in setting.language.groups.list_marks or word in _DASHES for word in between
    )


def _with_scale(left: Amount, right: Amount) -> Amount:
    """Give the left number the scale of the right one, if both look alike and the left one has none of its own."""
    value = left.value
    if right.scale < 1000 or left.scale > 1 or value is None or left.grouped or abs(value) >= 1000:
        return left
    alike = left.kind is right.kind and left.prefixed == right.prefixed and left.unit == right.unit
    bare = left.kind is Kind.NUMBER and not right.prefixed
    if not (alike or bare or (left.prefixed and right.kind is Kind.NUMBER)):
        return left
    if left.kind in NO_QUANTITY or left.no_claim:
        return left
    return left._replace(value=value * right.scale, step=left.step * right.scale, scale=right.scale, plain=False)


def _with_unit(left: Amount, right: Amount) -> Amount:
    if left.kind is not Kind.NUMBER or right.kind in (Kind.NUMBER, Kind.MULTIPLE) or right.kind in NO_QUANTITY:
        return left
    if right.prefixed or right.vague or left.unit or right.rule.startswith("percent.share"):
        return left
    factor = Decimal("0.01") if right.rule == "money.subunit" else Decimal(1)
    value = None if left.value is None else left.value * factor
    return left._replace(kind=right.kind, unit=right.unit, per=right.per, value=value, rule=f"{right.rule}.list")


# --- ranges


def _range(line: Line, left: Amount, right: Amount, setting: Setting) -> Amount | None:
    """ "3-5 per cent", "between five and six million", "$8 or $9": two ends of one figure."""
    if _is_year(line, left, setting) or not _can_be_ends(left, right) or not _is_range(line, left, right, setting):
        return None
    low = _scaled_end(line, left, right)
    if low.value is None or right.value is None or low.value >= right.value:
        return None
    kind, unit, rule = (right.kind, right.unit, right.rule)
    if right.kind is Kind.NUMBER and not right.unit:
        kind, unit, rule = left.kind, left.unit, left.rule
    return right._replace(
        first=left.first, kind=kind, unit=unit, rule=f"{rule.split('.')[0]}.range", value=None, low=low.value,
        high=right.value, step=min(low.step, right.step), ranged=True, plain=left.plain and right.plain,
        prefixed=left.prefixed or right.prefixed, confidence=min(left.confidence, right.confidence),
    )  # fmt: skip


def _can_be_ends(left: Amount, right: Amount) -> bool:
    if left.value is None or right.value is None or left.no_claim or right.no_claim or left.value < 0 < right.value:
        return left.value is not None and right.value is not None and not (left.no_claim or right.no_claim)
    if Kind.MULTIPLE in (left.kind, right.kind) and left.kind is not right.kind:
        return False
    if left.kind is right.kind:
        return left.unit == right.unit or not left.unit
    return Kind.NUMBER in (left.kind, right.kind) and not (left.kind is Kind.COUNT and right.kind is Kind.MONEY)


def _is_range(line: Line, left: Amount, right: Amount, setting: Setting) -> bool:
    joins = setting.language.groups
    between = connector(line, left, right)
    if len(between) == 2 and between[0] in _DASHES and between[1] in _DASHES:
        return True
    before = line.words[max(0, left.first - 4) : left.first]
    if len(between) != 1:
        return between in joins.phrases and not _is_change(line, left, right, setting)
    word = between[0]
    if word in _DASHES:
        return True
    if word == setting.language.numerals.joiner:
        return not joins.between.isdisjoint(before)
    if word in joins.either:
        return _neighbours(left, right)
    return word in joins.to and not _is_change(line, left, right, setting)


def _neighbours(left: Amount, right: Amount) -> bool:
    """ "$8 or $9", "three or four": ends that lie close together."""
    if left.value is None or right.value is None or left.value <= 0:
        return False
    return left.value < right.value <= 2 * left.value and not (left.kind is Kind.NUMBER and right.kind is Kind.NUMBER)


def _is_change(line: Line, left: Amount, right: Amount, setting: Setting) -> bool:
    """Whether "X to Y" follows a verb of change: "fell from 5.1% to 4.3%", "rose 6 cents to $1.49", "79 to 18"."""
    roles, joins, words = setting.language.roles, setting.language.groups, line.words
    if _is_tally(left, right) and not setting.language.screens.ballots.isdisjoint(words):
        return True
    before, earlier = words[left.first - 1], words[left.first - 2]
    clause = words[max(0, left.first - _CLAUSE) : left.first]
    if before in joins.source:
        changing = not roles.changing.isdisjoint(clause) or not roles.changed.isdisjoint(clause)
        return changing and earlier not in joins.any_of
    far = left.value is not None and right.value is not None and right.value > _FAR_APART * left.value * left.scale
    if before in roles.by:
        return far or max(_digits(left), _digits(right)) > _ROUND
    own_unit = left.kind is not Kind.NUMBER
    return (own_unit or far) and (before in roles.changing or before in roles.direction)


def _digits(amount: Amount) -> int:
    """How many digits a value has up to its last that is not zero."""
    return 0 if amount.value is None else len(amount.value.normalize().as_tuple().digits)


def _is_tally(left: Amount, right: Amount) -> bool:
    """Whether two numbers may be the sides of a vote."""
    total = (left.value or 0) + (right.value or 0)
    return left.plain and right.plain and total >= _VOTERS


def _scaled_end(line: Line, left: Amount, right: Amount) -> Amount:
    """The low end with the scale that both share: "$3-4 billion", "$5-8,000"."""
    low = _with_scale(left, right)
    if low is not left or left.value is None or right.value is None:
        return low
    dashed = line.words[left.last] in _DASHES
    thousand = dashed and right.grouped and left.value < 1000 <= right.value and left.value * 1000 < right.value
    if not (thousand and left.plain):
        return left
    return left._replace(value=left.value * 1000, step=right.step, plain=False)
