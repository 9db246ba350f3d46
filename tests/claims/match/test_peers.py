"""Which figures of a series a new one is held against: those that its wording resembles most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claims.match import series_key, without_strangers
from claims.origin import REFERENCE
from claims.series import Observation, Series
from tests.support.reading import PUBLISHED, claims, stated

KYRGYZ = "Officials in Kyrgyzstan said the earthquake killed 163 people in Kyrgyzstan."
TAJIK = "In Tajikistan the earthquake killed 112 people, the authorities in Tajikistan said."


def observation(number: int, text: str) -> Observation:
    """The first figure of a text, as the entry of that number."""
    claim = replace(next(iter(claims(text).values())), version=str(number))
    return Observation(id=number, series_id=1, statement=stated(claim, entry=number, version=number))


def filed(observations: Sequence[Observation]) -> Series:
    key = series_key(observations[0].claim)
    return Series(id=1, name="deaths", key=key, opened_at=PUBLISHED, observations=tuple(observations))


def counterparts(later: str, *texts: str) -> list[int]:
    told = [observation(number, text) for number, text in enumerate(texts, 1)]
    new = observation(len(told) + 1, later)
    return [one.id for one in without_strangers(filed([*told, new]), new).observations]


def test_the_toll_of_one_country_is_not_held_against_that_of_another() -> None:
    later = KYRGYZ.replace("163", "231")
    assert counterparts(later, TAJIK, KYRGYZ) == [2, 3]
    assert counterparts(TAJIK.replace("112", "129"), TAJIK, KYRGYZ) == [1, 3]


def test_numbers_have_no_say_in_it() -> None:
    assert counterparts(KYRGYZ.replace("163", "112"), TAJIK, KYRGYZ) == [2, 3]
    assert counterparts(KYRGYZ.replace("163", "163,000"), KYRGYZ, KYRGYZ.replace("163", "160")) == [1, 2, 3]


def test_a_lone_figure_stays_whatever_its_wording() -> None:
    assert counterparts(KYRGYZ, TAJIK) == [1, 2]


def test_a_recorded_reference_stays() -> None:
    told = [observation(1, TAJIK), observation(2, KYRGYZ)]
    reference = replace(told[0], statement=replace(told[0].statement, origin=REFERENCE))
    new = observation(3, KYRGYZ)
    assert without_strangers(filed([reference, told[1], new]), new).observations == (reference, told[1], new)
