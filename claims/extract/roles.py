"""The part a figure plays in its sentence: the new value, the former one, the change, a part, a conversion."""

from __future__ import annotations

from claims.extract.amounts import Amount
from claims.extract.former import is_former
from claims.extract.groups import connector
from claims.extract.hedges import hedge_start
from claims.extract.place import Place, comparable
from claims.quantity import Kind, Role

_CONVERTIBLE = (Kind.MONEY, Kind.MEASURE)
_PARTS = (Kind.MONEY, Kind.COUNT, Kind.NUMBER)
_RATES = (Kind.PERCENT, Kind.PERCENTAGE_POINTS)
# How many words back the verb of "cut the key rate by" may stand, and how many may join the members of a list of parts.
_CLAUSE, _JOINING = 5, 8
# How many words before its verb a subject may begin: "sales in France and Spain rose".
_SUBJECT = 8


def read_role(place: Place) -> tuple[Role, str]:
    """The role of an amount and the name of the cue that gave it ("" for the plain current value)."""
    if _is_conversion(place):
        return Role.CONVERTED, "converted"
    if _is_change(place) and not _is_growth(place):
        return Role.CHANGE, "change"
    if is_former(place):
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
    after = amount.last + (words[amount.last] == "-")
    if words[after + 1] == roles.than and (words[after] in roles.direction or words[after] in roles.differing):
        return True
    if amount.kind not in _RATES:
        return False
    return (word == roles.of and words[at - 1] in roles.change_nouns) or words[after] in roles.change_nouns


def _is_growth(place: Place) -> bool:
    """ "Prices rose 3.4 percent": statistics that are followed by their growth, where no level says otherwise.

    The percentage is then the value that others report as well, and not a step on the way to one.
    """
    words, amount = place.line.words, place.amount
    if (
        amount.kind is not Kind.PERCENT
        or amount.words
        or any(_is_level(other) for other in (*place.earlier, *place.later))
    ):
        return False
    verb = next((at for at in range(amount.first - 1, 0, -1) if words[at] in place.setting.language.roles.changing), 0)
    return not place.setting.language.roles.growing.isdisjoint(words[max(0, verb - _SUBJECT) : verb])


def _is_level(other: Amount) -> bool:
    return other.no_claim is None and other.kind is not Kind.PERCENT


# --- parts


def _is_part(place: Place) -> bool:
    roles, words = place.setting.language.roles, place.line.words
    if place.amount.kind in _PARTS and (roles.parts_after.at(words, place.amount.last) is not None or _is_some(place)):
        return True
    if not place.number:
        return False
    if roles.parts.before(words, place.start) is not None:
        return True
    wholes = [other for other in place.earlier if comparable(place.amount, other)]
    return bool(wholes) and (_opens(place, wholes[-1]) or _goes_on(place))


def _is_some(place: Place) -> bool:
    """ "300 of the 412 dead", "23 billion of the 61 billion": the whole stands after it."""
    whole = place.after
    if whole is None or whole.kind is Kind.PERCENT or not comparable(place.amount, whole):
        return False
    return connector(place.line, place.amount, whole) in place.setting.language.groups.share


def _opens(place: Place, whole: Amount) -> bool:
    """ "Of the 120 injured, 14 are critical": a sentence that opens with its whole."""
    roles, words = place.setting.language.roles, place.line.words
    return whole.first == 2 and words[1] in roles.determiners and words[0] == roles.of


def _goes_on(place: Place) -> bool:
    """ "including $61bn for Ukraine, $26bn for Israel and $8bn for Asia": a list that "including" opens."""
    line, marks = place.line, place.setting.language.groups.list_marks
    right, start = place.amount, place.start
    for left in reversed([other for other in place.earlier if other.no_claim is None]):
        between = connector(line, left, right)
        alike = left.kind is right.kind and left.unit == right.unit
        if (
            not alike
            or len(between) > _JOINING
            or (line.words[start - 1] not in marks and line.words[start - 1] != ";")
        ):
            return False
        right, start = left, hedge_start(line, left, place.setting)
        if place.setting.language.roles.parts.before(line.words, start) is not None:
            return left is not place.amounts[0]
    return False
