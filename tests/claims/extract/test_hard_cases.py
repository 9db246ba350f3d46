"""The hard cases of the specification, each fully right: value, unit, modifier, role, and nothing else for a claim."""

import json
from pathlib import Path

import pytest

from claims.claim import Document
from claims.extract.figures import read_figures

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "data" / "hard_cases.jsonl").read_text("utf-8").splitlines()
]
ALIASES = {"percentage point": "percentage_points", "year of age": "year"}


def case_id(case):
    return f"{case['id']} {case['text'][:40]}"


def matches(gold, figure):
    quantity = figure.quantity
    numbers = {name: getattr(quantity, name) for name in ("value", "low", "high")}
    same = all(
        numbers[name] is not None and float(numbers[name]) == pytest.approx(gold[name], rel=1e-3)
        for name in numbers
        if gold.get(name) is not None
    )
    overlap = gold["start"] < figure.quote.end and figure.quote.start < gold["end"]
    unit = ALIASES.get(gold.get("unit"), gold.get("unit"))
    return (
        same
        and overlap
        and unit in (None, quantity.unit)
        and quantity.modifier == gold.get("modifier", "exact")
        and figure.role == gold.get("role", "current")
    )


@pytest.mark.parametrize("case", CASES, ids=case_id)
def test_hard_case_is_fully_right(case):
    free = list(read_figures(Document(id=case["id"], text=case["text"])))
    for gold in case["quantities"]:
        hit = next((figure for figure in free if matches(gold, figure)), None)
        assert hit is not None, gold
        free.remove(hit)
    assert [figure.quote.exact for figure in free if figure.no_claim is None] == []


@pytest.mark.parametrize("case", [case for case in CASES if case["not_claims"]], ids=case_id)
def test_what_is_no_claim_is_none(case):
    for figure in read_figures(Document(id=case["id"], text=case["text"])):
        if figure.no_claim is None:
            assert all(
                figure.quote.end <= other["start"] or other["end"] <= figure.quote.start for other in case["not_claims"]
            )
