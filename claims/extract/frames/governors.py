"""Which words govern an amount: the nouns that the grammar of the sentence makes it the amount of."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extract.frames.layout import JOINING, PARTING, Placed, Sentence
from claims.lang.en.phrasing import AMOUNT_LINKS, AMOUNT_VERBS, BEFORE_AMOUNTS, MOVING_VERBS, OF_AMOUNTS

MOST_PASSED = 6
NOUNS_BEFORE = 3
NOUNS_AFTER = 4
SUBJECT_WORDS = 12
MOVED_TO = frozenset(("to", "at"))


def governors(sentence: Sentence, placed: Placed) -> frozenset[int]:
    """The words that a figure is the amount of: "a fine of $5m", "damage was put at $5m", "$5m in fines"."""
    return frozenset((*_before(sentence, placed.word), *_after(sentence, placed.word)))


def _before(sentence: Sentence, word: int) -> range:
    """What stands before "of" or "worth", the subject of "is" or "came to", the noun of "tents delivered to",
    the object of "brings", "puts" and "raised"."""
    plain = sentence.plain
    at = word - 1
    while at > 0 and word - at <= MOST_PASSED and _passed_over(plain, at) and not sentence.is_figure(at):
        at -= 1
    if at < 1:
        return range(0)
    if plain[at] in AMOUNT_LINKS:
        return range(max(at - NOUNS_BEFORE, _clause_start(sentence, at)), at)
    start = _clause_start(sentence, at)
    if plain[at] in AMOUNT_VERBS:
        return range(start, at)
    passed = plain[at + 1 : word]
    if MOVED_TO.isdisjoint(passed):
        return range(0)
    moving = next((each for each in range(at - 1, start - 1, -1) if plain[each] in MOVING_VERBS), None)
    if moving is not None:
        return range(moving + 1, at + 1)
    qualified = "to" in passed and plain[at].endswith("ed")
    return range(max(at - NOUNS_BEFORE, start), at) if qualified else range(0)


def _passed_over(plain: Sequence[str], at: int) -> bool:
    """Whether a word belongs to the amount behind it, as both of "upwards of" and "total of" do."""
    return plain[at] in BEFORE_AMOUNTS or (plain[at] == "of" and plain[at - 1] in OF_AMOUNTS)


def _clause_start(sentence: Sentence, end: int) -> int:
    plain = sentence.plain
    for at in range(end - 1, max(end - SUBJECT_WORDS, -1), -1):
        if plain[at] in PARTING or sentence.is_figure(at) or JOINING.get(plain[at], 0) >= PARTING[","]:
            return at + 1
    return max(end - SUBJECT_WORDS, 0)


def given_in(sentence: Sentence, word: int) -> range:
    """The noun phrase that "in", "of" or "worth of" leads to from a figure: it is said of that figure alone."""
    led = sentence.plain[word + 1 : word + 2] in (("in",), ("of",), ("worth",))
    return _after(sentence, word) if led else range(0)


def _after(sentence: Sentence, word: int) -> range:
    """The noun phrase beside the figure, or the one that "of" or "in" leads to."""
    plain = sentence.plain
    start = end = word + 1
    if plain[end : end + 1] in (("in",), ("of",)):
        start = end = end + 1
    elif plain[end : end + 2] == ("worth", "of"):
        start = end = end + 2
    while end < len(plain) and end - start < NOUNS_AFTER and plain[end] not in PARTING and plain[end] not in JOINING:
        if sentence.is_figure(end) or plain[end] in AMOUNT_LINKS:
            break
        end += 1
    return range(start, end)
