"""What stands around two figures."""

from __future__ import annotations

import math
from collections.abc import Mapping

from rapidfuzz import fuzz

from claims.match.traits import Traits

FEW_WORDS = 2.0
"""Keeps one shared word from making two short contexts alike."""
BESIDE = 32
"""Characters on either side of a figure that tell its place in an edited text."""
SAME_CONTEXT = 70


def overlap(a: frozenset[str], b: frozenset[str]) -> tuple[float, float]:
    """The share of the fewer that both have, and whether there is none; nothing where one side has none."""
    if not a or not b:
        return 0.0, 0.0
    shared = len(a & b) / min(len(a), len(b))
    return shared, float(shared == 0)


def share(a: frozenset[str], b: frozenset[str]) -> float:
    """The share of the fewer that both have."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def cosine(a: frozenset[str], b: frozenset[str], rarity: Mapping[str, float]) -> float:
    """How alike two sets of words are, a rare word weighing more: ``rarity`` knows the words of both.

    ``fsum``, since sets have no order and one text must give one number in every process.
    """
    shared = a & b
    if not shared:
        return 0.0
    shared_total, total_a, total_b = (math.fsum(map(rarity.__getitem__, words)) for words in (shared, a, b))
    return shared_total / (math.sqrt(total_a * total_b) + FEW_WORDS)


def same_place_of_edit(a: Traits, b: Traits) -> float:
    """Whether two versions of one entry say this in the same place: the words around the figures are alike."""
    one, other = a.claim, b.claim
    if a.entry != b.entry or one.version == other.version or one.quote.field != other.quote.field:
        return 0.0
    before = fuzz.ratio(one.quote.prefix[-BESIDE:], other.quote.prefix[-BESIDE:])
    after = fuzz.ratio(one.quote.suffix[:BESIDE], other.quote.suffix[:BESIDE])
    return min(before, after) / 100 if max(before, after) > SAME_CONTEXT else 0.0
