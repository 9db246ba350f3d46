"""Which of several quantities of one name a figure is: gross or usable reserves, core or headline inflation."""

from __future__ import annotations

from dataclasses import replace

from claims.claim import Slot
from claims.extract.frames.layout import Placed, Sentence
from claims.extract.frames.near import is_nearest, nearest, slot
from claims.lang.en.phrases import Mention

QUALIFIER_LIMIT = 1.5


def read_qualifier(sentence: Sentence, placed: Placed) -> Slot | None:
    """The nearest qualifier of each family, as ``family.value`` joined by "+" in the order of the alphabet."""
    families: dict[str, list[Mention]] = {}
    for mention in sentence.layer("qualifier"):
        if is_nearest(sentence, placed.word, mention):
            families.setdefault(mention.value.partition(".")[0], []).append(mention)
    found = [near for each in families.values() if (near := nearest(sentence, placed.word, each, QUALIFIER_LIMIT))]
    if not found:
        return None
    best = slot(sentence, *min(found, key=lambda each: each[1]))
    return replace(best, value="+".join(sorted(mention.value for mention, _ in found)))
