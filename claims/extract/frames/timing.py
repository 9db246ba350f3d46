"""When a figure held: the period that it covers, and the day as of which it stands, among the times of its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from claims.claim import Slot
from claims.extract.frames.dates import Time
from claims.extract.frames.layout import LEAD_SENTENCES, PARTING, Placed, Sentence
from claims.extract.frames.near import confidence
from claims.extract.frames.times import times
from claims.lang.en.calendar import APART
from claims.period import span

PERIOD_LIMIT = 2.6
RUNNING = 0.75
LEADING_COST = 0.4
"""What a time that leads a clause ("July went from 89,000 to 144,000") costs the figures that it governs."""
OTHERS_COST = 2.0
"""What it costs a figure before it, which belongs to another time."""
SHIFT_LIMIT = 1.0


def read_period(sentence: Sentence, placed: Placed, named: Sequence[Time]) -> Slot | None:
    """The period nearest to a figure, as ``claims.period`` writes it."""
    best: tuple[float, Time] | None = None
    for number, time in enumerate(named):
        own = time.start <= placed.word < time.end
        if time.day is None and not own and (cost := _cost(sentence, placed, named, number)) <= PERIOD_LIMIT:
            best = (cost, time) if best is None or cost < best[0] else best
    if best is None:
        return None
    cost, time = best
    return _slot(sentence, time, confidence(cost))


def _cost(sentence: Sentence, placed: Placed, named: Sequence[Time], number: int) -> float:
    time = named[number]
    cost = sentence.distance(placed.word, time.start, time.end)
    leads = _leads(sentence, time)
    if leads and placed.word < time.start:
        cost += OTHERS_COST
    elif leads and not any(time.end <= other.start < placed.word and _leads(sentence, other) for other in named):
        cost = min(cost, LEADING_COST)
    if time.shift and not leads and (cost > SHIFT_LIMIT or _compared(sentence, placed, time)):
        cost += PERIOD_LIMIT
    return cost


def _leads(sentence: Sentence, time: Time) -> bool:
    """Whether a time is what its clause is about, and no adverb of it."""
    before = sentence.plain[time.start - 1] if time.start else ""
    opens = not before or before in PARTING or before in ("and", "but", "while")
    following = sentence.plain[time.end] if time.end < len(sentence.plain) else ""
    return opens and following not in ("", *PARTING) and not time.day


def _compared(sentence: Sentence, placed: Placed, time: Time) -> bool:
    """Whether "a year earlier" is what a figure is compared with, and not when it held."""
    if placed.word > time.start:
        return True
    return bool(APART & set(sentence.plain[placed.word + 1 : time.start]))


def running_period(sentences: Sequence[Sentence], published: date | None) -> Slot | None:
    """The first month, quarter or year that the title and the first sentences name: what the text is about."""
    for sentence in sentences[: 1 + LEAD_SENTENCES]:
        for time in times(sentence, published):
            if time.day is None and span(time.value):
                return _slot(sentence, time, RUNNING)
    return None


def _slot(sentence: Sentence, time: Time, sure: float) -> Slot:
    start, end = sentence.starts[time.start], sentence.ends[time.end - 1]
    return Slot(value=time.value, field=sentence.field, start=start, end=end, confidence=sure)


def read_as_of(sentence: Sentence, placed: Placed, named: Sequence[Time], published: date | None) -> date | None:
    """The day as of which a figure stands, where the sentence gives one; no day after publication."""
    days = [
        (sentence.distance(placed.word, time.start, time.end), time.day)
        for time in named
        if time.day and (published is None or time.day <= published)
    ]
    return min(days)[1] if days else None
