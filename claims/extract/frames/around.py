"""Phrases that a figure or auxiliary verbs part: "cut 7,500 jobs", "loss of 9,000 factory jobs", "jobs will be cut"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from claims.lang.en.phrases import Mention, Word, opened
from claims.lang.en.phrasing import AUXILIARIES, BEFORE_AMOUNTS, STOPWORDS

NOUN_WORDS = 3
"""How far behind a figure its noun is looked for."""
LAYER = "measure"
_JOINING = frozenset(("and", "or"))


def parted_phrases(words: Sequence[Word], figures: Iterable[int]) -> Iterator[Mention]:
    """The measures whose words stand around one of some figures, or around auxiliaries."""
    for figure in figures:
        before = figure - 1
        while before > 0 and words[before].plain in BEFORE_AMOUNTS:
            before -= 1
        nouns = range(figure + 1, min(figure + 1 + NOUN_WORDS, len(words)))
        for start in (before - 1, before):
            yield from _joined(words, start, before + 1, nouns)
    auxiliaries = [place for place, word in enumerate(words) if word.plain in AUXILIARIES]
    for first, place in enumerate(auxiliaries):
        if first and auxiliaries[first - 1] == place - 1:
            continue
        verb = place + 1
        while verb < len(words) and words[verb].plain in AUXILIARIES:
            verb += 1
        if verb < len(words):
            yield from _joined(words, place - 1, place, (verb,))


def _joined(words: Sequence[Word], start: int, until: int, places: Iterable[int]) -> Iterator[Mention]:
    """The phrase that begins with the words from ``start`` up to ``until`` and goes on at the first of some places."""
    if start < 0 or not words[start].opens or words[start].plain in STOPWORDS:
        return
    openers = words[start].opens.keys()
    for at in places:
        if openers.isdisjoint(words[start + 1 if until - start > 1 else at].keys):
            continue
        sequence = (*words[start:until], *words[at : at + 2])
        found = [
            Mention(start, at + reach, LAYER, phrase.value, phrase.weak)
            for phrase in opened(sequence, 0)
            if phrase.layer == LAYER
            and (reach := len(phrase.rest) + 1 - (until - start)) > 0
            and _JOINING.isdisjoint(phrase.rest)
        ]
        yield from (mention for mention in found if mention.end == found[0].end)
        if found:
            return
