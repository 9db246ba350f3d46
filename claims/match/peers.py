"""Which figures of a series a new one is held against: those that its wording resembles most.

A series may hold a stray figure, or the same quantity in two scopes that no text tells apart. Then what is nearest in
wording is the likelier counterpart, and the rest says nothing of the new figure.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from claims.discrepancy import Severity
from claims.match.score import log_odds
from claims.match.traits import rarity, traits_of
from claims.origin import REFERENCE
from claims.relate import relate
from claims.series import Observation, Series

BEHIND: Final = 2.0
AGREEING: Final = 4.0
"""Log-odds by which the wording of a figure may resemble the new one less than the likest does, and of one that agrees
with it: to leave that out would make news of what is known. Of 1, 2 and 3 the former that gave most right alerts on
the stories for fitting and the dossiers; with the latter at 4 fewer are false where figures are filed by labels, and
as many are right where they are filed by matching (2026-11-22)."""


def without_strangers(series: Series, later: Observation) -> Series:
    """The series less those filed before ``later`` whose wording resembles it far less than that of others.

    References always stay: a person recorded them for this series.
    """
    entry = later.statement.entry_id
    others = [o for o in series.observations if o.id < later.id and o.statement.entry_id != entry]
    if len(others) < 2:
        return series
    likeness = _likeness(later, others)
    likest = max(likeness)
    strangers = {o.id for o, odds in zip(others, likeness, strict=True) if odds < likest - _room(o, later)}
    if not strangers:
        return series
    return replace(series, observations=tuple(o for o in series.observations if o.id not in strangers))


def _likeness(later: Observation, others: Sequence[Observation]) -> list[float]:
    own, told = traits_of(later.statement), [traits_of(other.statement) for other in others]
    words = rarity(each.around for each in (own, *told))
    return [log_odds(own, other, words, by_number=False) for other in told]


def _room(other: Observation, later: Observation) -> float:
    """How far behind the likest a figure may be."""
    if other.statement.origin == REFERENCE:
        return math.inf
    agrees = relate(other.claim.quantity, later.claim.quantity).severity is Severity.SILENT
    return AGREEING if agrees else BEHIND
