"""Which quantities claim nothing: sets taken as known, multiples of nothing named, small numbers in words by the way.

They are read like any other, and keep their kind and unit; ``no_claim`` says why they are none. Asked before bare
numbers take units from their neighbours, because these hand none on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claims.extract.amounts import Amount
from claims.extract.hedges import hedge_start
from claims.extract.text import Line, Token
from claims.extract.unit import Setting
from claims.quantity import Kind

Check = Callable[[Line, Amount, Setting], "str | None"]

# Newspapers spell out numbers up to here, so that words for them are as often part of the prose as a count.
_SPELT_OUT = 12
# How many words before and after a number its verb may stand, within its clause.
_BACK, _ON = 7, 9
# How many words on the standard of a comparison may stand: "twice as many people as in May".
_STANDARD = 8


def disclaim(line: Line, amounts: Sequence[Amount], setting: Setting) -> list[Amount]:
    """The amounts with ``no_claim`` set on the quantities that claim nothing; only those in words can be such."""
    if not any(amount.words for amount in amounts):
        return list(amounts)
    return [_judged(line, amounts, place, setting) for place in range(len(amounts))]


def _judged(line: Line, amounts: Sequence[Amount], place: int, setting: Setting) -> Amount:
    amount = amounts[place]
    if amount.no_claim is not None or not amount.words or _beside_count(line, amounts, place, setting):
        return amount
    reason = next((found for check in _CHECKS if (found := check(line, amount, setting))), None)
    return amount if reason is None else amount._replace(no_claim=reason, rule=f"no_claim.{reason}")


def _beside_count(line: Line, amounts: Sequence[Amount], place: int, setting: Setting) -> bool:
    """Whether a number is listed with a count in digits: "three Democrats and 15 Republicans"."""
    right = amounts[place + 1] if place + 1 < len(amounts) else None
    if right is None or right.no_claim or right.words or {amounts[place].kind, right.kind} != {Kind.COUNT}:
        return False
    between = line.words[amounts[place].last : right.first]
    return 0 < len(between) <= 3 and between[-1] in setting.language.groups.list_marks


def _is_small(amount: Amount) -> bool:
    value = amount.value
    return value is not None and 0 < value <= _SPELT_OUT and value == int(value) and amount.scale == 1


# --- multiples


def _multiple(line: Line, amount: Amount, setting: Setting) -> str | None:
    """ "twice as big", "twice as many as before": of what, the text does not say; "double the 2019 figure" does."""
    cues = setting.language.unclaimed
    if amount.kind is not Kind.MULTIPLE or line.words[amount.first] not in cues.comparatives:
        return None
    if line.words[amount.first - 1] in cues.modals or line.words[hedge_start(line, amount, setting) - 1] in cues.modals:
        return None
    return None if _names_standard(line, amount, setting) else "multiple"


def _names_standard(line: Line, amount: Amount, setting: Setting) -> bool:
    """Whether what a multiple is taken of stands after it: "as in May", "the rate of Spain", "what it was in 2019"."""
    cues, words = setting.language.unclaimed, line.words
    if words[amount.last] in cues.standards:
        return True
    for place in range(amount.last + 1, min(amount.last + _STANDARD, line.size)):
        if words[place] in cues.ends:
            return False
        if words[place] in cues.than:
            return words[place + 1] not in cues.open_standards and line.kinds[place + 1] != Token.MARK
    return False


# --- shares


def _share(line: Line, amount: Amount, setting: Setting) -> str | None:
    """ "half" by itself, "the half of it", "a third of the way": no share of anything that is measured."""
    if not amount.rule.startswith("percent.share"):
        return None
    cues, words = setting.language.unclaimed, line.words
    whole = words[amount.last : amount.last + 3]
    if not cues.idle_wholes.isdisjoint(whole[1:] if whole[0] == setting.language.roles.of else whole[:1]):
        return "word"
    if words[amount.first] not in setting.language.numerals.half:
        return None
    if words[amount.first - 1] in cues.definite:
        return "definite"
    hedged = hedge_start(line, amount, setting) < amount.first
    led = words[amount.first - 1] in cues.share_openers
    return None if hedged or led or words[amount.last] in cues.share_wholes else "word"


# --- small numbers in words


def _definite(line: Line, amount: Amount, setting: Setting) -> str | None:
    """ "the two countries", "each of the three": a set that the reader knows; "the two dead" is a toll."""
    cues = setting.language.unclaimed
    if not _is_small(amount) or line.words[amount.first - 1] not in cues.definite:
        return None
    if amount.kind is Kind.DURATION:
        return "duration"
    harmed = setting.language.nouns.casualties
    return None if not harmed.isdisjoint(line.words[amount.after : amount.last + 3]) else "definite"


def _spell(line: Line, amount: Amount, setting: Setting) -> str | None:
    """ "for three months", "over five years": a stretch of time by the way; "jailed for five years" is a term."""
    if amount.kind is not Kind.DURATION or not _is_small(amount):
        return None
    return None if _tells(line, amount, setting, setting.language.unclaimed.terms) else "duration"


def _source(line: Line, amount: Amount, setting: Setting) -> str | None:
    """ "according to two officials", "three people familiar with the plan": speakers are not counted."""
    cues = setting.language.unclaimed
    if not _is_small(amount) or amount.kind is not Kind.COUNT:
        return None
    led = cues.sources.before(line.words, hedge_start(line, amount, setting)) is not None
    after = line.words[amount.after : amount.after + 4]
    return "source" if led or not cues.informed.isdisjoint(after) else None


def _by_the_way(line: Line, amount: Amount, setting: Setting) -> str | None:
    """ "three parts", "Three bills went through", "the worse of two": nothing that is tallied."""
    if not _is_small(amount) or amount.kind not in (Kind.COUNT, Kind.NUMBER):
        return None
    nouns, cues = setting.language.nouns, setting.language.unclaimed
    persons = amount.unit in nouns.people and amount.value != 1 and line.words[amount.after] not in cues.others
    return None if persons or _tells(line, amount, setting, nouns.casualties | nouns.harming | cues.tallied) else "word"


def _many(line: Line, amount: Amount, setting: Setting) -> str | None:
    """ "as millions suffer", "the American billions": words for many that count nothing named."""
    if not amount.vague or amount.kind is not Kind.NUMBER:
        return None
    cues, nouns = setting.language.unclaimed, setting.language.nouns
    tallied = nouns.casualties | nouns.harming | cues.tallied | cues.crowds
    return None if _tells(line, amount, setting, tallied) else "word"


def _tells(line: Line, amount: Amount, setting: Setting, telling: frozenset[str]) -> bool:
    """Whether a word of a set stands in the clause of an amount."""
    return not telling.isdisjoint(_clause(line, amount, setting))


def _clause(line: Line, amount: Amount, setting: Setting) -> list[str]:
    """The words around an amount, up to the next mark or conjunction on either side."""
    first, last, breaks = amount.first, amount.after, setting.language.unclaimed.conjunctions
    while first > max(0, amount.first - _BACK) and not _parts(line, first - 1, breaks):
        first -= 1
    while last < min(line.size, amount.last + _ON) and not _parts(line, last, breaks):
        last += 1
    return line.words[first : amount.first] + line.words[amount.after : last]


def _parts(line: Line, place: int, conjunctions: frozenset[str]) -> bool:
    return line.words[place] in conjunctions or (line.kinds[place] == Token.MARK and line.words[place] != "-")


_CHECKS: tuple[Check, ...] = (_multiple, _share, _definite, _source, _spell, _by_the_way, _many)
