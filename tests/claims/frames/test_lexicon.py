"""The word tables hold together: every name that one table uses, another defines."""

from __future__ import annotations

import pytest
from babel import Locale
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.claim import Document
from claims.extract import read
from claims.lang.en import acts, concepts, phrases, phrasing, places, qualifiers, tables, things


def test_the_lexicon_is_broad() -> None:
    forms = [form for _, listed in tables.parse(concepts.MEASURES) for form in listed]
    assert len(tables.measure_kinds()) >= 240
    assert len(forms) >= 1400


@pytest.mark.parametrize(
    "table",
    [
        concepts.MEASURES,
        things.HEADS,
        things.PURPOSES,
        phrasing.STATUSES,
        phrasing.LEVELS,
        acts.ACTS,
        qualifiers.QUALIFIERS,
    ],
)
def test_no_form_is_listed_beside_one_of_the_same_stems(table: str) -> None:
    for name, forms in tables.parse(table):
        told = [(form.startswith("~"), *phrases.keys_of(form.lstrip("~"))) for form in forms]
        assert len(told) == len(set(told)), name


def test_related_measures_exist() -> None:
    assert all(pair <= tables.measure_kinds().keys() for pair in tables.related_measures())


def test_every_measure_has_kinds_and_a_field() -> None:
    for name, kinds in tables.measure_kinds().items():
        assert set(kinds) <= set("cmpn"), name
        assert tables.measure_fields()[name], name


def test_named_groups_of_measures_exist() -> None:
    known = tables.measure_kinds().keys()
    assert known >= phrasing.FLOWS
    assert known >= phrasing.PERIODIC


def test_every_status_has_a_rank() -> None:
    assert {name for name, _ in tables.parse(phrasing.STATUSES)} <= tables.status_rank().keys()


def test_country_codes_are_territories() -> None:
    territories = Locale("en").territories
    codes = [code for table in (places.COUNTRIES, places.PARTS) for code, _ in tables.parse(table)]
    assert all(code in territories for code in codes)


@given(st.text(alphabet='killed 40 people, (and) Turkey\'s $3bn; in May–June; said "x" %.\n', max_size=120))
@settings(max_examples=60, deadline=None)
def test_any_text_gets_one_claim_for_each_figure_that_is_one(text: str) -> None:
    reading = read(Document(id="1", title=text[:30], text=text))
    assert [claim.figure for claim in reading.claims] == [each for each in reading.figures if each.no_claim is None]
    for claim in reading.claims:
        start, end = claim.sentence
        assert start <= claim.quote.start < end
