"""Phrases with a figure in their midst: "cut 7,500 jobs" is "cut jobs", "claimed at least 14 lives" "claimed lives"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.lang.en.phrases import Mention, Word, find, stopwords
from claims.lang.en.phrasing import BEFORE_AMOUNTS, BEFORE_NOUNS

HEDGING = frozenset(BEFORE_AMOUNTS.split())
QUALIFYING = frozenset(BEFORE_NOUNS.split())
MOST_BEFORE = 4
WORDS_AFTER = 3
CLOSED = stopwords()


def bridged(words: Sequence[Word], figures: frozenset[int]) -> Iterator[Mention]:
    """The measures that the word before a figure and those after it name together."""
    for figure in figures:
        before, after = _before(words, figure), _after(words, figure)
        if before < 0 or after >= len(words) or before in figures:
            continue
        opener = words[before]
        # Few words open a phrase that the word behind goes on with, so that hardly any figure is searched for.
        if opener.opens.keys().isdisjoint(words[after].keys) or opener.plain in CLOSED:
            continue
        for found in find([opener, *words[after : after + WORDS_AFTER]]):
            if found.layer == "measure" and found.start == 0 and found.end > 1:
                yield found._replace(start=before, end=after + found.end - 1)


def _before(words: Sequence[Word], figure: int) -> int:
    before = figure - 1
    while before > 0 and figure - before < MOST_BEFORE and words[before].plain in HEDGING:
        before -= 1
    return before


def _after(words: Sequence[Word], figure: int) -> int:
    after = figure + 1
    return after + 1 if after < len(words) and words[after].plain in QUALIFYING else after
