"""A figure that is changed where it agreed with one on file is told: a fixed sample of the labelled stories."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from benchmarks.mutate import Outcome, outcomes, pointless, stories, swapped, times_as_much
from training.compile import STORIES

SAMPLE = ("prague-rate-cut-2028", "suvarna-motors-2028", "white-volta-floods-2027")


@pytest.fixture(scope="module")
def found() -> Sequence[Outcome]:
    paths = [Path(STORIES) / "fitting" / f"{name}.toml" for name in SAMPLE]
    return [each for name, documents in stories(paths) for each in outcomes(name, documents)]


def test_nine_changes_in_ten_are_told(found: Sequence[Outcome]) -> None:
    silent = [f"{each.mutation}, {each.words}" for each in found if not each.told]
    assert len(found) >= 30
    assert len(silent) <= len(found) / 10, silent


def test_changes_of_a_numeral() -> None:
    assert (times_as_much(10)("60.84"), times_as_much(1000)("1,250")) == ("608.4", "1,250,000")
    assert (swapped("13.8"), swapped("77"), swapped("10")) == ("31.8", None, None)
    assert (pointless("6.1"), pointless("0.5"), pointless("61")) == ("61", None, None)
