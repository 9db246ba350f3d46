"""Measures whose words a figure or an auxiliary parts, parts that count what their whole does, and implied nouns."""

from __future__ import annotations

import pytest

from tests.support.reading import claims, head, measure


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("Orvane is to cut about 7,500 jobs.", "7,500", "jobs_cut"),
        ("The loss of 9,000 factory jobs hurts the valley.", "9,000", "jobs_cut"),
        ("Some 640 posts will be cut at the yard.", "640", "jobs_cut"),
        ("The merger will create 1,200 jobs.", "1,200", "jobs_added"),
        ("The flood claimed another 31 young lives.", "31", "deaths"),
        ("By noon 61 people had been killed and 157 injured.", "157", "injured"),
    ],
)
def test_a_phrase_holds_around_a_figure_and_auxiliaries(text: str, figure: str, expected: str) -> None:
    assert measure(claims(text)[figure]) == expected


def test_a_phrase_that_a_figure_parts_is_of_that_figure_first() -> None:
    read = claims("The mill lost 300 jobs and 41 people were hurt.")
    assert measure(read["41"]) == "injured"


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("Of 40 clinics 14 of the 19 analysts left.", "14", "analysts"),
        ("The party holds 61 of 123 seats.", "61", "seat"),
        ("Two of its bridges were destroyed.", "Two", "bridge"),
        ("The express was carrying 740.", "740", "passenger"),
        ("Labour slumped to 43 and lost its seats.", "43", "seat"),
    ],
)
def test_a_part_counts_what_its_whole_does_and_a_measure_implies_its_noun(
    text: str, figure: str, expected: str
) -> None:
    assert head(claims(text)[figure]) == expected
