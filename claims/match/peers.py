"""Which figures of a series a new one is held against: those that its wording resembles most.

A series may hold a stray figure, or the same quantity in two scopes that no text tells apart. Then what is nearest in
wording is the likelier counterpart, and the rest says nothing of the new figure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from claims.match.score import log_odds
from claims.match.traits import rarity, traits_of
from claims.origin import REFERENCE
from claims.series import Observation, Series

BEHIND: Final = 2.0
"""Log-odds by which a figure may resemble the new one less than the likest does. Of 1 to 3, on the stories for fitting
and the dossiers, the one with which most alerts were right (2026-11-22); numbers have no say, so that what contradicts
is not left out for that."""


def without_strangers(series: Series, later: Observation) -> Series:
    """The series less those filed before ``later`` whose wording resembles it far less than that of others.

    References always stay: a person recorded them for this series.
    """
    entry = later.statement.entry_id
    others = [o for o in series.observations if o.id < later.id and o.statement.entry_id != entry]
    if len(others) < 2:
        return series
    likeness = _likeness(later, others)
    least = max(likeness) - BEHIND
    strangers = {
        o.id for o, odds in zip(others, likeness, strict=True) if odds < least and o.statement.origin != REFERENCE
    }
    if not strangers:
        return series
    return replace(series, observations=tuple(o for o in series.observations if o.id not in strangers))


def _likeness(later: Observation, others: Sequence[Observation]) -> list[float]:
    own, told = traits_of(later.statement), [traits_of(other.statement) for other in others]
    words = rarity(each.around for each in (own, *told))
    return [log_odds(own, other, words, by_number=False) for other in told]
