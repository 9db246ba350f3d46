"""Texts that no writer means: however long, they are read in a moment, and by their beginning."""

from __future__ import annotations

import time

import pytest

from claims.claim import Document
from claims.extract import read
from claims.extract.frames.layout import MOST_CLAIMS, sentence_spans
from claims.extract.text import LONGEST_SENTENCE


@pytest.mark.parametrize("piece", ["5% ", "killed 5 people and ", "$5 million, ", "4711 "], ids=repr)
def test_a_sentence_without_end_takes_a_moment(piece: str) -> None:
    began = time.perf_counter()
    reading = read(Document(id="1", title="A table", text=piece * 5000))
    assert time.perf_counter() - began < 8  # about one second; without bounds it takes minutes
    assert len(reading.claims) <= MOST_CLAIMS
    assert len(reading.figures) > MOST_CLAIMS, "figures are read to the end"


def test_the_first_claims_are_kept_headline_before_text() -> None:
    reading = read(Document(id="1", title="Storm kills 41 people", text="The storm killed 40 people. " * 300))
    assert len(reading.claims) == MOST_CLAIMS
    assert reading.claims[0].in_headline
    assert reading.claims[-1].quote.start == (MOST_CLAIMS - 2) * 28 + 17


def test_an_endless_sentence_is_cut_between_words() -> None:
    text = "word " * 2000 + "A new sentence."
    spans = sentence_spans(text)
    assert max(end - start for start, end in spans) <= LONGEST_SENTENCE
    assert all(text[start] == " " for start, _ in spans[1:])
    assert "".join(text[start:end] for start, end in spans) == text
