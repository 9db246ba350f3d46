"""How far two slots of one kind agree, by how sure each was read."""

from __future__ import annotations

from claims.claim import Slot

DOUBTED = 0.7
"""A measure no surer than this may be that of a neighbour, and a scope that of another figure."""
UNSTATED = 0.4
"""How much what one text states of a figure counts where the other does not state it: a part's place, a forecaster."""


def equal(a: Slot, b: Slot) -> tuple[float, float]:
    """Same, or different, by how sure both are; nothing where one is unknown."""
    if not a.value or not b.value:
        return 0.0, 0.0
    sure = a.confidence * b.confidence
    return (sure, 0.0) if a.value == b.value else (0.0, sure)


def one_sided(a: Slot, b: Slot) -> float:
    """How surely one text says what the other leaves open."""
    return abs(a.confidence - b.confidence) if not a.value or not b.value else 0.0


def surely(confidence: float) -> float:
    """What is beyond doubt counts again: two slots that surely differ are hardly ever of one quantity."""
    return max(0.0, confidence - DOUBTED) / (1 - DOUBTED)
