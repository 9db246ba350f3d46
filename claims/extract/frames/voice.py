"""How a figure is said: its status, level or change, and whether it is so at all."""

from __future__ import annotations

from claims.claim import Slot
from claims.extract.frames.layout import COUNTS, Placed, Sentence
from claims.extract.frames.near import nearest, slot
from claims.lang.en.phrases import Mention
from claims.lang.en.phrasing import AMOUNT_VERBS, BEFORE_AMOUNTS, FLOWS, ROUND_COUNTS
from claims.lang.en.tables import status_rank
from claims.quantity import Kind, Role

STATUS_LIMIT = 4.0
LEVEL_LIMIT = 1.3
HYPOTHETICAL_LIMIT = 1.6
NEGATED_LIMIT = 3.0
NOT_LIMIT = 0.7
COORDINATING = frozenset(("and", "but", "while", "which", "who", ";", ",", "as"))
ADDING = frozenset(("another", "further", "more", "additional", "new", "fresh", "extra"))
"""Words that make a count new only right beside it, and that merely go on with a list of amounts of money."""
OF_A_WHOLE = 0.8
OF_WORDS = 3
DEFINITE = frozenset(("the", "these", "those", "them", "whom", "this", "that"))
TALLIED = frozenset(("votes_for", "votes_against", "majority"))
"""Measures of a decision, before which "by" tells no change ("passed by five votes to two")."""
MONEY_FAMILIES = (0, 3)
COUNT_FAMILIES = (1, 2)


def read_status(sentence: Sentence, word: int, kind: Kind) -> Slot | None:
    """How far the matter has got: requested, passed, paid; reported, confirmed; revised, final."""
    ranks = status_rank()
    wanted = (*MONEY_FAMILIES, 2) if kind is Kind.MONEY else COUNT_FAMILIES
    fitting = (
        mention
        for mention in sentence.layer("status")
        if ranks[mention.value][0] in wanted
        and mention.value != "forecast"
        and not _is_amount_verb(sentence, mention, word)
    )
    found = nearest(sentence, word, fitting, STATUS_LIMIT)
    return slot(sentence, *found) if found else None


def _is_amount_verb(sentence: Sentence, mention: Mention, word: int) -> bool:
    """Whether words of delivery say how much something is: pledges that "have reached $2bn" have reached nobody."""
    reaches = mention.value == "delivered" and sentence.plain[mention.end - 1] in AMOUNT_VERBS
    return reaches and mention.end <= word and BEFORE_AMOUNTS.issuperset(sentence.plain[mention.end : word])


def read_level(sentence: Sentence, placed: Placed, measure: Slot | None) -> Slot | None:
    """Whether the figure is a level, a change, new, cumulative, a share or a rate."""
    found = _read_level(sentence, placed)
    points = placed.figure.quantity.kind is Kind.PERCENTAGE_POINTS
    unchanged = measure is not None and not points and (measure.value in FLOWS or measure.value in TALLIED)
    return None if unchanged and found is not None and found.value == "change" else found


def _read_level(sentence: Sentence, placed: Placed) -> Slot | None:
    if placed.figure.role is Role.CHANGE:
        return Slot(value="change", field=sentence.field, confidence=0.9)
    if _is_of_a_whole(sentence, placed):
        return Slot(value="share", field=sentence.field, confidence=OF_A_WHOLE)
    fitting = (mention for mention in sentence.layer("level") if _marks(sentence, mention, placed))
    found = nearest(sentence, placed.word, fitting, LEVEL_LIMIT)
    return slot(sentence, *found) if found else None


def _is_of_a_whole(sentence: Sentence, placed: Placed) -> bool:
    """Whether a count is some of those that are known already: "six of the bodies", "nine of its members"."""
    after = sentence.plain[placed.word + 1 : placed.word + 3]
    some = after[:1] == ("of",) and after[1:] != () and after[1] in DEFINITE
    return some and placed.figure.quantity.kind in COUNTS and not _has_figure(sentence, placed.word + 3)


def _has_figure(sentence: Sentence, start: int) -> bool:
    """Whether a whole is given by its number ("241 of the country's 362"): the part is then a count of its own."""
    return any(start <= other.word < start + OF_WORDS for other in sentence.figures)


def _goes_on(sentence: Sentence, placed: Placed) -> bool:
    """Whether "more" only goes on with a list: "killed 12 and injured 40 more"."""
    goes_on = any(other.word < placed.word and other.figure.quantity.kind in COUNTS for other in sentence.figures)
    return goes_on or placed.figure.quote.exact.lower() in ROUND_COUNTS


def _marks(sentence: Sentence, mention: Mention, placed: Placed) -> bool:
    """Whether words of level stand where they speak of the figure: "rose by" before it, "of the total" after it."""
    kind = placed.figure.quantity.kind
    if mention.value == "share":
        return kind is Kind.PERCENT and mention.start > placed.word
    if mention.value == "change":
        return mention.end == placed.word
    if mention.value == "new" and sentence.plain[mention.start] == "alone":
        return mention.start - 1 not in sentence.names
    if mention.value == "new" and sentence.plain[mention.start] in ADDING:
        if sentence.plain[mention.start - 1 : mention.start] == ("or",) or _goes_on(sentence, placed):
            return False
        beside = abs(mention.start - placed.word) <= 2 or abs(placed.word - mention.end) <= 1
        return beside and kind is not Kind.MONEY
    return True


def read_hypothetical(sentence: Sentence, placed: Placed) -> bool:
    """Whether the figure is only possible, or denied."""
    fitting = (mention for mention in sentence.layer("hypothetical") if _governs(sentence, mention, placed))
    return nearest(sentence, placed.word, fitting, HYPOTHETICAL_LIMIT) is not None or read_denied(sentence, placed)


def _governs(sentence: Sentence, mention: Mention, placed: Placed) -> bool:
    """Whether a modal speaks of the figure: before it, or after it in its own clause ("300 jobs may go")."""
    return mention.start < placed.word or COORDINATING.isdisjoint(sentence.plain[placed.word : mention.start])


def read_denied(sentence: Sentence, placed: Placed) -> bool:
    """Whether the sentence says that the figure is not so."""
    denials = (mention for mention in sentence.layer("negated") if mention.start < placed.word)
    negations = (mention for mention in sentence.layer("not") if mention.start < placed.word)
    return (
        nearest(sentence, placed.word, denials, NEGATED_LIMIT) is not None
        or nearest(sentence, placed.word, negations, NOT_LIMIT) is not None
    )
