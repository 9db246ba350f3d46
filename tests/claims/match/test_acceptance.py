"""What matching must get right, each in the words of invented outlets."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from claims.claim import Document
from claims.pairs import compare_documents

ARTICLE = Document(
    id="article",
    title="Congress approves $61 billion aid package for Ukraine",
    text=(
        "The US Congress has approved a $61 billion aid package for Ukraine after months of delay. "
        "The package includes $14 billion for the purchase of weapons "
        "and $23 billion to replenish US military stockpiles."
    ),
    published=datetime(2024, 4, 24, 9, tzinfo=UTC),
)
PRECISE = Document(
    id="precise",
    title="What is in the Ukraine aid bill",
    text=(
        "The Ukraine aid bill passed by Congress is worth $60.84 billion in total. "
        "Of that, $13.8 billion is set aside for buying weapons for Ukraine. "
        "A further $23.2 billion will go to refilling American stockpiles."
    ),
    published=datetime(2024, 4, 24, 12, tzinfo=UTC),
)


def matched(a: Document, b: Document) -> set[tuple[str, str]]:
    return {(pair.a.quote.exact, pair.b.quote.exact) for pair in compare_documents(a, b)}


def text(name: str, words: str, *, title: str = "", day: int = 24) -> Document:
    return Document(id=name, title=title, text=words, published=datetime(2024, 4, day, 18, tzinfo=UTC))


def test_totals_purchases_and_stockpiles_pair_crosswise() -> None:
    assert matched(ARTICLE, PRECISE) == {
        ("$61 billion", "$60.84 billion"),
        ("$14 billion", "$13.8 billion"),
        ("$23 billion", "$23.2 billion"),
    }


def test_a_conflicting_figure_for_stockpiles_meets_the_one_for_stockpiles() -> None:
    other = text("other", "Under the Ukraine aid package, $13.4 billion is meant for replenishing US stockpiles.")
    assert matched(ARTICLE, other) == {("$23 billion", "$13.4 billion")}


def test_a_slip_of_scale_still_meets_the_total() -> None:
    slip = text("slip", "Congress has approved a $61 million aid package for Ukraine, officials said.")
    assert {a for a, b in matched(ARTICLE, slip) if b == "$61 million"} == {"$61 billion"}


def test_rewordings_of_one_bill_match() -> None:
    other = text(
        "other",
        "Lawmakers in Washington gave their final approval to $60.8 billion in assistance to Kyiv.",
        title="US lawmakers back assistance to Ukraine",
    )
    assert ("$61 billion", "$60.8 billion") in matched(ARTICLE, other)


def test_tolls_match_and_injured_stay_apart() -> None:
    first = text(
        "first",
        "At least 40 people were killed and 120 injured when an earthquake struck western Nepal on Friday.",
        title="Nepal earthquake kills dozens",
    )
    second = text(
        "second",
        "The death toll from the earthquake in Nepal rose to 43 on Saturday, while 130 people were hurt.",
        title="Nepal quake toll rises",
        day=25,
    )
    assert matched(first, second) == {("40", "43"), ("dozens", "43"), ("120", "130")}


def test_the_tolls_of_two_countries_stay_apart() -> None:
    first = text(
        "first",
        "The earthquake killed 2,100 people in Morocco and 300 in Algeria.",
        title="Earthquake hits Morocco and Algeria",
    )
    second = text(
        "second",
        "In Morocco the death toll climbed to 2,450 and in Algeria to 320, officials said.",
        title="Morocco and Algeria count earthquake dead",
        day=25,
    )
    assert matched(first, second) == {("2,100", "2,450"), ("300", "320")}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A blast in Karachi killed 12 people.", "A bus crash in Peru killed 14 people."),
        ("Unemployment fell to 4.1 percent in June.", "Inflation fell to 4.2 percent in June."),
        ("Floods in Kenya displaced 30,000 people.", "Floods in Kenya killed 300 people."),
        ("Germany pledged $200 million for Sudan.", "France pledged $210 million for Sudan."),
    ],
)
def test_look_alikes_stay_apart(one: str, other: str) -> None:
    assert matched(text("one", one), text("other", other)) == set()


def test_a_mention_is_never_paired_with_itself() -> None:
    pairs = compare_documents(ARTICLE, ARTICLE)
    places = [((p.a.quote.field, p.a.quote.start), (p.b.quote.field, p.b.quote.start)) for p in pairs]
    assert all(a != b for a, b in places)
    assert len(set(map(frozenset, places))) == len(places)
    assert ("$61 billion", "$61 billion") in {(pair.a.quote.exact, pair.b.quote.exact) for pair in pairs}
