"""How a quantity behaves in time: it stands still, it only ever grows, or it moves both ways."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from claims.claim import Claim
from claims.period import span
from claims.quantity import Kind
from claims.series import Observation


class Course(StrEnum):
    """STEADY quantities have one value ("enacted"); RISING ones are running counts; MOVING ones go up and down."""

    STEADY = "steady"
    RISING = "rising"
    MOVING = "moving"


_RISING = """
    deaths injured casualties displaced homeless evacuated affected rescued reached damaged destroyed
    damaged_or_destroyed flooded burned crops_lost livestock_lost aftershocks military_losses hostages_freed
    prisoners_of_war arrests charged convicted executions cases recovered doses vaccinated tests hospitalised refugees
    roads bridges schools pledges missiles drones air_strikes shells oil_spilled signatures copies_sold box_office
    votes_counted
"""
RISING = frozenset(_RISING.split())
"""Measures that are counted up while an event lasts."""

_MOVING = """
    missing in_need hungry sheltered power_outage without_water intensive_care quarantined patients hostages
    prisoners troops fires_number protesters strikers customers share_price market_value stock_index exchange_rate
    bond_yield oil_price petrol_price gas_price electricity_price gold_price bitcoin_price grain_price crop_price
    metal_price temperature wind_speed water_level approval_rating poll_share
"""
MOVING = frozenset(_MOVING.split())
"""Measures of a state that changes by itself, up and down: the missing are found, power comes back, prices move."""

OF_MONEY = frozenset(
    {
        "pledges", "box_office", "market_value", "share_price", "exchange_rate", "bond_yield", "oil_price",
        "petrol_price", "gas_price", "electricity_price", "gold_price", "bitcoin_price", "grain_price",
        "crop_price", "metal_price",
    }
)  # fmt: skip
"""Those of the measures above that are sums of money; money beside any other (paid to each of the dead) is no count."""

_RISING_WORDS = re.compile(
    r"\b(?:dead|died|killed|deaths?|fatalit\w+|injured|wounded|displaced|homeless)\b", re.IGNORECASE
)
_MOVING_WORDS = re.compile(r"\bmissing|without power\b", re.IGNORECASE)
_HEARD = 20
"""How many of the latest figures of a series are asked how it behaves."""
_TELLING = 0.35
"""Below this confidence a measure is a guess that does not tell how a quantity behaves."""
_ONE_TIME = frozenset({"new", "change", "rate", "share", "target"})
_WEEK = re.compile(r"(?P<year>\d{4})-W(?P<week>\d{2})")


def course(observation: Observation) -> Course:
    """How the quantity of an observation behaves, by what it measures; a closed period holds any count still."""
    claim = observation.claim
    if claim.quantity.kind in (Kind.PERCENT, Kind.PERCENTAGE_POINTS, Kind.MULTIPLE, Kind.RATIO):
        return Course.MOVING if _measured(claim, MOVING, _MOVING_WORDS) else Course.STEADY
    level = claim.frame.level
    if (level and level.value in _ONE_TIME) or _over(claim, observation.statement.published_at.date()):
        return Course.STEADY
    if level and level.value == "cumulative":
        return Course.RISING
    if _measured(claim, MOVING, _MOVING_WORDS):
        return Course.MOVING
    return Course.RISING if _measured(claim, RISING, _RISING_WORDS) else Course.STEADY


def course_of(later: Observation, before: Sequence[Observation]) -> Course:
    """How the quantity of a series behaves: what most of its figures say, and of equals the new one's word."""
    own = course(later)
    votes = Counter((own, *(course(o) for o in before[-_HEARD:])))
    return max(votes, key=lambda each: (votes[each], each is own))


def _measured(claim: Claim, measures: frozenset[str], words: re.Pattern[str]) -> bool:
    slot = claim.frame.measure
    if slot is not None and slot.confidence >= _TELLING:
        return slot.value in (measures & OF_MONEY if claim.quantity.kind is Kind.MONEY else measures)
    return claim.quantity.kind is Kind.COUNT and words.search(claim.measures) is not None


def _over(claim: Claim, published: date) -> bool:
    """Whether the figure is of a period that was over when it was published."""
    value = claim.frame.period.value if claim.frame.period else ""
    if (week := _WEEK.fullmatch(value)) is not None:
        return date.fromisocalendar(int(week["year"]), min(max(int(week["week"]), 1), 52), 7) < published
    months = span(value)
    return months is not None and months[1] <= published.year * 12 + published.month - 1
