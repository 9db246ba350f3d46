from __future__ import annotations

from decimal import Decimal

import pytest

from claims.claim import Quote
from review.present import CONTEXT, in_context, json_number, quoted

TEXT = "It sets aside $61 billion for Ukraine."
QUOTE = Quote(field="text", start=14, end=25, exact="$61 billion", prefix="ts aside ", suffix=" for Ukr")


def test_a_figure_stands_among_the_words_of_its_text() -> None:
    words = in_context(QUOTE, TEXT)
    assert (words.before, words.exact, words.after) == ("It sets aside ", "$61 billion", " for Ukraine.")


@pytest.mark.parametrize("text", [None, "The text was changed since then, and it holds another figure.", ""])
def test_without_its_text_the_words_kept_with_it_stand_in_and_no_half_word_shows(text: str | None) -> None:
    words = in_context(QUOTE, text)
    assert (words.before, words.exact, words.after) == ("… aside ", "$61 billion", " for …")


def test_a_long_text_is_cut_at_words_on_both_sides() -> None:
    around = "word " * 200
    start = len(around)
    words = in_context(Quote(field="text", start=start, end=start + 2, exact="61"), f"{around}61 {around}")
    assert words.before.startswith("… word")
    assert words.after.endswith("word …")
    assert max(len(words.before), len(words.after)) <= CONTEXT + 2


def test_a_quote_is_one_line() -> None:
    assert quoted(Quote(field="text", start=2, end=4, exact="61", prefix="a\n ", suffix="\tb\n")) == "a 61 b"


@pytest.mark.parametrize(
    ("value", "number"), [(None, None), ("61e9", 61_000_000_000), ("4.1", 4.1), ("4.0", 4), ("1e30", 10**30)]
)
def test_numbers_of_json(value: str | None, number: float | None) -> None:
    found = json_number(None if value is None else Decimal(value))
    assert found == number
    assert type(found) is type(number)
