"""How sure it is that two figures state one quantity, once it is known how far apart they are."""

from __future__ import annotations

import math
from typing import Final

from claims.compare.file import times
from claims.discrepancy import Verdict
from claims.relate import Relation

FAITH: Final = 2 / 3
"""How much of the odds of a match holds of the matches that would raise an alarm: these are not drawn at random."""
SLIPPED: Final = 1.4
MOVED: Final = 0.85
CONFLICTS: Final = -0.3
DECADE: Final = -1.75
"""Log-odds that the difference adds: a slip of the pen, a quantity that moved on or was restated, any other
difference, and each power of ten that lies between the numbers, where it is no slip.

Two figures of one quantity seldom contradict each other, and those of two nearly always do. Logistic regression on the
348 alarms, 127 of them on one quantity, that matching alone would raise on the stories for fitting and the dossiers
(``benchmarks/judge_labels.py --matched``, 2026-11-22), rounded.
"""


def surety(probability: float, found: Relation | None, verdict: Verdict) -> float:
    """The probability of a match, given the relation of the two numbers and what it was taken for."""
    if found is None or probability >= 1:
        return probability
    odds = FAITH * math.log(probability / (1 - probability)) + _added(found, verdict)
    return 1 / (1 + math.exp(-odds))


def _added(found: Relation, verdict: Verdict) -> float:
    if found.factor is not None or found.transposed:
        return SLIPPED
    return (CONFLICTS if verdict is Verdict.CONFLICT else MOVED) + DECADE * math.log10(
        min(float(times(found)), _FARTHEST)
    )


_FARTHEST: Final = 1e6
