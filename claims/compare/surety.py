"""How sure it is that two figures state one quantity, once it is known how far apart they are."""

from __future__ import annotations

import math
from typing import Final

from claims.compare.case import Finding
from claims.compare.file import times
from claims.compare.numbers import shared_digits
from claims.discrepancy import Verdict
from claims.relate import Relation
from claims.series import Observation

FAITH: Final = 2 / 3
"""How much of the odds of a match holds of the matches that would raise an alarm: these are not drawn at random."""
DIGIT: Final = 1.2
MOVED: Final = 0.85
CONFLICTS: Final = -0.1
DECADE: Final = -1.75
"""Log-odds that the difference adds: of a slip each digit in common after the first; of any other difference that the
quantity moved on or was restated, or that it contradicts; and each power of ten that lies between the numbers.

Two figures of one quantity seldom contradict each other, and those of two nearly always do, by as much as you like,
but seldom in the same digits. By logistic regression on the 401 alarms, 160 of them on one quantity, that matching
alone would raise on the stories for fitting and the dossiers (``benchmarks/judge_labels.py --matched``, 2026-11-22),
rounded, and contradictions (-0.3) trusted a little more: that of one purpose in one bill must not go untold.
"""
_FARTHEST: Final = 1e6
_SCALE_WORD: Final = 100
"""From lakh to crore; from million to billion it is a thousand."""


def surety(probability: float, finding: Finding, later: Observation) -> float:
    """The probability of a match, given what the difference of the two numbers was found to be."""
    found, against = finding.relation, finding.against
    if found is None or against is None or probability >= 1:
        return probability
    added = _of_slip(found, later, against) if found.misprinted else _of_difference(found, finding.verdict)
    return 1 / (1 + math.exp(-FAITH * math.log(probability / (1 - probability)) - added))


def _of_slip(found: Relation, later: Observation, against: Observation) -> float:
    """A scale word is as telling as a digit; of two digits that changed places both are the same."""
    if found.factor is None:
        return DIGIT
    return DIGIT * (shared_digits(later, against) - 1 + (found.factor >= _SCALE_WORD))


def _of_difference(found: Relation, verdict: Verdict) -> float:
    apart = DECADE * math.log10(min(float(times(found)), _FARTHEST))
    return (CONFLICTS if verdict is Verdict.CONFLICT else MOVED) + apart
