"""Labelled stories: their documents as read, beside each figure its label."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claims.claim import Claim
from claims.jsonl import document
from claims.match.traits import Traits, traits_of
from claims.pairs import statements

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Text:
    """One document: the traits of its claims, and beside each the label of its figure, if it has one."""

    story: str
    id: str
    traits: tuple[Traits, ...]
    labels: tuple[Row | None, ...]


def rows(path: Path) -> list[Row]:
    """The objects of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def texts(folder: Path) -> list[Text]:
    """The documents of a folder, read, with their labels."""
    labels = by_document(rows(folder / "labels.jsonl"))
    return [_text(row, number, labels) for number, row in enumerate(rows(folder / "documents.jsonl"))]


def by_document(labels: Iterable[Row]) -> Mapping[str, Sequence[Row]]:
    """The labels of each document; none of one that has none."""
    found: dict[str, list[Row]] = defaultdict(list)
    for label in labels:
        found[label["doc"]].append(label)
    return found


def _text(row: Row, number: int, labels: Mapping[str, Sequence[Row]]) -> Text:
    source = document(row)
    stated = statements(source, published=source.published, number=number)
    return Text(
        story=row["topic"],
        id=source.id,
        traits=tuple(map(traits_of, stated)),
        labels=tuple(label_of(each.claim, labels[source.id]) for each in stated),
    )


def label_of(claim: Claim, labels: Iterable[Row]) -> Row | None:
    """Of the labels of a document that of the figure of a claim."""
    return next((label for label in labels if _overlaps(claim, label)), None)


def _overlaps(claim: Claim, label: Row) -> bool:
    quote = claim.quote
    return bool(quote.field == label["field"] and quote.start < label["end"] and label["start"] < quote.end)
