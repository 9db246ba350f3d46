"""Why a figure is no claim, in words."""

from __future__ import annotations

REASONS = {
    "date": "a date",
    "time": "a time of day",
    "age": "an age",
    "ordinal": "a place in an order",
    "designation": "part of a name",
    "score": "the score of a game",
    "version": "the number of a version",
    "phone": "a telephone number",
    "address": "part of an address",
    "reference": "a reference",
    "duration": "when, not how much",
    "pronoun": "stands for a noun",
    "definite": "a set that is taken as known",
    "multiple": "a multiple of nothing named",
    "source": "counts who speaks",
    "word": "a word in passing, nothing tallied",
}
"""The reasons that ``Figure.no_claim`` can give."""


def why(reason: str) -> str:
    """A reason in words."""
    return REASONS[reason]
