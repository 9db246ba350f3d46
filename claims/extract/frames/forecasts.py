"""Whether a figure is expected and by whom: a forecaster is part of what identifies a forecast."""

from __future__ import annotations

from dataclasses import replace

from claims.claim import Slot
from claims.extract.frames.gazetteer import Gazetteer
from claims.extract.frames.layout import PARTING, Placed, Sentence
from claims.extract.frames.near import nearest, slot
from claims.lang.en.forecasting import COMPARING, FUTURE, HAPPENED, TURNING
from claims.lang.en.phrases import Mention
from claims.quantity import Role

FORECAST = "forecast"
UNNAMED = "unnamed"
FORECASTER_LIMIT = 4.0
MOST_AFTER = 8
"""Words after a figure within which its forecast is told ("the 2.2% pencilled in in November")."""
UNNAMED_SURE = 0.7
LEAST_SURE = 0.8
"""How sure a named forecaster is at least: the words of expectation are tied to the figure, wherever his name is."""
MOST_TO_SOURCE = 12
"""Words between a figure and those whose view it is ("will cut rates to 4% on Thursday, according to analysts")."""


def read_forecaster(sentence: Sentence, placed: Placed, gazetteer: Gazetteer) -> Slot | None:
    """Who expects the figure, by class or name, or ``UNNAMED`` where that goes unsaid; None if nobody does."""
    expecting = [mention for mention in sentence.layer("status") if mention.value == FORECAST]
    evidence = {word: mention for mention in expecting for word in range(mention.start, mention.end)}
    told = _before(sentence, placed, evidence) or _after(sentence, placed, evidence) or _viewed(sentence, placed)
    if told is None or starts_change(sentence, placed):
        return None
    found = nearest(sentence, placed.word, sentence.layer("forecaster"), FORECASTER_LIMIT)
    if found is not None:
        named_class = slot(sentence, *found)
        return replace(named_class, confidence=max(LEAST_SURE, named_class.confidence))
    start, end = sentence.span(told)
    if told.layer == "forecaster":
        return Slot(value=told.value, field=sentence.field, start=start, end=end, confidence=LEAST_SURE)
    named = next((run for run in gazetteer.runs(sentence) if run.end <= told.start <= run.end + 1), None)
    value = f"name:{'-'.join(named.name)}" if named else UNNAMED
    return Slot(value=value, field=sentence.field, start=start, end=end, confidence=UNNAMED_SURE)


def expected(forecaster: Slot | None) -> Slot | None:
    """The status of a figure that somebody forecasts."""
    return forecaster and replace(forecaster, value=FORECAST)


def starts_change(sentence: Sentence, placed: Placed) -> bool:
    """Whether an expected change starts from a figure, which is known ("expected to fall to 4% from 5%")."""
    if placed.figure.role is not Role.PREVIOUS:
        return False
    expecting = (each for each in sentence.layer("status") if each.value == FORECAST and each.end < placed.word)
    return any(_is_of_a_change(sentence, each) for each in expecting) or _viewed(sentence, placed) is not None


def _is_of_a_change(sentence: Sentence, told: Mention) -> bool:
    """Whether what is expected is said by a verb ("expected to fall", "seen falling")."""
    after = sentence.plain[told.end]
    return after.endswith("ing") or (after == "to" and not sentence.is_figure(told.end + 1))


def _before(sentence: Sentence, placed: Placed, evidence: dict[int, Mention]) -> Mention | None:
    """What tells a forecast before a figure, with no turn to another figure between; lists are told once."""
    crossed = False
    for word in range(placed.word - 1, -1, -1):
        low = sentence.plain[word]
        if word in evidence:
            return evidence[word]
        if low in HAPPENED and sentence.plain[word - 1 : word] in (("and",), ("but",)):
            return None
        if low in COMPARING or low in TURNING or low in ("(", ";", "|", "\n") or (crossed and low in HAPPENED):
            return None
        crossed = crossed or sentence.is_figure(word)
    return None


def _viewed(sentence: Sentence, placed: Placed) -> Mention | None:
    """The analysts whose view a future is: "will cut its rate to 4% on Thursday, according to 14 of 19 analysts"."""
    if FUTURE.isdisjoint(sentence.plain[: placed.word]):
        return None
    near = range(placed.word + 1, placed.word + 1 + MOST_TO_SOURCE)
    views = (each for each in sentence.layer("forecaster") if each.value == "analysts" and each.start in near)
    return next((each for each in views if "according" in sentence.plain[placed.word : each.start]), None)


def _after(sentence: Sentence, placed: Placed, evidence: dict[int, Mention]) -> Mention | None:
    """What tells it right behind the figure."""
    for word in range(placed.word + 1, min(placed.word + 1 + MOST_AFTER, len(sentence.plain))):
        low = sentence.plain[word]
        if word in evidence:
            return evidence[word]
        if low in PARTING or low in COMPARING or low in TURNING or low in ("and", "according"):
            return None
        if sentence.is_figure(word):
            return None
    return None
