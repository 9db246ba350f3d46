"""Words that differ by inflection alone mean the same to the tables."""

from __future__ import annotations

import pytest

from claims.lang.en.phrases import keys_of


@pytest.mark.parametrize(
    ("word", "inflected"),
    [("family", "families"), ("apply", "applied"), ("supply", "supplies"), ("facility", "facilities")],
)
def test_inflections_fall_together(word: str, inflected: str) -> None:
    assert keys_of(word) == keys_of(inflected)


@pytest.mark.parametrize(("word", "derived"), [("high", "highly"), ("secure", "security"), ("execute", "executive")])
def test_derived_words_stay_apart(word: str, derived: str) -> None:
    assert keys_of(word) != keys_of(derived)
