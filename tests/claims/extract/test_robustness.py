"""What no text may do to the reader: make it fail, misplace a quote, or take its time.

Random texts: a small number by default, FIGUREWATCH_FUZZ=100000 for more.
"""

import json
import os
import random
import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.claim import Document
from claims.extract import read
from claims.extract.figures import MOST_FIGURES, read_figures

CASES = Path(__file__).parents[2] / "data" / "hard_cases.jsonl"
SENTENCES = [json.loads(line)["text"] for line in CASES.read_text("utf-8").splitlines()]
RANDOM_TEXTS = int(os.environ.get("FIGUREWATCH_FUZZ", "1500"))
MEGABYTE = 1_000_000


def check(document):
    """Read a document and hold every span and bound of the reading against it."""
    reading = read(document)
    for figure in reading.figures:
        quote, quantity = figure.quote, figure.quantity
        assert document.field_text(quote.field)[quote.start : quote.end] == quote.exact != ""
        if quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high
        if figure.no_claim is None:
            for bounds in (quantity.hard, quantity.soft):
                assert bounds.low is None or bounds.high is None or bounds.low <= bounds.high
    assert [claim.figure for claim in reading.claims] == [one for one in reading.figures if one.no_claim is None]


# --- random and mutated texts

WORDS = [word for text in SENTENCES for word in re.findall(r"\S+|\s+", text)]
SIGNS = "0123456789.,$£€%-–—()'\"’ \n\tabcdMBkx×^/:+#½¾⅔\u00a0\u2009\u2212ÅéßİſK٣²Ⅻ\u200b\ud800\U0001f4b0"


def mutated(rng, text):
    signs = list(text)
    for _ in range(rng.randint(1, 12)):
        at = rng.randrange(len(signs) + 1)
        what = rng.random()
        if what < 0.4:
            signs[at:at] = rng.choice(SIGNS)
        elif what < 0.6:
            del signs[at : at + rng.randint(1, 4)]
        elif what < 0.8:
            signs[at:at] = f" {rng.choice(WORDS)} "
        else:
            signs[at : at + 1] = rng.choice(SIGNS)
    return "".join(signs)


def random_text(rng):
    what = rng.random()
    if what < 0.5:
        return mutated(rng, rng.choice(SENTENCES))
    if what < 0.8:
        return "".join(rng.choices(WORDS, k=rng.randint(1, 60)))
    return "".join(rng.choices(SIGNS, k=rng.randint(1, 60)))


@pytest.mark.timeout(0)
def test_no_text_at_random_fails():
    for seed in range(RANDOM_TEXTS):
        rng = random.Random(seed)
        text = random_text(rng)
        document = Document(id="1", title=rng.choice(["", text[:40]]), text=text, language=rng.choice(["en", "de"]))
        try:
            check(document)
        except Exception as error:
            pytest.fail(f"{error!r} with seed {seed}: {text!r}")


# --- sentences by themselves and side by side

ALONE = [
    "Ardmore Glass earned $4.2 million last spring.",
    "The toll rose to 37 people.",
    "Prices fell 3.5% in May.",
    "Some 1,200 houses were damaged on 6 May 2024.",
    "Between three and five million voters stayed at home.",
    "Dozens of roads were closed.",
    "Half of the pupils passed.",
    "It sold the unit for €30 billion ($33 billion).",
    "Jane Roe, 34, drove 12 km to the polls.",
    "Nothing was said of money.",
]  # each figure with a unit of its own, so that none is looked for in the sentences before


def told(text, shift=0):
    return [
        (one.quote.start + shift, one.quote.exact, one.quantity, one.role, one.rule, one.no_claim)
        for one in read_figures(Document(id="1", text=text))
    ]


@settings(max_examples=80, deadline=None)
@given(chosen=st.lists(st.sampled_from(ALONE), min_size=1, max_size=8), joiner=st.sampled_from([" ", "\n", "\n\n"]))
def test_sentences_are_read_together_as_alone(chosen, joiner):
    expected, at = [], 0
    for sentence in chosen:
        expected += told(sentence, at)
        at += len(sentence) + len(joiner)
    assert told(joiner.join(chosen)) == expected


# --- a megabyte of one thing

MONOTONOUS = [
    "7", "$", "million million ", "a million ", " ", "1,1,1,", "(", '"', "one one one ", "-", "USD EUR ", "5 ", "5. A ",
    "A. ", "from 5 to 6 ", "killed 5 people and ", "\n",
]  # fmt: skip


@pytest.mark.parametrize("piece", MONOTONOUS, ids=repr)
def test_a_megabyte_takes_a_moment(piece):
    document = Document(id="1", text=piece * (MEGABYTE // len(piece)))
    began = time.process_time()
    reading = read(document)
    assert time.process_time() - began < 10, "about one second; what is not linear takes minutes"
    assert len(reading.figures) <= MOST_FIGURES


def test_the_first_figures_of_a_table_are_kept():
    figures = read_figures(Document(id="1", title="41 rows", text="$5 million, " * (2 * MOST_FIGURES)))
    assert len(figures) == MOST_FIGURES
    assert figures[0].quote.field == "title"
    assert figures[-1].quote.start == 12 * (MOST_FIGURES - 2)
