"""Two statements, or the statements of two texts, side by side: which state the same quantity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claims.claim import Claim
from claims.match.contest import contest
from claims.match.score import IMPOSSIBLE, are_linked, log_odds, probability, reasons
from claims.match.traits import Traits, rarity, traits_of
from claims.series import Statement

LIKELY = 0.18
"""Who puts two texts side by side holds them to be about one thing, so that less is asked of a pair than of a figure
that is filed among all others. On the fitting stories three of four such pairs are one quantity."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How likely two statements state the same quantity, and why, slot by slot."""

    probability: float
    reasons: tuple[str, ...]


def same_quantity(a: Statement, b: Statement) -> Likeness:
    """Compare two statements by themselves, without the competition of their texts' other figures."""
    one, other = traits_of(a), traits_of(b)
    words = rarity((one.around, other.around))
    return Likeness(probability=probability(log_odds(one, other, words)), reasons=reasons(one, other, words))


def same_pairs(a: Sequence[Statement], b: Sequence[Statement]) -> list[tuple[int, int, Likeness]]:
    """The pairs of two texts' statements held to state the same quantity, by their places in ``a`` and ``b``.

    A figure of one text may pair with several of the other (its headline and its text repeat it), but less surely
    the more another figure fits better. ``b`` may be ``a`` itself: each pair is then given once, the earlier first.
    """
    ours = [traits_of(statement) for statement in a]
    within = a is b
    theirs = ours if within else [traits_of(statement) for statement in b]
    words = rarity(each.around for each in (ours if within else [*ours, *theirs]))
    odds = {
        (i, j): found
        for i, one in enumerate(ours)
        for j, other in enumerate(theirs)
        if (i < j or not within) and (found := log_odds(one, other, words)) > IMPOSSIBLE
    }
    contested = contest(odds)
    return [
        (i, j, _likeness(ours[i], theirs[j], contested[i, j], words))
        for i, j in sorted(_consistent(contested, ours, theirs))
    ]


def _consistent(
    odds: Mapping[tuple[int, int], float], ours: Sequence[Traits], theirs: Sequence[Traits]
) -> set[tuple[int, int]]:
    """The likely pairs, best first: no figure states what two figures of one sentence state, for these differ."""
    chosen: set[tuple[int, int]] = set()
    likely = (pair for pair in odds if probability(odds[pair]) >= LIKELY)
    for i, j in sorted(likely, key=lambda pair: (-odds[pair], pair)):
        rivals = [(ours, i, x) for x, y in chosen if y == j] + [(theirs, j, y) for x, y in chosen if x == i]
        if all(_may_both(text, one, other) for text, one, other in rivals):
            chosen.add((i, j))
    return chosen


def _may_both(text: Sequence[Traits], one: int, other: int) -> bool:
    """Whether one figure may state what two figures of a text do: not where these are parted, or part and whole.

    A headline repeats a figure of the text, and is parted from what that one is parted from.
    """
    first, second = _repeats(text, text[one]), _repeats(text, text[other])
    return not any(_parted(a.claim, b.claim) for a in first for b in second)


def _repeats(text: Sequence[Traits], traits: Traits) -> list[Traits]:
    """A figure and those of the same number and unit elsewhere in its text."""
    return [each for each in text if each is traits or (each.size, each.unit) == (traits.size, traits.unit)]


def _parted(a: Claim, b: Claim) -> bool:
    return are_linked(a, b) is False or _is_part_of(a, b) or _is_part_of(b, a)


def _is_part_of(part: Claim, whole: Claim) -> bool:
    return part.quote.field == whole.quote.field and part.part_of == (whole.quote.start, whole.quote.end)


def _likeness(one: Traits, other: Traits, odds: float, words: Mapping[str, float]) -> Likeness:
    return Likeness(probability=probability(odds), reasons=reasons(one, other, words))
