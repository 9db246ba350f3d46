"""The times that a sentence names, resolved against publication and against the period that the text speaks of.

Periods are written as ``claims.period`` says.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache

from claims import period
from claims.extract.frames.dates import (
    Time,
    latest_year,
    low_at,
    month,
    month_number,
    span_of_months,
    weekday,
    year_alone,
    year_at,
)
from claims.extract.frames.layout import Sentence
from claims.extract.frames.stretches import STRETCHES, stretch_at
from claims.lang.en.calendar import (
    AGO,
    BESIDE,
    DAYS_FROM_TODAY,
    ENDING,
    FINAL,
    FISCAL,
    HOLIDAY,
    LATER,
    MONTH_NUMBERS,
    NUMERALS,
    PERIOD_NOUNS,
    PLURALS,
    RECORDS,
    RELATIVE,
    SAME,
    UNITS,
    WEEKDAY_NAMES,
)
from claims.quantity import Kind

RECENT = 7
"""Months after which a quarter without a year is hardly the calendar's: a company counts its own."""
RECORD_WORDS = 6
ASKED_AGAIN = 64
"""Sentences whose times are kept: a text's first ones are asked for the period that it is about, then for their own."""
BESIDE_AFTER = {"a": AGO | LATER, "the": LATER | {"before"}}
"""What follows a unit of the calendar that counts from another time, by the article before it."""
NUMBER = "0"
"""What stands for all numbers among the words that a time begins with."""
Reader = Callable[[Sentence, int, date | None], "Time | None"]


def times(sentence: Sentence, published: date | None, spoken_of: str = "") -> list[Time]:
    """The times that a sentence names, in order. ``spoken_of`` is the period that the whole text is about."""
    found = _named(sentence, published)
    return [time for number in range(len(found)) if (time := _resolved(found, number, spoken_of))]


@lru_cache(maxsize=ASKED_AGAIN)
def _named(sentence: Sentence, published: date | None) -> Sequence[Time]:
    found: list[Time] = []
    end = 0
    for word, low in enumerate(sentence.plain):
        readers = READERS_AT.get(NUMBER if low.isdecimal() else low)
        if readers and word >= end:
            time = next((time for read in readers if (time := read(sentence, word, published))), None)
            if time and not _of_a_record(sentence, time):
                found.append(time)
                end = time.end
    return found


def _resolved(found: Sequence[Time], number: int, spoken_of: str) -> Time | None:
    """A time that counts from another one counts from the last before it, else the next, else the text's."""
    time = found[number]
    if time.value or time.day:
        return time
    nearest = [*reversed(found[:number]), *found[number + 1 :]]
    bases = (each.value for each in nearest if not each.shift and not each.day)
    base = next((value for value in bases if period.span(value)), spoken_of)
    value = period.shifted(base, time.shift)
    return Time(time.start, time.end, value, shift=time.shift) if value else None


def _of_a_record(sentence: Sentence, time: Time) -> bool:
    """Whether a time only says how long something has been the most ("its biggest step since 2009")."""
    if not time.value.startswith("since:"):
        return False
    before = sentence.plain[max(0, time.start - RECORD_WORDS) : time.start]
    return any(low in RECORDS or (low.endswith("est") and len(low) > 4) for low in before)


def _stretch(sentence: Sentence, word: int, published: date | None) -> Time | None:
    stretch = stretch_at(sentence, word, published)
    return Time(word, *stretch) if stretch else None


def _day_from_today(sentence: Sentence, word: int, published: date | None) -> Time | None:
    """ "Yesterday"."""
    days = DAYS_FROM_TODAY.get(sentence.plain[word])
    if days is None or published is None:
        return None
    day = published + timedelta(days=days)
    return Time(word, word + 1, day.isoformat(), day)


def _numbered(sentence: Sentence, word: int, published: date | None) -> Time | None:
    """ "Second quarter of 2024", "Q3 FY28", "1H24", "the final quarter"; of what is no year, it is no time."""
    found = _part_of_year(sentence, word)
    if found is None:
        return None
    number, length, end = found
    fiscal = bool(FISCAL & set(sentence.plain[word:end]))
    year, after, named_fiscal = _year_after(sentence, end, published)
    if low_at(sentence, end) == "of" and year is None:
        return None
    letter = "Q" if length == 3 else "H"
    if fiscal or named_fiscal:
        return Time(word, after, f"FY{year}-{letter}{number}" if year else f"{letter}{number}")
    if year is None and published is not None:
        year = published.year - ((number - 1) * length >= published.month)
        if (published.year - year) * 12 + published.month - number * length > RECENT - 1:
            year = None
    return Time(word, after, f"{year}-{letter}{number}" if year else f"{letter}{number}")


def _part_of_year(sentence: Sentence, word: int) -> tuple[int, int, int] | None:
    """Number, length in months and end of a quarter or half of a year."""
    low, following = sentence.plain[word], low_at(sentence, word + 1)
    if low in ("q", "h") and following.isdecimal():
        number, length, end = int(following), 3 if low == "q" else 6, word + 2
    elif low.isdecimal() and following in ("q", "h"):
        number, length, end = int(low), 3 if following == "q" else 6, word + 2
    else:
        end = word + 1
        end += low_at(sentence, end) in ("st", "nd", "rd", "th")
        end += low_at(sentence, end) in FISCAL
        unit = UNITS.get(low_at(sentence, end), 0)
        number = int(low) if low.isdecimal() and len(low) == 1 else NUMERALS.get(low, 0)
        length, end = unit, end + 1
        if low in FINAL or low in HOLIDAY:
            number = 12 // unit if unit in (3, 6) else 0
        elif low in ("one", "two", "three", "four"):
            return None
    fits = length in (3, 6) and 1 <= number <= 12 // length
    return (number, length, end) if fits else None


def _year_after(sentence: Sentence, end: int, published: date | None) -> tuple[int | None, int, bool]:
    """The year that goes on from a part of it, where the words end, and whether it is a financial year."""
    at, fiscal = end, False
    while low_at(sentence, at) in ("of", "the", ",", "in", "'", "’", *FISCAL) and at < end + 4:
        fiscal = fiscal or low_at(sentence, at) in FISCAL
        at += 1
    year = year_at(sentence, at)
    if year:
        return year, at + 1, fiscal
    low = low_at(sentence, at)
    if low.isdecimal() and len(low) == 2 and (fiscal or at == end):
        return 2000 + int(low), at + 1, fiscal
    if low in RELATIVE and low_at(sentence, at + 1) == "year" and published:
        return published.year + RELATIVE[low], at + 2, fiscal
    return None, end, False


def _months(sentence: Sentence, word: int, published: date | None) -> Time | None:
    """A length of time with its last month: "nine months to September", "the year ended 31 March 2024"; and "the
    first six months of 2024", "the March quarter".
    """
    if (named := _named_by_month(sentence, word, published)) is not None:
        return named
    length, end = _length(sentence, word)
    if not length:
        return None
    if low_at(sentence, word - 1) == "first" and sentence.plain[word] not in UNITS:
        year, after, fiscal = _year_after(sentence, end, published)
        if year is None and published is not None:
            year = published.year - (published.month < length)
        if year is None or fiscal:
            return None
        return Time(word - 1, after, period.name(year * 12, year * 12 + length))
    if low_at(sentence, end) not in ENDING - {"in"}:
        return None
    end += 1 + (low_at(sentence, end + 1) in ("in", "on"))
    last = month(sentence, end, published) or month(sentence, end + 1, published)
    months = last and period.span(last.value[:7])
    return Time(word, last.end, period.name(months[1] - length, months[1])) if last and months else None


def _length(sentence: Sentence, word: int) -> tuple[int, int]:
    """A number of months or quarters, or "year", and the word after it."""
    low = sentence.plain[word]
    if low == "#":
        figure = next((each.figure for each in sentence.figures if each.word == word), None)
        if figure and figure.quantity.kind is Kind.DURATION and figure.quantity.value:
            words = figure.quote.exact.lower().split()
            return int(figure.quantity.value) * PLURALS.get(words[-1], 0), word + 1
        return 0, word
    if low in UNITS:
        return UNITS[low], word + 1
    number = int(low) if low.isdecimal() and len(low) <= 2 else NUMERALS.get(low, 0)
    return number * PLURALS.get(low_at(sentence, word + 1), 0), word + 2


def _named_by_month(sentence: Sentence, word: int, published: date | None) -> Time | None:
    """ "The March quarter": the three months that end with it."""
    if low_at(sentence, word + 1) not in ("quarter", "half") or not (month := month_number(sentence, word)):
        return None
    year, end, _ = _year_after(sentence, word + 2, published)
    year = year or latest_year(month, None, published)
    after = (year or 0) * 12 + month
    return Time(word, end, period.name(after - UNITS[low_at(sentence, word + 1)], after)) if year else None


def _fiscal_year(sentence: Sentence, word: int, _: date | None) -> Time | None:
    """ "FY28", "fiscal 2024", "2027-28", "the 2022 financial year"."""
    low = sentence.plain[word]
    if low in FISCAL:
        at = word + 1 + (low_at(sentence, word + 1) == "year")
        if two_years := _fiscal_year(sentence, at, None) if year_at(sentence, at) else None:
            return Time(word, two_years.end, two_years.value)
        year = year_at(sentence, at)
        following = low_at(sentence, at)
        if year is None and low == "fy" and following.isdecimal() and len(following) == 2:
            year = 2000 + int(following)
        return Time(word, at + 1, f"FY{year}") if year else None
    year = year_at(sentence, word)
    at = word + 1 + (low_at(sentence, word + 1) == "/")
    if year and low_at(sentence, at) == f"{(year + 1) % 100:02}":
        return Time(word, at + 1, f"FY{year + 1}")
    if year and low_at(sentence, at) in FISCAL and low_at(sentence, at + 1) == "year":
        return Time(word, at + 2, f"FY{year}")
    return None


def _beside(sentence: Sentence, word: int, _: date | None) -> Time | None:
    """What counts from the period that the text speaks of: "a year earlier", "the preceding quarter"."""
    low, unit, third = (low_at(sentence, word + step) for step in range(3))
    if low in SAME:
        return _same_period(sentence, word)
    if unit in UNITS and third in BESIDE_AFTER.get(low, ()):
        return Time(word, word + 3, "", shift=UNITS[unit] if third in LATER else -UNITS[unit])
    if low == "year" and unit in AGO and third in PERIOD_NOUNS:
        return Time(word, word + 3, "", shift=-12)
    if low == "prior" and unit == "year":
        return Time(word, word + 2 + (third in PERIOD_NOUNS), "", shift=-12)
    if low in BESIDE and unit in UNITS and low not in RELATIVE:
        return Time(word, word + 2, "", shift=UNITS[unit] if low == "following" else -UNITS[unit])
    return None


def _same_period(sentence: Sentence, word: int) -> Time | None:
    """ "The same quarter last year", "the same period a year earlier"."""
    if low_at(sentence, word + 1) not in PERIOD_NOUNS:
        return None
    at = word + 2 + (low_at(sentence, word + 2) in ("of", "in", "a", "the"))
    earlier = low_at(sentence, at) in ("last", "previous", "prior", "year")
    return Time(word, min(at + 2, len(sentence.plain)), "", shift=-12) if earlier else None


def _relative(sentence: Sentence, word: int, published: date | None) -> Time | None:
    low, unit = sentence.plain[word], low_at(sentence, word + 1)
    step = RELATIVE.get(low)
    if published is None or step is None:
        return None
    if unit in UNITS:
        length = UNITS[unit]
        first = (published.year * 12 + published.month - 1) // length * length + step * length
        return Time(word, word + 2, period.name(first, first + length))
    if unit == "week":
        year, week, _ = (published + timedelta(weeks=step)).isocalendar()
        return Time(word, word + 2, f"{year}-W{week:02}")
    if month := MONTH_NUMBERS.get(unit):
        year = published.year - (month >= published.month and step < 0)
        return Time(word, word + 2, f"{year}-{month:02}")
    return None


READERS: tuple[tuple[Reader, Collection[str]], ...] = (
    (_stretch, STRETCHES),
    (_day_from_today, DAYS_FROM_TODAY),
    (weekday, WEEKDAY_NAMES),
    (_months, (NUMBER, "#", *NUMERALS, *UNITS, *MONTH_NUMBERS)),
    (_numbered, (NUMBER, "q", "h", *NUMERALS, *FINAL, *HOLIDAY)),
    (_beside, ("a", "the", "year", *BESIDE)),
    (_relative, RELATIVE),
    (span_of_months, MONTH_NUMBERS),
    (month, MONTH_NUMBERS),
    (_fiscal_year, (NUMBER, *FISCAL)),
    (year_alone, (NUMBER,)),
)
"""The forms of time, the more telling first, with the words that each begins with."""
READERS_AT: Mapping[str, Sequence[Reader]] = {
    word: [read for read, openers in READERS if word in openers] for _, listed in READERS for word in listed
}
"""The forms that may begin at a word."""
