"""How sure it is that two figures state one quantity, once it is known how far apart they are."""

from __future__ import annotations

from claims.compare.file import LEAP, times
from claims.relate import Relation

SLIPPED, NEAR, FAR = 4.0, 2.0, 1 / 6
"""How much more often than not a difference of that size is of one quantity rather than of two that were taken for one.

Rounded from the labelled stories for fitting and the dossiers (``benchmarks/judge_labels.py --matched``,
2026-11-22): of alerts on figures a power of ten apart 8 of 11 were of one quantity, of those that differ by less than
three times 85 of 159, by more 17 of 124 (figures of two texts, before any cap).
"""


def surety(probability: float, found: Relation | None) -> float:
    """The probability of a match, given the relation of the two numbers that it did not look at."""
    if found is None or probability >= 1:
        return probability
    odds = probability / (1 - probability) * _likelihood(found)
    return odds / (1 + odds)


def _likelihood(found: Relation) -> float:
    if found.factor is not None or found.transposed:
        return SLIPPED
    return NEAR if times(found) < LEAP else FAR
