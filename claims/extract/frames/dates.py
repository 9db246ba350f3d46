"""The days, months and years that words name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from claims import period
from claims.extract.frames.layout import Sentence
from claims.lang.en.calendar import JOINS, MONTH_NUMBERS, OPENING, PARTS_OF, WEEKDAY_NAMES

FIRST_YEAR, LAST_YEAR = 1900, 2100


@dataclass(frozen=True, slots=True)
class Time:
    """A time named in a sentence: words ``start`` up to ``end``; ``day`` where one day is meant.

    ``shift`` counts the months from the period that the text speaks of, for "a year earlier"; ``value`` is then that
    of the period so found.
    """

    start: int
    end: int
    value: str
    day: date | None = None
    shift: int = 0


def weekday(sentence: Sentence, word: int, published: date | None) -> Time | None:
    """The last day of that name up to publication."""
    low = sentence.plain[word]
    if published is None or low not in WEEKDAY_NAMES or not sentence.words[word][:1].isupper():
        return None
    day = published - timedelta(days=(published.weekday() - WEEKDAY_NAMES.index(low)) % 7)
    return Time(word, word + 1, day.isoformat(), day)


def span_of_months(sentence: Sentence, word: int, published: date | None) -> Time | None:
    """ "October to December 2027", "between April and June", "October-December"."""
    first = month_number(sentence, word)
    if not first:
        return None
    at = word + 1
    first_year = year_at(sentence, at)
    at += first_year is not None
    joined = low_at(sentence, at) in JOINS
    if low_at(sentence, at) == "and" and low_at(sentence, word - 1) != "between":
        return None
    at += joined
    last = month_number(sentence, at)
    if not last or (not joined and sentence.starts[at] - sentence.ends[at - 1] != 1):
        return None
    last_year = year_at(sentence, at + 1)
    end = at + 1 + (last_year is not None)
    last_year = last_year or (first_year and first_year + (last < first)) or latest_year(last, None, published)
    if last_year is None:
        return None
    first_year = first_year or last_year - (last < first)
    return Time(word, end, period.name(first_year * 12 + first - 1, last_year * 12 + last))


def month(sentence: Sentence, word: int, published: date | None) -> Time | None:
    """A month with the day and year that stand beside it."""
    month = month_number(sentence, word)
    if not month:
        return None
    start, end, day = word, word + 1, _day(sentence, word - 1)
    end += low_at(sentence, end) == "." and len(sentence.plain[word]) <= 4
    if day:
        start = word - 1
    elif day := _day(sentence, end):
        end += 1
    if sentence.plain[end : end + 1] == (",",) and year_at(sentence, end + 1):
        end += 1
    named = year_at(sentence, end)
    end += named is not None
    opened = _opening(sentence, start)
    year = named or latest_year(month, day, published)
    if year is None:
        return Time(start, end, f"{opened}--{month:02}")
    if day and not opened:
        try:
            exact = date(year, month, day)
        except ValueError:
            return Time(start, end, f"{year}-{month:02}")
        return Time(start, end, exact.isoformat(), exact)
    if opened == OPENING["by"] and not named and published and (year, month) < (published.year, published.month):
        year += 1
    return Time(start, end, f"{opened}{year}-{month:02}")


def _opening(sentence: Sentence, word: int) -> str:
    """Whether a period is open at one end: "since February", "since the start of 2023", "by 2030"."""
    before = word - 1
    while before > 0 and sentence.plain[before] in PARTS_OF:
        before -= 1
    return OPENING.get(low_at(sentence, before), "")


def year_alone(sentence: Sentence, word: int, _: date | None) -> Time | None:
    """A year by itself, "since 2014", "by 2030"."""
    year = year_at(sentence, word)
    return Time(word, word + 1, f"{_opening(sentence, word)}{year}") if year else None


def month_number(sentence: Sentence, word: int) -> int | None:
    """A month is written with a capital."""
    if not 0 <= word < len(sentence.plain) or not sentence.words[word][:1].isupper():
        return None
    return MONTH_NUMBERS.get(sentence.plain[word])


def latest_year(month: int, day: int | None, published: date | None) -> int | None:
    """The year in which a month, or a day of it, was last before publication."""
    if published is None:
        return None
    return published.year - ((month, day or 1) > (published.month, published.day))


def _day(sentence: Sentence, word: int) -> int | None:
    low = low_at(sentence, word)
    return int(low) if low.isdecimal() and len(low) <= 2 and 1 <= int(low) <= 31 else None


def year_at(sentence: Sentence, word: int) -> int | None:
    """The year that a word is, as four digits."""
    low = low_at(sentence, word)
    return int(low) if low.isdecimal() and len(low) == 4 and FIRST_YEAR <= int(low) < LAST_YEAR else None


def low_at(sentence: Sentence, word: int) -> str:
    """The word at a place, empty beyond the ends."""
    return sentence.plain[word] if 0 <= word < len(sentence.plain) else ""
