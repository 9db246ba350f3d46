"""The part a figure plays in its sentence: the new value, the former one, the change, a part, a conversion."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extract.amounts import Amount
from claims.extract.groups import connector
from claims.extract.hedges import Hedged
from claims.extract.text import Line
from claims.extract.units import Setting
from claims.quantity import Kind, Role

_CONVERTIBLE = (Kind.MONEY, Kind.MEASURE)


def read_role(line: Line, amounts: Sequence[Amount], place: int, hedged: Hedged, setting: Setting) -> tuple[Role, str]:
    """The role of the amount at ``place`` and the name of the cue that gave it ("" for the plain current value)."""
    amount = amounts[place]
    previous = amounts[place - 1] if place else None
    if previous is not None and _is_conversion(line, previous, amount, setting):
        return Role.CONVERTED, "converted"
    if _is_change(line, amount, hedged.first, setting):
        return Role.CHANGE, "change"
    if _is_previous(line, amounts, place, hedged.first, setting):
        return Role.PREVIOUS, "previous"
    if _is_part(line, amounts, place, hedged.first, setting):
        return Role.PART, "part"
    return Role.CURRENT, ""


def _is_conversion(line: Line, previous: Amount, amount: Amount, setting: Setting) -> bool:
    """ "€30 billion ($33 billion)", "19 miles (30km)", "$1.5bn, or £1.1bn,": the same amount in another unit."""
    if amount.kind not in _CONVERTIBLE or previous.kind is not amount.kind or previous.unit == amount.unit:
        return False
    between = [word for word in connector(line, previous, amount) if word not in setting.language.cues.conversion_words]
    return between == ["("] or (between == [","] and "or" in connector(line, previous, amount))


def _is_change(line: Line, amount: Amount, first: int, setting: Setting) -> bool:
    cues, words = setting.language.cues, line.words
    if amount.kind is Kind.MULTIPLE:
        return words[amount.first] in cues.change_multiples
    before = first - 1
    while words[before] in cues.adverbs and before > 0:
        before -= 1
    word = words[before]
    if word in cues.by:
        return (
            words[before - 1] in cues.change_verbs
            or words[before - 1] in cues.changed_by
            or _verb_before(words, before, setting)
        )
    if word == "of" and words[before - 1] in cues.change_nouns:
        return amount.kind in (Kind.PERCENT, Kind.PERCENTAGE_POINTS)
    if word in cues.change_verbs or (word in cues.direction and words[before + 1] != "to"):
        return amount.kind is not Kind.COUNT or amount.unit == ""
    after = amount.last + (words[amount.last] == "-")
    return amount.kind in (Kind.PERCENT, Kind.PERCENTAGE_POINTS) and words[after] in cues.change_nouns


def _verb_before(words: Sequence[str], before: int, setting: Setting) -> bool:
    """Whether a verb of change stands a few words before "by": "cut the rate by", "increased sales by"."""
    cues = setting.language.cues
    clause = words[max(0, before - 5) : before]
    return any(word in cues.changed_by or word in cues.change_verbs for word in clause)


def _is_previous(line: Line, amounts: Sequence[Amount], place: int, first: int, setting: Setting) -> bool:
    cues, amount = setting.language.cues, amounts[place]
    if not amount.kind.is_quantity or amount.kind is Kind.DURATION:
        return False
    found = cues.previous.before(line.words, first)
    if found is None:
        return False
    cue, start = found
    others = [other for other in amounts if other is not amount and _comparable(amount, other)]
    if cue != "from":
        return bool(others) and not _bound(line, amounts, place, start)
    following = next((other for other in amounts[place + 1 :] if other.kind.is_quantity), None)
    leads_on = following is not None and _comparable(amount, following) and _to(line, amount, following, setting)
    changed = not cues.change_verbs.isdisjoint(line.words[:start]) or not cues.direction.isdisjoint(
        line.words[max(0, start - 2) : start]
    )
    back = (
        place > 0
        and _comparable(amount, amounts[place - 1])
        and (changed or amounts[place - 1].first > 0 and line.words[amounts[place - 1].first - 1] in cues.range_to)
    )
    return leads_on or back


def _bound(line: Line, amounts: Sequence[Amount], place: int, start: int) -> bool:
    """Whether "not" merely denies a bound ("not 5 but 6" is a former value, "if not 500" is none)."""
    return line.words[start] == "not" and line.words[start - 1] in {
        "if",
        "or",
        "is",
        "was",
        "are",
        "were",
        "do",
        "did",
        "does",
    }


def _to(line: Line, left: Amount, right: Amount, setting: Setting) -> bool:
    between = connector(line, left, right)
    return any(word in setting.language.cues.range_to for word in between[-4:])


def _comparable(left: Amount, right: Amount) -> bool:
    if not right.kind.is_quantity or right.no_claim:
        return False
    if left.kind is right.kind:
        return left.unit == right.unit or not left.unit or not right.unit or left.kind is Kind.COUNT
    return Kind.NUMBER in (left.kind, right.kind)


def _is_part(line: Line, amounts: Sequence[Amount], place: int, first: int, setting: Setting) -> bool:
    cues, amount = setting.language.cues, amounts[place]
    if place and cues.parts.before(line.words, first) is not None:
        return True
    if (
        place
        and cues.parts_after.at(line.words, amount.last) is not None
        and any(_comparable(amount, other) for other in amounts[:place])
    ):
        return True
    if not place or amount.kind not in (Kind.COUNT, Kind.NUMBER, Kind.MONEY):
        return False
    whole = amounts[place - 1]
    opener = line.words[whole.first - 1] in cues.determiners and line.words[whole.first - 2] == cues.of
    return opener and whole.first == 2 and _comparable(amount, whole)
