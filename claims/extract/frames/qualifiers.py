"""Which of several quantities of one name a figure is: gross or usable reserves, core or headline inflation."""

from __future__ import annotations

from dataclasses import replace

from claims.claim import Slot
from claims.extract.frames.layout import Placed, Sentence
from claims.extract.frames.near import nearest, slot
from claims.lang.en.phrases import Mention

QUALIFIER_LIMIT = 1.5


def read_qualifier(sentence: Sentence, placed: Placed) -> Slot | None:
    """The nearest qualifier of each family, as ``family.value`` joined by "+" in the order of the alphabet."""
    families: dict[str, list[Mention]] = {}
    for mention in sentence.layer("qualifier"):
        if _is_open_to(sentence, placed, mention):
            families.setdefault(mention.value.partition(".")[0], []).append(mention)
    found = [near for each in families.values() if (near := nearest(sentence, placed.word, each, QUALIFIER_LIMIT))]
    if not found:
        return None
    best = slot(sentence, *min(found, key=lambda each: each[1]))
    return replace(best, value="+".join(sorted(mention.value for mention, _ in found)))


def _is_open_to(sentence: Sentence, placed: Placed, mention: Mention) -> bool:
    """Whether no other figure stands nearer to a qualifier."""
    own = sentence.distance(placed.word, mention.start, mention.end)
    return all(sentence.distance(other.word, mention.start, mention.end) >= own for other in sentence.figures)
