"""Which act a figure is of: the chamber's bill, the draft, the first offer, the second instalment."""

from __future__ import annotations

from claims.claim import Slot
from claims.extract.frames.layout import Placed, Sentence
from claims.extract.frames.near import nearest, slot

ACT_LIMIT = 2.6


def read_act(sentence: Sentence, placed: Placed) -> Slot | None:
    """The act nearest to a figure, as ``family.value`` of ``claims.lang.en.acts``."""
    found = nearest(sentence, placed.word, sentence.layer("act"), ACT_LIMIT)
    return slot(sentence, *found) if found else None
