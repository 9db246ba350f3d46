"""Which values are former ones of the quantity that another figure of the sentence gives anew."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extract.amounts import Amount
from claims.extract.groups import connector
from claims.extract.place import Place, comparable
from claims.extract.text import Token
from claims.quantity import Kind

# How far a "to" may stand from its number, and how many words back the verb that moved it.
_TO, _BACK = 4, 40
# How many words of its clause may stand before a recalled value, and between the parts of what recalls it.
_CLAUSE, _APART = 10, 3


def is_former(place: Place) -> bool:
    """Whether an amount is a value of before: "to Y from X", "X, up from Y", "had thought it was Y"."""
    roles, amount = place.setting.language.roles, place.amount
    if not amount.kind.is_quantity or amount.kind is Kind.DURATION or amount.rule == "count.votes":
        return False
    found = roles.former.before(place.line.words, place.start)
    if found is None:
        return _is_earlier(place) or _is_recalled(place)
    cue, at = found
    if cue == "from":
        return _leads_on(place) or _leads_back(place, at) or _is_recalled(place)
    if cue == "after":
        return _follows_on(place, at)
    if cue == "replaced" and place.line.words[at - 1] in roles.denied:
        return _is_corrected(place)
    return any(comparable(amount, other) for other in _others(place)) or _is_recalled(place)


def _others(place: Place) -> Sequence[Amount]:
    return (*place.earlier, *place.later)


def _is_earlier(place: Place) -> bool:
    """ "compared with 4.3% in April and 5% a year earlier": the second of two former values."""
    roles, before = place.setting.language.roles, place.before
    if before is None or roles.earlier.at(place.line.words, place.amount.last) is None:
        return False
    return comparable(place.amount, before) and roles.former.before(place.line.words, before.first) is not None


def _leads_on(place: Place) -> bool:
    """ "from X to Y": the value that follows takes its place."""
    after = next((other for other in place.later if other.kind.is_quantity), None)
    if after is None or not comparable(place.amount, after):
        return False
    return not place.setting.language.groups.to.isdisjoint(connector(place.line, place.amount, after)[-_TO:])


def _leads_back(place: Place, at: int) -> bool:
    """ "to Y from X", "fell to Y, from X", "to Y, up 2 points, from X": the value before has replaced it.

    What is no value of the same quantity in between, a conversion or the change, is passed over.
    """
    words, roles = place.line.words, place.setting.language.roles
    before = next((other for other in reversed(place.earlier) if comparable(place.amount, other)), None)
    if before is None:
        return False
    moved = not roles.changing.isdisjoint(words[max(0, at - _BACK) : at]) or not roles.direction.isdisjoint(
        words[max(0, at - 2) : at + 1]
    )
    return moved or (before.first > 0 and words[before.first - 1] in place.setting.language.groups.to)


def _follows_on(place: Place, at: int) -> bool:
    """ "slipped to 4.1 percent after 4.2 percent the month before": one rate after the other."""
    if place.amount.kind is not Kind.PERCENT or place.before is None or place.before.kind is not Kind.PERCENT:
        return False
    if place.line.words[place.amount.last] not in place.setting.language.roles.value_ends:
        return False
    return _leads_back(place, at)


def _is_corrected(place: Place) -> bool:
    """ "is not X but Y"."""
    after = place.after
    if after is None or not comparable(place.amount, after):
        return False
    return connector(place.line, place.amount, after)[-1:] == (place.setting.language.roles.instead,)


# --- recalled


def _is_recalled(place: Place) -> bool:
    """Whether the words of its own clause say that a value is of before, alone or against another figure."""
    if place.setting.language.roles.reminders.isdisjoint(place.line.words):  # cheaper than to look closely
        return False
    words = _clause(place, place.amount)
    return _is_superseded(place, words) or _is_replaced(place, words)


def _is_superseded(place: Place, words: Sequence[str]) -> bool:
    """ "an earlier estimate of Y", "had thought it was Y", "Y first published": no other figure is needed."""
    roles = place.setting.language.roles
    return (
        _names_former(words, roles.former_adjectives, roles.estimates)
        or _names_former(words, roles.pluperfect, roles.mistaking)
        or _is_first_said(place)
    )


def _is_replaced(place: Place, words: Sequence[str]) -> bool:
    """ "initially put at Y; it is X", "after officials had counted Y", "announced at Y, it now stands at X"."""
    roles = place.setting.language.roles
    if not roles.believing.isdisjoint(words) and any(_holds_now(place, other) for other in place.later):
        return True
    marked = not roles.recalling.isdisjoint(words) or _names_former(words, roles.first_adjectives, roles.estimates)
    if not marked and not _names_former(words, roles.pluperfect, roles.believing):
        return False
    return any(_stands_against(place, other, marked=marked) for other in _others(place))


def _is_first_said(place: Place) -> bool:
    """ "the 242,000 first published", "the $20m originally announced"."""
    roles, after = place.setting.language.roles, place.line.words[place.amount.last : place.amount.last + 2]
    return after[1] in roles.believing and (after[0] in roles.recalling or after[0] in roles.first_adjectives)


def _holds_now(place: Place, other: Amount) -> bool:
    """ "announced at 143,000, it now stands at 95,000"."""
    return comparable(place.amount, other) and place.setting.language.roles.now in _clause(place, other)


def _names_former(words: Sequence[str], first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether a word of the one set stands soon before one of the other: "previous estimate", "had already thought"."""
    return any(
        word in first and not second.isdisjoint(words[at + 1 : at + 1 + _APART]) for at, word in enumerate(words)
    )


def _stands_against(place: Place, other: Amount, *, marked: bool) -> bool:
    """Whether another figure is the newer value: in a clause of its own, set against this one by sign or word."""
    amount, roles = place.amount, place.setting.language.roles
    same = amount.kind is other.kind and (amount.unit == other.unit or not amount.unit or not other.unit)
    if not same or other.no_claim or roles.parts_after.at(place.line.words, other.last) is not None:
        return False
    clause = _clause(place, other)
    if not roles.recalling.isdisjoint(clause) or _names_former(clause, roles.pluperfect, roles.believing):
        return False
    first, second = sorted((amount, other), key=lambda each: each.first)
    between = connector(place.line, first, second)
    return not roles.contrasts.isdisjoint(between) or (marked and "," in between)


def _clause(place: Place, amount: Amount) -> list[str]:
    """The words before an amount, back to the next sign or figure."""
    line, first = place.line, amount.first
    while first > max(0, amount.first - _CLAUSE) and line.kinds[first - 1] == Token.WORD:
        first -= 1
    return line.words[first : amount.first]
