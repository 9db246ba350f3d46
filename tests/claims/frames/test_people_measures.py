"""Counts of people and things in events: which of the look-alike measures of a field of news a figure gives."""

from __future__ import annotations

import pytest

from tests.support.reading import claims, measure


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("The backlog of asylum cases fell to 70,500.", "70,500", "backlog"),
        ("Some 3,100 Syrians applied for asylum in May.", "3,100", "asylum_claims"),
        ("Guards turned back 1,340 people at the river.", "1,340", "intercepted"),
        ("The waiting list for surgery grew to 7.3 million.", "7.3 million", "waiting_list"),
        ("Bed occupancy rose to 97%.", "97%", "occupancy"),
        ("Four hundred schools remain closed.", "Four hundred", "closures"),
        ("The blaze is 35% contained.", "35%", "contained"),
        ("Power was restored to 56,000 homes.", "56,000", "power_restored"),
        ("The army recaptured 14 villages.", "14", "places_taken"),
        ("Around 18,000 civilians remain trapped in the old town.", "18,000", "trapped"),
        ("The ring swindled 1,300 pensioners.", "1,300", "defrauded"),
        ("Sixty-one inmates broke out of the jail.", "Sixty-one", "escaped"),
        ("A jury jailed him for 27 years.", "27 years", "prison_term"),
        ("Spoilt ballots made up 5.6%.", "5.6%", "invalid_votes"),
        ("Eighteen members did not vote.", "Eighteen", "abstentions"),
        ("The poll of voters has a margin of error of 2.5 points.", "2.5 points", "margin_of_error"),
        ("Hospitals report 210 vacant posts.", "210", "job_openings"),
        ("Officials culled 723 elephants.", "723", "culled"),
        ("The tower is 310 metres high.", "310 metres", "height"),
        ("The storm was 215 miles south of the cape.", "215 miles", "distance"),
        ("Three bridges were carried off by the river.", "Three", "destroyed"),
    ],
)
def test_the_measure_of_a_count(text: str, figure: str, expected: str) -> None:
    assert measure(claims(text)[figure]) == expected


@pytest.mark.parametrize(
    ("text", "figure", "unlike"),
    [
        ("The group claims 1,900 on the other side.", "1,900", "jobless_claims"),
        ("The river carried off three bridges.", "three", "votes_for"),
        ("The court closed early; 40 people were killed on the road.", "40", "closures"),
        ("Payrolls rose by 142,000, short of what a poll had led investors to expect.", "142,000", "poll_sample"),
    ],
)
def test_words_of_another_field_name_no_measure(text: str, figure: str, unlike: str) -> None:
    assert measure(claims(text)[figure]) != unlike
