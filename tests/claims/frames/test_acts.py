"""Which act a figure is of, what qualifies it, and whether somebody only expects it."""

from __future__ import annotations

import pytest

from tests.support.reading import claims, compared, measure, value


@pytest.mark.parametrize(
    ("text", "figure", "act"),
    [
        ("The Senate version holds $40 million for ferries.", "$40 million", "chamber.upper"),
        ("The House approved $38 million for ferries.", "$38 million", "chamber.lower"),
        ("The draft gives ferries $38 million.", "$38 million", "version.draft"),
        ("The bank paid a second tranche of $28 million.", "$28 million", "instalment.2"),
        ("The rival bid was $66 million.", "$66 million", "bid.rival"),
        ("The ferries cost $66 million.", "$66 million", None),
    ],
)
def test_an_amount_is_of_the_bill_draft_offer_or_instalment_beside_it(text: str, figure: str, act: str | None) -> None:
    assert value(claims(text)[figure].frame.act) == act


def test_each_of_two_amounts_has_the_act_that_stands_beside_it() -> None:
    found = claims("The Senate bill spends $40 million, the House bill $38 million.")
    assert value(found["$40 million"].frame.act) == "chamber.upper"
    assert value(found["$38 million"].frame.act) == "chamber.lower"


@pytest.mark.parametrize(
    ("text", "qualifiers"),
    [
        ("Gross reserves stood at $412 million, of which $96 million was usable.", ["basis.gross", "basis.usable"]),
        ("Core inflation was 3.1 percent, headline inflation 4.4 percent.", ["reach.core", "reach.headline"]),
        ("The median wage is $900 and the average wage $1,200.", ["mean.median", "mean.average"]),
        ("The ferry cost $40 million.", [None]),
    ],
)
def test_what_contrasts_two_quantities_of_one_name_is_read(text: str, qualifiers: list[str | None]) -> None:
    assert [value(claim.frame.qualifier) for claim in claims(text).values()] == qualifiers


@pytest.mark.parametrize(
    ("text", "figure", "forecaster"),
    [
        ("The bank will lower its rate to 4.5% on Thursday, according to 9 of 12 analysts.", "4.5%", "analysts"),
        ("Palmyra Bank sees inflation at 4.5% next year.", "4.5%", "name:palmyra"),
        ("The bank lowered its rate to 4.5% on Thursday, according to analysts.", "4.5%", None),
        ("Lumen missed its forecast of $5.1 billion and earned $612 million.", "$612 million", None),
    ],
)
def test_what_analysts_say_of_the_future_is_a_forecast_and_what_was_earned_is_none(
    text: str, figure: str, forecaster: str | None
) -> None:
    assert value(claims(text)[figure].frame.forecaster) == forecaster


def test_in_a_text_on_votes_names_with_numbers_are_parties_and_no_places() -> None:
    text = "Votes are counted in the election. Tiltu Balss won 18.9% of the vote, Gaisma 14.8%, Rits 3%."
    frames = [claim.frame for claim in claims(text).values()]
    assert [value(frame.subject) for frame in frames] == ["tiltu-balss", "gaisma", "rits"]
    assert not any(frame.scope for frame in frames)


def test_what_one_amount_is_given_in_is_not_what_the_next_amount_is() -> None:
    found = claims("The aid package holds $9 million in loans and $4 million for clinics.")
    assert measure(found["$9 million"]) == "loan"
    assert measure(found["$4 million"]) == "aid"


def test_towns_units_and_indexes_own_no_shares() -> None:
    found = claims("Workers at the plant in Rayong wept. Gas in Rayong rose to 43 euros per MWh by 10:40 GMT, up 18%.")
    assert not any(claim.frame.subject for claim in found.values())


def test_who_decides_in_the_lead_decides_on_the_amounts_below() -> None:
    text = "Donors waited for weeks. The army gets $40 million in military aid."
    found = claims(text, title="Senate clears $90 million aid package for Kenya")
    assert value(found["$40 million"].frame.act) == "chamber.upper"


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("The minister kept the tourism tax of 17 percent.", "17 percent", "tax"),
        ("Debt including guarantees was 131.2% of GDP.", "131.2%", "public_debt"),
        ("The list missed the 5 pct threshold.", "5 pct", "electoral_threshold"),
        ("A one-time charge of 18 billion rupees weighed on profit.", "18 billion rupees", "write_down"),
        ("The climate fund will raise $4 billion in climate finance.", "$4 billion", "aid"),
        ("Motor vehicles from Europe shall pay a duty of 35%.", "35%", "tariff"),
    ],
)
def test_the_noun_that_governs_a_figure_is_its_measure(text: str, figure: str, expected: str) -> None:
    assert measure(claims(text)[figure]) == expected


def test_a_forecast_is_not_held_to_be_the_result_that_came_near_it() -> None:
    one, two = (next(iter(claims(text).values())) for text in (
        "Analysts expect a net profit of $287 million for the December quarter.",
        "Net profit for the December quarter was a preliminary $285 million.",
    ))  # fmt: skip
    assert one.frame.status is not None
    assert two.frame.status is not None
    assert compared(one, two)["status.differs"] >= 0.5 * min(one.frame.status.confidence, two.frame.status.confidence)


def test_a_loan_asked_for_is_not_the_loan_agreed_on() -> None:
    asked = claims("Kenya will ask the IMF for a loan of $200 million.")["$200 million"]
    agreed = claims("Kenya and the IMF agreed on a loan of $168 million.")["$168 million"]
    assert compared(asked, agreed)["status.differs"] > 0


def test_gross_reserves_are_not_the_usable_ones() -> None:
    gross = claims("Gross reserves stood at $412 million.")["$412 million"]
    usable = claims("Usable reserves fell to $96 million.")["$96 million"]
    assert compared(gross, usable)["qualifier.differs"] > 0
    assert compared(gross, gross)["qualifier.same"] > 0
