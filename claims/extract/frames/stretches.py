"""Stretches of time that no calendar names: "in the past 24 hours", "over five years", "so far this year".

Values follow ISO 8601: ``2024-07-04/2024-07-05`` from one day or month to another, ``P5Y`` a length whose place in time
the text leaves open.
"""

from __future__ import annotations

from datetime import date, timedelta

from claims.extract.frames.layout import Sentence
from claims.lang.en.calendar import DAYS, HOURS_IN, LAST, LENGTHS, PAST, SPANNING, TO_DATE
from claims.lang.en.lexicon import ONES, TENS
from claims.quantity import Kind

MONTHS_OF = {"M": 1, "Y": 12}
BEFORE_LENGTHS = PAST | LAST | SPANNING | HOURS_IN
TO_DATE_OPENERS = frozenset(phrase[0] for phrase in TO_DATE)
STRETCHES = BEFORE_LENGTHS | TO_DATE_OPENERS
"""The words that a stretch of time begins with."""

MOST = 1000
"""A length of more units than this is no stretch of time that figures are given for."""


def stretch_at(sentence: Sentence, word: int, published: date | None) -> tuple[int, str] | None:
    """The stretch of time that begins at a word, as (end, value)."""
    low = sentence.plain[word]
    if low in TO_DATE_OPENERS and published is not None:
        to_date = next((phrase for phrase in TO_DATE if sentence.plain[word : word + len(phrase)] == phrase), None)
        if to_date is not None:
            return word + len(to_date), f"since:{published.year}-01"
    found = _length(sentence, word + 1) if low in BEFORE_LENGTHS else None
    if found is None:
        return None
    end, number, letter = found
    numbered = sentence.plain[word + 1] not in LENGTHS
    if low in SPANNING:
        return (end, _open(number, letter)) if numbered else None
    counted = low in PAST or numbered
    if published is None or not counted or (low in HOURS_IN and letter != "H"):
        return None
    return end, _until(published, number, letter)


def _length(sentence: Sentence, word: int) -> tuple[int, int, str] | None:
    """A number and a unit of time, as (end, number, letter): "24 hours", "five years", "year"."""
    low, following = (*sentence.plain[word : word + 2], "", "")[:2]
    if low == "#":
        return _of_figure(sentence, word)
    number = int(low) if low.isdecimal() and len(low) < len(str(MOST)) else ONES.get(low) or TENS.get(low)
    if number and following in LENGTHS:
        return word + 2, number, LENGTHS[following]
    if low in LENGTHS and not low.endswith("s"):
        return word + 1, 1, LENGTHS[low]
    return None


def _of_figure(sentence: Sentence, word: int) -> tuple[int, int, str] | None:
    """The stretch that is a figure of its own."""
    quantity = next((each.figure.quantity for each in sentence.figures if each.word == word), None)
    if quantity is None or quantity.kind is not Kind.DURATION or not quantity.value or quantity.value % 1:
        return None
    letter = LENGTHS.get(quantity.unit)
    return (word + 1, int(quantity.value), letter) if letter and quantity.value < MOST else None


def _open(number: int, letter: str) -> str:
    return f"PT{number}H" if letter == "H" else f"P{number}{letter}"


def _until(published: date, number: int, letter: str) -> str:
    """From so long ago until publication: in days, or in months where it is months or years."""
    if letter in MONTHS_OF:
        months = published.year * 12 + published.month - 1 - number * MONTHS_OF[letter]
        start = f"{months // 12}-{months % 12 + 1:02}"
        return f"{start}/{published.year}-{published.month:02}"
    days = -(-number // 24) if letter == "H" else number * DAYS[letter]
    return f"{(published - timedelta(days=days)).isoformat()}/{published.isoformat()}"
