"""Fit the weights of matching on labelled stories, and say how well they do on a story left out.

    python benchmarks/fit_match.py FOLDER ... [--write]

Each FOLDER holds documents.jsonl, labels.jsonl and verdicts.jsonl (see training/README.md). Two steps are fitted, each
a logistic regression: the weights of the slot comparisons, on all pairs of labelled figures of one story whose units
agree and, more heavily, on the judged look-alikes, shrunk towards the weights set by hand and keeping their signs; then
what a pair's margin over its rivals adds. Gradient descent without chance: the same input gives the same weights.
``--write`` puts them into claims/match/weights.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.arguments import existing_folder, parser
from benchmarks.grids import SAME, Floats, Grid, grids, judged, strangers
from benchmarks.labelled import Text, texts
from claims.match.compare_slots import FEATURES
from claims.match.contest import MARGINS, margins
from claims.match.pairing import LIKELY
from claims.match.weights import BY_HAND, FIXED

TARGET = Path(__file__).parent.parent / "claims" / "match" / "weights.py"
JUDGED_WEIGHT = 6.0
STRANGER_STEP = 41
THINNED = 5
"""Of the natural pairs that differ one in so many is learned from, and counts for all: there are very many of them."""
SHRINKAGE = 25.0
CONTEST_SHRINKAGE = 0.1
LINKED_ODDS = 12.0
ABSENT = -99.0
STEPS = 400
RATE = 0.05
RECALLS = (0.6, 0.7, 0.8)

PRIOR = np.array([BY_HAND[name] for name in FEATURES])
SIGNS = np.array([0.0 if name == "bias" else np.sign(BY_HAND[name]) for name in FEATURES])
FREE = np.array([name not in FIXED for name in FEATURES])


@dataclass(frozen=True, slots=True)
class Weights:
    """What is fitted: the weights of ``FEATURES`` and those of ``MARGINS``."""

    slots: Floats
    contest: Floats


@dataclass(frozen=True, slots=True)
class Examples:
    """Pairs to learn from or to measure on, a row each."""

    vectors: Floats
    same: Floats
    judged: Floats
    weights: Floats


def gather(grids: Iterable[Grid], vectors: Callable[[Grid], Floats]) -> Examples:
    """The labelled pairs of some grids, with the vectors that a step learns from."""
    listed = list(grids)
    return Examples(
        np.concatenate([vectors(grid)[grid.told] for grid in listed]),
        np.concatenate([(grid.truth[grid.told] == SAME).astype(float) for grid in listed]),
        np.concatenate([grid.judged[grid.told].astype(float) for grid in listed]),
        np.ones(sum(int(grid.told.sum()) for grid in listed)),
    )


def thinned(examples: Examples) -> Examples:
    """The examples with fewer of the natural pairs that differ, each with the weight of those left out."""
    many = (examples.same == 0) & (examples.judged == 0)
    kept = ~many | (np.cumsum(many) % THINNED == 0)
    weights = np.where(many, THINNED, np.where(examples.judged > 0, JUDGED_WEIGHT, 1.0))
    return Examples(examples.vectors[kept], examples.same[kept], examples.judged[kept], weights[kept])


def fit(training: Sequence[Grid], apart: Sequence[Grid] = ()) -> Weights:
    """Both steps. ``apart`` are grids of two stories each: all their pairs are of different quantities."""
    known = thinned(gather(training, lambda grid: grid.slots))
    foreign = [grid.slots[grid.open] for grid in apart]
    vectors = np.concatenate([known.vectors, *foreign])
    strange = len(vectors) - len(known.vectors)
    slots = descend(
        vectors,
        np.concatenate([known.same, np.zeros(strange)]),
        np.concatenate([known.weights, np.ones(strange)]),
        PRIOR,
        SHRINKAGE,
    )
    contested = thinned(gather(training, lambda grid: margins_of(grid, slots)))
    prior = np.array([float(name == "own") for name in MARGINS])
    fitted = descend(contested.vectors, contested.same, contested.weights, prior, CONTEST_SHRINKAGE, bound=False)
    return Weights(slots, fitted)


def descend(
    vectors: Floats, same: Floats, weights: Floats, prior: Floats, shrinkage: float, *, bound: bool = True
) -> Floats:
    """Adam on the weighted logistic loss plus the distance to the prior; ``bound`` keeps signs and what is fixed."""
    found, mean, square = prior.copy(), np.zeros_like(prior), np.zeros_like(prior)
    for step in range(1, STEPS + 1):
        sure = 1 / (1 + np.exp(-(vectors @ found)))
        slope = vectors.T @ (weights * (sure - same)) + 2 * shrinkage * (found - prior)
        if bound:
            slope *= FREE
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        found = found - RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-9)
        if bound:
            found = np.where(SIGNS > 0, np.maximum(found, 0), np.where(SIGNS < 0, np.minimum(found, 0), found))
    return found


def margins_of(grid: Grid, slots: Floats) -> Floats:
    """The vector of margins of each pair of a grid."""
    odds = np.where(grid.open, grid.slots @ slots, np.where(grid.linked, LINKED_ODDS, ABSENT))
    rivals = best_other(odds, 1), best_other(odds, 0)
    made = np.zeros((*odds.shape, len(MARGINS)))
    for i, j in np.argwhere(grid.told):
        own = odds[i, j]
        made[i, j] = margins(own, *(own if rival[i, j] == ABSENT else rival[i, j] for rival in rivals))
    return made


def best_other(odds: Floats, axis: int) -> Floats:
    """For each pair the best of the others in its row (``axis`` 1) or column."""
    ranked = np.sort(np.concatenate([odds, np.full_like(odds, ABSENT)], axis), axis)
    first, second = np.take(ranked, [-1], axis), np.take(ranked, [-2], axis)
    alone = (odds == first) & ((odds == first).sum(axis, keepdims=True) == 1)
    found: Floats = np.where(alone, second, first)
    return found


def odds_of(tested: Sequence[Grid], weights: Weights) -> tuple[Floats, Examples]:
    """The odds that fitted weights give, and the pairs that they are of."""
    examples = gather(tested, lambda grid: margins_of(grid, weights.slots))
    return examples.vectors @ weights.contest, examples


def report(name: str, odds: Floats, same: Floats) -> str:
    """One line: precision at some recalls, and the best F1."""
    order = np.argsort(-odds, kind="stable")
    true = np.cumsum(same[order])
    precision, recall = true / np.arange(1, len(order) + 1), true / max(same.sum(), 1)
    best = (2 * precision * recall / np.maximum(precision + recall, 1e-9)).max(initial=0.0)
    at = " ".join(f"{precision[np.searchsorted(recall, wanted)]:.3f}" for wanted in RECALLS if recall[-1] >= wanted)
    counted = f"{name:38} {len(odds):7} pairs, {int(same.sum()):5} same"
    likely = odds >= np.log(LIKELY / (1 - LIKELY))
    hits = (same * likely).sum()
    here = f"{hits / max(likely.sum(), 1):.3f}/{hits / max(same.sum(), 1):.3f}"
    return f"{counted}: precision at recall .6/.7/.8 {at}, best F1 {best:.3f}, precision/recall as compared {here}"


def write(weights: Weights) -> None:
    """Put the weights into the product."""
    text = TARGET.read_text("utf-8")
    text = _replaced(text, "WEIGHTS = BY_HAND | ", FEATURES, weights.slots)
    TARGET.write_text(_replaced(text, "CONTEST = ", MARGINS, weights.contest), "utf-8")


def _replaced(text: str, opening: str, names: Sequence[str], values: Floats) -> str:
    lines = "".join(f'    "{name}": {value:.2f},\n' for name, value in zip(names, values, strict=True))
    return re.sub(re.escape(opening) + r"\{.*?\n\}", f"{opening}{{\n{lines}}}", text, flags=re.DOTALL)


def left_out(every: Sequence[Grid], apart: Sequence[Grid]) -> None:
    """Each story scored with weights fitted on the others."""
    found: list[tuple[Floats, Examples]] = []
    for story in sorted({grid.story for grid in every}):
        weights = fit([grid for grid in every if grid.story != story], apart)
        odds, examples = odds_of([grid for grid in every if grid.story == story], weights)
        found.append((odds, examples))
        print_both(story, odds, examples)
    odds = np.concatenate([each for each, _ in found])
    examples = Examples(*(np.concatenate([getattr(each, name) for _, each in found]) for name in Examples.__slots__))
    print_both("left out, pooled", odds, examples)


def print_both(name: str, odds: Floats, examples: Examples) -> None:
    """Natural and judged pairs, a line each."""
    print(report(f"{name[:27]}, natural", odds, examples.same))
    hard = examples.judged > 0
    print(report(f"{name[:27]}, judged", odds[hard], examples.same[hard]), flush=True)


def gathered(folders: Iterable[Path]) -> tuple[list[Grid], list[Grid]]:
    """The grids within the stories of some folders, and some of two stories each."""
    read, hard = list[Text](), set[frozenset[str]]()
    for each in folders:
        read += texts(each)
        hard |= judged(each)
    return grids(read, hard), list(strangers(read, STRANGER_STEP))


def main() -> None:
    arguments = parser(__doc__)
    arguments.add_argument("folders", type=existing_folder, nargs="+")
    arguments.add_argument("--write", action="store_true")
    args = arguments.parse_args()
    every, apart = gathered(args.folders)
    left_out(every, apart)
    weights = fit(every, apart)
    print_both("fitted on all", *odds_of(every, weights))
    for names, values, prior in ((FEATURES, weights.slots, PRIOR), (MARGINS, weights.contest, None)):
        for at, name in enumerate(names):
            print(f"{name:22} {'' if prior is None else f'{prior[at]:6.2f}'} {values[at]:6.2f}")
    if args.write:
        write(weights)


if __name__ == "__main__":
    main()
