"""What a figure takes from the grammar around it: verbs that move an amount, numbers that go on, prices, places."""

from __future__ import annotations

import pytest

from claims.quantity import Kind
from tests.support.reading import claims, head, measure, scope, value


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("A new credit agreement brings the foreign debt of the city to $9 million.", "$9 million", "public_debt"),
        ("A ministry count puts the dead at 71.", "71", "deaths"),
        ("The backlog at the end of March was 61,900 cases.", "61,900", "backlog"),
        ("Ministers say 71 people died at sea. Charities say 93.", "93", "deaths"),
        ("Only 1,340 beds exist. More than 36,000 have come by small boat.", "36,000", "migration"),
        ("Coria has paid $2bn for its 12 percent of the mine.", "$2bn", "acquisition"),
        (
            "The €3 million footbridge at Coria hotel is closed; the €9 million Coria bridge is not.",
            "€9 million",
            "cost",
        ),
        ("The chipmaker will lay off staff. It is letting 600 people go.", "600", "jobs_cut"),
        ("The rebels hold captives. They are letting 600 people go.", "600", "hostages_freed"),
        ("The world is headed for 2.7 degrees of warming.", "2.7 degrees", "warming"),
    ],
)
def test_measures(text: str, figure: str, expected: str) -> None:
    assert measure(claims(text)[figure]) == expected


@pytest.mark.parametrize(
    ("text", "figure", "unlike"),
    [
        ("Flights were delayed. The probe carries 1,480 kg of cargo.", "1,480 kg", "flights_delayed"),
        ("Its staff is small. It will bring 1.8 tonnes of kit.", "1.8 tonnes", "employment_level"),
    ],
)
def test_no_weight_counts_things(text: str, figure: str, unlike: str) -> None:
    assert measure(claims(text)[figure]) != unlike


@pytest.mark.parametrize(
    ("text", "figure", "kind", "unit"),
    [
        ("Of 1.2 billion euros, over 900 million goes to roads.", "900 million", Kind.MONEY, "EUR"),
        ("Unemployment was 6.1 percent in France, and in Spain 11.2.", "11.2", Kind.PERCENT, "percent"),
        ("Prices fell 2 percent and the index stood at 96.3.", "96.3", Kind.NUMBER, ""),
        ("Lawmakers voted. The government won by 47, 318 to 271.", "271", Kind.COUNT, "votes"),
    ],
)
def test_a_bare_number_goes_on_in_the_unit_before_it(text: str, figure: str, kind: Kind, unit: str) -> None:
    quantity = claims(text)[figure].figure.quantity
    assert (quantity.kind, quantity.unit) == (kind, unit)


def test_the_sides_of_a_tally_behind_its_margin() -> None:
    found = claims("Lawmakers voted. The government won by 47, 318 to 271.")
    assert (measure(found["318"]), measure(found["271"])) == ("votes_for", "votes_against")


def test_what_persons_alone_do_counts_persons() -> None:
    assert head(claims("Over 36,000 have arrived since May.")["36,000"]) == "person"


def test_an_amount_that_is_reached_is_not_delivered() -> None:
    assert value(claims("Pledges to the fund have reached $1.3 billion.")["$1.3 billion"].frame.status) != "delivered"


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("EU storage is 84 percent full.", "84 percent", "EU"),
        ("Germany was 90 percent full in May. Gas stores in the EU are 84 percent full.", "84 percent", "EU"),
        ("The EU said 12 people had died.", "12", None),
    ],
)
def test_places(text: str, figure: str, expected: str | None) -> None:
    found = scope(claims(text)[figure])
    assert found == expected


def test_where_somebody_meant_to_go_is_not_where_they_died() -> None:
    found = claims("A boat sank off Tunisia. It had left Sfax at dawn. Twenty people died trying to reach Malta.")
    assert scope(found["Twenty"]) == "TN"


def test_where_charities_speak_is_not_what_they_speak_of() -> None:
    found = claims("Ministers say 71 people died at sea. Charities in Lyon say 93.")
    assert scope(found["93"]) != "FR/lyon"


def test_a_price_of_markets_has_neither_owner_nor_the_place_of_the_text() -> None:
    frame = claims("Gas went out at €29.85.", title="Coria warns Germany and Italy of a cold spring")["€29.85"].frame
    assert (frame.measure and frame.measure.value, frame.subject, frame.scope) == ("gas_price", None, None)
