"""Which figure of a sentence another one belongs to: what it converts or replaces, and the whole that it is part of."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claims.extract.frames.layout import PARTING, Placed, Sentence
from claims.quantity import Kind, Role

PRONOUNS = frozenset(("it", "this", "that", "which", "these", "those", "them", "whom"))
PART_BEFORE = frozenset(("including", "comprising", "namely"))
CUE_WORDS = 3
GOING_ON = frozenset(("and", "or", ",", "to"))
PARTED = frozenset((";", "(", ")", ":"))
DEFINITE = frozenset(("the", "these", "those", "them", "whom", "which", "its", "their", "his", "her"))
MOST_GAPPED = 9
"""Words between a figure with its noun and the one that does without."""
NOT_NEWER = (Role.PREVIOUS, Role.CONVERTED, Role.CHANGE)
"""Figures that a former value was never the former value of."""


def converted_or_replaced(sentence: Sentence, placed: Placed) -> Placed | None:
    """The figure that this one repeats in another unit, or the newer value that takes its place."""
    kind = placed.figure.quantity.kind
    others = [other for other in sentence.figures if other.word != placed.word]
    before = [other for other in others if other.word < placed.word]
    if placed.figure.role is Role.CONVERTED:
        return before[-1] if before else None
    if placed.figure.role is Role.PREVIOUS:
        current = [
            other for other in others if other.figure.quantity.kind is kind and other.figure.role not in NOT_NEWER
        ]
        return min(current, key=lambda other: abs(other.word - placed.word), default=None)
    return None


def whole_of(sentence: Sentence, placed: Placed, earlier: Sequence[Placed]) -> Placed | None:
    """The figure that this one is a part of, by "including", "of which", "of it" or "among them".

    ``earlier`` holds the figures of the sentence before, for "of this" at the start of a sentence.
    """
    after = _clause_after(sentence, placed)
    following = next((other for other in sentence.figures if other.word > placed.word), None)
    if following and sentence.plain[placed.word + 1 : following.word] in (("of",), ("of", "the"), ("of", "about")):
        return following if _same_kind(placed, following) or placed.figure.quantity.kind is Kind.PERCENT else None
    start = next((other.word for other in reversed(sentence.figures) if other.word < placed.word), -1) + 1
    before = sentence.plain[max(start, placed.word - CUE_WORDS - 2) : placed.word]
    if not (
        _points_back(after) or _points_back(before) or PART_BEFORE & set(before) or placed.figure.role is Role.PART
    ):
        return None
    preceding = [other for other in sentence.figures if other.word < placed.word and _holds(other, placed)]
    if preceding:
        return preceding[-1] if _points_back(after) or _points_back(before) else preceding[0]
    return next((other for other in earlier if _holds(other, placed)), None)


def _clause_after(sentence: Sentence, placed: Placed) -> Sequence[str]:
    """The words right after a figure, up to the next sign or figure: ", of whom 12 ..." speaks of the next."""
    low = placed.word + 1
    high = next((at for at in range(low, low + CUE_WORDS) if _ends_clause(sentence, at)), low + CUE_WORDS)
    return sentence.plain[low:high]


def _ends_clause(sentence: Sentence, word: int) -> bool:
    return sentence.plain[word : word + 1] == () or sentence.plain[word] in PARTING or sentence.is_figure(word)


def _points_back(words: Sequence[str]) -> bool:
    return any(first in ("of", "among") and second in PRONOUNS for first, second in pairwise(words))


def has_gap(sentence: Sentence, before: Placed, placed: Placed) -> bool:
    """Whether a figure leaves out the noun that the one before it has: "six counts of murder and 17 of theft"."""
    plain = sentence.plain
    between, after = plain[before.word + 1 : placed.word], plain[placed.word + 1 : placed.word + 3]
    led = "of" in between[1:] and not PARTED & set(between) and between[-1] in GOING_ON
    goes_on = after[:1] == ("of",) and not DEFINITE & set(after) and not sentence.is_figure(placed.word + 2)
    return before.word < placed.word <= before.word + MOST_GAPPED and led and goes_on and _same_kind(before, placed)


def row_of(sentence: Sentence, placed: Placed) -> tuple[Placed | None, Placed | None]:
    """The first figure of the brackets that a figure stands in and, for a bare number, its like in those before.

    "Brazil (362 cases, 4 deaths), Paraguay (53, 1)": the 1 belongs with the 53, and is like the 4.
    """
    brackets = [range(low, high) for low, high, _ in sentence.asides if sentence.plain[low] == "("]
    here = next((at for at, words in enumerate(brackets) if placed.word in words), None)
    if here is None:
        return None, None
    row = [each for each in sentence.figures if each.word in brackets[here]]
    bare = sentence.plain[placed.word + 1] in PARTING and sentence.plain[placed.word - 1] in PARTING
    above = [each for each in sentence.figures if here and bare and each.word in brackets[here - 1]]
    like = above[row.index(placed)] if len(row) <= len(above) else None
    return row[0], like if like and _same_kind(placed, like) else None


def _holds(whole: Placed, part: Placed) -> bool:
    """Whether a figure can be the whole of another: in "120 cases in three districts, 71 of them" the three cannot."""
    most, least = whole.figure.quantity.value, part.figure.quantity.value
    return _same_kind(whole, part) and (most is None or least is None or most >= least)


def _same_kind(one: Placed, other: Placed) -> bool:
    return one.figure.quantity.kind is other.figure.quantity.kind
