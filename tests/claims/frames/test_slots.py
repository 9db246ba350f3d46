"""What the frame reader says of a figure, slot by slot."""

from __future__ import annotations

from datetime import date

import pytest

from claims.compare.standing import stated
from claims.notices import denies
from tests.support.reading import claims, measure, scope, value


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("At least 40 people were killed in the blast.", "40", "deaths"),
        ("The death toll rose to 43 on Monday.", "43", "deaths"),
        ("The floods have claimed 1,545 lives.", "1,545", "deaths"),
        ("Some 92 others were wounded.", "92", "injured"),
        ("Rescuers are looking for 35 missing people.", "35", "missing"),
        ("The floods displaced 30,000 people.", "30,000", "displaced"),
        ("More than 300,000 houses were destroyed.", "300,000", "destroyed"),
        ("The unemployment rate fell to 4.1 percent.", "4.1 percent", "unemployment_rate"),
        ("Inflation eased to 3.2 percent in May.", "3.2 percent", "inflation"),
        ("The economy grew by 2.8 percent.", "2.8 percent", "gdp_growth"),
        ("The company reported revenue of $12 billion.", "$12 billion", "revenue"),
        ("Net profit fell to €300 million.", "€300 million", "profit"),
        ("Donors pledged $9 billion.", "$9 billion", "pledges"),
        ("Congress passed a $61 billion aid package.", "$61 billion", "aid"),
        ("Turnout was 62 percent.", "62 percent", "turnout"),
        ("Police arrested 114 protesters.", "114", "arrests"),
        ("Health officials confirmed 250 new cases.", "250", "cases"),
        ("The earthquake had a magnitude of 7.8.", "7.8", "quake_magnitude"),
        ("The airline cancelled 1,800 flights.", "1,800", "flights"),
    ],
)
def test_measures(text: str, figure: str, expected: str) -> None:
    assert measure(claims(text)[figure]) == expected


def test_each_figure_of_a_list_has_its_own_measure() -> None:
    found = claims("Floods killed 982 people and injured 1,456, while 40 are missing.")
    assert [measure(claim) for claim in found.values()] == ["deaths", "injured", "missing"]


def test_a_clause_about_the_speaker_is_no_measure() -> None:
    found = claims("Of the dead, 8,574 were in Turkey and 2,662 in Syria, medical staff and officials reported.")
    assert {measure(claim) for claim in found.values()} == {"deaths"}


def test_places_belong_to_the_figure_beside_them() -> None:
    found = claims("The quake killed 24,617 people in Turkey and 4,500 in Syria.")
    assert scope(found["24,617"]) == "TR"
    assert scope(found["4,500"]) == "SY"


def test_a_total_over_both_countries_is_the_whole_of_the_event() -> None:
    found = claims("In all, 29,117 people died.", title="Earthquake in Turkey and Syria")
    assert scope(found["29,117"]) == "SY+TR"


def test_a_part_of_a_country_is_written_within_it() -> None:
    found = claims("Floods killed 1,508 people in Pakistan, 646 of them in Sindh.")
    assert scope(found["1,508"]) == "PK"
    assert scope(found["646"]) == "PK/sindh"
    start, end = found["1,508"].quote.start, found["1,508"].quote.end
    assert found["646"].part_of == (start, end)


def test_money_has_recipient_purpose_and_payer() -> None:
    pledged = claims("Germany pledged $200 million in aid for Sudan.")["$200 million"]
    assert (value(pledged.frame.payer), scope(pledged)) == ("DE", "SD")
    held = claims("The bill holds $23 billion to replenish US stockpiles.")["$23 billion"]
    assert value(held.frame.purpose) == "stock_replenishment"


@pytest.mark.parametrize(
    ("text", "figure", "status"),
    [
        ("The White House asked Congress for $106 billion in aid.", "$106 billion", "requested"),
        ("The Senate passed a $95 billion aid bill.", "$95 billion", "passed"),
        ("The president signed the $61 billion aid package.", "$61 billion", "enacted"),
        ("Economists had forecast 170,000 new jobs.", "170,000", "forecast"),
    ],
)
def test_statuses(text: str, figure: str, status: str) -> None:
    assert value(claims(text)[figure].frame.status) == status


@pytest.mark.parametrize(
    ("text", "figure", "period"),
    [
        ("Employers added 206,000 jobs in June.", "206,000", "2024-06"),
        ("Employers added 180,000 jobs in November.", "180,000", "2023-11"),
        ("Revenue was $12 billion in the first quarter.", "$12 billion", "2024-Q1"),
        ("Congress has approved $175 billion since February 2022.", "$175 billion", "since:2022-02"),
        ("Last year 650 migrants died.", "650", "2023"),
        ("It earned $4bn last quarter.", "$4bn", "2024-Q2"),
        ("Sales fell to $3bn in the second half of 2023.", "$3bn", "2023-H2"),
        ("The deficit was $400bn in fiscal 2023.", "$400bn", "FY2023"),
        ("In the 2022 financial year it lost $4bn.", "$4bn", "FY2022"),
        ("Since the start of 2023 it has lost $4bn.", "$4bn", "since:2023"),
        ("Since mid-June 300 people died.", "300", "since:2024-06"),
        ("So far this year 300 migrants drowned.", "300", "since:2024-01"),
        ("At least 40 people died in the past 24 hours.", "40", "2024-07-04/2024-07-05"),
        ("It built 300 homes in the last 30 days.", "300", "2024-06-05/2024-07-05"),
        ("Over the past year 40 mines closed.", "40", "2023-07/2024-07"),
        ("It will pay $8bn over five years.", "$8bn", "P5Y"),
    ],
)
def test_periods_are_resolved_against_publication(text: str, figure: str, period: str) -> None:
    assert value(claims(text)[figure].frame.period) == period


@pytest.mark.parametrize(
    "text",
    [
        "Since the start of the war $4bn has been lost.",
        "The first half of the $4bn is paid.",
        "It will open in two years.",
    ],
)
def test_what_no_calendar_tells_is_left_open(text: str) -> None:
    assert all(claim.frame.period is None for claim in claims(text).values())


@pytest.mark.parametrize(
    ("text", "figure", "day"),
    [
        ("By Wednesday 43 people had died.", "43", date(2024, 7, 3)),
        ("As of 28 June, 43 people had died.", "43", date(2024, 6, 28)),
        ("Yesterday 43 people died.", "43", date(2024, 7, 4)),
        ("The loan of $4bn falls due on 1 January 2026.", "$4bn", None),
    ],
)
def test_the_day_as_of_which_a_figure_stands(text: str, figure: str, day: date | None) -> None:
    assert claims(text)[figure].as_of == day


@pytest.mark.xfail(strict=True, reason="a weekday to come is taken for the last one")
def test_a_day_to_come_is_no_day_as_of() -> None:
    assert claims("The debate on the $4bn bill will be held on Saturday.")["$4bn"].as_of is None


def test_new_deaths_are_not_the_toll() -> None:
    found = claims("Another 22 people died in a day, so that the toll is now 1,508.")
    assert value(found["22"].frame.level) == "new"
    assert value(found["1,508"].frame.level) == "cumulative"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The toll could reach 5,000.", "5,000"),
        ("If passed, the bill would cost $4bn.", "$4bn"),
        ("Up to 300 jobs may go.", "300"),
        ("It is feared that 40 people have died.", "40"),
        ("The ministry denied that 40 people had died.", "40"),
        ("The minister did not say 40 people died.", "40"),
        ("Police rejected reports that 40 people had died.", "40"),
        ("There is no evidence that 40 people died.", "40"),
        ("The government did not spend $4bn.", "$4bn"),
        ("Critics falsely claimed that the fund lost $4bn.", "$4bn"),
    ],
)
def test_what_could_be_and_what_is_denied_is_hypothetical(text: str, figure: str) -> None:
    assert claims(text)[figure].hypothetical


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The toll reached 5,000.", "5,000"),
        ("The storm killed 40 and could damage 300 homes.", "40"),
        ("The bill, which was not amended, gives $4bn to schools.", "$4bn"),
        ("The inquiry did not find who had spent the missing sum, and the $4bn is gone.", "$4bn"),
    ],
)
def test_a_modal_or_a_negation_elsewhere_leaves_a_figure_alone(text: str, figure: str) -> None:
    assert not claims(text)[figure].hypothetical


def test_a_quote_holds_the_words_that_deny_it() -> None:
    text = "The head of the agency told reporters in the capital that his office had never given the figure of 40 dead."
    quote = claims(text)["40"].quote
    assert denies(quote.prefix, quote.suffix)


def test_a_source_is_named() -> None:
    assert claims("According to the finance ministry, the floods cost $10 billion.")["$10 billion"].attribution == (
        "the finance ministry"
    )


def test_a_former_value_takes_its_place_from_the_newer() -> None:
    found = claims("Unemployment in France rose to 7.5 percent from 7.3 percent.")
    newer, older = found["7.5 percent"], found["7.3 percent"]
    assert older.of == (newer.quote.start, newer.quote.end)
    assert measure(older) == measure(newer) == "unemployment_rate"


def test_what_is_no_claim_is_not_framed() -> None:
    assert "2022" not in claims("In 2022 the floods killed 1,700 people.")


def test_slots_point_at_the_words_that_say_so() -> None:
    text = "The death toll in Nepal rose to 43."
    frame = claims(text)["43"].frame
    assert frame.measure is not None
    assert text[frame.measure.start : frame.measure.end] == "death toll"
    assert frame.scope is not None
    assert text[frame.scope.start : frame.scope.end] == "Nepal"


def test_every_member_of_a_list_is_part_of_the_whole_and_takes_its_status_as_inferred() -> None:
    found = claims("The Senate passed a $95 billion package, including $61 billion in arms and $8 billion in loans.")
    whole = found["$95 billion"].quote
    for part in (found["$61 billion"], found["$8 billion"]):
        assert part.part_of == (whole.start, whole.end)
        assert part.frame.status is not None
        assert part.frame.status.value == "passed"
        assert stated(part.frame.status) is None
