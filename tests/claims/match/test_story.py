"""Which story a figure belongs to: the rest of its text says so, where the words beside it could stand in any."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.claim import Document
from claims.extract import read
from claims.match.story import Gist, both, gist, one_story

FIRE = (
    "Fire in Chittagong mill kills 14",
    "Fourteen workers died when flames trapped a shift at the jute mill in Chittagong.",
)
FIRE_LATER = "Jute mill toll climbs", "The blaze at the Chittagong jute mill has now killed 19 workers, firemen said."
FERRY = (
    "Ferry sinks off Panay, 14 dead",
    "Fourteen passengers drowned when a ferry capsized in a squall off Panay island.",
)


def text(story: tuple[str, str]) -> Gist:
    title, body = story
    return gist(read(Document(id=title, title=title, text=body)).claims[0].frame)


def test_two_texts_on_one_event_are_likelier_of_one_story_than_two_on_two() -> None:
    together, apart = one_story(text(FIRE_LATER), [text(FIRE)]), one_story(text(FERRY), [text(FIRE)])
    assert together > 0 > apart


def test_one_text_of_another_story_does_not_draw_a_figure_into_it() -> None:
    alone = one_story(text(FERRY), [text(FERRY)])
    assert alone > one_story(text(FERRY), [text(FERRY), text(FIRE)])


def test_a_text_of_which_nothing_is_known_is_neither_for_nor_against() -> None:
    assert one_story(Gist(frozenset(), 0.0), [text(FIRE)]) == one_story(text(FIRE), []) == 0.0


@given(st.floats(-30, 30), st.floats(-30, 30))
def test_two_things_together_are_no_likelier_than_either(one: float, other: float) -> None:
    def probability(odds: float) -> float:
        return 1 / (1 + math.exp(-odds))

    assert probability(both(one, other)) == pytest.approx(probability(one) * probability(other), rel=1e-6)
