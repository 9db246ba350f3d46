"""Labelled stories as pairs of claims: which state the same quantity, what their slots say, what rivals they have."""

from __future__ import annotations

import itertools
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from claims.claim import Claim
from claims.jsonl import document
from claims.match.compare_slots import FEATURES, compare
from claims.match.score import are_linked
from claims.match.slots.numbers import may_agree
from claims.match.traits import Traits, rarity, traits_of
from claims.pairs import statements

UNKNOWN, DIFFERENT, SAME = -1, 0, 1
Row = dict[str, Any]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Text:
    """One document: the traits of its claims, and beside each the label of its figure, if it has one."""

    story: str
    id: str
    traits: tuple[Traits, ...]
    labels: tuple[Row | None, ...]


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


def rows(path: Path) -> list[Row]:
    """The objects of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def texts(folder: Path) -> list[Text]:
    """The documents of a folder, read, with their labels."""
    by_document = defaultdict(list)
    for label in rows(folder / "labels.jsonl"):
        by_document[label["doc"]].append(label)
    return [_text(row, number, by_document) for number, row in enumerate(rows(folder / "documents.jsonl"))]


def _text(row: Row, number: int, labels: Mapping[str, Sequence[Row]]) -> Text:
    source = document(row)
    stated = statements(source, published=source.published, number=number)
    return Text(
        story=row["topic"],
        id=source.id,
        traits=tuple(map(traits_of, stated)),
        labels=tuple(_label_of(each.claim, labels[source.id]) for each in stated),
    )


def _label_of(claim: Claim, labels: Iterable[Row]) -> Row | None:
    return next((label for label in labels if _overlaps(claim, label)), None)


def _overlaps(claim: Claim, label: Row) -> bool:
    quote = claim.quote
    return bool(quote.field == label["field"] and quote.start < label["end"] and label["start"] < quote.end)


def grids(folder: Path) -> list[Grid]:
    """The pairs within each story of a folder, document by document."""
    hard = {frozenset((row["a"], row["b"])) for row in rows(folder / "verdicts.jsonl")}
    stories: dict[str, list[Text]] = defaultdict(list)
    for text in texts(folder):
        stories[text.story].append(text)
    pairs = (pair for listed in stories.values() for pair in itertools.combinations_with_replacement(listed, 2))
    return [_grid(one, other, hard) for one, other in pairs if one.traits and other.traits]


def strangers(folders: Iterable[Path], step: int) -> Iterator[Grid]:
    """Every so many pairs of documents of two different stories: what keeps one event's figures from another's."""
    every = [text for folder in folders for text in texts(folder) if text.traits]
    pairs = (pair for pair in itertools.combinations(every, 2) if pair[0].story != pair[1].story)
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
