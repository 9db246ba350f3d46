"""Whose and of what each figure of a list is."""

from __future__ import annotations

import pytest

from tests.support.reading import claims, head, measure, scope, value


def test_each_name_of_a_list_without_verbs_has_its_own_figure() -> None:
    found = claims("The party gets seven seats. Varenna drops to 27, Nova Strela to 22, Reefs to 17 and Bruma to 12.")
    assert {figure: value(claim.frame.subject) for figure, claim in found.items() if figure in ("22", "17", "12")} == {
        "22": "nova-strela",
        "17": "reefs",
        "12": "bruma",
    }


def test_a_name_behind_a_comma_is_no_noun_that_is_counted() -> None:
    found = claims("Varenna drops to 27, Nova Strela to 22, Reefs to 17.")
    assert {claim.quantity.unit for claim in found.values()} == {""}


def test_a_number_can_be_part_of_the_name_of_a_party() -> None:
    found = claims("The count gave: Reefs 15.1%, 18 seats; Vesta 21 11.0%, 13; Bruma 8.3%, 10.")
    assert value(found["13"].frame.subject) == "vesta"


def test_the_measure_of_a_list_is_as_sure_at_its_end() -> None:
    found = claims("The count gave: Reefs 15.1%, 18 seats; Strela 11.0%, 13; Bruma 8.3%, 10; Varenna 5.0%, 6.")
    slots = [found[figure].frame.measure for figure in ("13", "10", "6")]
    assert [(slot.value, slot.confidence) for slot in slots if slot] == [("seats", slots[0].confidence)] * 3  # type: ignore[union-attr]


def test_figures_in_brackets_have_the_places_beside_them() -> None:
    found = claims("Confirmed cases: 214 (Osk 149, Tarim 41).")
    assert (scope(found["149"]), scope(found["41"])) == ("?osk", "?tarim")


@pytest.mark.parametrize(
    ("text", "figure", "noun"),
    [
        ("Clinics notified 120 cases of cholera in three districts, 71 of them in Osk.", "71", "case"),
        ("Tarim has had 241 of the country's 362 cases.", "241", "case"),
    ],
)
def test_a_part_counts_what_its_whole_does(text: str, figure: str, noun: str) -> None:
    assert head(claims(text)[figure]) == noun


def test_a_whole_is_no_smaller_than_its_part() -> None:
    found = claims("Clinics notified 120 cases of cholera in three districts, 71 of them in Osk.")
    assert found["71"].part_of == (found["120"].quote.start, found["120"].quote.end)


def test_votes_by_which_something_passes_are_no_change() -> None:
    claim = claims("By five votes to two the board lowered its rate.")["five"]
    assert (measure(claim), claim.frame.level) == ("votes_for", None)


def test_who_dissents_votes_against() -> None:
    assert measure(claims("Three of the seven board members dissented.")["Three"]) == "votes_against"


def test_a_place_alone_has_no_new_cases_and_a_day_alone_has() -> None:
    found = claims("Osk alone has 92 cases. On Friday alone 12 cases were found.")
    assert [value(claim.frame.level) for claim in found.values()] == [None, "new"]


def test_a_party_sits_in_its_parliament() -> None:
    claim = claims("Nova Strela will sit in the Storting with 26 deputies. The Storting met.")["26"]
    assert value(claim.frame.subject) == "nova-strela"


def test_a_former_value_is_gross_as_the_newer_one_is_and_of_no_instalment() -> None:
    text = "Gross reserves rose to $548 million from $371 million, after the first purchase under the arrangement."
    former = claims(text)["$371 million"].frame
    assert (value(former.qualifier), former.act) == ("basis.gross", None)


@pytest.mark.parametrize(("text", "unit"), [("GH¢85m", "GHS"), ("GH₵ 85 million", "GHS"), ("50¢", "USD")])
def test_signs_of_cedis_and_cents(text: str, unit: str) -> None:
    (claim,) = claims(f"Parliament approved {text} for food.").values()
    assert claim.quantity.unit == unit


def test_a_share_of_children_with_their_first_shot_is_vaccinated() -> None:
    assert measure(claims("Some 90.2% of its children now have their first shot.")["90.2%"]) == "vaccinated"


@pytest.mark.parametrize(
    ("text", "unit"), [("1,500 cusecs", "cubic foot per second"), ("600 cumecs", "cubic metre per second")]
)
def test_flows_of_rivers(text: str, unit: str) -> None:
    (claim,) = claims(f"The barrage released {text} of water.").values()
    assert claim.quantity.unit == unit


def test_a_river_has_a_flow_and_no_harvest() -> None:
    text = "Rice fields were lost. The operator cut the flow from the dam to 600 cubic metres a second from 1,450."
    found = claims(text)
    assert {measure(claim) for claim in found.values()} == {"water_flow"}


def test_places_around_which_something_is_counted_are_not_counted() -> None:
    text = "Osk has 33 cases. That makes 255 around the border countries."
    assert head(claims(text)["255"]) != "country"


def test_whose_the_whole_is_says_not_where_the_part_is() -> None:
    found = claims("Ghana has had 241 of the region's 362 cases.", title="Cases in Togo and Ghana")
    assert scope(found["241"]) == "GH"


@pytest.mark.parametrize(
    "text", ["Doses given in the three states: 1,914,200 out of 2.1 million sent.", "Doses given: 1,914,200"]
)
def test_a_label_names_what_is_counted_before_it_says_where(text: str) -> None:
    claim = claims(text)["1,914,200"]
    assert (measure(claim), head(claim)) == ("doses", "dose")


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("The bank will lower its rate to 4.25% from 4.75%, according to analysts.", "4.75%", None),
        ("Debt is expected to fall to 108% by 2031 from 126%.", "126%", None),
        ("The bank raised its growth forecast to 2.1% from 1.9%.", "1.9%", "forecast"),
    ],
)
def test_what_an_expected_change_starts_from_is_known(text: str, figure: str, expected: str | None) -> None:
    frame = claims(text)[figure].frame
    assert value(frame.status) == expected
