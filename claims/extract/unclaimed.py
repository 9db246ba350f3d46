"""Which quantities claim nothing: sets taken as known, multiples of nothing named, small numbers in words by the way.

They are read like any other, and keep their kind and unit; ``no_claim`` says why they are none. Asked before bare
numbers take units from their neighbours, because these hand none on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from claims.extract.amounts import Amount
from claims.extract.hedges import SPAN, hedge_start
from claims.extract.text import Line, Token
from claims.extract.unit import Setting
from claims.quantity import Kind

Check = Callable[[Line, Amount, Setting], "str | None"]

# Newspapers spell out numbers up to here, so that words for them are as often part of the prose as a count.
_SPELT_OUT = 12
# What a cent is, and how many words of an idiom may stand before its number.
_CENT, _IDIOM = Decimal("0.01"), 3
# What "at one point" is read as, and how far behind "one" somebody speaks: "one local trader said".
_POINTS, _SPEECH = "points", 3
# How many words before and after a number its verb may stand, within its clause.
_BACK, _ON = 7, 9


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
    """ "twice as big", "double the 2019 figure": a comparison of figures that stand elsewhere."""
    cues, words = setting.language.unclaimed, line.words
    if amount.kind is not Kind.MULTIPLE or words[amount.first] not in cues.comparatives:
        return None
    led = {words[amount.first - 1], words[hedge_start(line, amount, setting) - 1]}
    return "multiple" if cues.modals.isdisjoint(led) else None


# --- shares


def _share(line: Line, amount: Amount, setting: Setting) -> str | None:
    """ "half" by itself, "the half of it", "a third of the way": no share of anything that is measured."""
    if not amount.rule.startswith("percent.share"):
        return None
    cues, words = setting.language.unclaimed, line.words
    whole = words[amount.last : amount.last + 3]
    if whole[0] == "-" and whole[1] in cues.quartered:
        return "word"
    whole = whole[1:] if whole[0] in setting.language.roles.determiners else whole
    if not cues.idle_wholes.isdisjoint(whole[1:] if whole[0] == setting.language.roles.of else whole[:1]):
        return "word"
    return _half(line, amount, setting) if words[amount.first] in setting.language.numerals.half else None


def _half(line: Line, amount: Amount, setting: Setting) -> str | None:
    """ "the half", "half" where nothing says of what."""
    cues, words = setting.language.unclaimed, line.words
    if words[amount.first - 1] in cues.definite:
        return "definite"
    hedged = hedge_start(line, amount, setting) < amount.first
    led = words[amount.first - 1] in cues.share_openers
    return None if hedged or led or words[amount.last] in cues.share_wholes else "word"


# --- small numbers in words


def _idiom(line: Line, amount: Amount, setting: Setting) -> str | None:
    """ "in two minds", "no two are alike", "two by two", "he counted to ten", "not one cent"."""
    cues, words = setting.language.unclaimed, line.words
    for start in range(max(0, amount.first - _IDIOM), amount.first + 1):
        found = cues.idioms.at(words, start)
        if found is not None and found[1] > amount.first:
            return "word"
    led = cues.idle_phrases.before(words, amount.first) is not None
    return "word" if led or _is_least(line, amount, setting) or _is_kin(line, amount, setting) else None


def _is_least(line: Line, amount: Amount, setting: Setting) -> bool:
    """ "will not pay one penny": the least there is, and denied."""
    least = amount.value == _CENT and amount.rule == "money.subunit"
    return least and not setting.language.unclaimed.denials.isdisjoint(line.words[max(0, amount.first - _BACK) :])


def _is_kin(line: Line, amount: Amount, setting: Setting) -> bool:
    """ "a mother of three", "the dad-of-two": how many children somebody has."""
    of = amount.first - 1 - (line.words[amount.first - 1] == "-")
    parent = of - 1 - (line.words[of - 1] == "-")
    kin = line.words[of] == setting.language.roles.of and line.words[parent] in setting.language.unclaimed.parents
    return kin and amount.kind in (Kind.NUMBER, Kind.COUNT)


def _definite(line: Line, amount: Amount, setting: Setting) -> str | None:
    """ "the two countries", "each of the three": a set that the reader knows.

    "The two dead" is a toll, and "two of the three" gives the whole of a part; "its nine instruments" tells how many
    there are.
    """
    cues, before = setting.language.unclaimed, line.words[amount.first - 1]
    if not _is_small(amount) or before not in cues.definite | cues.owned:
        return None
    if amount.kind is Kind.DURATION:
        return "duration"
    if amount.kind not in (Kind.COUNT, Kind.NUMBER) or before in cues.owned or _is_whole(line, amount, setting):
        return None
    if _is_former(line, amount.first, setting):
        return None
    harmed = setting.language.nouns.casualties
    return None if not harmed.isdisjoint(line.words[amount.after : amount.last + 3]) else "definite"


def _is_former(line: Line, start: int, setting: Setting) -> bool:
    """ "instead of five", "not the six given": a number that another one stands against."""
    found = setting.language.roles.former.before(line.words, start)
    return found is not None and found[0] == "replaced"


def _is_whole(line: Line, amount: Amount, setting: Setting) -> bool:
    """Whether a number is the whole of a numbered part: "two of the three", "17 of the nine"."""
    words, numerals = line.words, setting.language.numerals
    of = amount.first - 1 - (words[amount.first - 1] in setting.language.roles.determiners)
    part = of - 1
    return words[of] == setting.language.roles.of and (line.kinds[part] == Token.NUMBER or words[part] in numerals.ones)


def _spell(line: Line, amount: Amount, setting: Setting) -> str | None:
    """ "one week on", "could take three years", "should pay $8bn over three years": time by the way, or only possible.

    Any other stretch measures what it is said of: "for three months", "six months late", "jailed for one year".
    """
    if amount.kind is not Kind.DURATION or not _is_small(amount):
        return None
    cues, words = setting.language.unclaimed, line.words
    start = hedge_start(line, amount, setting)
    if words[amount.last] in cues.off_schedule or _tells(line, amount, setting, cues.terms):
        return None
    led, possible = words[start - 1], not cues.possible.isdisjoint(words[max(0, start - _BACK) : start])
    idle = amount.value == 1 and led not in cues.lasting
    unsure = possible and (led in cues.lasting or amount.rule == SPAN)
    return "duration" if idle or unsure else None


def _source(line: Line, amount: Amount, setting: Setting) -> str | None:
    """ "according to two officials", "three people familiar with the plan": speakers are not counted."""
    cues = setting.language.unclaimed
    if not _is_small(amount) or amount.kind is not Kind.COUNT:
        return None
    led = cues.sources.before(line.words, hedge_start(line, amount, setting)) is not None
    after = line.words[amount.after : amount.after + 4]
    return "source" if led or not cues.informed.isdisjoint(after) else None


def _by_the_way(line: Line, amount: Amount, setting: Setting) -> str | None:
    """ "three parts", "said one trader", "the worse of two", "in four schools": nothing that is counted.

    What an indefinite plural is about is counted: a subject or an object, and what stands by itself. Shell nouns
    ("parts", "rounds") and what is told by the way, after a preposition, are counted where a verb tallies them.
    """
    if not _is_small(amount) or amount.kind not in (Kind.COUNT, Kind.NUMBER) or _is_whole(line, amount, setting):
        return None
    if amount.value == 1:
        return None
    nouns, cues, words = setting.language.nouns, setting.language.unclaimed, line.words
    start = hedge_start(line, amount, setting)
    before = words[start - 1]
    if _is_former(line, start, setting):
        return None
    if amount.unit in nouns.people and words[amount.after] not in cues.others:
        return None
    if amount.kind is Kind.COUNT:
        plain = before not in cues.obliques and amount.unit not in cues.shells
    else:
        plain = before not in cues.idle_before
    more = words[amount.after] in cues.others and (amount.unit in cues.others or not amount.unit)
    plain = plain and not more
    return None if plain or _tells(line, amount, setting, nouns.casualties | nouns.harming | cues.tallied) else "word"


def _one(line: Line, amount: Amount, setting: Setting) -> str | None:
    """ "one section", "in one canoe", "one trader said", "at one point": one thing that nothing tallies."""
    nouns, cues, ages = setting.language.nouns, setting.language.unclaimed, setting.language.ages
    if amount.value != 1 or amount.scale > 1 or amount.kind not in (Kind.COUNT, Kind.NUMBER, Kind.MEASURE):
        return None
    before = {line.words[amount.first - 1], line.words[hedge_start(line, amount, setting) - 1]}
    if amount.kind is Kind.MEASURE:
        return "word" if amount.unit == _POINTS and not ages.at.isdisjoint(before) else None
    if _is_former(line, amount.first, setting):
        return None
    speaks = not ages.speaking.isdisjoint(line.words[amount.after : amount.after + _SPEECH])
    idle = speaks or amount.unit in cues.shells or not (cues.obliques | cues.locative).isdisjoint(before)
    told = _tells(line, amount, setting, nouns.casualties | nouns.harming | cues.tallied)
    return None if told and not idle else "word"


def _many(line: Line, amount: Amount, setting: Setting) -> str | None:
    """ "as millions suffer", "the American billions", "a thousand times": words for many that count nothing named."""
    cues = setting.language.unclaimed
    if amount.unit in cues.idle_many and line.words[amount.first] in setting.language.numerals.articles:
        return "word"
    if not amount.vague or amount.kind is not Kind.NUMBER:
        return None
    nouns = setting.language.nouns
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


_CHECKS: tuple[Check, ...] = (_idiom, _multiple, _share, _definite, _source, _spell, _one, _by_the_way, _many)
