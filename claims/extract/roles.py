"""The part a figure plays in its sentence: the new value, the former one, the change, a part, a conversion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extract.amounts import Amount
from claims.extract.groups import connector
from claims.extract.text import Line
from claims.extract.unit import Setting
from claims.quantity import Kind, Role

_CONVERTIBLE = (Kind.MONEY, Kind.MEASURE)
_PARTS = (Kind.MONEY, Kind.COUNT, Kind.NUMBER)
_RATES = (Kind.PERCENT, Kind.PERCENTAGE_POINTS)
# How many words back the verb of "cut the key rate by" may stand, and how far a "to" from its number.
_CLAUSE, _TO = 5, 4
# How many figures away the other value may stand, and how many words back the verb that moved it.
_NEAR, _BACK = 6, 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One amount among those of its sentence; ``start`` is the token where its hedge begins."""

    line: Line
    amounts: Sequence[Amount]
    index: int
    start: int
    setting: Setting

    @property
    def amount(self) -> Amount:
        """The amount itself."""
        return self.amounts[self.index]

    @property
    def before(self) -> Amount | None:
        """The amount before it."""
        return self.amounts[self.index - 1] if self.index else None


def read_role(place: Place) -> tuple[Role, str]:
    """The role of an amount and the name of the cue that gave it ("" for the plain current value)."""
    if _is_conversion(place):
        return Role.CONVERTED, "converted"
    if _is_change(place):
        return Role.CHANGE, "change"
    if _is_former(place):
        return Role.PREVIOUS, "previous"
    if _is_part(place):
        return Role.PART, "part"
    return Role.CURRENT, ""


def _is_conversion(place: Place) -> bool:
    """ "€30 billion ($33 billion)", "19 miles (30km)", "$1.5bn, or £1.1bn,": the same amount in another unit."""
    amount, before = place.amount, place.before
    if (
        before is None
        or amount.kind not in _CONVERTIBLE
        or before.kind is not amount.kind
        or before.unit == amount.unit
    ):
        return False
    between = connector(place.line, before, amount)
    marks = [word for word in between if word not in place.setting.language.roles.conversion]
    other = not place.setting.language.groups.either.isdisjoint(between)
    return marks == ["("] or (marks == [","] and other)


# --- change


def _is_change(place: Place) -> bool:
    roles, words, amount = place.setting.language.roles, place.line.words, place.amount
    if amount.kind is Kind.MULTIPLE:
        return words[amount.first] in roles.change_multiples
    at = place.start - 1
    while at > 0 and words[at] in roles.adverbs:
        at -= 1
    word = words[at]
    if word in roles.by:
        clause = words[max(0, at - _CLAUSE) : at]
        return not (roles.changing.isdisjoint(clause) and roles.changed.isdisjoint(clause))
    if word in roles.changing or word in roles.direction:
        return amount.kind is not Kind.COUNT
    if amount.kind not in _RATES:
        return False
    after = amount.last + (words[amount.last] == "-")
    return (word == roles.of and words[at - 1] in roles.change_nouns) or words[after] in roles.change_nouns


# --- former values


def _is_former(place: Place) -> bool:
    roles, amount = place.setting.language.roles, place.amount
    if not amount.kind.is_quantity or amount.kind is Kind.DURATION or amount.rule == "count.votes":
        return False
    found = roles.former.before(place.line.words, place.start)
    if found is None:
        return _is_earlier(place)
    cue, at = found
    if cue == "from":
        return _leads_on(place) or _leads_back(place, at)
    if cue == "replaced" and place.line.words[at - 1] in roles.denied:
        return False
    return any(other is not amount and _comparable(amount, other) for other in _around(place))


def _around(place: Place) -> Sequence[Amount]:
    return place.amounts[max(0, place.index - _NEAR) : place.index + _NEAR]


def _is_earlier(place: Place) -> bool:
    """ "compared with 4.3% in April and 5% a year earlier": the second of two former values."""
    roles, before = place.setting.language.roles, place.before
    if before is None or roles.earlier.at(place.line.words, place.amount.last) is None:
        return False
    return _comparable(place.amount, before) and roles.former.before(place.line.words, before.first) is not None


def _leads_on(place: Place) -> bool:
    """ "from X to Y": the value that follows takes its place."""
    following = place.amounts[place.index + 1 : place.index + 1 + _NEAR]
    after = next((other for other in following if other.kind.is_quantity), None)
    if after is None or not _comparable(place.amount, after):
        return False
    return not place.setting.language.groups.to.isdisjoint(connector(place.line, place.amount, after)[-_TO:])


def _leads_back(place: Place, at: int) -> bool:
    """ "to Y from X", "fell to Y, from X": the value before has taken its place."""
    before, words = place.before, place.line.words
    if before is None or not _comparable(place.amount, before):
        return False
    roles = place.setting.language.roles
    moved = not roles.changing.isdisjoint(words[max(0, at - _BACK) : at]) or not roles.direction.isdisjoint(
        words[max(0, at - 2) : at + 1]
    )
    return moved or (before.first > 0 and words[before.first - 1] in place.setting.language.groups.to)


def _comparable(left: Amount, right: Amount) -> bool:
    if not right.kind.is_quantity or right.no_claim:
        return False
    if left.kind is right.kind:
        return left.unit == right.unit or not left.unit or not right.unit or left.kind is Kind.COUNT
    return Kind.NUMBER in (left.kind, right.kind)


# --- parts


def _is_part(place: Place) -> bool:
    roles, words = place.setting.language.roles, place.line.words
    if place.amount.kind in _PARTS and roles.parts_after.at(words, place.amount.last) is not None:
        return True
    if not place.index:
        return False
    wholes = [
        other for other in place.amounts[max(0, place.index - _NEAR) : place.index] if _comparable(place.amount, other)
    ]
    return roles.parts.before(words, place.start) is not None or (bool(wholes) and _opens(place, wholes[-1]))


def _opens(place: Place, whole: Amount) -> bool:
    """ "Of the 120 injured, 14 are critical": a sentence that opens with its whole."""
    roles, words = place.setting.language.roles, place.line.words
    return whole.first == 2 and words[1] in roles.determiners and words[0] == roles.of
