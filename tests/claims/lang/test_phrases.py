"""Looking up phrases of several words before and after a place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.lang.phrases import Phrases

HEDGES = Phrases({"up to": 1, "more than": 2, "no more than": 3, "than": 4, "more than or equal to": 5})
WORDS = st.lists(st.sampled_from(["no", "more", "than", "up", "to", "or", "equal", "5"]), min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["up", "to"], (1, 0)),
        (["to"], None),
        (["no", "more", "than"], (3, 0)),
        (["a", "more", "than"], (2, 1)),
        (["than"], (4, 0)),
        ([], None),
    ],
)
def test_the_longest_phrase_before_a_place_is_found(words, found):
    assert HEDGES.before(words, len(words)) == found


def test_the_longest_phrase_at_a_place_is_found():
    assert HEDGES.at(["more", "than", "or", "equal", "to", "5"], 0) == (5, 5)
    assert HEDGES.at(["more", "than", "or"], 0) == (2, 2)
    assert HEDGES.at(["more"], 0) is None


@given(WORDS)
def test_what_is_found_stands_there(words):
    phrases = {1: "up to", 2: "more than", 3: "no more than", 4: "than", 5: "more than or equal to"}
    for place in range(len(words)):
        found = HEDGES.at(words, place)
        assert found is None or " ".join(words[place : found[1]]) == phrases[found[0]]
        before = HEDGES.before(words, place)
        assert before is None or " ".join(words[before[1] : place]) == phrases[before[0]]
