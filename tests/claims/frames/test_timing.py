"""Which period a figure is read to cover."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims import period
from tests.support.reading import claims, value


def periods(text: str, title: str = "") -> dict[str, str | None]:
    return {figure: value(claim.frame.period) for figure, claim in claims(text, title).items()}


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("Sales were $3 billion in the second quarter of 2023.", "$3 billion", "2023-Q2"),
        ("Sales were $3 billion in Q2 2023.", "$3 billion", "2023-Q2"),
        ("Second-quarter sales were $3 billion.", "$3 billion", "2024-Q2"),
        ("Sales were $3 billion in the three months to June.", "$3 billion", "2024-Q2"),
        ("Sales between April and June 2023 were $3 billion.", "$3 billion", "2023-Q2"),
        ("Sales in the first nine months came to $4 billion.", "$4 billion", "2023-01/2023-09"),
        ("Sales in the first half of last year came to $4 billion.", "$4 billion", "2023-H1"),
        ("In the year to March it lost $4 billion.", "$4 billion", "2023-04/2024-03"),
        ("For the 12 months ended March 31, it lost $2 billion.", "$2 billion", "2023-04/2024-03"),
        ("Sales in the December quarter were $3 billion.", "$3 billion", "2023-Q4"),
        ("Sales were $3 billion in 3Q FY24.", "$3 billion", "FY2024-Q3"),
        ("Sales were $3 billion in fiscal 2025.", "$3 billion", "FY2025"),
        ("Sales were $3 billion in 2022-23.", "$3 billion", "FY2023"),
        ("So far this year sales were $3 billion.", "$3 billion", "since:2024-01"),
        ("It has spent $3 billion since 2014.", "$3 billion", "since:2014"),
        ("It will save $3 billion by 2030.", "$3 billion", "by:2030"),
        ("The amount delivered by 31 October 2023 was $3 billion.", "$3 billion", "by:2023-10"),
        ("Ministers agreed to $2 billion in 2021; the year after it was $3 billion.", "$3 billion", "2022"),
    ],
)
def test_a_period_in_its_many_forms(text: str, figure: str, expected: str) -> None:
    assert periods(text)[figure] == expected


def test_the_year_of_a_record_is_not_the_period() -> None:
    assert periods("The fund paid out $7 billion, its largest outlay since 2009.")["$7 billion"] is None


def test_a_year_earlier_counts_from_the_period_before_it() -> None:
    found = periods(
        "Profit was $2bn in the December quarter, against $3bn a year ago and $4bn in the preceding quarter."
    )
    assert found == {"$2bn": "2023-Q4", "$3bn": "2022-Q4", "$4bn": "2023-Q3"}


def test_a_rise_from_a_year_earlier_is_not_of_that_year() -> None:
    found = periods("Profit in the first quarter of 2024 was $2bn, up 11 percent from a year earlier.")
    assert found["$2bn"] == "2024-Q1"
    assert found["11 percent"] != "2023-Q1"


def test_a_month_that_leads_its_clause_governs_the_figures_after_it() -> None:
    found = periods("May goes from 89,000 up to 144,000 jobs and June from 142,000 to 159,000.")
    assert found == {"89,000": "2024-05", "144,000": "2024-05", "142,000": "2024-06", "159,000": "2024-06"}


@given(st.integers(1900 * 12, 2100 * 12), st.integers(1, 40), st.integers(-300, 300))
def test_periods_are_read_as_they_are_written(first: int, length: int, months: int) -> None:
    written = period.name(first, first + length)
    assert period.span(written) == (first, first + length)
    assert period.span(period.shifted(written, months) or "") == (first + months, first + months + length)


def test_a_former_value_is_not_of_the_time_by_which_it_shall_change() -> None:
    assert periods("Debt is to fall to 108% of output by 2031 from 126%.") == {"108%": "by:2031", "126%": None}
