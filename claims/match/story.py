"""Whether two texts tell one story: by the telling words that they share.

Deaths are counted in many places on one day, and what is said of each is said in the same words. Which event a figure
belongs to is seldom said beside it; the rest of its text says so.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from claims.claim import Frame
from claims.lang.en.commonness import telling

STEEPNESS: Final = 19.75
OFFSET: Final = -5.0
"""Log-odds that two texts tell one story: ``OFFSET`` plus ``STEEPNESS`` times the root of their likeness. Fitted on the
339 texts of 24 stories (training/stories/fitting and the dossiers), of whose pairs one in 24 is of one story."""
MOST_ALIKE: Final = 2
"""One text that is like another by chance does not draw all of its story along."""
_WORDS_KEPT: Final = 32_768
_TEXTS_KEPT: Final = 4096


@dataclass(frozen=True, slots=True)
class Gist:
    """The telling words of a text, and their weight all together."""

    words: frozenset[str]
    weight: float


def gist(frame: Frame) -> Gist:
    """The words by which the text of a claim is told from others, and the places that it is about."""
    return _gist(frame.gist, tuple(slot.value for slot in frame.about if slot.value.startswith("place:")))


@lru_cache(_TEXTS_KEPT)
def _gist(text: str, places: tuple[str, ...]) -> Gist:
    words = frozenset((*text.split(), *places))
    return Gist(words, math.fsum(map(_worth, words)))


@lru_cache(_WORDS_KEPT)
def _worth(word: str) -> float:
    """What a word adds to the weight of a text."""
    return telling(word) ** 2


def one_story(text: Gist, others: Iterable[Gist]) -> float:
    """The log-odds that a text tells of what others tell of, by the two most like it; 0 if nothing is known."""
    known = {other for other in others if other.weight}
    if not text.weight or not known:
        return 0.0
    best = sorted((_likeness(text, other) for other in known), reverse=True)[:MOST_ALIKE]
    return OFFSET + STEEPNESS * math.sqrt(sum(best) / len(best))


def _likeness(one: Gist, other: Gist) -> float:
    """The cosine of two texts' words, from 0 to 1."""
    return math.fsum(map(_worth, one.words & other.words)) / math.sqrt(one.weight * other.weight)


def both(odds: float, other: float) -> float:
    """The log-odds of two things together, from those of each."""
    return -math.log(math.exp(-odds) + math.exp(-other) + math.exp(-odds - other))
