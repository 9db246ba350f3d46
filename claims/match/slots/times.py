"""When two figures hold."""

from __future__ import annotations

import math
from datetime import date

from claims.lang.en.phrasing import PERIODIC
from claims.match.slots.things import may_be_one
from claims.match.traits import Traits
from claims.period import Span, span

PERIOD_DAYS = 24
FLOWS = frozenset(("new", "change"))
FLOW_DAYS = 1
"""Days between two texts that may still tell of one day's or one hour's increase."""
NESTED = 0.6
"""How far a year and one of its quarters differ for what each period has anew."""


def period(a: Traits, b: Traits) -> tuple[float, float]:
    """A year holds its months and conflicts with none, other than for a measure that each period has anew."""
    one, other = a.period, b.period
    if not one.value or not other.value:
        return 0.0, 0.0
    sure = one.confidence * other.confidence
    periodic = a.measure.value in PERIODIC and b.measure.value in PERIODIC
    if periodic:
        sure = math.sqrt(sure)
    agreed = sure if may_be_one(a.measure, b.measure) else 0.0
    if one.value.removeprefix("by:") == other.value.removeprefix("by:"):
        return agreed, 0.0
    first, second = span(one.value), span(other.value)
    if first is None or second is None:
        return 0.0, sure if _comparable(one.value, other.value) else 0.0
    if first == second:
        return agreed, 0.0
    if _holds(first, second) or _holds(second, first):
        return 0.0, NESTED * sure if periodic else 0.0
    return 0.0, sure


def _comparable(one: str, other: str) -> bool:
    """Whether two periods differ that are no spans of the calendar: a financial year lies across two of its years."""
    if one.startswith("FY") != other.startswith("FY") or "Q" in (one[:1], other[:1]) or "H" in (one[:1], other[:1]):
        return False
    return not (one.startswith(other) or other.startswith(one))


def _holds(outer: Span, inner: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def unsaid_periods(a: Traits, b: Traits) -> float:
    """Whether what each period has anew is given by texts too far apart to mean one, with no period that both name."""
    if a.period.value and b.period.value:
        return 0.0
    flow = min(a.level.confidence, b.level.confidence) if a.level.value == b.level.value in FLOWS else 0.0
    periodic = a.measure.value == b.measure.value and a.measure.value in PERIODIC
    return max(flow * (days(a, b) > FLOW_DAYS), float(periodic and days(a, b) > PERIOD_DAYS))


def days(a: Traits, b: Traits) -> int:
    """Days between the publications."""
    return abs(a.published - b.published)


def past(told: Traits, unsaid: Traits) -> float:
    """Whether one figure is of an earlier year, as stories compare their event with, and the other names no time."""
    year = told.period.value[:4]
    if unsaid.period.value or not year.isdecimal() or told.unit[0] != "count":
        return 0.0
    before = date.fromordinal(told.published).year - int(year)
    return told.period.confidence * (before >= 1 and told.measure.value not in PERIODIC)
