"""Casualties, cases and homes: what bulletins, headlines and tabloids say of them."""

from __future__ import annotations

import pytest

from tests.support.reading import claims, head, measure, scope, value


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("Deaths: 14. Persons missing: 6. Houses destroyed: 1,286.", "1,286", "destroyed"),
        ("Deaths: 14. Houses damaged but habitable: 2,954.", "2,954", "damaged"),
        ("The raging river has swallowed 26 souls.", "26", "deaths"),
        ("Some 58 people were plucked from the water.", "58", "rescued"),
        ("More than 20,000 people have run for their lives.", "20,000", "displaced"),
        ("A total of 104 people fell ill in the district.", "104", "cases"),
        ("Thirty fighters laid down their arms.", "Thirty", "prisoners_of_war"),
    ],
)
def test_measures_of_people(text: str, figure: str, expected: str) -> None:
    assert measure(claims(text)[figure]) == expected


def test_the_counted_noun_of_a_row_is_in_its_label() -> None:
    assert head(claims("Persons displaced: 18,412. Houses destroyed: 1,286.")["1,286"]) == "house"


def test_no_bridge_is_killed_and_nobody_is_as_deep_as_a_magnitude() -> None:
    found = claims("The quake killed 40 people 17 kilometres from the coast; 9 bridges are closed.", "Quake kills 40")
    assert measure(found["9"]) != "deaths"
    assert measure(found["17 kilometres"]) not in ("deaths", "quake_magnitude")


@pytest.mark.parametrize(
    ("text", "figure", "status"),
    [
        ("The clinics have 512 suspected cases.", "512", "suspected"),
        ("Notified: 702. Confirmed: 214. Discarded: 87.", "702", "notified"),
        ("Confirmed: 214. Discarded: 87.", "87", "discarded"),
    ],
)
def test_a_case_is_suspected_before_it_is_confirmed(text: str, figure: str, status: str) -> None:
    assert value(claims(text, "Measles cases")[figure].frame.status) == status


def test_the_whole_before_of_whom_is_no_part() -> None:
    found = claims("Some 18,412 people were displaced, of whom 960 live in tents.")
    assert found["18,412"].part_of is None
    assert found["960"].part_of is not None


@pytest.mark.parametrize(
    ("text", "figure", "level"),
    [
        ("Six of the bodies lay behind a gate.", "Six", "share"),
        ("The blast killed 12 people and injured 40 more.", "40", None),
        ("Rescuers found 12 or more bodies.", "12", None),
        ("Rescuers found 12 more bodies.", "12", "new"),
    ],
)
def test_more_is_new_only_where_it_adds_to_what_was_known(text: str, figure: str, level: str | None) -> None:
    assert value(claims(text)[figure].frame.level) == level


def test_brackets_repeat_the_order_of_the_brackets_before() -> None:
    found = claims("Chad (362 cases, 14 deaths), Niger (53, 9) and Mali (81, 7) are hit by cholera.", "Cholera cases")
    assert [measure(found[figure]) for figure in ("53", "9", "81", "7")] == ["cases", "deaths", "cases", "deaths"]
    assert [scope(found[figure]) for figure in ("14", "9", "7")] == ["TD", "NE", "ML"]


def test_the_dead_are_people_whatever_is_named_beside_them() -> None:
    assert head(claims("The agency put deaths in the southern provinces at 512.")["512"]) == "person"


def test_a_nationality_counts_people() -> None:
    assert head(claims("Some 1.4 million Chadians have fled.")["1.4 million"]) == "person"
