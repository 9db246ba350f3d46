"""Whether a figure is expected and by whom: a forecaster is part of what identifies a forecast."""

from __future__ import annotations

from dataclasses import replace

from claims.claim import Slot
from claims.extract.frames.gazetteer import Gazetteer
from claims.extract.frames.layout import PARTING, Placed, Sentence
from claims.extract.frames.near import nearest, slot
from claims.lang.en.forecasting import COMPARING, HAPPENED, TURNING
from claims.lang.en.phrases import Mention

FORECAST = "forecast"
UNNAMED = "unnamed"
FORECASTER_LIMIT = 4.0
MOST_AFTER = 8
"""Words after a figure within which its forecast is told ("the 2.2% pencilled in in November")."""
UNNAMED_SURE = 0.7


def read_forecaster(sentence: Sentence, placed: Placed, gazetteer: Gazetteer) -> Slot | None:
    """Who expects the figure, by class or name, or ``UNNAMED`` where that goes unsaid; None if nobody does."""
    expecting = [mention for mention in sentence.layer("status") if mention.value == FORECAST]
    evidence = {word: mention for mention in expecting for word in range(mention.start, mention.end)}
    told = _before(sentence, placed, evidence) or _after(sentence, placed, evidence)
    if told is None:
        return None
    found = nearest(sentence, placed.word, sentence.layer("forecaster"), FORECASTER_LIMIT)
    if found is not None:
        return slot(sentence, *found)
    start, end = sentence.span(told)
    named = next((run for run in gazetteer.runs(sentence) if run.end <= told.start <= run.end + 1), None)
    value = f"name:{'-'.join(named.name)}" if named else UNNAMED
    return Slot(value=value, field=sentence.field, start=start, end=end, confidence=UNNAMED_SURE)


def expected(forecaster: Slot | None) -> Slot | None:
    """The status of a figure that somebody forecasts."""
    return forecaster and replace(forecaster, value=FORECAST)


def _before(sentence: Sentence, placed: Placed, evidence: dict[int, Mention]) -> Mention | None:
    """What tells a forecast before a figure, with no turn to another figure between; lists are told once."""
    crossed = False
    for word in range(placed.word - 1, -1, -1):
        low = sentence.plain[word]
        if word in evidence:
            return evidence[word]
        if low in COMPARING or low in TURNING or low in ("(", ";", "|", "\n") or (crossed and low in HAPPENED):
            return None
        crossed = crossed or sentence.is_figure(word)
    return None


def _after(sentence: Sentence, placed: Placed, evidence: dict[int, Mention]) -> Mention | None:
    """What tells it right behind the figure."""
    for word in range(placed.word + 1, min(placed.word + 1 + MOST_AFTER, len(sentence.plain))):
        low = sentence.plain[word]
        if word in evidence:
            return evidence[word]
        if low in PARTING or low in COMPARING or low in TURNING or low == "and" or sentence.is_figure(word):
            return None
    return None
