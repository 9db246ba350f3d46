"""When a figure held: the period that it covers, and the day as of which it stands, resolved against publication."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from claims.claim import Slot
from claims.extract.frames.layout import LEAD_SENTENCES, Placed, Sentence
from claims.extract.frames.near import confidence
from claims.lang.en.phrasing import MONTHS, ORDINALS, WEEKDAYS

MONTH_NAMES = MONTHS.split()
WEEKDAY_NAMES = WEEKDAYS.split()
QUARTERS = {name: number for number, name in enumerate(ORDINALS.split(), 1)}
ABBREVIATED = {name[:3]: number for number, name in enumerate(MONTH_NAMES, 1)} | {"sept": 9}
RELATIVE = {"last": -1, "previous": -1, "this": 0, "next": 1}
TIMELY = frozenset((*MONTH_NAMES, *WEEKDAY_NAMES, *ABBREVIATED, *QUARTERS, *RELATIVE, "q"))
"""The words that a time begins with, other than years."""
PERIOD_LIMIT = 2.6
RUNNING = 0.75
FIRST_YEAR, LAST_YEAR = 1900, 2100


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
    for word, low in enumerate(sentence.plain):
        if word >= end and (low in TIMELY or low.isdecimal()):
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
            if time.day is None and not time.value.startswith("since:"):
                start, end = sentence.starts[time.start], sentence.ends[time.end - 1]
                return Slot(value=time.value, field=sentence.field, start=start, end=end, confidence=RUNNING)
    return None


def read_as_of(sentence: Sentence, placed: Placed, named: list[Time]) -> date | None:
    """The day as of which a figure stands, where the sentence gives one."""
    days = [(sentence.distance(placed.word, time.start, time.end), time.day) for time in named if time.day]
    return min(days)[1] if days else None


def _time_at(sentence: Sentence, word: int, published: date | None) -> Time | None:
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
    before = sentence.plain[word - 1] if word else ""
    return f"since:{value}" if before == "since" else value


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
        if sentence.plain[start - 1 : start] == ("since",):
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
    unit = sentence.plain[word + 1] if word + 1 < len(sentence.plain) else ""
    step = RELATIVE[low]
    if published is None:
        return None
    if unit == "year":
        return Time(word, word + 2, str(published.year + step))
    if unit == "month":
        months = published.year * 12 + published.month - 1 + step
        return Time(word, word + 2, f"{months // 12}-{months % 12 + 1:02}")
    if unit == "week":
        year, week, _ = (published + timedelta(weeks=step)).isocalendar()
        return Time(word, word + 2, f"{year}-W{week:02}")
    if unit in MONTH_NAMES:
        month = MONTH_NAMES.index(unit) + 1
        year = published.year - (month >= published.month and step < 0)
        return Time(word, word + 2, f"{year}-{month:02}")
    return None
