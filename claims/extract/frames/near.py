"""Which of several mentions a figure belongs with: the nearest, with a confidence that falls with the distance."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from claims.claim import Slot
from claims.extract.frames.layout import Sentence
from claims.lang.en.phrases import Mention

FALL = 0.18
FLOOR = 0.1
LENGTH_BONUS = 0.15


def confidence(cost: float) -> float:
    """How sure a reading is at a distance: 1 beside the figure, never below the floor."""
    return round(min(1.0, max(FLOOR, 1.0 - FALL * cost)), 3)


def nearest(
    sentence: Sentence,
    word: int,
    mentions: Iterable[Mention],
    limit: float,
    extra: Callable[[Mention], float] | None = None,
) -> tuple[Mention, float] | None:
    """The mention nearest to a word and its cost, longer phrases first; None if all are further than the limit.

    ``extra`` adds to the cost of a mention (or, negative, takes from it) for what distance does not tell.
    """
    best: tuple[Mention, float] | None = None
    for mention in mentions:
        if sentence.speech and sentence.spoken(mention):
            continue
        cost = sentence.distance(word, mention.start, mention.end) + (extra(mention) if extra else 0.0)
        cost -= LENGTH_BONUS * (mention.end - mention.start - 1)
        if cost <= limit and (best is None or cost < best[1]):
            best = mention, cost
    return best


def is_nearest(sentence: Sentence, word: int, mention: Mention) -> bool:
    """Whether no figure of a sentence stands nearer to a mention than the one at a word."""
    own = sentence.distance(word, mention.start, mention.end)
    return all(sentence.distance(other.word, mention.start, mention.end) >= own for other in sentence.figures)


def slot(sentence: Sentence, mention: Mention, cost: float, value: str | None = None) -> Slot:
    """A slot that a mention fills."""
    start, end = sentence.span(mention)
    return Slot(
        value=mention.value if value is None else value,
        field=sentence.field,
        start=start,
        end=end,
        confidence=confidence(cost),
    )
