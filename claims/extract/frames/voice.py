"""How a figure is said: its status, level or change, and whether it is so at all."""

from __future__ import annotations

from claims.claim import Slot
from claims.extract.frames.layout import Placed, Sentence
from claims.extract.frames.near import nearest, slot
from claims.lang.en.phrases import Mention, status_rank
from claims.lang.en.phrasing import FLOWS
from claims.quantity import Kind, Role

STATUS_LIMIT = 4.0
LEVEL_LIMIT = 1.3
HYPOTHETICAL_LIMIT = 1.6
NEGATED_LIMIT = 3.0
ADDING = frozenset(("another", "further", "more", "additional", "new", "fresh", "extra"))
"""Words that make a count new only right beside it, and that merely go on with a list of amounts of money."""
FLOW_MEASURES = frozenset(FLOWS.split())
MONEY_FAMILIES = (0, 3)
COUNT_FAMILIES = (1, 2)


def read_status(sentence: Sentence, word: int, kind: Kind) -> Slot | None:
    """How far the matter has got: requested, passed, paid; reported, confirmed; forecast, final."""
    ranks = status_rank()
    wanted = (*MONEY_FAMILIES, 2) if kind is Kind.MONEY else COUNT_FAMILIES
    fitting = (mention for mention in sentence.layer("status") if ranks[mention.value][0] in wanted)
    found = nearest(sentence, word, fitting, STATUS_LIMIT)
    return slot(sentence, *found) if found else None


def read_level(sentence: Sentence, placed: Placed, measure: Slot | None) -> Slot | None:
    """Whether the figure is a level, a change, new, cumulative, a share or a rate."""
    found = _read_level(sentence, placed)
    flow = measure is not None and measure.value in FLOW_MEASURES
    return None if flow and found is not None and found.value == "change" else found


def _read_level(sentence: Sentence, placed: Placed) -> Slot | None:
    if placed.figure.role is Role.CHANGE:
        return Slot(value="change", field=sentence.field, confidence=0.9)
    fitting = (mention for mention in sentence.layer("level") if _marks(sentence, mention, placed))
    found = nearest(sentence, placed.word, fitting, LEVEL_LIMIT)
    return slot(sentence, *found) if found else None


def _marks(sentence: Sentence, mention: Mention, placed: Placed) -> bool:
    """Whether words of level stand where they speak of the figure: "rose by" before it, "of the total" after it."""
    kind = placed.figure.quantity.kind
    if mention.value == "share":
        return kind is Kind.PERCENT and mention.start > placed.word
    if mention.value == "change":
        return mention.end == placed.word
    if mention.value == "new" and sentence.plain[mention.start] in ADDING:
        beside = abs(mention.start - placed.word) <= 2 or abs(placed.word - mention.end) <= 1
        return beside and kind is not Kind.MONEY
    return True


def read_hypothetical(sentence: Sentence, placed: Placed) -> bool:
    """Whether the figure is only possible, or denied."""
    near = nearest(sentence, placed.word, sentence.layer("hypothetical"), HYPOTHETICAL_LIMIT)
    return near is not None or read_denied(sentence, placed)


def read_denied(sentence: Sentence, placed: Placed) -> bool:
    """Whether the sentence says that the figure is not so."""
    found = nearest(sentence, placed.word, sentence.layer("negated"), NEGATED_LIMIT)
    return found is not None and found[0].start < placed.word
