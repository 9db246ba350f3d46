"""What an observation is worth as evidence: whose word it is, how precise, of when."""

from __future__ import annotations

import re
from datetime import date
from enum import IntEnum
from functools import lru_cache

from claims.claim import Slot
from claims.origin import REFERENCE, agency
from claims.quantity import Modifier, Role
from claims.series import Observation

LEAST_CONFIDENCE = 0.6
"""Below this a reading (or a match) is a guess: never an alert."""


LEGISLATION = ("requested", "proposed", "passed", "passed_one_chamber", "enacted", "appropriated", "vetoed", "rejected")
"""Stages through which a bill goes in public: a source that follows it changes no basis."""


class Rank(IntEnum):
    """The worth of a source, lowest first."""

    OUTLET = 0
    AGENCY = 1
    OFFICIAL = 2
    PRIMARY = 3
    REFERENCE = 4


_MEDIA = re.compile(
    r"\b(?:media|newspapers?|press|reuters|bloomberg|ap|afp|tv|television|radio|broadcasters?|news|daily|times|"
    r"local reports|outlets?|tally|witness(?:es)?)\b",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(
    r"\b(?:bill|act|law|legislation|text of|reports?|filings?|documents?|data|figures from|statistics|census|accounts|"
    r"records?|budget|papers|indictment|audit|assessment|bulletin|gazette|ruling|judgment|minutes|roll call|"
    r"fact sheet|press release|prospectus|memo|draft|dashboard|database|website)\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(?:sources?|experts?|analysts?|economists?|critics|observers|people familiar|person|insiders?|activists?|"
    r"residents?|some|many|estimates?|reports)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:minist\w+|presiden\w+|governments?|authorit\w+|officials?|police|agency|agencies|department|office|"
    r"commission\w*|council|bureau|army|military|mayor|governor|spokes\w+|secretary|ambassador|pentagon|kremlin|"
    r"chancellor|senat\w+|congress\w*|parliament|lawmakers?|speaker|prosecutors?|court|coroner|hospital|company|firm|"
    r"chief|chair\w*|bank|fund|union|federation|committee|rescuers|firefighters)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"\b[A-Z][\w'’.-]+")
_OFFICES = """
    a an and at by for from in of on s said say says the their its his her to us official officials ministry minister
    government president spokesman spokeswoman spokesperson department office agency authorities authority chief
    senior deputy secretary police state national federal prime general health interior foreign defense defence
    finance news report house senate congress parliament bank united states us he she they members figures fresh
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december
"""
_GENERIC = frozenset(_OFFICES.split())
_EXACT, _OPEN = 99, -99
_TOKEN = re.compile(r"[^\W_]+")


def rank(observation: Observation) -> Rank:
    """The worth of a source: a figure that the user recorded, a primary document, an official, an agency, an outlet."""
    return _rank(observation.statement.origin, observation.claim.attribution or "")


@lru_cache(maxsize=1024)
def _rank(origin: str, by: str) -> Rank:
    if origin == REFERENCE:
        return Rank.REFERENCE
    if by and not _MEDIA.search(by):
        if _DOCUMENT.search(by):
            return Rank.PRIMARY
        if _OFFICE.search(by) or (_NAME.search(by) and not _VAGUE.search(by)):
            return Rank.OFFICIAL
    return Rank.AGENCY if agency(origin) or agency(by) else Rank.OUTLET


def same_authority(a: Observation, b: Observation) -> bool:
    """Whether two observations name the same authority."""
    return bool(authority(a) & authority(b))


def same_source(a: Observation, b: Observation) -> bool:
    """Whether one outlet printed both; an unnamed one is nobody."""
    return bool(a.statement.source) and a.statement.source == b.statement.source


def authority(observation: Observation) -> frozenset[str]:
    """The names in an attribution. Offices that every country has ("the ministry") do not tell."""
    return _names(observation.claim.attribution or "")


@lru_cache(maxsize=1024)
def _names(by: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _TOKEN.findall(by) if word[0].isupper()) - _GENERIC


def precision(observation: Observation) -> int:
    """How many digits the wording pins down: $60bn and $61bn one, $60.84bn three; far below none without an end."""
    quantity = observation.claim.quantity
    width, size = quantity.hard.width, abs(quantity.ends[1])
    if width is None:
        return _OPEN
    return _EXACT if width == 0 else -(width / size if size else width).adjusted() - 1


def more_precise(a: Observation, b: Observation) -> bool:
    """Whether the first pins down more digits than the second."""
    return precision(a) > precision(b)


def hedged(observation: Observation) -> bool:
    """Whether the wording leaves room beyond rounding."""
    return not observation.claim.quantity.bare


def floor(observation: Observation) -> bool:
    """Whether it gives a least number alone ("at least", "more than", "dozens")."""
    return observation.claim.quantity.hard.high is None


def as_of(observation: Observation) -> date:
    """The day of which it speaks: as stated, else that of publication."""
    return observation.claim.as_of or observation.statement.published_at.date()


def usable(observation: Observation) -> bool:
    """Whether it states a present value clearly enough to hold others against."""
    claim = observation.claim
    read = claim.figure.confidence >= LEAST_CONFIDENCE
    return read and claim.role is not Role.PREVIOUS and not observation.replaced


def conditional(observation: Observation) -> bool:
    """Whether the text does not state it as fact. What a bill "would" give is a fact about the bill."""
    status = observation.claim.frame.status
    return observation.claim.hypothetical and (status is None or status.value not in LEGISLATION)


def stated(slot: Slot | None) -> str | None:
    """The value of a slot that the text itself fills, surely enough; None where it is open or only inferred."""
    if slot is None or slot.end <= slot.start or slot.confidence < LEAST_CONFIDENCE:
        return None
    return slot.value


def ceiling(observation: Observation) -> bool:
    """Whether it gives a greatest number alone ("up to")."""
    return observation.claim.quantity.modifier in (Modifier.UP_TO, Modifier.AT_MOST, Modifier.LESS_THAN)
