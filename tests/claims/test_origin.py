"""Whose text it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.origin import agency, near_duplicate, origin, signature

TEXT = (
    "Congress gave final approval on Tuesday to a package of ninety five billion dollars for three allies after "
    "months of delay. Sixty one billion of it goes to Ukraine and to the refilling of depots that supplied its army. "
    "Senators of both parties stood up and applauded when the clerk had read out the count. The president is to sign "
    "the bill within hours, and the first convoys could leave the depots in Germany before the end of the week. "
    "Opponents complained that nothing had been done for the border, and that the money was borrowed."
)
OTHER = (
    "The dollar fell on Tuesday as traders weighed the chances of an early cut in rates. Shares in London rose "
    "for the third day, led by banks and builders, while oil slipped below ninety dollars a barrel for the first time "
    "since March. Analysts said that the figures due on Friday would decide whether the rally lasts into the summer."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("WASHINGTON (Reuters) - Congress gave final approval", "Reuters"),
        ("KABUL, Afghanistan (AP) — At least 40 people", "Associated Press"),
        ("PARIS, April 3 (AFP) - The government", "AFP"),
        ("WASHINGTON, April 20 (Xinhua) -- The House", "Xinhua"),
        ("By The Associated Press\nWASHINGTON -- Congress", "Associated Press"),
        ("By JANE DOE, Associated Press\nWASHINGTON", "Associated Press"),
        ("AP - Congress gave final approval", "Associated Press"),
        ("Congress gave final approval on Tuesday. (Reporting by Jane Doe; Editing by John Roe)", "Reuters"),
        ("Congress gave final approval on Tuesday. © AFP", "AFP"),
        ("Congress gave final approval on Tuesday. (ANI)", "ANI"),
        ("NEW DELHI: Three people were hurt. -PTI", "PTI"),
        ("The minister told Reuters that aid would flow.", "Herald"),
        ("The toll rose, Reuters reported - quickly.", "Herald"),
        ("We built an app - for everyone.", "Herald"),
        ("Congress gave final approval. The Associated Press contributed to this report.", "Herald"),
        ("", "Herald"),
    ],
)
def test_agency_credit(text: str, expected: str) -> None:
    assert origin("Herald", text) == expected


@pytest.mark.parametrize(
    ("credit", "expected"),
    [("Reuters News", "Reuters"), ("AP", "Associated Press"), ("The Guardian", "The Guardian"), (" ", "Herald")],
)
def test_explicit_credit_comes_first(credit: str, expected: str) -> None:
    assert origin("Herald", "No agency signs this.", credit) == expected


def test_outlet_is_no_agency() -> None:
    assert agency("Apple Daily") is None


@pytest.mark.parametrize(
    "copy",
    [
        TEXT,
        TEXT.upper(),
        TEXT[: len(TEXT) // 2],
        "LONDON — " + TEXT + " Read more on our site.",
        TEXT.replace("Sixty one billion", "Sixty one million"),
        TEXT.replace("Tuesday", "Wednesday").replace("hours", "days"),
    ],
)
def test_copies_are_near_duplicates_and_share_a_band(copy: str) -> None:
    assert near_duplicate(TEXT, copy)
    assert near_duplicate(copy, TEXT)
    assert set(signature(TEXT)) & set(signature(copy))


@pytest.mark.parametrize("text", [OTHER, "", "Congress gave final approval on Tuesday", TEXT[::-1]])
def test_other_texts_are_not(text: str) -> None:
    assert not near_duplicate(TEXT, text)


def test_texts_of_one_event_in_other_words_are_not_copies() -> None:
    retold = (
        "On Tuesday the Senate passed aid worth ninety five billion dollars for three allies, ending months of delay. "
        "Ukraine gets sixty one billion, part of which refills the depots that supplied its army. The president will "
        "sign it soon. Critics said the border had been forgotten."
    )
    assert not near_duplicate(TEXT, retold)


def test_signature_is_the_same_on_every_machine() -> None:
    """The store keeps it, so that it must not depend on the process."""
    assert signature(TEXT)[0] == "009a9f8635641232"
    assert len(signature(TEXT)) <= 16


def test_short_texts_have_no_signature() -> None:
    assert signature("Forty killed in market blast") == ()


@given(st.text(max_size=300))
def test_any_text_is_taken(text: str) -> None:
    assert origin("Herald", text)
    assert near_duplicate(text, text) == bool(signature(text))
