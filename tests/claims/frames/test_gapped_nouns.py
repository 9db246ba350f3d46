"""Nouns that are said once for several figures, or that are one word with their figure."""

from __future__ import annotations

import pytest

from tests.support.reading import claims, head, measure, scope


def test_a_noun_said_once_holds_for_the_next_figure() -> None:
    read = claims("He denies six charges of theft and 17 of attempted murder.")
    assert measure(read["17"]) == measure(read["six"])
    assert head(read["17"]) == head(read["six"]) == "charge"


def test_some_of_those_known_are_no_gap() -> None:
    read = claims("Police held 40 members of the club and 12 of the guards were hurt.")
    assert measure(read["12"]) == "injured"


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("Flames left the nine-storey building.", "nine-storey", "storey"),
        ("The town gets a 60-bed hospital.", "60-bed", "bed"),
    ],
)
def test_a_compound_counts_its_own_noun(text: str, figure: str, expected: str) -> None:
    assert head(claims(text)[figure]) == expected


def test_a_place_that_something_is_compared_with_is_no_scope() -> None:
    assert scope(claims("The army took 900 square kilometres, bigger than Malta.")["900 square kilometres"]) is None


def test_a_place_behind_a_semicolon_is_of_another_clause() -> None:
    read = claims("The ministry raised its count of deaths to 60; Peru has not updated.", "Quake hits Chile and Peru")
    assert scope(read["60"]) != "PE"


def test_shots_fired_are_no_vaccine() -> None:
    assert measure(claims("The gunman fired 41 shots into the air.")["41"]) == "shells"


def test_a_name_is_no_counted_noun() -> None:
    assert head(claims("Last week Spring Street has set aside $2.5 million.")["$2.5 million"]) != "road"


def test_a_revision_in_the_lead_is_of_its_own_figure() -> None:
    read = claims("The ministry revised its toll to 60. Some 400 people fled.")
    assert read["400"].frame.status is None
