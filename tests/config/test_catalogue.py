"""The lists that ship with the program are whole and say where they come from."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files
from xml.etree import ElementTree

import pytest

from claims.errors import NotFound
from config import catalogue
from feeds.addresses import absolute
from feeds.opml import read_opml

LISTS = {curated.name: curated for curated in catalogue.lists()}


def test_there_is_something_for_a_newcomer() -> None:
    assert list(LISTS) == ["economy", "humanitarian", "institutions", "world"]
    assert 40 <= sum(len(curated.outlines) for curated in LISTS.values()) <= 60
    assert all(curated.title and curated.description for curated in LISTS.values())


def test_no_feed_stands_twice() -> None:
    counts = Counter(outline.url for curated in LISTS.values() for outline in curated.outlines)

    assert [url for url, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("name", LISTS)
def test_every_feed_says_what_it_is(name: str) -> None:
    for outline in catalogue.load(name):
        assert outline.title
        assert outline.description
        assert outline.lists == (name,)
        assert outline.url == absolute(outline.url, "")
        assert outline.url.startswith("https://")


@pytest.mark.parametrize("name", LISTS)
def test_every_address_says_where_it_was_found(name: str) -> None:
    root = ElementTree.fromstring(files("config").joinpath("lists", f"{name}.opml").read_text())

    for outline in root.iter("outline"):
        if outline.get("xmlUrl"):
            assert str(outline.get("comment")).startswith("Address from "), outline.get("text")


@pytest.mark.parametrize("name", LISTS)
def test_the_files_are_what_any_reader_of_opml_takes(name: str) -> None:
    assert read_opml(files("config").joinpath("lists", f"{name}.opml").read_bytes()) == list(catalogue.load(name))


def test_an_unknown_list_is_said_with_those_there_are() -> None:
    with pytest.raises(NotFound, match="economy, humanitarian"):
        catalogue.load("sports")
