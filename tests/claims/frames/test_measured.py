"""The labelled items of training/measures that rules may be made on: what was read right once stays so."""

from __future__ import annotations

from benchmarks.measured import outcomes, shares
from claims.lang.en.tables import measure_kinds

MEASURE_BAR = 0.82
HEAD_BAR = 0.72


def test_measures_and_heads_of_the_items_are_read_as_well_as_they_were() -> None:
    measured, counted = shares(list(outcomes("read")))
    assert measured >= MEASURE_BAR
    assert counted >= HEAD_BAR


def test_every_label_is_a_measure_that_there_is() -> None:
    for half in ("read", "blind"):
        assert all(name in measure_kinds() for each in outcomes(half) for name in each.label.measures)
