"""Labelled stories as pairs of claims: which state the same quantity, what their slots say, what rivals they have."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.labelled import Row, Text, rows
from claims.match.compare_slots import FEATURES, compare
from claims.match.score import are_linked
from claims.match.slots.numbers import may_agree
from claims.match.traits import rarity

UNKNOWN, DIFFERENT, SAME = -1, 0, 1
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Grid:
    """All pairs of claims of two documents: ``slots[i, j]`` compares them, where ``open`` says that they may agree.

    ``linked`` are pairs that the text itself settles as one quantity; ``truth`` is 1, 0, or -1 where unlabelled;
    ``judged`` marks the pairs picked as hard.
    """

    story: str
    slots: Floats
    open: NDArray[np.bool_]
    linked: NDArray[np.bool_]
    truth: NDArray[np.int8]
    judged: NDArray[np.bool_]

    @property
    def told(self) -> NDArray[np.bool_]:
        """The pairs to learn from and to be measured on."""
        return self.open & (self.truth != UNKNOWN)


def judged(folder: Path) -> set[frozenset[str]]:
    """The pairs of labels that a folder has a verdict on: these were picked as hard."""
    return {frozenset((row["a"], row["b"])) for row in rows(folder / "verdicts.jsonl")}


def grids(texts: Iterable[Text], hard: set[frozenset[str]]) -> list[Grid]:
    """The pairs within each story, document by document."""
    stories: dict[str, list[Text]] = defaultdict(list)
    for text in texts:
        stories[text.story].append(text)
    pairs = (pair for listed in stories.values() for pair in itertools.combinations_with_replacement(listed, 2))
    return [_grid(one, other, hard) for one, other in pairs if one.traits and other.traits]


def strangers(texts: Iterable[Text], step: int) -> Iterator[Grid]:
    """Every so many pairs of documents of two different stories: what keeps one event's figures from another's."""
    telling = (text for text in texts if text.traits)
    pairs = (pair for pair in itertools.combinations(telling, 2) if pair[0].story != pair[1].story)
    return (_grid(one, other, set()) for one, other in itertools.islice(pairs, 0, None, step))


def _grid(one: Text, other: Text, hard: set[frozenset[str]]) -> Grid:
    itself = one.id == other.id
    words = rarity(each.around for each in (one.traits if itself else (*one.traits, *other.traits)))
    shape = len(one.traits), len(other.traits)
    grid = Grid(
        story=one.story,
        slots=np.zeros((*shape, len(FEATURES))),
        open=np.zeros(shape, bool),
        linked=np.zeros(shape, bool),
        truth=np.full(shape, UNKNOWN, np.int8),
        judged=np.zeros(shape, bool),
    )
    for i, j in itertools.product(*map(range, shape)):
        if itself and i >= j:
            continue
        a, b = one.traits[i], other.traits[j]
        settled = are_linked(a.claim, b.claim)
        grid.linked[i, j] = settled is True
        if settled is None and may_agree(a, b):
            grid.open[i, j] = True
            grid.slots[i, j] = compare(a, b, words)
        grid.truth[i, j] = _truth(one.labels[i], other.labels[j])
        grid.judged[i, j] = _ids(one.labels[i], other.labels[j]) in hard
    return grid


def _truth(one: Row | None, other: Row | None) -> int:
    if one is None or other is None or one["series"] is None or other["series"] is None:
        return UNKNOWN
    return SAME if one["series"] == other["series"] else DIFFERENT


def _ids(one: Row | None, other: Row | None) -> frozenset[str]:
    return frozenset(each["id"] for each in (one, other) if each is not None)
