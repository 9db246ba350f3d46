"""Which act a figure is of: the chamber's bill, the draft, the first offer, the second instalment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from claims.claim import Slot
from claims.extract.frames.layout import Placed, Sentence
from claims.extract.frames.near import nearest, slot

ACT_LIMIT = 2.6
FROM_LEAD = 0.5
DECIDING = "chamber."
"""The family of acts that a whole text is about."""


def read_act(sentence: Sentence, placed: Placed) -> Slot | None:
    """The act nearest to a figure, as ``family.value`` of ``claims.lang.en.acts``."""
    found = nearest(sentence, placed.word, sentence.layer("act"), ACT_LIMIT)
    return slot(sentence, *found) if found else None


def lead_act(sentences: Iterable[Sentence]) -> Slot | None:
    """Who decides in a text: the chamber that its title and first sentences name; where they name two, either may."""
    named = [
        (each, mention) for each in sentences for mention in each.layer("act") if mention.value.startswith(DECIDING)
    ]
    if len({mention.value for _, mention in named}) != 1:
        return None
    return replace(slot(*named[0], 0.0), confidence=FROM_LEAD)
