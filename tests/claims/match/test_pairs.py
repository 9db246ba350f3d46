"""What ``figurewatch compare`` is built on: the pairs of two documents as JSON, and their order."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from claims.claim import Document
from claims.pairs import compare_documents, pair_json

EARLY = Document(
    id="early",
    title="Nepal earthquake",
    text="The earthquake in Nepal killed 120 people.",
    published=datetime(2024, 4, 1, tzinfo=UTC),
)
LATE = Document(
    id="late",
    title="Nepal earthquake toll",
    text="The earthquake in Nepal has killed 128 people.",
    published=datetime(2024, 4, 2, tzinfo=UTC),
)


def test_a_pair_is_json_with_both_figures_and_the_judgement() -> None:
    (pair,) = compare_documents(EARLY, LATE)
    shown = json.loads(json.dumps(pair_json(pair)))
    assert shown["a"]["text"] == "120"
    assert shown["b"]["text"] == "128"
    assert 0 < shown["same"] <= 1
    assert {"verdict", "reason", "severity", "explanation"} <= shown.keys()


def test_the_later_publication_is_judged_whichever_comes_first() -> None:
    (forth,) = compare_documents(EARLY, LATE)
    (back,) = compare_documents(LATE, EARLY)
    assert back.a.quote.exact == "128"
    assert back.judgement.verdict == forth.judgement.verdict
    assert back.judgement.explanation == forth.judgement.explanation


def test_documents_without_figures_have_no_pairs() -> None:
    assert compare_documents(EARLY, Document(id="none", text="Nothing was counted.")) == ()


def test_two_voices_of_one_sentence_may_contradict_each_other_and_one_voice_does_not() -> None:
    two = Document(id="two", text="Ghana's disaster office lists 34 people dead; the Red Cross counted 41 people dead.")
    one = Document(id="one", text="Ghana's disaster office lists 34 people dead in Accra and 41 people dead in Tamale.")
    assert [(pair.a.quote.exact, pair.b.quote.exact) for pair in compare_documents(two, two)] == [("34", "41")]
    assert compare_documents(one, one) == ()
