"""Amounts of money: what they are for, who gives them, and what the text says of them elsewhere."""

from __future__ import annotations

import pytest

from claims.claim import Document
from claims.extract import read
from tests.support.reading import PUBLISHED, claims, compared, head, measure, scope, value


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("The council gave $3 million for lighthouses.", "$3 million", "?lighthous"),
        ("Of the aid, lighthouses absorb $3 million and ferries $5 million.", "$3 million", "?lighthous"),
        ("The grant pays for lighthouses ($3 million) and buoys ($1 million).", "$1 million", "?buoy"),
        ("Parliament set aside $9 million for ferry crews and pilots.", "$9 million", "?crew+ferri+pilot"),
        ("The army will pay $40 million for drones.", "$40 million", "?drone"),
        ("Donors pledged $8 million for demining.", "$8 million", "demining"),
        ("The bridge cost $4 million, excluding tax.", "$4 million", "?-tax"),
        ("Excluding tax, the bridge cost $4 million.", "$4 million", "?-tax"),
        ("The bridge cost $4 million, tax not included.", "$4 million", "?-tax"),
        ("The minister granted $7 million in the autumn.", "$7 million", None),
        ("The aid stood at $7 million.", "$7 million", None),
        ("The government granted $7 million.", "$7 million", None),
    ],
)
def test_purposes(text: str, figure: str, expected: str | None) -> None:
    assert value(claims(text)[figure].frame.purpose) == expected


@pytest.mark.parametrize(
    ("text", "givers"),
    [
        ("Germany pledged $5 million, France $3 million and Japan $2 million.", ["DE", "FR", "JP"]),
        ("Aid came from Germany ($5 million), the EU ($3 million) and France ($2 million).", ["DE", "EU", "FR"]),
        ("Kenya gets $5 million, Uganda $3 million and Malawi $2 million.", [None, None, None]),
    ],
)
def test_lists_of_givers(text: str, givers: list[str | None]) -> None:
    assert [value(claim.frame.payer) for claim in claims(text).values()] == givers


def test_what_governs_an_amount_is_what_it_measures() -> None:
    found = claims("The storm damage in Chad was put at $40 million in a report on aid.")
    assert measure(found["$40 million"]) == "damage_cost"


def test_a_headline_amount_is_what_the_text_says_of_it() -> None:
    found = claims("Lenders granted Zambia a loan of about $412.3 million to repair its grids.", "Deal on $412m")
    assert measure(found["$412m"]) == "loan"
    assert scope(found["$412m"]) == "ZM"


def test_amounts_that_differ_tell_nothing_of_each_other() -> None:
    found = claims("Lenders granted Zambia a loan of about $418.3 million to repair its grids.", "Deal on $412m")
    assert measure(found["$412m"]) != "loan"


def test_unlisted_purposes_are_compared_by_their_words() -> None:
    texts = (
        "The aid has $3 million for harbour pilots.",
        "The aid has $4 million for pilots.",
        "It has $4m for buoys.",
    )
    pilots, others, buoys = (next(iter(claims(text).values())) for text in texts)
    assert compared(pilots, others)["purpose.same"] > 0 == compared(pilots, others)["purpose.differs"]
    assert compared(pilots, buoys)["purpose.differs"] > 0 == compared(pilots, buoys)["purpose.same"]


def test_a_sum_with_a_thing_is_not_the_sum_without_it() -> None:
    with_tax, without = (
        next(iter(claims(f"The bridge cost $4 million, {how} tax.").values())) for how in ("including", "excluding")
    )
    assert compared(with_tax, without)["purpose.differs"] > 0


def test_what_is_given_in_all_is_not_what_is_given_for_one_purpose() -> None:
    whole, part = (
        next(iter(claims(text).values()))
        for text in ("Parliament sent Ukraine $61 billion in aid.", "The aid gives Ukraine $13 billion for demining.")
    )
    assert compared(whole, part)["purpose.of_total"] > 0


def test_one_amount_for_two_receivers_stays_two_amounts() -> None:
    found = read(
        Document(id="1", text="Parliament gave $14 million to Kenya. It gave $14 million to Chad.", published=PUBLISHED)
    ).claims
    assert [scope(claim) for claim in found] == ["KE", "TD"]


def test_money_is_for_the_one_country_spoken_of() -> None:
    found = claims("Officials added that $13 million buys radars.", "Parliament passes aid for Chad")
    assert scope(found["$13 million"]) == "TD"


def test_who_has_the_money_is_not_what_it_is() -> None:
    found = claims("Members approved $26 million for others in need.")
    assert head(found["$26 million"]) is None
