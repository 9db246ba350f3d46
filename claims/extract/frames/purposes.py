"""What money or a part of a total is for: a purpose that the tables know, else the stems of the phrase that names it.

A purpose that no table knows is written as its stems in order, after a question mark (``?boat+patrol``); a stem after a
minus sign is left out of the sum ("without the launch").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.claim import Slot
from claims.extract.frames.counted import noun_run
from claims.extract.frames.layout import CALENDAR, PARTING, Placed, Sentence
from claims.extract.frames.measures import takes
from claims.extract.frames.near import nearest, slot
from claims.lang.en.phrases import Mention
from claims.lang.en.phrasing import (
    COUNTED_IN,
    EXCEPTING,
    ITEM_LINKS,
    LEFT_OUT_AFTER,
    PURPOSE_CUES,
    SUM_VERBS,
    TERMS,
)
from claims.quantity import Kind, Role

LIMIT = 2.2
BRANCH_LIMIT = 0.9
WEAK_COST = 1.0
FOREIGN_COST = 1.2
"""What stands against words that are tied to another figure ("loans at €30m, training with €9m")."""
OPEN = 0.75
MOST_BETWEEN = 5
SKIPPED = frozenset(("the", "a", "an", "its", "their", "his", "her", "new", "more", "other", "some", "such", "all"))
VERBAL = re.compile(r"(ed|ing)$")
SIGNS = dict.fromkeys(EXCEPTING, "-") | dict.fromkeys(COUNTED_IN, "")
SETTING = frozenset(("set", "put"))
"""What stands before "aside" where nothing is left out of a sum."""
QUALIFIER_WORDS = 7
NO_PURPOSE = TERMS | CALENDAR
BRANCHES = frozenset(("government", "private", "core", "annual_pace", "monthly_pace"))
"""What cuts jobs and prices into parts; of money they say who has it."""
TAKEN = ("place", "region", "donor", "measure", "status", "level", "whole", "mask", "official", "say")
GENERAL_HEADS = frozenset(("package", "fund", "budget", "request", "pledge", "appeal", "person", "country", "company"))
"""Nouns that name the sum itself, or everybody."""


def read_purpose(sentence: Sentence, placed: Placed, *, transfer: bool) -> Slot | None:
    """The purpose that is tied to a figure or stands nearest to it.

    ``transfer`` says that the money is given: then a purpose is looked for further off, and before the figure, too.
    """
    money = placed.figure.quantity.kind is Kind.MONEY
    if money and (qualified := _qualified(sentence, placed.word)):
        return qualified
    limit = LIMIT if transfer or not money else BRANCH_LIMIT
    own = _tied(sentence, placed, before=transfer) if money else ()
    foreign = _tied_to_others(sentence, placed) if money and sentence.layer("purpose") else frozenset()

    def cost(mention: Mention) -> float:
        return WEAK_COST * mention.weak * money + FOREIGN_COST * (mention.start in foreign)

    known = (each for each in sentence.layer("purpose") if not (money and each.value in BRANCHES))
    found = nearest(sentence, placed.word, known, limit, cost)
    if found and (found[0].start in own or not own):
        return slot(sentence, *found)
    return _open(sentence, own) or (slot(sentence, *found) if found else None)


def _tied_to_others(sentence: Sentence, placed: Placed) -> frozenset[int]:
    others = (other for other in sentence.figures if other.word != placed.word)
    return frozenset(word for other in others for word in _tied(sentence, other, before=True))


def _tied(sentence: Sentence, placed: Placed, *, before: bool) -> Sequence[int]:
    """The words of the noun phrase that the grammar ties to a figure: "$5m for X", "X at $5m", "X ($5m)"."""
    return _after(sentence, placed.word) or (_before(sentence, placed) if before else ())


def _after(sentence: Sentence, word: int) -> Sequence[int]:
    """What follows "for", "on" or "without", or a bare "in": with an article, "in" leads to a place or a time."""
    plain = sentence.plain
    for cue in range(word + 1, min(word + 4, len(plain))):
        if plain[cue] in PURPOSE_CUES:
            articled = plain[cue + 1 : cue + 2] in (("the",), ("a",), ("an",))
            return () if articled and plain[cue] == "in" else _phrase(sentence, cue + 1)
        if plain[cue] in PARTING or sentence.is_figure(cue):
            break
    return ()


def _phrase(sentence: Sentence, start: int) -> Sequence[int]:
    while start < len(sentence.plain) and sentence.plain[start] in SKIPPED:
        start += 1
    run = noun_run(sentence, start)
    end = start + len(run)
    joined = noun_run(sentence, end + 1) if sentence.plain[end : end + 1] == ("and",) else ()
    return [*run, *joined] if run and len(run) + len(joined) <= MOST_BETWEEN else run


def _before(sentence: Sentence, placed: Placed) -> Sequence[int]:
    """The noun phrase before a word that links an item to its amount, or before a parenthesis or a colon."""
    plain, word = sentence.plain, placed.word
    link = next((at for at in range(word - 1, max(word - 4, 0), -1) if plain[at] in ITEM_LINKS), None)
    if link is None or placed.figure.role is Role.CONVERTED or _parted(sentence, link, word):
        return ()
    if plain[link] in ("at", "with") and (VERBAL.search(plain[link - 1]) or plain[link - 1] in SUM_VERBS):
        return ()
    end = start = link
    while start and end - start < MOST_BETWEEN and noun_run(sentence, start - 1):
        start -= 1
    return range(start, end)


def _parted(sentence: Sentence, link: int, word: int) -> bool:
    return any(sentence.is_figure(at) or sentence.plain[at] in (",", ";") for at in range(link + 1, word))


def _qualified(sentence: Sentence, word: int) -> Slot | None:
    """What a sum leaves out or counts in: "excluding tax", "tax not included", "including debt"."""
    plain = sentence.plain
    others = [other.word for other in sentence.figures if other.word != word]
    led = not any(other < word for other in others)
    last = min((other for other in others if other > word), default=len(plain))
    for at in range(max(word - QUALIFIER_WORDS, 0) if led else word, min(last, word + QUALIFIER_WORDS)):
        sign = SIGNS.get(plain[at])
        run = _phrase(sentence, at + 1) if sign is not None else ()
        if run and run[-1] + 1 != last:
            return _by_stems(sentence, run, sign or "")
        if plain[at] in LEFT_OUT_AFTER and at > word and plain[at - 1] not in SETTING:
            behind = [back for back in range(word + 1, at) if noun_run(sentence, back)]
            return _by_stems(sentence, behind, "-") if behind else None
    return None


def _open(sentence: Sentence, words: Sequence[int]) -> Slot | None:
    """A purpose by the stems of its phrase, without the words that say something else."""
    taken = {
        word
        for mention in sentence.layers(*TAKEN)
        if mention.layer != "measure" or (not mention.weak and takes(mention.value, Kind.MONEY))
        for word in range(mention.start, mention.end)
    }
    taken |= {mention.start for mention in sentence.layer("head") if mention.value in GENERAL_HEADS}
    telling = [word for word in words if word not in taken and sentence.plain[word] not in NO_PURPOSE]
    if not telling or any(word and sentence.words[word][:1].isupper() for word in telling):
        return None
    return _by_stems(sentence, telling)


def _by_stems(sentence: Sentence, telling: Sequence[int], sign: str = "") -> Slot:
    return Slot(
        value="?" + "+".join(sorted(sign + sentence.known[word].stem for word in telling)),
        field=sentence.field,
        start=sentence.starts[telling[0]],
        end=sentence.ends[telling[-1]],
        confidence=OPEN,
    )
