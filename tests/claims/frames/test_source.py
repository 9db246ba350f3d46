"""Who is said to give a figure: names, offices and documents, quoted as the text has them."""

from __future__ import annotations

import pytest

from claims.claim import Document
from claims.extract import read

NAMED = [
    ("The toll is 40, police said.", "police"),
    ("The toll is 40, said Interior Minister Ann Lee.", "Interior Minister Ann Lee"),
    ('"It cost $4m," the mayor told reporters.', "the mayor"),
    ("According to the health ministry in Kabul, 40 died.", "the health ministry in Kabul"),
    ("Per the Labor Department, 200,000 jobs were added.", "the Labor Department"),
    ("The company put its losses at $4bn.", "The company"),
    ("The World Bank on Tuesday put the damage at $40bn.", "The World Bank"),
    ("Her spokesman, John Doe, said 12 people died.", "John Doe"),
    ("John Doe, who leads the agency, said 12 people died.", "John Doe"),
    ("The fire killed 40, state media reported on Monday.", "state media"),
    ("A survey by the central bank showed inflation at 4%.", "A survey by the central bank"),
    ("Reuters reported that 40 people died.", "Reuters"),
    ("Citing two officials, Reuters put the price at $4m.", "Reuters"),
    ("The agency's tally stands at 412.", "The agency"),
    ("The storm, officials said, killed 40.", "officials"),
    ("Losses came to $4bn, the envoy added.", "the envoy"),
    ("Ankara says 300 teams are at work.", "Ankara"),
]
UNNAMED = [
    "By Wednesday the toll had reached 40.",
    "It grew 3 per cent, and 12 per day.",
    "Flights added 12 seats.",
    "Members will note that August brought 142,000 jobs.",
    "The price was set at $40.",
    "Flood damage put at $40bn",
    "Ministers corrected the bridge count: 269 are gone.",
    "If senators say yes, 40 ships will sail.",
]


def attributions(text: str, title: str = "") -> list[str | None]:
    return [claim.attribution for claim in read(Document(id="1", text=text, title=title)).claims]


@pytest.mark.parametrize(("text", "source"), NAMED)
def test_a_source_is_quoted_as_it_stands(text: str, source: str) -> None:
    assert set(attributions(text)) == {source}


@pytest.mark.parametrize("text", UNNAMED)
def test_what_names_nobody_is_no_source(text: str) -> None:
    assert set(attributions(text)) == {None}


def test_a_pronoun_stands_for_who_was_named_before() -> None:
    found = attributions("Ann Lee said 40 people died. She put the damage at $4m.")
    assert found == ["Ann Lee", "Ann Lee"]
    assert attributions("He said 12 people died.") == [None]


def test_a_headline_may_name_its_source_before_a_colon() -> None:
    assert attributions("", title="UN: 40 million people face hunger") == ["UN"]
    assert attributions("", title="Floods: 40 people dead") == [None]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Police said 12 people died; the health ministry counted 40 dead.", ["Police", "the health ministry"]),
        ("Police put the crowd at 20,000, organisers at 75,000.", ["Police", "organisers"]),
        (
            "Quito's observatory has it at magnitude 6.1, the Peruvians say 6.4.",
            ["Quito's observatory", "the Peruvians"],
        ),
        ("The mayor's office lists 34 dead; the Red Cross has 41.", ["The mayor's office", "the Red Cross"]),
        ("The agency had nine people down as dead; the hospital put them at 11.", ["The agency", "the hospital"]),
        (
            "It drew 60,000 people by the police's estimate and 90,000 by that of the three unions.",
            ["the police", "the three unions"],
        ),
        ("The army said 40 soldiers were killed; rebels claimed 90 dead.", ["The army", "rebels"]),
    ],
)
def test_each_figure_has_the_source_that_gives_it(text: str, sources: list[str]) -> None:
    assert attributions(text) == sources


def test_to_have_is_to_say_only_where_the_counted_thing_was_said_before() -> None:
    assert attributions("The Red Cross has 41 tents there.") == [None]
