"""The noun that a figure counts where it stands beside it ("19 tents", "60 strike drones"), and what that names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from claims.extract.frames.layout import COUNTS, JOINING, PARTING, Placed, Sentence
from claims.lang.en.measuring import (
    BUILT,
    DONE_BY_PERSONS,
    IRREGULAR_PLURALS,
    OF_OWN_NOUN,
    OF_PERSONS,
    OF_PERSONS_OR,
    OF_THINGS,
    PERSON_ENDINGS,
    QUANTITIES,
    SINGULARS,
    WHOLES,
)
from claims.lang.en.phrases import Mention, word_in
from claims.lang.en.phrasing import AUXILIARIES, STOPWORDS
from claims.lang.en.tables import measure_dimensions
from claims.lang.en.things import LIVING
from claims.quantity import Kind
from claims.units import dimension

NOUN_WORDS = 4
MEASURED = frozenset(("barrel", "gallon", "tonne", "acre", "?metres", "?miles", "?kilometres", "?litres", "?years"))
"""Nouns that are units of what has a dimension."""
_PERSONS = re.compile(rf"({'|'.join(PERSON_ENDINGS.split())})$")


class Counted(NamedTuple):
    """The noun phrase that a figure counts, its words ``start`` up to ``end``; ``?noun`` where no class holds it."""

    start: int
    end: int
    name: str

    @property
    def known(self) -> bool:
        """Whether the noun is one of a class in the tables."""
        return not self.name.startswith("?")


def counted(sentence: Sentence, placed: Placed) -> Counted | None:
    """The noun that a count is of, None where the figure stands alone ("killed 19", "19 were killed")."""
    if placed.figure.quantity.kind not in COUNTS or is_compound(placed):
        return None
    return _phrase(sentence, noun_run(sentence, _noun_start(sentence, placed.word + 1))) or _agents(sentence, placed)


def _agents(sentence: Sentence, placed: Placed) -> Counted | None:
    """Who does what persons alone do, where no noun says who ("Over 36,000 have come this year")."""
    verb = placed.word + 1
    while verb < len(sentence.plain) and sentence.plain[verb] in AUXILIARIES:
        verb += 1
    alone = placed.word == sentence.figures[0].word and sentence.plain[verb : verb + 1] != ()
    return Counted(verb, verb + 1, "person") if alone and sentence.plain[verb] in DONE_BY_PERSONS else None


def is_compound(placed: Placed) -> bool:
    """Whether a figure and its noun are one word, which says of another noun how many it has ("a 60-bed hospital")."""
    unit = placed.figure.quantity.unit
    plain_noun = placed.figure.quantity.kind in (Kind.COUNT, Kind.MEASURE) and dimension(unit) is None
    return plain_noun and bool(unit) and placed.figure.quote.exact.lower().endswith(f"-{unit}")


def _noun_start(sentence: Sentence, start: int) -> int:
    """Where the noun begins: past a hyphen, and of a part past its whole ("14 of the 19 analysts", "74 out of 91")."""
    plain = sentence.plain
    if plain[start : start + 1] == ("-",):
        return start + 1
    whole = start + (plain[start : start + 1] == ("out",))
    if plain[whole : whole + 1] != ("of",):
        return start
    whole += 1 + (plain[whole + 1 : whole + 2] in WHOLES)
    whole += owner(sentence, whole)
    return whole + 1 if whole < len(plain) and sentence.is_figure(whole) else whole


def owner(sentence: Sentence, start: int) -> int:
    """How many words name whose the whole is, before its number ("241 of the country's 362 cases")."""
    run = noun_run(sentence, start)
    owned = bool(run) and sentence.words[run[-1]].endswith(("'s", "’s", "s'", "s’"))
    return len(run) if owned and sentence.is_figure(run[-1] + 1) else 0


def is_price_tag(sentence: Sentence, placed: Placed) -> bool:
    """Whether an amount of money right before a thing that is built says what it costs ("the €2m bridge")."""
    run = noun_run(sentence, _noun_start(sentence, placed.word + 1))
    built = any(mention.end - 1 in run[-1:] and mention.value in BUILT for mention in sentence.layer("head"))
    return built and not any(mention.start in run or mention.end - 1 in run for mention in sentence.layer("measure"))


def subject(sentence: Sentence, words: Sequence[int]) -> Counted | None:
    """The noun that words before a figure are about: "the number of tents handed out" of "... rose to 3,100"."""
    for word in words:
        if sentence.plain[word] not in QUANTITIES and (found := _phrase(sentence, noun_run(sentence, word))):
            return found
    return None


def _phrase(sentence: Sentence, run: Sequence[int]) -> Counted | None:
    """The noun phrase that a run of words begins with: up to its first plural, else its last word of a known class."""
    classes = {mention.end - 1: mention.value for mention in sentence.layer("head") if mention.start in run}
    known: Counted | None = None
    for word in run:
        if word in classes:
            known = Counted(run[0], word + 1, classes[word])
        if _is_plural(sentence.plain[word]):
            named = any(each.end - 1 == word for each in sentence.layer("measure"))
            return (
                known if word in classes or (known and named) else Counted(run[0], word + 1, f"?{sentence.plain[word]}")
            )
    return known


def _is_plural(low: str) -> bool:
    return low in IRREGULAR_PLURALS or (
        low.endswith("s") and not low.endswith(("ss", "us", "is")) and low not in SINGULARS
    )


def is_misfit(measure: str, noun: Counted | None, sentence: Sentence) -> bool:
    """Whether a measure cannot be of what is counted: of persons, of things, or of one kind of thing alone."""
    if noun is None or any(each.value == measure and _touches(each, noun) for each in sentence.layer("measure")):
        return False
    if measure in OF_OWN_NOUN or (measure in measure_dimensions() and noun.name not in MEASURED):
        return True
    if measure in OF_PERSONS:
        return not may_be_person(noun, sentence)
    if measure in OF_PERSONS_OR:
        return noun.name not in OF_PERSONS_OR[measure] and not may_be_person(noun, sentence)
    return measure in OF_THINGS and noun.name in LIVING


def _touches(mention: Mention, noun: Counted) -> bool:
    return mention.start < noun.end and noun.start < mention.end


def may_be_person(noun: Counted, sentence: Sentence) -> bool:
    """Whether a noun names persons, or may: by its class, its ending ("islanders"), or as a name ("Ghanaians")."""
    if noun.known:
        return noun.name in LIVING
    low = sentence.plain[noun.end - 1]
    return bool(_PERSONS.search(low)) or sentence.words[noun.end - 1][:1].isupper() or word_in(low, "place") is not None


def noun_run(sentence: Sentence, start: int) -> list[int]:
    """The words from ``start`` that can be one noun phrase: up to the first sign, figure or function word."""
    run = []
    for word in range(start, min(start + NOUN_WORDS, len(sentence.words))):
        if not _can_be_noun(sentence, word):
            break
        run.append(word)
    return run


def _can_be_noun(sentence: Sentence, word: int) -> bool:
    low = sentence.plain[word]
    closed = low in STOPWORDS or low in PARTING or low in JOINING
    return low[:1].isalpha() and not closed and not sentence.is_figure(word)
