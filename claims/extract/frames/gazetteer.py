"""Places that no table holds, as a text itself tells them: "in Sukkur", "Savannah Region", "the town of Osh".

A name is taken for a place wherever a text uses it once one sentence marks it as one, so that "Buipe has 203" is
understood after "in Buipe". Values are written ``?foz-do-iguacu``: without accents and without the noun of the class
("Region", "Lake"), as the next text may leave these out.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claims.claim import Field
from claims.extract.frames.layout import Sentence
from claims.lang.en.phrases import Mention
from claims.lang.en.places import CLASSES, COMPASS, DWELLERS, HAVING, HELD_IN, IN_PLACES, NAME_CONNECTORS
from claims.lang.en.tables import measure_fields
from claims.quantity import Kind

UNLISTED = "?"
NAMING_LAYERS = frozenset(("head", "event"))
"""Tables whose words may be part of a name ("North East Region", "Lake Volta")."""
COUNTED_KINDS = frozenset((Kind.COUNT, Kind.NUMBER, Kind.PERCENT))
VOTES = "parliaments, elections and opinion"
"""The field of news in which lists of names and numbers are of parties."""
Name = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words of a sentence that may name one place, ``start`` up to ``end``, and the name as compared."""

    start: int
    end: int
    name: Name
    classed: bool


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The places of one text: every spelling of them, and the capitalised names of each sentence."""

    full: Mapping[Name, str]
    found: Mapping[tuple[Field, int], Sequence[Run]]

    def runs(self, sentence: Sentence) -> Sequence[Run]:
        """The capitalised names of a sentence that no table holds."""
        return self.found[sentence.field, sentence.start]

    def places(self, sentence: Sentence) -> Iterator[Mention]:
        """The text's own places in a sentence; a short form means the long one ("Foz", "Foz do Iguaçu")."""
        for run in self.runs(sentence):
            if run.name in self.full:
                yield Mention(run.start, run.end, "place", self.full[run.name])


def gather(sentences: Sequence[Sentence]) -> Gazetteer:
    """The names that the sentences of a text mark as places."""
    found = {(sentence.field, sentence.start): list(_runs(sentence)) for sentence in sentences}
    listing = not _is_of_votes(sentences)
    marked = {
        run.name
        for sentence in sentences
        for run in found[sentence.field, sentence.start]
        if _is_marked(sentence, run, listing=listing)
    }
    full: dict[Name, str] = {}
    for name in sorted(marked, key=lambda name: (len(name), name)):
        for length in range(1, len(name) + 1):
            full[name[:length]] = UNLISTED + "-".join(name)
    return Gazetteer(full, found)


def _runs(sentence: Sentence) -> Iterator[Run]:
    """The capitalised names of a sentence that no table holds."""
    known = {
        word
        for mention in sentence.mentions
        for word in range(mention.start, mention.end)
        if mention.layer not in NAMING_LAYERS and not (mention.layer == "region" and sentence.plain[word] in COMPASS)
    }
    capital = [word for word in sentence.names if word not in known and not sentence.is_figure(word)]
    at = 0
    while at < len(capital):
        start = end = capital[at]
        while at < len(capital) and capital[at] <= end + _link(sentence, end):
            end = capital[at] + 1
            at += 1
        plain = [_unaccented(word) for word in sentence.plain[start:end]]
        name = _without_class(plain)
        if name and not set(name) <= COMPASS:
            yield Run(start, end, name, len(name) < len(plain) or _has_class(sentence, start, end))


def _link(sentence: Sentence, end: int) -> int:
    """How many small words may join a name to its next word ("Foz do Iguaçu")."""
    return int(end < len(sentence.plain) and sentence.plain[end] in NAME_CONNECTORS)


def _without_class(plain: Sequence[str]) -> Name:
    start, end = 0, len(plain)
    while start < end and plain[start] in CLASSES:
        start += 1
    while start < end and plain[end - 1] in CLASSES:
        end -= 1
    return tuple(plain[start:end])


def _has_class(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the noun of a class stands beside a name: "Osh province", "the town of Osh"."""
    after = sentence.plain[end : end + 1]
    before = sentence.plain[max(0, start - 2) : start]
    return bool(set(after) & CLASSES) or (before[1:] == ("of",) and before[0] in CLASSES)


def _is_of_votes(sentences: Sequence[Sentence]) -> bool:
    """Whether a text measures votes and seats more than all else: then names with numbers are of parties."""
    fields = Counter(measure_fields()[mention.value] for each in sentences for mention in each.layer("measure"))
    return [field for field, _ in fields.most_common(1)] == [VOTES]


def _is_marked(sentence: Sentence, run: Run, *, listing: bool) -> bool:
    """Whether a sentence uses a name as that of a place; ``listing`` says that names with numbers are such."""
    if run.classed or (set(sentence.plain[run.end : run.end + 1]) & DWELLERS):
        return True
    own = sentence.words[run.end - 1].endswith(("'s", "’s"))
    before = sentence.plain[max(0, run.start - 2) : run.start]
    if before[-1:] and before[-1] in IN_PLACES and not own and before[0] not in HELD_IN:
        return True
    return listing and sentence.field == "text" and (_labels_a_count(sentence, run.end) or _has_a_count(sentence, run))


def _labels_a_count(sentence: Sentence, end: int) -> bool:
    """Whether a number stands right behind a name, as in lists: "Kumbungu 12, Tolon (4)"."""
    opened = end + (sentence.plain[end : end + 1] == ("(",))
    return any(placed.word == opened and placed.figure.quantity.kind in COUNTED_KINDS for placed in sentence.figures)


def _has_a_count(sentence: Sentence, run: Run) -> bool:
    """Whether a name has a number by a verb whose subject is seldom an office: "Buipe accounts for 203"."""
    at = run.end
    while sentence.plain[at : at + 1] and sentence.plain[at] in HAVING:
        at += 1
    office = sentence.words[run.start].isupper()
    return at > run.end and not office and any(placed.word == at for placed in sentence.figures)


def _unaccented(word: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKD", word) if not unicodedata.combining(sign))
