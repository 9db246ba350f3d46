"""Which numbers are times of day, days of a month and years."""

from __future__ import annotations

import re

from claims.extract.amounts import Amount
from claims.extract.scores import integer
from claims.extract.text import Line, Token
from claims.extract.unit import Setting
from claims.quantity import Kind

_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_MODERN = 1900
# What a number in between is that has neither comma nor unit, even after "around", unless it is a round one.
_NEAR_YEARS = 2000, 2100
_MIDNIGHT = 2400
# How many words before an hour may tell that something is due at it.
_AHEAD = 5
_STAMP = re.compile(r"(?:[01][0-9]|2[0-3])\.[0-5][0-9]")
_SHORT_STAMP = re.compile(r"(?:[0-9]|1[0-9]|2[0-3])\.[0-5][0-9]")


def is_time(line: Line, amount: Amount, setting: Setting) -> bool:
    """ "9 GMT", "1400 hours", "half past six", "at 14.30 on Sunday", "the 6.15 to Leeds", "09.55 Liftoff" at first."""
    cues, form, word = setting.language.screens, line.form(amount.first), line.words[amount.after]
    zoned = word in cues.clock and not amount.words
    hour = amount.kind is Kind.NUMBER and 0 < integer(amount) <= 12
    timed = line.words[amount.first - 1] in cues.at and cues.dayparts.at(line.words, amount.last) is not None
    if hour and (timed or line.words[amount.first - 1] in cues.past):
        return True
    if line.words[amount.first - 1] in cues.at and word in cues.on and _STAMP.fullmatch(form):
        return amount.kind is Kind.NUMBER
    if _is_due(line, amount, setting) or _is_split(line, amount) or _is_service(line, amount, setting):
        return True
    if cues.turns.at(line.words, amount.last) is not None:
        return amount.kind in (Kind.NUMBER, Kind.DURATION)
    hours = amount.plain and len(form) == len("hhmm") and integer(amount) < _MIDNIGHT
    military = hours and (word in cues.hours or (form[0] == "0" and line.words[amount.first - 1] in cues.at))
    begun = line.capital(amount.last) or line.words[amount.last] == ":"
    stamped = amount.first == 0 and amount.kind is Kind.NUMBER and _STAMP.fullmatch(form) and begun
    return bool(zoned or military or stamped)


def _is_due(line: Line, amount: Amount, setting: Setting) -> bool:
    """ "doors open at 7", "4 June 2029 at 10.15": an hour of what is due or dated."""
    cues = setting.language.screens
    stamp = _SHORT_STAMP.fullmatch(line.form(amount.first)) is not None
    hour = 0 < integer(amount) <= 12 or stamp
    if not hour or amount.kind is not Kind.NUMBER or amount.ranged or line.words[amount.first - 1] not in cues.at:
        return False
    ahead = line.words[max(0, amount.first - _AHEAD) : amount.first - 1]
    if stamp and _STAMP.fullmatch(line.form(amount.first)) is None:
        return not cues.travelling.isdisjoint(ahead)
    return not (cues.scheduled | cues.months).isdisjoint(ahead)


def _is_service(line: Line, amount: Amount, setting: Setting) -> bool:
    """ "the 6.15 from Euston": what goes by its hour."""
    stamp = amount.kind is Kind.NUMBER and _SHORT_STAMP.fullmatch(line.form(amount.first)) is not None
    led = line.words[amount.first - 1] in setting.language.roles.determiners
    return stamp and led and line.words[amount.last] in setting.language.screens.bound and line.capital(amount.last + 1)


def _is_split(line: Line, amount: Amount) -> bool:
    """ "14h30"."""
    touched = line.joined(amount.last - 1) and line.kinds[amount.last] == Token.NUMBER
    return touched and amount.kind is Kind.DURATION


def is_day(line: Line, amount: Amount, setting: Setting) -> bool:
    """Whether a number is the day of a month: "6 May", "May 6", "the 6th of May"."""
    months = setting.language.screens.months
    before = line.words[amount.first - 1]
    if amount.rule == "number.fraction" and before in setting.language.screens.on and "/" in line.form(amount.first):
        return True
    if not 0 < integer(amount) <= 31 or amount.grouped or amount.scale > 1:
        return False
    before = line.words[amount.first - 2] if before == "." or before in setting.language.roles.determiners else before
    after = amount.after
    after += line.joined(after - 1) and line.words[after] in setting.language.screens.ordinal_endings
    after += line.words[after] == setting.language.roles.of
    month = before in months or (line.words[after] in months and _is_name(line, after, setting))
    return month and _is_name_before(line, amount, before, setting)


def _is_name(line: Line, place: int, setting: Setting) -> bool:
    """ "May" and "march" are months with a capital alone."""
    return line.words[place] not in setting.language.screens.month_words or line.capital(place)


def _is_name_before(line: Line, amount: Amount, before: str, setting: Setting) -> bool:
    if before not in setting.language.screens.months:
        return True
    place = amount.first - 1 if line.words[amount.first - 1] == before else amount.first - 2
    return _is_name(line, place, setting)


def is_year(line: Line, amount: Amount, setting: Setting) -> bool:
    """Whether a number is a year, by its size, the word before it and what follows."""
    year = integer(amount)
    if not amount.plain or not _FIRST_YEAR <= year <= _LAST_YEAR or amount.kind not in (Kind.NUMBER, Kind.COUNT):
        return False
    cues = setting.language.screens
    before = line.words[amount.first - 1]
    dated = (
        before in cues.date_before
        or before in cues.months
        or (before == "-" and line.words[amount.first - 2] in cues.date_before)
    )
    if year < _MODERN and not (dated and amount.kind is Kind.NUMBER and year > 1400) and before not in cues.era:
        return False
    ends = amount.kind is Kind.NUMBER and before == setting.language.roles.of and line.kinds[amount.last] == Token.MARK
    if amount.kind is Kind.NUMBER and _NEAR_YEARS[0] < year < _NEAR_YEARS[1] and year % 100:
        return True
    hedged = setting.language.hedges.before.before(line.words, amount.first) is not None
    if hedged and not dated and not ends:
        return False
    people = line.words[amount.after] in setting.language.nouns.people
    return dated or amount.kind is not Kind.COUNT or not (year % 100 == 0 or people)
