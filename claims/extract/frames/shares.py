"""Amounts per share: which measures are given so, and what the others are called then ("earned $1.32 a share")."""

from __future__ import annotations

from dataclasses import replace

from claims.claim import Slot
from claims.extract.frames.layout import Placed, Sentence
from claims.lang.en.measuring import PER_SHARE, PER_SHARE_CUES, SHARED_OUT
from claims.quantity import Kind

SHARE_WORDS = 4
"""How far behind "for" the percentage may stand that is bought."""
OF_WHOLE = frozenset(("of", "in", "stake", "share", "interest"))


def is_per_share(sentence: Sentence, placed: Placed) -> bool:
    """Whether an amount of money is one for each share."""
    after = sentence.plain[placed.word + 1 : placed.word + 3]
    return placed.figure.quantity.kind is Kind.MONEY and after in PER_SHARE_CUES


def buys_a_share(sentence: Sentence, placed: Placed) -> bool:
    """Whether an amount of money is what a part of a company or project costs ("paid $2bn for its 12 percent of")."""
    if placed.figure.quantity.kind is not Kind.MONEY:
        return False
    plain, word = sentence.plain, placed.word + 1
    if plain[word : word + 1] == ("(",) and ")" in plain[word:]:
        word = plain.index(")", word) + 1
    if plain[word : word + 1] != ("for",):
        return False
    near = range(word + 1, word + 1 + SHARE_WORDS)
    bought = next((each for each in sentence.figures if each.word in near), None)
    if bought is None or bought.figure.quantity.kind is not Kind.PERCENT:
        return False
    return not OF_WHOLE.isdisjoint(plain[bought.word + 1 : bought.word + 2])


def goes_by_share(measure: str) -> bool:
    """Whether a measure is given for each share, or divided by them."""
    return measure in PER_SHARE or measure in SHARED_OUT


def named_by_share(measure: Slot | None, sentence: Sentence, placed: Placed) -> Slot | None:
    """The measure under the name that it has where the amount is one for each share."""
    if measure is None or measure.value not in SHARED_OUT or not is_per_share(sentence, placed):
        return measure
    return replace(measure, value=SHARED_OUT[measure.value])
