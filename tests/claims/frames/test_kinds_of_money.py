"""Which kind of money an amount is: what is paid, owed, earned, stolen or given differs, and all is in dollars."""

from __future__ import annotations

import pytest

from tests.support.reading import claims, measure


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("Lindqvist earned $1.40 a share in the spring.", "$1.40", "eps"),
        ("Holders of Lindqvist will get a dividend of 60 cents a share.", "60 cents", "dividend"),
        ("Its profit came to $40 million.", "$40 million", "profit"),
        ("The yard's order book grew to $9 billion.", "$9 billion", "orders"),
        ("The kidnappers want a ransom of $2 million.", "$2 million", "ransom"),
        ("The clerk took kickbacks of $2 million.", "$2 million", "bribes"),
        ("Police seized cash worth $2 million.", "$2 million", "confiscated"),
        ("Interest payments swallowed $30 billion.", "$30 billion", "debt_interest"),
        ("The state pension rises to £240 a week.", "£240", "pension"),
        ("The grocer's net debt eased to £3 billion.", "£3 billion", "net_debt"),
        ("The widow's bequest of $5 million goes to the zoo.", "$5 million", "donations"),
        ("The league sold its TV rights for $5 million.", "$5 million", "broadcast_rights"),
        ("Cocoa fell to $5,100 a tonne.", "$5,100", "crop_price"),
        ("Copper rose to $9,100 a tonne.", "$9,100", "metal_price"),
        ("Frankel had sales of $88 million.", "$88 million", "revenue"),
        ("The sale of the brewery made $88 million.", "$88 million", "sale_proceeds"),
    ],
)
def test_kinds_of_money(text: str, figure: str, expected: str) -> None:
    assert measure(claims(text)[figure]) == expected


def test_an_amount_a_share_is_no_profit_of_the_whole() -> None:
    found = claims("Lindqvist made a profit of $40 million, or $1.40 a share.")
    assert measure(found["$40 million"]) == "profit"
    assert measure(found["$1.40"]) == "eps"


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("Lindqvist will cut about 400 jobs.", "400", "jobs_cut"),
        ("Lindqvist will create 400 more jobs.", "400", "jobs_added"),
        ("The flood claimed at least 40 lives.", "40", "deaths"),
    ],
)
def test_a_figure_in_the_midst_of_a_phrase_is_what_it_says(text: str, figure: str, expected: str) -> None:
    assert measure(claims(text)[figure]) == expected


def test_a_phrase_around_one_figure_says_nothing_of_the_other() -> None:
    found = claims("The mill took on 90 hands and will cut 400 jobs.")
    assert measure(found["400"]) == "jobs_cut"
    assert measure(found["90"]) != "jobs_cut"
