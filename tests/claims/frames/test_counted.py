"""The noun that a count is of: what it rules out, what stands for it, and counts that no table names."""

from __future__ import annotations

import pytest

from claims.match.traits import traits_of
from tests.support.reading import claims, head, measure, stated, value


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("Some 60 strike drones hit the port.", "60", "drone"),
        ("The storm hit 900 flood survivors again.", "900", "person"),
        ("The army lost 27 howitzers.", "27", "howitzers"),
        ("The number of villages cut off has risen to 19.", "19", "village"),
        ("Aid flights brought the tents delivered to 3,100.", "3,100", "tent"),
        ("Thirty passenger cars were swept away.", "Thirty", "car"),
    ],
)
def test_the_counted_noun(text: str, figure: str, expected: str) -> None:
    assert head(claims(text)[figure]) == expected


@pytest.mark.parametrize(
    ("text", "figure", "unlike"),
    [
        ("The bomb killed a guard. Rescuers have 1,400 tents to go round.", "1,400", "rescuers"),
        ("The army lost 12 tanks and 27 howitzers.", "27", "tanks"),
        ("The troops took 14 villages and a bridge.", "14", "troops"),
        ("The fire killed two and led to 31 recommendations.", "31", "deaths"),
    ],
)
def test_what_is_counted_rules_measures_out(text: str, figure: str, unlike: str) -> None:
    assert measure(claims(text)[figure]) != unlike


def test_what_no_table_names_is_measured_by_its_noun() -> None:
    (claim,) = claims("There are 1,400 tents to go round.").values()
    assert traits_of(stated(claim)).measure.value == "?tent"


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("The blast killed nine people. Dozens more were hurt.", "Dozens", None),
        ("The attack cost 17 of our servicemen their lives.", "17", None),
        ("Six of the bodies were found on the stairs.", "Six", "share"),
        ("The camp has a capacity of 200 people.", "200", "target"),
        ("The region put its need at 6,000 tents; 6,000 are needed.", "6,000", "target"),
    ],
)
def test_levels_of_counts(text: str, figure: str, expected: str | None) -> None:
    assert value(claims(text)[figure].frame.level) == expected
