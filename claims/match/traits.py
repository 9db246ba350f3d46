"""What matching compares of a claim, worked out once: slots as sets and small values."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable
from datetime import date
from typing import NamedTuple

from claims.claim import Claim, Frame, Slot
from claims.lang.en.tables import measure_kinds
from claims.match.story import Gist, gist
from claims.quantity import Kind, Quantity
from claims.series import Told
from claims.units import dimension

COUNTABLE = frozenset((Kind.COUNT, Kind.NUMBER))
POINTS = frozenset((Kind.PERCENT, Kind.PERCENTAGE_POINTS))
BARE = ("number", "")
COUNT = ("count", "")
TOLD = 0.3
"""How sure a measure must be to say that a bare number is a count."""


# A tuple, for many are made for each claim that is filed: as a frozen dataclass that takes a third longer.
class Traits(NamedTuple):
    """One claim, ready to be compared. A slot without a value is unknown and has confidence 0.

    ``published`` counts days; ``size`` is the logarithm of the value to base 10.
    """

    claim: Claim
    unit: tuple[str, str]
    measure: Slot
    head: Slot
    status: Slot
    purpose: Slot
    payer: Slot
    subject: Slot
    forecaster: Slot
    act: Slot
    qualifier: Slot
    period: Slot
    level: Slot
    scope: frozenset[str]
    scope_confidence: float
    places: frozenset[str]
    events: frozenset[str]
    names: frozenset[str]
    title: frozenset[str]
    words: frozenset[str]
    around: frozenset[str]
    gist: Gist
    size: float | None
    digits: int
    published: int
    entry: int


UNKNOWN = Slot(value="", confidence=0.0)
MOST_KEPT = 8192
_KEPT: dict[tuple[int, int, int], Traits] = {}


def traits_of(told: Told) -> Traits:
    """The traits of a published claim, worked out once for as long as they are asked for again and again."""
    # By identity: to compare two claims takes as long as to work their traits out. A kept claim keeps its id.
    claim = told.claim
    key = (id(claim), told.published_at.toordinal(), told.entry_id)
    kept = _KEPT.get(key)
    if kept is None:
        if len(_KEPT) >= MOST_KEPT:
            _KEPT.clear()
        kept = _KEPT[key] = _traits(claim, told.published_at.date(), told.entry_id)
    return kept


def _traits(claim: Claim, published: date, entry: int) -> Traits:
    frame = claim.frame
    about = [each.value.partition(":")[::2] for each in frame.about]
    words = frame.words
    return Traits(
        claim=claim,
        unit=_unit(claim),
        measure=_measure(frame),
        head=frame.head or UNKNOWN,
        status=frame.status or UNKNOWN,
        purpose=frame.purpose or UNKNOWN,
        payer=frame.payer or UNKNOWN,
        subject=frame.subject or UNKNOWN,
        forecaster=frame.forecaster or UNKNOWN,
        act=frame.act or UNKNOWN,
        qualifier=frame.qualifier or UNKNOWN,
        period=frame.period or UNKNOWN,
        level=frame.level or UNKNOWN,
        scope=frozenset(frame.scope.value.split("+")) if frame.scope else frozenset(),
        scope_confidence=frame.scope.confidence if frame.scope else 0.0,
        places=frozenset([name.partition("/")[0] for kind, name in about if kind == "place" and name[0] != "?"]),
        events=frozenset([name for kind, name in about if kind == "event"]),
        names=frozenset([name for kind, name in about if kind == "name"]),
        title=frozenset([word[1:] for word in words if word[0] == "^"]),
        words=frozenset([word for word in words if word[0] not in "^~"]),
        around=around(words),
        gist=gist(frame),
        size=size_of(claim.quantity),
        digits=digits_of(claim.quantity),
        published=published.toordinal(),
        entry=entry,
    )


def _unit(claim: Claim) -> tuple[str, str]:
    """The unit; a bare number of what can only be counted is a count."""
    unit, measure = comparable_unit(claim.quantity), claim.frame.measure
    if unit != BARE or measure is None or measure.confidence < TOLD:
        return unit
    return COUNT if set(measure_kinds()[measure.value]) <= {"c", "p"} else unit


def comparable_unit(quantity: Quantity) -> tuple[str, str]:
    """What kind of thing a number is of, and in which unit: a currency, a dimension, or nothing for a bare number."""
    if quantity.kind is Kind.NUMBER and not quantity.unit:
        return BARE
    if quantity.kind in COUNTABLE:
        return COUNT
    if quantity.kind in POINTS:
        return "percent", ""
    if quantity.kind is Kind.MONEY:
        return "money", quantity.unit
    if quantity.kind in (Kind.MEASURE, Kind.DURATION):
        known = dimension(quantity.unit)
        return known or quantity.kind.value, "" if known else quantity.unit
    return quantity.kind.value, ""


def size_of(quantity: Quantity) -> float | None:
    """The logarithm of a quantity's value, or of the middle of its range; None for zero and below."""
    ends = [end for end in (quantity.value, quantity.low, quantity.high) if end is not None]
    value = sum(map(float, ends)) / len(ends) if ends else 0.0
    return math.log10(value) if value > 0 else None


def digits_of(quantity: Quantity) -> int:
    """How many digits of a number are significant: three of 361,000; none of a range or of zero."""
    value = quantity.value
    return len(value.normalize().as_tuple().digits) if value else 0


def around(words: Iterable[str]) -> frozenset[str]:
    """Of the words of a frame those of the figure's sentence."""
    return frozenset([word.lstrip("~") for word in words if word[0] != "^"])


def rarity(pool: Iterable[Collection[str]]) -> dict[str, float]:
    """How much a shared word tells, by how few of the claims in sight have it around their figure."""
    seen: dict[str, int] = {}
    total = 0
    for words in pool:
        total += 1
        for word in words:
            seen[word] = seen.get(word, 0) + 1
    return {word: math.log(1 + total / count) for word, count in seen.items()}


def _measure(frame: Frame) -> Slot:
    """The measure; where no table has it, what is counted is the measure."""
    if frame.measure is not None or frame.head is None:
        return frame.measure or UNKNOWN
    return Slot(value=f"?{frame.head.value}", confidence=frame.head.confidence)
