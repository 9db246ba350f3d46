"""What the other figures of two texts say about a pair: one that beats its rivals is surer, one that loses less so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from claims.match.weights import CONTEST

MARGINS: Final = ("bias", "own", "ahead", "behind", "ahead_of_lesser", "behind_lesser")
"""What a pair's odds are made of: its own odds, how far it is ahead of or behind its strongest rival, and the same
against the weaker of the two that rival it in the one text and in the other."""

WEAKEST: Final = -3.0
"""A rival with lower odds counts as one with these."""
MOST: Final = 6.0
"""A margin beyond this says no more."""

_WEIGHTS: Final = tuple(CONTEST[name] for name in MARGINS)


def contest(odds: Mapping[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """The odds of each pair after all pairs that share one of its sides had their say.

    ``odds`` holds the log-odds of the pairs that are possible at all, by their places in the two texts.
    """
    firsts, seconds = _two_best(odds, 0), _two_best(odds, 1)
    return {
        pair: sum(
            weight * margin
            for weight, margin in zip(
                _WEIGHTS,
                margins(own, _rival(firsts[pair[0]], pair, own), _rival(seconds[pair[1]], pair, own)),
                strict=True,
            )
        )
        for pair, own in odds.items()
    }


def margins(own: float, rival: float, other: float) -> tuple[float, ...]:
    """The numbers that ``MARGINS`` names, for a pair and the best that rivals it on either side.

    A side without a rival has ``own`` for it: to be ahead of nobody proves nothing.
    """
    against_both = _bounded(own - max(rival, other, WEAKEST))
    against_one = _bounded(own - max(min(rival, other), WEAKEST))
    return 1.0, own, max(against_both, 0.0), min(against_both, 0.0), max(against_one, 0.0), min(against_one, 0.0)


def _bounded(margin: float) -> float:
    return max(-MOST, min(MOST, margin))


Ranked = list[tuple[float, tuple[int, int]]]


def _two_best(odds: Mapping[tuple[int, int], float], side: int) -> dict[int, Ranked]:
    """For each figure of one side its two best pairs."""
    best: dict[int, Ranked] = {}
    for pair, own in odds.items():
        ranked = best.setdefault(pair[side], [])
        ranked.append((own, pair))
        ranked.sort(reverse=True)
        del ranked[2:]
    return best


def _rival(ranked: Ranked, pair: tuple[int, int], own: float) -> float:
    return next((odds for odds, other in ranked if other != pair), own)
