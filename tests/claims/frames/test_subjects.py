"""Whose figure it is, and who expects it."""

from __future__ import annotations

import pytest

from claims.claim import Claim
from tests.support.reading import claims, value


def subject(claim: Claim) -> str | None:
    return value(claim.frame.subject)


def forecaster(claim: Claim) -> str | None:
    return value(claim.frame.forecaster)


def test_each_party_of_a_list_has_its_own_seats_and_votes() -> None:
    found = claims("Seats and votes: Varenna 23.9%, 28 seats; Nova Strela 20.4%, 24 seats; Bruma 15.1%, 18 seats.")
    assert {figure: subject(claim) for figure, claim in found.items() if "seats" in figure or figure.isdigit()} == {
        "28": "varenna",
        "24": "nova-strela",
        "18": "bruma",
    }


def test_seats_are_for_whom_they_are_said_to_be_for() -> None:
    found = claims("The count gave 28 seats to Varenna and 24 seats to Bruma.")
    assert [subject(claim) for claim in found.values()] == ["varenna", "bruma"]


def test_a_company_is_told_from_the_one_that_it_buys() -> None:
    text = "Halvard Systems had revenue of $4 billion. The revenue of Ostrava Maps was $1 billion. It cut 300 jobs."
    found = claims(text, title="Halvard Systems to buy Ostrava Maps")
    assert subject(found["$4 billion"]) == "halvard-systems"
    assert subject(found["$1 billion"]) == "ostrava-maps"


def test_what_the_text_as_a_whole_measures_is_of_the_company_that_it_opens_with() -> None:
    found = claims("Halvard Systems has a new head. Revenue was $4 billion.")
    assert subject(found["$4 billion"]) == "halvard-systems"


def test_a_toll_belongs_to_nobody() -> None:
    found = claims("In Ostrava Police said on Monday that Halvard saw 40 people killed.")
    assert all(subject(claim) is None for claim in found.values())


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("Revenue was $4.8 billion against a consensus of $4.7 billion.", "$4.7 billion", "analysts"),
        ("Revenue was $4.8 billion against a consensus of $4.7 billion.", "$4.8 billion", None),
        ("Sales: $4.8B (est. $4.7B).", "$4.7B", "analysts"),
        ("Profit was $2 billion; analysts had looked for $3 billion.", "$3 billion", "analysts"),
        ("Profit was $2 billion; analysts had looked for $3 billion.", "$2 billion", None),
        ("The IMF expects growth of 2.1 percent this year and 1.9 percent next.", "1.9 percent", "imf"),
        ("Goldman Sachs forecasts inflation of 2.1 percent.", "2.1 percent", "name:goldman-sachs"),
        ("Growth is expected to reach 2.1 percent.", "2.1 percent", "unnamed"),
        ("The exit poll gave the party 28 seats.", "28", "exit_poll"),
        ("Profit was $2 billion, beating expectations.", "$2 billion", None),
        ("Inflation was 2.1 percent, below the 2.2 percent in the central bank's forecast.", "2.1 percent", None),
        (
            "Inflation was 2.1 percent, below the 2.2 percent in the central bank's forecast.",
            "2.2 percent",
            "central_bank",
        ),
    ],
)
def test_a_forecast_is_told_from_what_came_and_by_whom_it_is(text: str, figure: str, expected: str | None) -> None:
    found = claims(text)[figure]
    assert forecaster(found) == expected
    assert (found.frame.status is not None and found.frame.status.value == "forecast") is (expected is not None)
