"""What series are called, in the shape of names that people would give."""

from datetime import date
from decimal import Decimal

import pytest

from claims.claim import Claim, Figure, Frame, Quote, Slot
from claims.quantity import Kind, Quantity, Role
from claims.say.titles import title

DAY = date(2023, 2, 8)
QUAKE = {"about": "event:earthquake place:SY place:TR", "scope": "TR+SY"}
BILL = {"about": "place:UA place:US event:aid_bill name:house", "status": "passed"}


def claim(kind: Kind, *, measures: str = "", as_of: date | None = None, about: str = "", **slots: str) -> Claim:
    unit = {Kind.MONEY: "USD", Kind.COUNT: "people"}.get(kind, "percent")
    quantity = Quantity(kind=kind, unit=unit, value=Decimal(1136))
    quote = Quote(field="text", start=0, end=5, exact="1,136")
    frame = Frame(
        about=tuple(Slot(value=value) for value in about.split()),
        **{name: Slot(value=value) for name, value in slots.items()},  # type: ignore[arg-type]
    )
    figure = Figure(quote=quote, quantity=quantity, role=Role.CURRENT, rule="test")
    return Claim(version="1", figure=figure, measures=measures, frame=frame, sentence=(0, 9), as_of=as_of)


def money(**slots: str) -> str:
    return title(claim(Kind.MONEY, **slots), DAY)


def count(**slots: str) -> str:
    return title(claim(Kind.COUNT, **slots), DAY)


def percent(**slots: str) -> str:
    return title(claim(Kind.PERCENT, **slots), DAY)


def test_money_is_for_somebody_or_something() -> None:
    assert money(measure="aid", head="package", scope="UA", **BILL) == "aid for Ukraine, passed"
    assert money(measure="aid", head="weapon", scope="UA", purpose="military_aid") == "military aid for Ukraine"
    assert (
        money(measure="aid", scope="US", purpose="stock_replenishment", **BILL)
        == "stock replenishment, US aid bill, passed"
    )
    assert money(measure="aid", purpose="border_security", scope="US") == "aid for border security, US"
    assert money(measure="pledges", payer="world_bank", scope="PK", status="pledged") == (
        "pledges from the World Bank for Pakistan"
    )


def test_an_event_comes_with_its_place_and_month() -> None:
    assert count(measure="deaths", head="person", **QUAKE) == "deaths, earthquake in Turkey and Syria, February 2023"
    assert count(measure="injured", about="event:flood place:PK", period="since:2022-06") == (
        "people injured, flood in Pakistan, since June 2022"
    )


def test_a_whole_without_a_name_is_named_by_its_places() -> None:
    assert count(measure="deaths", about="event:flood place:PK", scope="whole") == "deaths, flood in Pakistan"
    assert money(measure="aid", about="place:UA", scope="whole") == "aid, Ukraine"


def test_a_lasting_event_has_a_month_only_if_the_text_gives_a_day() -> None:
    flood = claim(Kind.COUNT, measure="deaths", about="event:flood place:PK")
    dated = claim(Kind.COUNT, measure="deaths", about="event:flood place:PK", as_of=date(2022, 8, 25))
    assert title(flood, DAY) == "deaths, flood in Pakistan"
    assert title(dated, DAY) == "deaths, flood in Pakistan, August 2022"


def test_what_is_counted_is_named_where_it_adds_something() -> None:
    assert count(measure="damaged", head="house") == "houses damaged"
    assert count(measure="deaths", head="child") == "deaths of children"
    assert count(measure="injured", head="bridge") == "people injured"
    assert count(measure="displaced", head="person", level="new") == "people newly displaced"
    assert count(measure="votes_against", head="republican", scope="UA", about="event:aid_bill") == (
        "votes against, Republicans, Ukraine aid bill"
    )


def test_percentages_say_of_what() -> None:
    assert percent(measure="unemployment_rate", scope="US", period="2024-06") == "unemployment rate, US, June 2024"
    assert percent(measure="share_price", level="change") == "change in share price"
    assert percent(measure="flooded", head="crop", level="share") == "share of crops flooded"
    assert percent(measure="destroyed", level="share") == "share destroyed"


def test_statistics_are_of_a_country_rather_than_of_the_news_around_them() -> None:
    assert count(measure="jobs_added", about="event:storm place:US", period="2024-07") == "jobs added, US, July 2024"


@pytest.mark.parametrize("kind", [Kind.MONEY, Kind.COUNT, Kind.PERCENT, Kind.MULTIPLE, Kind.DURATION, Kind.NUMBER])
def test_a_claim_that_says_little_has_a_name_too(kind: Kind) -> None:
    assert title(claim(kind), DAY)


def test_the_number_is_never_part_of_the_name() -> None:
    assert "1,136" not in count(measures="1,136 dead in floods")
    assert money(measures="bill for the 2 dams") == "amount"


def test_no_word_is_said_twice() -> None:
    assert money(measure="loan", purpose="loan", scope="UA") == "loans for Ukraine"
    assert money(measure="reconstruction_cost", purpose="reconstruction", scope="PK") == (
        "cost of reconstruction for Pakistan"
    )
    assert count(measure="deaths", **QUAKE, purpose="reconstruction").count("earthquake") == 1
