"""Amounts per share: which measures are given so, and what the others are called then ("earned $1.32 a share")."""

from __future__ import annotations

from dataclasses import replace

from claims.claim import Slot
from claims.extract.frames.layout import Placed, Sentence
from claims.lang.en.measuring import PER_SHARE, PER_SHARE_CUES, SHARED_OUT
from claims.quantity import Kind

GIVEN_SO = frozenset(PER_SHARE.split())
SPLIT = dict(pair.split() for pair in SHARED_OUT.split(","))
CUES = frozenset(tuple(cue.split()) for cue in PER_SHARE_CUES.split(","))


def is_per_share(sentence: Sentence, placed: Placed) -> bool:
    """Whether an amount of money is one for each share."""
    after = sentence.plain[placed.word + 1 : placed.word + 3]
    return placed.figure.quantity.kind is Kind.MONEY and after in CUES


def goes_by_share(measure: str) -> bool:
    """Whether a measure is given for each share, or divided by them."""
    return measure in GIVEN_SO or measure in SPLIT


def named_by_share(measure: Slot | None, sentence: Sentence, placed: Placed) -> Slot | None:
    """The measure under the name that it has where the amount is one for each share."""
    if measure is None or measure.value not in SPLIT or not is_per_share(sentence, placed):
        return measure
    return replace(measure, value=SPLIT[measure.value])
