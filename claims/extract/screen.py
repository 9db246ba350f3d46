"""Which numbers are no claim, and what they are instead: dates, ages, names, scores, ..."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claims.extract.amounts import Amount
from claims.extract.nouns import is_plural
from claims.extract.scores import integer, read_scores
from claims.extract.text import Line, Token
from claims.extract.unit import Setting
from claims.quantity import Kind

Verdict = tuple[Kind, str]
Check = Callable[[Line, Amount, Setting], "Verdict | None"]

_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_MODERN = 1900
# What a number beside it, joined by a hyphen or "and", is too.
_LISTED = frozenset({Kind.DATE, Kind.AGE, Kind.DESIGNATION, Kind.REFERENCE, Kind.PHONE})


def screen(line: Line, amounts: Sequence[Amount], setting: Setting) -> list[Amount]:
    """The amounts with kind and reason set where they are no claim."""
    screened: list[Amount] = []
    for amount in amounts:
        previous = screened[-1] if screened else None
        verdict = None if amount.no_claim else _judge(line, amount, previous, setting)
        screened.append(_rejected(amount, *verdict) if verdict else amount)
    return read_scores(line, screened, setting)


def _rejected(amount: Amount, kind: Kind, reason: str) -> Amount:
    told = kind.is_quantity or reason == "pronoun" or amount.rule == "count.attribute"
    unit = amount.unit if told else "year" if kind is Kind.AGE else ""
    last = amount.after + 1 if kind is Kind.ORDINAL and not amount.words else amount.last
    return amount._replace(last=last, kind=kind, unit=unit, no_claim=reason, rule=f"no_claim.{reason}")


def _judge(line: Line, amount: Amount, previous: Amount | None, setting: Setting) -> Verdict | None:
    if _spans(line, amount, previous, setting):
        return Kind.DURATION, "duration"
    if amount.prefixed or amount.kind in (Kind.MONEY, Kind.PERCENT, Kind.PERCENTAGE_POINTS):
        return None
    if previous is not None and previous.no_claim and _goes_on(line, previous, amount, setting):
        return previous.kind, previous.no_claim
    if previous is not None and _in_phrase(line, previous, amount, setting):
        return Kind.DESIGNATION, "designation"
    for check in _CHECKS:
        verdict = check(line, amount, setting)
        if verdict is not None:
            return verdict
    return None


def _goes_on(line: Line, previous: Amount, amount: Amount, setting: Setting) -> bool:
    """Whether a bare number goes on with a list of names or dates: "Articles 5 and 6", "ISO 3888-2", "May 6 and 7"."""
    if not amount.bare or previous.kind not in _LISTED or previous.no_claim is None:
        return False
    between = line.words[previous.last : amount.first]
    return len(between) == 1 and between[0] in setting.language.screens.date_range


def _in_phrase(line: Line, previous: Amount, amount: Amount, setting: Setting) -> bool:
    """Whether a number stands inside what the one before counts: "two new 737 Max jets"."""
    counts = previous.kind is Kind.COUNT and amount.kind is Kind.COUNT and previous.unit == amount.unit
    if not counts or not amount.plain or not line.capital(amount.last) or previous.last == amount.first:
        return False
    nouns = setting.language.nouns
    between = line.words[previous.last : amount.first]
    return all(word.isalpha() and word not in nouns.stops and not is_plural(word, nouns) for word in between)


# --- dates and times


def _clock(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    return (
        (Kind.TIME, "time") if line.words[amount.after] in setting.language.screens.clock and not amount.words else None
    )


def _day(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    months = setting.language.screens.months
    if not 0 < integer(amount) <= 31 or amount.grouped or amount.scale > 1:
        return None
    before = line.words[amount.first - 1]
    before = line.words[amount.first - 2] if before == "." or before in setting.language.roles.determiners else before
    after = amount.after
    after += line.joined(after - 1) and line.words[after] in setting.language.screens.ordinal_endings
    after += line.words[after] == setting.language.roles.of
    month = before in months or (line.words[after] in months and _is_name(line, after, setting))
    return (Kind.DATE, "date") if month and _is_name_before(line, amount, before, setting) else None


def _is_name(line: Line, place: int, setting: Setting) -> bool:
    """ "May" and "march" are months with a capital alone."""
    return line.words[place] not in setting.language.screens.month_words or line.capital(place)


def _is_name_before(line: Line, amount: Amount, before: str, setting: Setting) -> bool:
    if before not in setting.language.screens.months:
        return True
    place = amount.first - 1 if line.words[amount.first - 1] == before else amount.first - 2
    return _is_name(line, place, setting)


def _year(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    year = integer(amount)
    if not amount.plain or not _FIRST_YEAR <= year <= _LAST_YEAR or amount.kind not in (Kind.NUMBER, Kind.COUNT):
        return None
    cues = setting.language.screens
    before = line.words[amount.first - 1]
    dated = (
        before in cues.date_before
        or before in cues.months
        or (before == "-" and line.words[amount.first - 2] in cues.date_before)
    )
    if year < _MODERN and not (dated and amount.kind is Kind.NUMBER and year > 1400) and before not in cues.era:
        return None
    if setting.language.hedges.before.before(line.words, amount.first) is not None and not dated:
        return None
    if (
        amount.kind is Kind.COUNT
        and not dated
        and (year % 100 == 0 or line.words[amount.after] in setting.language.nouns.people)
    ):
        return None
    return Kind.DATE, "date"


# --- persons


def _age(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    cues, words = setting.language.screens, line.words
    after = amount.last + (words[amount.last] == "-")
    if amount.kind is Kind.DURATION and words[after] in cues.old:
        return Kind.AGE, "age"
    before = words[amount.first - 1]
    if not 0 <= integer(amount) <= 120 or amount.kind not in (Kind.NUMBER, Kind.COUNT):
        return None
    if before in cues.aged or (
        words[amount.after] == "s" and line.joined(amount.after - 1) and line.words[amount.after - 1] != "'"
    ):
        return Kind.AGE, "age"
    if amount.bare and before == "," and words[amount.last] in {",", ")", "."} and line.capital(amount.first - 2):
        named = words[amount.first - 2] not in cues.months and (amount.first == 2 or line.capital(amount.first - 3))
        return (Kind.AGE, "age") if named and words[amount.last] == "," else None
    if amount.bare and words[amount.first - 2] in cues.grown and before in cues.limits:
        return Kind.AGE, "age"
    person = before == setting.language.roles.of and words[amount.first - 2] in cues.persons
    return (Kind.AGE, "age") if person and amount.kind is Kind.NUMBER else None


# --- names


def _ordinal(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    """ "22nd", "twenty-first"."""
    after = amount.after
    if amount.words:
        ending = line.words[after] == "-" and line.words[after + 1] in setting.language.numerals.ordinals
    else:
        ending = line.words[after] in setting.language.screens.ordinal_endings and line.joined(after - 1)
    return (Kind.ORDINAL, "ordinal") if ending else None


def _glued(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    """ "MH370", "F-16", "COVID-19", "5G", "4x4": letters that touch the digits."""
    if amount.words or amount.kind in (Kind.MULTIPLE, Kind.RATIO):
        return None
    before = amount.first - 1
    if line.kinds[before] == Token.WORD and line.joined(before):
        return Kind.DESIGNATION, "designation"
    hyphen = line.words[before] == "-" and line.joined(before) and line.joined(before - 1)
    if (
        hyphen
        and line.kinds[before - 1] == Token.WORD
        and line.words[before - 1] not in setting.language.screens.open_prefixes
    ):
        return Kind.DESIGNATION, "designation"
    after = amount.after
    letters = after == amount.last and line.kinds[after] == Token.WORD and line.joined(after - 1)
    return (Kind.DESIGNATION, "designation") if letters and amount.scale == 1 else None


def _named(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    """ "Article 370", "No. 2", "page 3", "Boeing 737": the number is part of a name."""
    if not amount.plain or amount.ranged or amount.kind not in (Kind.NUMBER, Kind.COUNT):
        return None
    before, cues = amount.first - 1, setting.language.screens
    before -= line.words[before] in {".", "#"} and line.words[before - 1] in cues.number_words
    word = line.words[before]
    kind = cues.designators.get(word)
    named = line.capital(before) or word in cues.lower_designators
    if cues.rankings.before(line.words, amount.first) is not None:
        return Kind.DESIGNATION, "designation"
    if kind is not None and (named or kind is Kind.REFERENCE):
        return kind, kind.value
    return (Kind.DESIGNATION, "designation") if _after_name(line, amount, before, setting) else None


def _after_name(line: Line, amount: Amount, before: int, setting: Setting) -> bool:
    """Whether capital words around a bare integer make it a name, but not in a list ("Sindh 244, Punjab 205")."""
    screens, stops, words = setting.language.screens, setting.language.nouns.stops, line.words
    if not amount.bare:
        return False
    after = amount.last
    followed = line.capital(after) and words[after] not in stops and line.near(after - 1)
    if line.capital(before) and words[before] not in stops and words[after] not in screens.name_breaks:
        return followed or words[after] in stops or words[before - 1] in screens.name_openers
    return followed and words[before] in screens.name_openers and _is_prose(line)


def _is_prose(line: Line) -> bool:
    """Whether a sentence has longer words in lower case; in a headline all words may have capitals."""
    return any(word.islower() and len(word) > 3 for word in map(line.form, range(line.size)))


def _attribute(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    """ "a four-door car", "a six-speed gearbox": a small number in words that tells a type."""
    told = amount.rule == "count.attribute" and amount.words and amount.value is not None
    return (Kind.DESIGNATION, "designation") if told and amount.scale == 1 else None


def _address(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    if not amount.plain or not line.capital(amount.after):
        return None
    street = not setting.language.screens.streets.isdisjoint(line.words[amount.after : amount.after + 4])
    return (Kind.ADDRESS, "address") if street else None


# --- words


def _pronoun(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    """ "one of them", "no one", "which one", "BBC One": no number."""
    cues, words = setting.language.screens, line.words
    if not amount.words or amount.after != amount.first + 1 or amount.scale > 1:
        return None
    if amount.kind is Kind.NUMBER and _in_name(line, amount, setting):
        return Kind.DESIGNATION, "designation"
    if words[amount.first] not in cues.pronouns:
        return (Kind.REFERENCE, "word") if integer(amount) == 0 and amount.kind is Kind.NUMBER else None
    before, after = words[amount.first - 1], words[amount.after]
    free = amount.kind is Kind.NUMBER and after not in cues.pronoun_verbs
    if free or before in cues.pronoun_before or after in cues.pronoun_after or amount.rule == "count.attribute":
        return Kind.REFERENCE, "pronoun"
    return None


def _in_name(line: Line, amount: Amount, setting: Setting) -> bool:
    """Whether a number in words is the end of a name ("Formula One"); in a headline all words have capitals."""
    place = amount.first
    if not (line.capital(place) and line.capital(place - 1)) or line.words[place - 1] in setting.language.nouns.stops:
        return False
    return _is_prose(line)


def _digits(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    """ "seven-figure", "double-digit": a number of digits."""
    place = amount.after + (line.words[amount.after] == "-")
    return (Kind.REFERENCE, "word") if line.words[place] in setting.language.numerals.figures else None


def _duration(line: Line, amount: Amount, setting: Setting) -> Verdict | None:
    """A stretch of time that only says when: "two years ago", "the past 12 months"."""
    if amount.kind is not Kind.DURATION:
        return None
    cues = setting.language.screens
    hyphen = line.words[amount.last - 2] == "-"
    if hyphen and line.words[amount.last] in cues.securities:
        return Kind.DURATION, "designation"
    before = cues.when_before.before(line.words, amount.first)
    after = cues.when_after.at(line.words, amount.last)
    return (Kind.DURATION, "duration") if before or after else None


def _spans(line: Line, amount: Amount, previous: Amount | None, setting: Setting) -> bool:
    """ "$8bn over 3 years", "Over 12 months, prices rose": the period of another figure, where "over" is no hedge."""
    if amount.kind is not Kind.DURATION or line.words[amount.first - 1] not in setting.language.screens.spanning:
        return False
    return amount.first == 1 or (previous is not None and previous.no_claim is None)


_CHECKS: tuple[Check, ...] = (
    _clock, _day, _age, _ordinal, _digits, _glued, _year, _address, _named, _pronoun, _attribute, _duration,
)  # fmt: skip
