"""The unit of a bare number from what stands around it: "killed 12 people and injured 30", "the toll rose to 900"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extract.amounts import Amount
from claims.extract.doubts import FAR_UNIT, NEAR_UNIT, SUBJECT_UNIT
from claims.extract.hedges import hedge_start
from claims.extract.text import Line
from claims.extract.unit import Setting
from claims.quantity import Kind

# How many figures, and how many words, back a bare number may look for its unit.
MEMORY, _WORDS_BACK = 12, 40
# A bare number below this takes no unit from another sentence: it counts anything.
_LARGE = 1000
# A scaled number from here on is money where the text speaks of money already: few other things come in billions.
_BILLION = 10**9
_MILLION = 10**6
# Percent of a whole.
_WHOLE = 100
# How many words may stand between a number and the participle telling whom it counts ("300 have now been displaced").
_REACH = 4


def inherit(line: Line, amounts: Sequence[Amount], setting: Setting, seen: Sequence[Amount]) -> list[Amount]:
    """The amounts with units for bare numbers; ``seen`` are those of the sentences before."""
    if not any(map(_is_bare, amounts)):
        return list(amounts)
    settled: list[Amount] = []
    for printed in amounts:
        amount = _like_the_last(line, printed, settled)
        settled.append(
            _settle(line, amount, [*seen, *settled[-MEMORY:]][-MEMORY:], setting) if _is_open(amount) else amount
        )
    return [_from_right(line, settled, place, setting) for place in range(len(settled))]


def _is_bare(amount: Amount) -> bool:
    return amount.kind is Kind.NUMBER and not amount.unit and amount.no_claim is None


def _is_open(amount: Amount) -> bool:
    return _is_bare(amount) and not _is_decimal(amount)


def _is_decimal(amount: Amount) -> bool:
    value = amount.value if amount.value is not None else amount.low
    return value is None or value != value.to_integral_value()


def _like_the_last(line: Line, amount: Amount, before: Sequence[Amount]) -> Amount:
    """A bare number that goes on from the amount before it in its sentence: "of $1.2 billion, over 900 million is ...",
    "6.1 percent in France, in Spain 11.2"."""
    last = before[-1] if before else None
    if last is None or last.no_claim or not _is_bare(amount):
        return amount
    scaled = last.kind is Kind.MONEY and _MILLION <= amount.scale < _BILLION <= 1000 * last.scale
    shared = last.kind is Kind.PERCENT and _is_decimal(amount) and _is_share(line, amount)
    if not scaled and not shared:
        return amount
    confidence = min(amount.confidence, NEAR_UNIT)
    return amount._replace(kind=last.kind, unit=last.unit, rule=f"{last.kind.value}.inherited", confidence=confidence)


def _is_share(line: Line, amount: Amount) -> bool:
    """Whether a bare decimal ends a clause behind a name, as the gapped half of two shares does."""
    value = amount.value
    named = amount.first > 0 and line.capital(amount.first - 1)
    ends = amount.last >= line.size or not line.words[amount.last][:1].isalnum()
    return value is not None and abs(value) < _WHOLE and amount.scale == 1 and named and ends


def _counted(amount: Amount, unit: str, confidence: float) -> Amount:
    return amount._replace(
        kind=Kind.COUNT, unit=unit, rule="count.inherited", confidence=min(amount.confidence, confidence)
    )


def _settle(line: Line, amount: Amount, before: Sequence[Amount], setting: Setting) -> Amount:
    start = hedge_start(line, amount, setting)
    counts = [other for other in before if other.kind is Kind.COUNT and other.no_claim is None]
    near = _beside(line, amount, start, counts, setting)
    if near is not None:
        return _counted(amount, near, NEAR_UNIT)
    if amount.scale >= _BILLION:
        return _as_money(amount, before)
    if counts and _in_list(line, start, setting):
        return _counted(amount, counts[-1].unit, NEAR_UNIT)
    behind = line.words[max(0, start - _WORDS_BACK) : start]
    subject = _subject(behind, {other.unit for other in counts}, setting)
    if subject is not None:
        return _counted(amount, *subject)
    return _counted(amount, counts[-1].unit, FAR_UNIT) if counts and _is_large(amount) else amount


def _beside(line: Line, amount: Amount, start: int, counts: Sequence[Amount], setting: Setting) -> str | None:
    """What the words beside a number say: "300 of them", "injured 30", "33 million were affected"."""
    if counts and setting.language.roles.parts_after.at(line.words, amount.last) is not None:
        return next((other for other in reversed(counts) if _holds(other, amount)), counts[-1]).unit
    nouns = setting.language.nouns
    return nouns.persons if line.words[start - 1] in nouns.harming or _is_harmed(line, amount, setting) else None


def _holds(whole: Amount, part: Amount) -> bool:
    """Whether an amount can be a part of another: not of the three in "12 cases in three towns, five of them new"."""
    return whole.value is None or part.value is None or whole.value >= part.value


def _is_large(amount: Amount) -> bool:
    size = amount.value if amount.value is not None else amount.low
    return size is not None and size >= _LARGE and (amount.grouped or amount.scale > 1)


def _subject(words: Sequence[str], units: set[str], setting: Setting) -> tuple[str, float] | None:
    """What the nearest noun before says is counted, and how surely: a known subject ("toll"), a unit met before.

    "The limit per person" is no number of persons.
    """
    subjects, per = setting.language.nouns.subjects, setting.language.units.per
    for place in range(len(words) - 1, -1, -1):
        before, word = words[place - 1] if place else "", words[place]
        if before != per and word in subjects:
            return subjects[word], SUBJECT_UNIT
        if before != per and word in units:
            return word, FAR_UNIT
    return None


def _is_harmed(line: Line, amount: Amount, setting: Setting) -> bool:
    """Whether a word for the harmed follows, with nothing but auxiliaries between."""
    nouns = setting.language.nouns
    for place in range(amount.last, min(amount.last + _REACH, line.size)):
        if line.words[place] in nouns.casualties:
            return True
        if line.words[place] not in nouns.auxiliaries:
            return False
    return False


def _in_list(line: Line, start: int, setting: Setting) -> bool:
    """Whether a number goes on with a list: "... in Turkey and 3,688 in Syria", "Sindh 244", "Balochistan (294)"."""
    word = line.words[start - 1]
    return word == "(" or word in setting.language.groups.list_marks or (start > 1 and line.capital(start - 1))


def _as_money(amount: Amount, before: Sequence[Amount]) -> Amount:
    """A bare "23 billion" after amounts of money is money too."""
    money = next((other for other in reversed(before) if other.kind is Kind.MONEY), None)
    if money is None or any(other.kind is Kind.COUNT and other.scale >= _BILLION for other in before):
        return amount
    confidence = min(amount.confidence, FAR_UNIT)
    return amount._replace(kind=Kind.MONEY, unit=money.unit, rule="money.inherited", confidence=confidence)


def _from_right(line: Line, amounts: Sequence[Amount], place: int, setting: Setting) -> Amount:
    """ "fell from 900 to 700 jobs", "added 32,000 and health care 13,000 jobs": the unit stands at the end."""
    amount = amounts[place]
    right = amounts[place + 1] if place + 1 < len(amounts) else None
    if right is None or right.kind is not Kind.COUNT or right.rule == "count.inherited" or not _is_open(amount):
        return amount
    return _counted(amount, right.unit, NEAR_UNIT) if _parallel(line, amount, right, setting) else amount


def _parallel(line: Line, left: Amount, right: Amount, setting: Setting) -> bool:
    """Whether a bare number and a count stand in one list, with a name or nothing between."""
    joins, between = setting.language.groups, line.words[left.last : hedge_start(line, right, setting)]
    if not 0 < len(between) <= _REACH or between[-1] in joins.no_list_end:
        return False
    return between[0] in joins.list_marks or between[0] in joins.to or between[-1] in joins.to
