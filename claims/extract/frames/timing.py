"""When a figure held: the period that it covers, and the day as of which it stands, resolved against publication."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from claims.claim import Slot
from claims.extract.frames.layout import LEAD_SENTENCES, Placed, Sentence
from claims.extract.frames.near import confidence
from claims.extract.frames.stretches import STRETCHES, stretch_at
from claims.lang.en.calendar import DAYS_FROM_TODAY, FISCAL, HALVES, PARTS_OF
from claims.lang.en.phrasing import MONTHS, ORDINALS, WEEKDAYS

MONTH_NAMES = MONTHS.split()
WEEKDAY_NAMES = WEEKDAYS.split()
QUARTERS = {name: number for number, name in enumerate(ORDINALS.split(), 1)}
ABBREVIATED = {name[:3]: number for number, name in enumerate(MONTH_NAMES, 1)} | {"sept": 9}
RELATIVE = {"last": -1, "previous": -1, "this": 0, "next": 1}
TIMELY = frozenset(
    (*MONTH_NAMES, *WEEKDAY_NAMES, *ABBREVIATED, *QUARTERS, *RELATIVE, *STRETCHES, *FISCAL, *DAYS_FROM_TODAY, "q", "fy")
)
"""The words that a time begins with, other than years."""
PERIOD_LIMIT = 2.6
RUNNING = 0.75
FIRST_YEAR, LAST_YEAR = 1900, 2100
CALENDAR_PERIOD = re.compile(r"\d{4}(?:-\d{2}|-[QHW]\d+)?")
JUNE = 6


@dataclass(frozen=True, slots=True)
class Time:
    """A time named in a sentence: words ``start`` up to ``end``; ``day`` where one day is meant."""

    start: int
    end: int
    value: str
    day: date | None = None


def times(sentence: Sentence, published: date | None) -> list[Time]:
    """The times that a sentence names, in order."""
    found: list[Time] = []
    end = 0
    for word in [place for place, low in enumerate(sentence.plain) if low in TIMELY or low.isdecimal()]:
        if word >= end:
            time = _time_at(sentence, word, published)
            if time:
                found.append(time)
                end = time.end
    return found


def read_period(sentence: Sentence, placed: Placed, named: list[Time]) -> Slot | None:
    """The period nearest to a figure, as ``2024-06``, ``2024-Q2``, ``2023`` or ``since:2022-02``."""
    best: tuple[float, Time] | None = None
    for time in named:
        if time.day is None:
            cost = sentence.distance(placed.word, time.start, time.end)
            if cost <= PERIOD_LIMIT and (best is None or cost < best[0]):
                best = cost, time
    if best is None:
        return None
    cost, time = best
    return Slot(
        value=time.value,
        field=sentence.field,
        start=sentence.starts[time.start],
        end=sentence.ends[time.end - 1],
        confidence=confidence(cost),
    )


def running_period(sentences: Sequence[Sentence], published: date | None) -> Slot | None:
    """The first month, quarter or year that the title and the first sentences name: what the text is about."""
    for sentence in sentences[: 1 + LEAD_SENTENCES]:
        for time in times(sentence, published):
            if time.day is None and CALENDAR_PERIOD.fullmatch(time.value):
                start, end = sentence.starts[time.start], sentence.ends[time.end - 1]
                return Slot(value=time.value, field=sentence.field, start=start, end=end, confidence=RUNNING)
    return None


def read_as_of(sentence: Sentence, placed: Placed, named: list[Time], published: date | None) -> date | None:
    """The day as of which a figure stands, where the sentence gives one; no day after publication."""
    days = [
        (sentence.distance(placed.word, time.start, time.end), time.day)
        for time in named
        if time.day and (published is None or time.day <= published)
    ]
    return min(days)[1] if days else None


def _time_at(sentence: Sentence, word: int, published: date | None) -> Time | None:
    stretch = stretch_at(sentence, word, published)
    if stretch:
        return Time(word, *stretch)
    return _fiscal_year(sentence, word) or _half(sentence, word, published) or _named_at(sentence, word, published)


def _named_at(sentence: Sentence, word: int, published: date | None) -> Time | None:
    if sentence.words[word][:1].isupper():
        named = _calendar_name(sentence, word, published)
        if named:
            return named
    low = sentence.plain[word]
    quarter = _quarter_number(low, sentence.plain[word + 1 : word + 2])
    if quarter:
        return _quarter(sentence, word, quarter, word + 2, published)
    if low in RELATIVE:
        return _relative(sentence, word, low, published)
    if low in DAYS_FROM_TODAY and published is not None:
        day = published + timedelta(days=DAYS_FROM_TODAY[low])
        return Time(word, word + 1, day.isoformat(), day)
    return Time(word, word + 1, _led(sentence, word, low)) if _year(sentence, word) else None


def _calendar_name(sentence: Sentence, word: int, published: date | None) -> Time | None:
    low = sentence.plain[word]
    if low in WEEKDAY_NAMES:
        return _weekday(word, low, published)
    month = MONTH_NAMES.index(low) + 1 if low in MONTH_NAMES else ABBREVIATED.get(low)
    return _month(sentence, word, month, published) if month else None


def _quarter_number(low: str, following: tuple[str, ...]) -> int | None:
    """The quarter that "second quarter" or "Q2" names."""
    if following == ("quarter",):
        return QUARTERS.get(low)
    return int(following[0]) if low == "q" and following in (("1",), ("2",), ("3",), ("4",)) else None


def _led(sentence: Sentence, word: int, value: str) -> str:
    """ "since" before a time, its beginning or its middle: "since February", "since the start of 2023"."""
    return f"since:{value}" if _is_led(sentence, word) else value


def _is_led(sentence: Sentence, word: int) -> bool:
    before = word - 1
    while before > 0 and sentence.plain[before] in PARTS_OF:
        before -= 1
    return before >= 0 and sentence.plain[before] == "since"


def _fiscal_year(sentence: Sentence, word: int) -> Time | None:
    """ "fiscal 2023", "fiscal year 2023", "the 2022 financial year", "FY2023" (split before its digits)."""
    low = sentence.plain[word]
    if low in FISCAL or low == "fy":
        at = word + 1 + (sentence.plain[word + 1 : word + 2] == ("year",))
        year = _year(sentence, at)
        return Time(word, at + 1, f"FY{year}") if year else None
    year = _year(sentence, word)
    fiscal = year and sentence.plain[word + 1 : word + 2] and sentence.plain[word + 1] in FISCAL
    return Time(word, word + 3, f"FY{year}") if fiscal and sentence.plain[word + 2 : word + 3] == ("year",) else None


def _half(sentence: Sentence, word: int, published: date | None) -> Time | None:
    """ "the first half of 2024", "in the second half"; of what is no year, it is no time."""
    half, following = HALVES.get(sentence.plain[word]), sentence.plain[word + 1 : word + 4]
    if half is None or following[:1] != ("half",):
        return None
    end = word + 2
    of_year = _year(sentence, word + 3) if following[1:2] == ("of",) else None
    if of_year:
        return Time(word, word + 4, f"{of_year}-H{half}")
    if following[1:2] == ("of",) or published is None:
        return None
    return Time(word, end, f"{published.year - (half == 2 and published.month <= JUNE)}-H{half}")


def _weekday(word: int, low: str, published: date | None) -> Time | None:
    if published is None:
        return None
    back = (published.weekday() - WEEKDAY_NAMES.index(low)) % 7
    day = published - timedelta(days=back)
    return Time(word, word + 1, day.isoformat(), day)


def _month(sentence: Sentence, word: int, month: int, published: date | None) -> Time:
    start, end, day = word, word + 1, _number(sentence, word - 1)
    if day:
        start = word - 1
    elif day := _number(sentence, word + 1):
        end = word + 2
    if sentence.plain[end : end + 1] == (",",) and _year(sentence, end + 1):
        end += 1
    year = _year(sentence, end)
    end += year is not None
    year = year or _latest_year(month, day, published)
    if year is None:
        return Time(start, end, _led(sentence, start, f"--{month:02}"))
    if day:
        try:
            exact = date(year, month, day)
        except ValueError:
            return Time(start, end, f"{year}-{month:02}")
        if _is_led(sentence, start):
            return Time(start, end, f"since:{year}-{month:02}")
        return Time(start, end, exact.isoformat(), exact)
    return Time(start, end, _led(sentence, start, f"{year}-{month:02}"))


def _latest_year(month: int, day: int | None, published: date | None) -> int | None:
    if published is None:
        return None
    return published.year - ((month, day or 1) > (published.month, published.day))


def _number(sentence: Sentence, word: int) -> int | None:
    if not 0 <= word < len(sentence.plain):
        return None
    low = sentence.plain[word]
    return int(low) if low.isdecimal() and len(low) <= 2 and 1 <= int(low) <= 31 else None


def _year(sentence: Sentence, word: int) -> int | None:
    low = sentence.plain[word] if word < len(sentence.plain) else ""
    return int(low) if low.isdecimal() and len(low) == 4 and FIRST_YEAR <= int(low) < LAST_YEAR else None


def _quarter(sentence: Sentence, start: int, quarter: int, end: int, published: date | None) -> Time:
    year = None
    for step in (end, end + 1):
        year = year or _year(sentence, step)
        if year:
            end = step + 1
    if year is None and published is not None:
        year = published.year - (quarter > (published.month + 2) // 3)
    return Time(start, end, f"{year}-Q{quarter}" if year else f"Q{quarter}")


def _relative(sentence: Sentence, word: int, low: str, published: date | None) -> Time | None:
    """ "last year", "this quarter", "next March"."""
    unit = sentence.plain[word + 1] if word + 1 < len(sentence.plain) else ""
    if published is None:
        return None
    if unit in MONTH_NAMES:
        month = MONTH_NAMES.index(unit) + 1
        year = published.year - (month >= published.month and RELATIVE[low] < 0)
        return Time(word, word + 2, f"{year}-{month:02}")
    counted = COUNTED_FROM_NOW.get(unit)
    return Time(word, word + 2, _led(sentence, word, counted(published, RELATIVE[low]))) if counted else None


def _month_from(published: date, step: int) -> str:
    months = published.year * 12 + published.month - 1 + step
    return f"{months // 12}-{months % 12 + 1:02}"


def _quarter_from(published: date, step: int) -> str:
    quarters = published.year * 4 + (published.month - 1) // 3 + step
    return f"{quarters // 4}-Q{quarters % 4 + 1}"


def _week_from(published: date, step: int) -> str:
    year, week, _ = (published + timedelta(weeks=step)).isocalendar()
    return f"{year}-W{week:02}"


COUNTED_FROM_NOW: Mapping[str, Callable[[date, int], str]] = {
    "year": lambda published, step: str(published.year + step),
    "quarter": _quarter_from,
    "month": _month_from,
    "week": _week_from,
}
