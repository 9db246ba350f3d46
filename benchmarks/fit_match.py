"""Fit the weights of the slot comparisons on labelled stories and say how well they do on a story left out.

    python benchmarks/fit_match.py FOLDER [--write]

FOLDER holds documents.jsonl, labels.jsonl and verdicts.jsonl, as described beside the labelled stories. Fitted is a
logistic regression on all pairs of labelled figures of one story whose units agree (natural pairs, mostly different
quantities) and on the judged look-alikes, shrunk towards the weights set by hand, with their signs, by gradient
descent without chance: the same input gives the same weights. ``--write`` puts them into claims/match/weights.py.
"""

from __future__ import annotations

import argparse
import itertools
import json
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from claims.claim import Claim
from claims.extract import read
from claims.jsonl import document
from claims.match.compare_slots import FEATURES, compare
from claims.match.score import are_linked
from claims.match.traits import Traits, rarity, traits_of
from claims.match.weights import BY_HAND, FIXED
from claims.series import Statement

TARGET = Path(__file__).parent.parent / "claims" / "match" / "weights.py"
JUDGED_WEIGHT = 6.0
STRANGER_STEP = 23
SHRINKAGE = 25.0
STEPS = 250
RATE = 0.05
EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Example:
    """One pair: the comparisons that are not zero, by their place, and whether it is one quantity."""

    story: str
    vector: tuple[tuple[int, float], ...]
    same: bool
    weight: float
    judged: bool


def rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def labelled_traits(folder: Path) -> tuple[dict[str, Traits], list[dict]]:
    """The traits of each labelled figure that is read, by the label's id, and all labels."""
    labels = rows(folder / "labels.jsonl")
    by_document = defaultdict(list)
    for label in labels:
        by_document[label["doc"]].append(label)
    found = {}
    for number, row in enumerate(rows(folder / "documents.jsonl")):
        text = document(row)
        claims = read(text).claims
        for label in by_document[text.id]:
            claim = next((each for each in claims if overlaps(each, label)), None)
            if claim is not None:
                found[label["id"]] = traits_of(statement(claim, text.published or EPOCH, number))
    return found, labels


def overlaps(claim: Claim, label: Mapping) -> bool:
    quote = claim.quote
    return quote.field == label["field"] and quote.start < label["end"] and label["start"] < quote.end


def statement(claim: Claim, published: datetime, number: int) -> Statement:
    return Statement(
        claim=claim,
        source="",
        origin="",
        url="",
        title="",
        published_at=published,
        seen_at=published,
        entry_id=number,
        version_id=number,
    )


def examples(folder: Path) -> list[Example]:
    traits, labels = labelled_traits(folder)
    by_id = {label["id"]: label for label in labels}
    stories = defaultdict(list)
    for label in labels:
        if label["series"] is not None and label["id"] in traits:
            stories[label["topic"]].append(label)
    made = []
    for story, listed in stories.items():
        words = rarity(traits[label["id"]] for label in listed)
        for one, other in itertools.combinations(listed, 2):
            same = one["series"] == other["series"]
            made += example(story, traits[one["id"]], traits[other["id"]], words, same=same, judged=False)
    made += strangers(stories, traits)
    for verdict in rows(folder / "verdicts.jsonl"):
        if verdict["a"] in traits and verdict["b"] in traits:
            one, other = traits[verdict["a"]], traits[verdict["b"]]
            same = verdict["verdict"] != "not_same_quantity"
            made += example(by_id[verdict["a"]]["topic"], one, other, rarity((one, other)), same=same, judged=True)
    return made


def strangers(stories: Mapping[str, Sequence[Mapping]], traits: Mapping[str, Traits]) -> list[Example]:
    """Every so many pairs of two different stories: what keeps one event's figures from another's."""
    made = []
    for (story, ours), (_, theirs) in itertools.combinations(sorted(stories.items()), 2):
        words = rarity(traits[label["id"]] for label in (*ours, *theirs))
        pairs = itertools.islice(itertools.product(ours, theirs), 0, None, STRANGER_STEP)
        for one, other in pairs:
            made += example(story, traits[one["id"]], traits[other["id"]], words, same=False, judged=False)
    return made


def example(
    story: str, one: Traits, other: Traits, words: Mapping[str, float], *, same: bool, judged: bool
) -> list[Example]:
    if one.unit != other.unit or are_linked(one.claim, other.claim) is not None:
        return []
    vector = tuple((at, value) for at, value in enumerate(compare(one, other, words)) if value)
    return [Example(story, vector, same, JUDGED_WEIGHT if judged else 1.0, judged)]


def fit(training: Sequence[Example]) -> list[float]:
    """Adam on the weighted logistic loss plus the distance to the hand-set weights; signs are kept."""
    prior = [BY_HAND[name] for name in FEATURES]
    weights = list(prior)
    mean = [0.0] * len(weights)
    square = [0.0] * len(weights)
    for step in range(1, STEPS + 1):
        slope = [2 * SHRINKAGE * (weight - start) for weight, start in zip(weights, prior, strict=True)]
        for each in training:
            odds = sum(weights[at] * value for at, value in each.vector)
            error = each.weight * (1 / (1 + math.exp(-odds)) - each.same)
            for at, value in each.vector:
                slope[at] += error * value
        for at, name in enumerate(FEATURES):
            if name in FIXED:
                continue
            mean[at] = 0.9 * mean[at] + 0.1 * slope[at]
            square[at] = 0.99 * square[at] + 0.01 * slope[at] ** 2
            move = RATE * (mean[at] / (1 - 0.9**step)) / (math.sqrt(square[at] / (1 - 0.99**step)) + 1e-9)
            weights[at] = keep_sign(weights[at] - move, prior[at], name)
    return weights


def keep_sign(weight: float, prior: float, name: str) -> float:
    if name == "bias" or prior == 0:
        return weight
    return max(0.0, weight) if prior > 0 else min(0.0, weight)


def odds_of(weights: Sequence[float], tested: Iterable[Example]) -> list[tuple[float, bool]]:
    return [(sum(weights[at] * value for at, value in each.vector), each.same) for each in tested]


def report(name: str, scored: Sequence[tuple[float, bool]]) -> str:
    true = sum(same for odds, same in scored if odds > 0)
    called, wanted = sum(odds > 0 for odds, _ in scored), sum(same for _, same in scored)
    precision, recall = true / max(called, 1), true / max(wanted, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    sure = [1 / (1 + math.exp(-odds)) for odds, _ in scored if odds > 0]
    claimed = sum(sure) / max(len(sure), 1)
    return (
        f"{name:28} {len(scored):6} pairs, {wanted:5} same: precision {precision:.3f} (claimed {claimed:.3f})"
        f" recall {recall:.3f} F1 {f1:.3f} AUC {auc(scored):.3f}"
    )


def auc(scored: Sequence[tuple[float, bool]]) -> float:
    ordered = sorted(scored)
    ranks = sum(rank for rank, (_, same) in enumerate(ordered, 1) if same)
    same = sum(same for _, same in ordered)
    return (ranks - same * (same + 1) / 2) / max(same * (len(ordered) - same), 1)


def write(weights: Sequence[float]) -> None:
    lines = "".join(f'    "{name}": {weight:.2f},\n' for name, weight in zip(FEATURES, weights, strict=True))
    text = TARGET.read_text("utf-8")
    TARGET.write_text(re.sub(r"WEIGHTS = .*\Z", f"WEIGHTS = BY_HAND | {{\n{lines}}}\n", text, flags=re.DOTALL), "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    made = examples(args.folder)
    held: dict[bool, list[tuple[float, bool]]] = {True: [], False: []}
    for story in sorted({each.story for each in made}):
        weights = fit([each for each in made if each.story != story])
        tested = [each for each in made if each.story == story]
        for judged in (False, True):
            scored = odds_of(weights, [each for each in tested if each.judged is judged])
            held[judged] += scored
            print(report(f"{story[:20]} {'judged' if judged else 'natural'}", scored))
    for judged in (False, True):
        print(report(f"left out, {'judged' if judged else 'natural'}", held[judged]))
    weights = fit(made)
    for judged in (False, True):
        print(
            report(
                f"fitted, {'judged' if judged else 'natural'}",
                odds_of(weights, [e for e in made if e.judged is judged]),
            )
        )
    if args.write:
        write(weights)
    else:
        print(
            "\n".join(
                f"{name:22} {BY_HAND[name]:6.2f} {weight:6.2f}" for name, weight in zip(FEATURES, weights, strict=True)
            )
        )


if __name__ == "__main__":
    main()
