"""What a figure's unit and noun rule out: measures of work, of lengths, of what is counted by name."""

from __future__ import annotations

import pytest

from tests.support.reading import claims, head, measure


@pytest.mark.parametrize(
    ("text", "figure", "unlike"),
    [
        (
            "The plant lost its licence. Overnight 40 strike drones were employed against the port.",
            "40",
            "employment_level",
        ),
        ("Twelve flights were delayed. The capsule will carry 900 kg of cargo.", "900 kg", "flights_delayed"),
        ("The army lost 12 tanks. It burned 300 tonnes of fuel.", "300 tonnes", "tanks"),
        ("Ash rose 9 km high. The mountain had slept for 40 years.", "40 years", "height"),
        ("The bomb killed a guard. Aid brought the tents delivered to 2,600.", "2,600", "deaths"),
    ],
)
def test_a_measure_needs_its_unit_or_noun(text: str, figure: str, unlike: str) -> None:
    assert measure(claims(text)[figure]) != unlike


def test_people_are_still_employed() -> None:
    assert measure(claims("The yard employs 640 welders.")["640"]) == "employment_level"


def test_a_counted_measure_is_no_noun_of_another_place() -> None:
    assert head(claims("Joy as 31 hostages come home")["31"]) == "person"


def test_what_is_open_is_no_vacancy() -> None:
    assert head(claims("Some 15 shelters are open.")["15"]) == "shelter"
