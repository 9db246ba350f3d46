"""Score which figures of labelled sentences are read as claims.

    python -m benchmarks.claim_filter [read|blind] [--errors]

The sentences of training/sentences, one a line, of many kinds of news. A claim is marked ``[12 people]``, with its
value where the words do not spell it out (``[a third=33.3]``, ``[13 to 19=13..19]``, ``=?`` for any); what is no claim
``{6 May|date}``; what may be read either way ``<two hours>``. Those under blind/ are scored only, so ``--errors``
shows those under read/ alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from math import prod
from typing import NamedTuple

from benchmarks.halves import lines, show
from claims.claim import Document, Figure
from claims.extract import read_figures
from claims.lang.en.lexicon import ONES, SCALES, SUFFIXES, TENS
from training.compile import unmarked

COLUMNS = ("sentences", "claims", "found", "no claims", "taken")
TOLERANCE = Decimal("0.002")
_MARK = re.compile(r"\[(?P<claim>[^\]=]+)(?:=(?P<value>[^\]]+))?\]|\{(?P<none>[^}|]+)\|[a-z]+\}|<(?P<either>[^>]+)>")
_NUMBER = re.compile(r"(?P<digits>\d[\d,]*(?:\.\d+)?)\W?(?P<scale>[a-z]*)", re.IGNORECASE)
_FACTORS = {**SCALES, **SUFFIXES, "mm": 1}


class Mark(NamedTuple):
    """A labelled span: ``claim`` says whether it is one, ``ends`` its value or both ends, empty where any will do."""

    start: int
    end: int
    claim: bool
    ends: tuple[Decimal, ...]


class Sentence(NamedTuple):
    """A sentence without its marks, and its marks."""

    text: str
    marks: tuple[Mark, ...]


def row(half: str) -> Sequence[str]:
    """What is found and taken of one half, in numbers."""
    read = list(sentences(half))
    counts = Counter(outcome for sentence in read for _, outcome in judged(sentence))
    claims, none = counts["found"] + counts["missed"], counts["taken"] + counts["refused"]
    found, taken = counts["found"] / max(claims, 1), counts["taken"] / max(none, 1)
    return str(len(read)), str(claims), f"{found:.3f}", str(none), f"{counts['taken']} ({taken:.1%})"


def errors() -> Iterator[str]:
    """What is missed or taken in the half that may be read, with its sentence and how it was read."""
    for sentence in sentences("read"):
        for mark, outcome in judged(sentence):
            if outcome in {"missed", "taken"}:
                read = [shown(figure) for figure in figures(sentence.text) if overlaps(mark, figure)]
                marked = f"{sentence.text[: mark.start]}[[{sentence.text[mark.start : mark.end]}]]"
                yield f"{outcome}: {marked}{sentence.text[mark.end :]} -> {', '.join(read) or 'unread'}"


def judged(sentence: Sentence) -> Iterator[tuple[Mark, str]]:
    """Each mark with what came of it: found or missed, refused or taken."""
    claimed = [figure for figure in figures(sentence.text) if figure.no_claim is None]
    for mark in sentence.marks:
        over = [figure for figure in claimed if overlaps(mark, figure)]
        if mark.claim:
            yield mark, "found" if any(agrees(mark, figure) for figure in over) else "missed"
        else:
            yield mark, "taken" if over else "refused"


def figures(text: str) -> tuple[Figure, ...]:
    """What the reader makes of a sentence that stands alone."""
    return read_figures(Document(id="", text=text))


def overlaps(mark: Mark, figure: Figure) -> bool:
    """Whether a figure was read where the mark is."""
    return figure.quote.start < mark.end and mark.start < figure.quote.end


def agrees(mark: Mark, figure: Figure) -> bool:
    """Whether a figure has the labelled value, or both its ends."""
    quantity = figure.quantity
    read = (quantity.value,) if quantity.value is not None else (quantity.low, quantity.high)
    if not mark.ends:
        return True
    return len(read) == len(mark.ends) and all(
        one is not None and abs(one - other) <= TOLERANCE * abs(other)
        for one, other in zip(read, mark.ends, strict=True)
    )


def shown(figure: Figure) -> str:
    """A figure as read, in brief."""
    return f"{figure.quote.exact!r} {figure.quantity.value} {figure.quantity.unit} {figure.rule}"


def sentences(half: str) -> Iterator[Sentence]:
    """The labelled sentences of one half."""
    return map(sentence, lines("sentences", half))


def sentence(line: str) -> Sentence:
    """A line without its marks, and the marks that say something."""
    text, found = unmarked(line, _MARK)
    marks = (
        Mark(start, end, label["claim"] is not None, told(label["value"], label["claim"]) if label["claim"] else ())
        for start, end, label in found
        if label["either"] is None
    )
    return Sentence(text, tuple(marks))


def told(value: str | None, words: str) -> tuple[Decimal, ...]:
    """The value that a mark gives, or that its words spell out."""
    if value == "?":
        return ()
    if value is not None:
        return tuple(Decimal(end) for end in value.split(".."))
    found = _NUMBER.search(words)
    if found is not None:
        factor = _FACTORS.get(words[found.end("digits") :].strip(" -").split(" ")[0].lower(), 1)
        return (Decimal(found["digits"].replace(",", "")) * factor,)
    parts = re.split(r"\W", words.lower())
    small = sum(ONES.get(part, 0) + TENS.get(part, 0) for part in parts)
    return (Decimal(max(small, 1)) * prod(SCALES.get(part, 1) for part in parts),)


if __name__ == "__main__":
    show(__doc__, COLUMNS, row, errors)
