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
_MIDNIGHT = 2400
_STAMP = re.compile(r"(?:[01][0-9]|2[0-3])\.[0-5][0-9]")


def is_time(line: Line, amount: Amount, setting: Setting) -> bool:
    """ "9 GMT", "1400 hours", "half past six", "at 14.30 on Sunday", and "09.55 Liftoff" that begins a report."""
    cues, form, word = setting.language.screens, line.form(amount.first), line.words[amount.after]
    zoned = word in cues.clock and not amount.words
    hour = amount.kind is Kind.NUMBER and 0 < integer(amount) <= 12
    timed = line.words[amount.first - 1] in cues.at and cues.dayparts.at(line.words, amount.last) is not None
    if hour and (timed or line.words[amount.first - 1] in cues.past):
        return True
    if line.words[amount.first - 1] in cues.at and word in cues.on and _STAMP.fullmatch(form):
        return amount.kind is Kind.NUMBER
    hours = amount.plain and len(form) == len("hhmm") and integer(amount) < _MIDNIGHT
    military = hours and (word in cues.hours or (form[0] == "0" and line.words[amount.first - 1] in cues.at))
    stamped = amount.first == 0 and amount.kind is Kind.NUMBER and _STAMP.fullmatch(form) and line.capital(amount.last)
    return bool(zoned or military or stamped)


def is_day(line: Line, amount: Amount, setting: Setting) -> bool:
    """Whether a number is the day of a month: "6 May", "May 6", "the 6th of May"."""
    months = setting.language.screens.months
    if not 0 < integer(amount) <= 31 or amount.grouped or amount.scale > 1:
        return False
    before = line.words[amount.first - 1]
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
    hedged = setting.language.hedges.before.before(line.words, amount.first) is not None
    if hedged and not dated and not ends:
        return False
    people = line.words[amount.after] in setting.language.nouns.people
    return dated or amount.kind is not Kind.COUNT or not (year % 100 == 0 or people)
