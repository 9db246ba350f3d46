"""Places that no table holds, learnt from the text that names them."""

from __future__ import annotations

import pytest

from tests.support.reading import claims, scope


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("The storm hit the town of Vellara. Vellara mourns 17 people.", "17", "?vellara"),
        ("Floods killed 30 people in Tondo Province, officials said.", "30", "?tondo"),
        ("Some 140 Korvani residents fled their homes.", "140", "?korvani"),
        ("Deaths were counted in Sant Aru and Belloc: Sant Aru 12, Belloc 9.", "9", "?belloc"),
        ("The district is hit hard. Vellara accounts for 203 cases.", "203", "?vellara"),
        ("At Vellara, health workers are treating 38 people.", "38", "?vellara"),
        ("The outbreak began in Porto do Céu. Porto alone has 92 cases.", "92", "?porto-do-ceu"),
    ],
)
def test_a_name_that_the_text_uses_as_a_place_limits_a_figure(text: str, figure: str, expected: str) -> None:
    assert scope(claims(text)[figure]) == expected


def test_a_name_is_no_place_because_it_speaks() -> None:
    assert scope(claims("Ms Lumberg counted 14 dead. Lumberg said 12 were hurt.")["12"]) is None


def test_a_dateline_limits_nothing() -> None:
    found = claims("PESHAWAR, July 4 (Wire) - At least 12 people were killed when a bus fell into a ravine.")
    assert scope(found["12"]) == "PK"


def test_officials_of_a_capital_speak_and_count_what_they_count() -> None:
    found = claims("Officials in Ankara said 40 people had died in Hatay.")
    assert scope(found["40"]) == "TR/hatay"


def test_countries_that_a_comma_parts_are_a_list() -> None:
    assert scope(claims("Floods kill 23 in Ghana, Togo.")["23"]) == "GH+TG"


def test_both_countries_are_the_two_that_the_text_names_most() -> None:
    found = claims(
        "Crews in Peru still search for survivors of the quake. Chile has sent teams to Peru. "
        "The dead in the two countries already exceed 410.",
        "Search goes on in Peru",
    )
    assert scope(found["410"]) == "CL+PE"


def test_a_magnitude_is_that_of_the_quake_wherever_it_was_felt() -> None:
    assert scope(claims("Observers in Peru put the magnitude at 6.9, the quake was felt in Chile.")["6.9"]) is None


def test_the_country_is_the_one_that_the_text_is_about() -> None:
    found = claims("Ghana is worst hit. The town of Vellara mourns, and of the country's 362 dead most drowned.")
    assert scope(found["362"]) == "GH"


def test_a_small_word_that_opens_a_sentence_is_no_place() -> None:
    assert scope(claims("Trade suffers. Whether 25 percent on beef helps is open.")["25 percent"]) is None
