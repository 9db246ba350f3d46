"""How many of the labelled values a reader finds, and how much else it takes for one: F1 of the bare values."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

Label = Mapping[str, Any]
# Two values are the same if they differ by no more than this share.
TOLERANCE = 1e-3


class Found(NamedTuple):
    """What a reader found in ``start`` to ``end``: the ends of a range, or twice one value."""

    start: int
    end: int
    low: float
    high: float


Reader = Callable[[str], Sequence[Found]]


def value_f1(rows: Path, reader: Reader) -> float:
    """F1 of a reader on labelled sentences, JSON lines with ``text`` and ``quantities``.

    A label is found where spans overlap, if it has one, and values agree; a percentage may be a share of one. Labels
    and findings count once.
    """
    right = labelled = found = 0
    for row in map(json.loads, rows.read_text("utf-8").splitlines()):
        labels = [label for label in row["quantities"] if _ends(label)]
        free = list(reader(row["text"]))
        labelled, found = labelled + len(labels), found + len(free)
        for label in labels:
            hit = next((one for one in free if _overlap(label, one) and _agree(label, one)), None)
            if hit is not None:
                free.remove(hit)
                right += 1
    return 2 * right / (labelled + found)


def _ends(label: Label) -> list[float]:
    """The value, or the ends that are stated: "more than 20" has one."""
    return [label[name] for name in ("value", "low", "high") if label.get(name) is not None]


def _overlap(label: Label, one: Found) -> bool:
    return label.get("start") is None or (label["start"] < one.end and one.start < label["end"])


def _agree(label: Label, one: Found) -> bool:
    ends = _ends(label)
    if len(ends) == 2:
        return _close(ends[0], one.low) and _close(ends[1], one.high)
    shares = (1, 100, 0.01) if label.get("kind") == "percent" else (1,)
    return any(_close(ends[0], factor * end) for factor in shares for end in {one.low, one.high})


def _close(left: float, right: float) -> bool:
    return abs(left - right) <= TOLERANCE * max(abs(left), abs(right), 1e-12)
