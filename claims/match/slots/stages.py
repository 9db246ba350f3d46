"""How far along two figures are: forecast or fact, which act, which status."""

from __future__ import annotations

from claims.claim import Slot
from claims.lang.en.tables import status_rank, status_standins
from claims.match.slots.weighing import UNSTATED

FORECAST = "forecast"
"""A status that no result has, however preliminary."""
UNNAMED = "unnamed"
"""A forecaster whom the text does not name."""
UNPROVEN = frozenset(("discarded", "suspected", "notified", "investigated"))
"""Statuses of cases that no text leaves unsaid: others are confirmed."""


def forecaster(a: Slot, b: Slot) -> tuple[float, float, float]:
    """Forecasts agree by who makes them, as far as both say; a forecast is not what came."""
    if not a.value or not b.value:
        return 0.0, 0.0, max(a.confidence, b.confidence)
    sure = a.confidence * b.confidence
    if UNNAMED in (a.value, b.value):
        return UNSTATED * sure, 0.0, 0.0
    return (sure, 0.0, 0.0) if a.value == b.value else (0.0, sure, 0.0)


def act(a: Slot, b: Slot) -> tuple[float, float, float]:
    """Acts agree or differ within their family: a draft is of neither chamber, and may be of either."""
    if not a.value or not b.value:
        return 0.0, 0.0, max(a.confidence, b.confidence)
    if a.value.partition(".")[0] != b.value.partition(".")[0]:
        return 0.0, 0.0, 0.0
    sure = a.confidence * b.confidence
    return (sure, 0.0, 0.0) if a.value == b.value else (0.0, sure, 0.0)


def status(a: Slot, b: Slot) -> tuple[float, float]:
    """Statuses of different families say nothing of one another; in one family they differ by the way between."""
    if not a.value or not b.value:
        told = a if a.value else b
        return 0.0, told.confidence * (told.value in UNPROVEN)
    sure = a.confidence * b.confidence
    (family_a, rank_a), (family_b, rank_b) = status_rank()[a.value], status_rank()[b.value]
    if family_a != family_b:
        standins = status_standins()
        (family_a, rank_a), (family_b, rank_b) = (
            status_rank()[standins.get(each.value, each.value)] for each in (a, b)
        )
    if family_a != family_b:
        return 0.0, 0.0
    expected = (a.value == FORECAST) != (b.value == FORECAST)
    apart = 1.0 if expected else min(1.0, abs(rank_a - rank_b) / 3)
    return (1 - apart) * sure, apart * sure
