"""How likely two claims state the same quantity."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from operator import mul
from typing import Final

from claims.claim import Claim
from claims.match.compare_slots import FEATURES, compare
from claims.match.slots.numbers import may_agree
from claims.match.slots.places import elsewhere
from claims.match.traits import Traits
from claims.match.weights import WEIGHTS
from claims.units import comparable

VECTOR: Final = tuple(WEIGHTS[name] for name in FEATURES)
_OF_WORDING: Final = tuple(0.0 if name.startswith("number.") else WEIGHTS[name] for name in FEATURES)
_APART: Final = FEATURES.index("scope.differs")
IMPOSSIBLE: Final = -20.0
TELLING: Final = 0.3
ELSEWHERE: Final = -5.0
"""What two countries count against a match beyond the weights, which were fitted on stories of one country each."""


def log_odds(a: Traits, b: Traits, rarity: Mapping[str, float], *, by_number: bool = True) -> float:
    """The log-odds that two claims state the same quantity, ``IMPOSSIBLE`` if an exact rule forbids it.

    Without ``by_number`` how far apart the numbers are has no say.
    """
    linked = are_linked(a.claim, b.claim)
    if linked is not None:
        return -IMPOSSIBLE if linked else IMPOSSIBLE
    if not may_agree(a, b):
        return IMPOSSIBLE
    compared = compare(a, b, rarity)
    odds: float = sum(map(mul, VECTOR if by_number else _OF_WORDING, compared))
    return odds + ELSEWHERE if elsewhere(a, b, compared[_APART]) else odds


def are_linked(a: Claim, b: Claim) -> bool | None:
    """What the text itself settles: conversions and former values are the same, other figures of a sentence differ.

    A figure that is read again, by a later rule, is the same as before. Figures of two voices may well contradict
    each other in one sentence, so that nothing is settled there.
    """
    if a.version != b.version or a.quote.field != b.quote.field or a.sentence != b.sentence:
        return None
    if (a.quote.start, a.quote.end) == (b.quote.start, b.quote.end):
        return True
    if a.of == (b.quote.start, b.quote.end) or b.of == (a.quote.start, a.quote.end):
        return True
    return None if _two_voices(a, b) else False


def _two_voices(a: Claim, b: Claim) -> bool:
    """Whether a sentence gives two figures of one unit by two whom it names."""
    named = a.attribution is not None and b.attribution is not None and a.attribution != b.attribution
    return named and comparable(a.quantity, b.quantity)


def probability(odds: float) -> float:
    """The probability that log-odds stand for."""
    return 1.0 / (1.0 + math.exp(-odds))


def reasons(a: Traits, b: Traits, rarity: Mapping[str, float]) -> tuple[str, ...]:
    """What spoke for and against, strongest first, in words with the log-odds that each added."""
    if are_linked(a.claim, b.claim):
        return ("text: the one is given as the other's former value or in another unit",)
    added = zip(FEATURES, map(mul, VECTOR, compare(a, b, rarity)), strict=True)
    telling = [(name, odds) for name, odds in added if abs(odds) >= TELLING and name != "bias"]
    telling.sort(key=lambda each: -abs(each[1]))
    return tuple(f"{name.replace('.', ' ')}{_values(name, a, b)} ({odds:+.1f})" for name, odds in telling)


def _values(name: str, a: Traits, b: Traits) -> str:
    slot = name.partition(".")[0]
    if slot == "scope":
        return f": {_join(a.scope)} / {_join(b.scope)}"
    if slot in ("measure", "head", "purpose", "payer", "subject", "forecaster", "status", "period", "level"):
        return f": {getattr(a, slot).value or '?'} / {getattr(b, slot).value or '?'}"
    return ""


def _join(values: Sequence[str] | frozenset[str]) -> str:
    return "+".join(sorted(values)) or "?"
