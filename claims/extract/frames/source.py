"""Who says a figure: the noun phrase after "according to", before a verb of saying, before a headline's colon.

A source is a name, an office or a document; any other phrase that stands there is no source. A pronoun stands for the
source named last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claims.extract.frames.layout import AUXILIARIES, Placed, Sentence
from claims.lang.en import sources
from claims.lang.en.phrases import stopwords
from claims.origin import agency

# How many words a source may have; how far after "puts it" its "at" may stand, and after "counts" its figure.
_LONGEST, _AT, _COUNTED = 9, 10, 4
_PLACES = ("place", "donor")
_POSSESSIVE = re.compile(r"(?:(?<!s)['\u2019]s|(?<=s)['\u2019])$")


@dataclass(frozen=True, slots=True)
class Source:
    """Words ``start`` up to ``end`` of a sentence that name who says so; ``pronoun`` for "he", who was named before."""

    start: int
    end: int
    pronoun: bool = False

    def printed(self, sentence: Sentence, text: str) -> str:
        """The source as the text has it, without the ending that makes it a possessor."""
        return _POSSESSIVE.sub("", text[sentence.starts[self.start] : sentence.ends[self.end - 1]])


def read_sources(sentence: Sentence) -> tuple[Source, ...]:
    """Those who speak in a sentence, in order."""
    return tuple(_sources(sentence))


def nearest_source(sentence: Sentence, placed: Placed, found: Sequence[Source]) -> Source | None:
    """The source of a figure among those of its sentence: the nearest, a pronoun only where nobody is named."""
    return min(
        found, key=lambda each: (each.pronoun, sentence.distance(placed.word, each.start, each.end)), default=None
    )


def _sources(sentence: Sentence) -> Iterator[Source]:
    colon = _before_colon(sentence)
    if colon is not None:
        yield colon
    for word, low in enumerate(sentence.plain):
        if low not in sources.CUES:
            continue
        found: Source | None = None
        cited = _cited(sentence, word)
        if cited is not None:
            found = _after(sentence, cited)
        elif low in sources.FIGURES_OF and word and _POSSESSIVE.search(sentence.words[word - 1]):
            found = _checked(sentence, _start_of(sentence, word), word)
        elif _says(sentence, word):
            found = _before(sentence, word) or (_inverted(sentence, word) if low in sources.SAYING else None)
        if found is not None:
            yield found


def _cited(sentence: Sentence, word: int) -> int | None:
    """Where the source begins after words that name one: "according to", "citing", "figures from"."""
    for length in (3, 2, 1):
        if sentence.plain[word : word + length] in sources.CITING:
            return word + length
    following = sentence.words[word + 1 : word + 2]
    capital = following and (following[0][:1].isupper() or following[0] == "the")
    return word + 1 if sentence.plain[word] == "per" and capital else None


def _says(sentence: Sentence, word: int) -> bool:
    """Whether a word is a verb by which somebody gives a figure."""
    low, after = sentence.plain[word], sentence.plain[word + 1 : word + 1 + _AT]
    if low in sources.BARE_FORMS and not _has_plural_subject(sentence, word):
        return False
    if low in sources.SAYING:
        return after[:1] not in (("yes",), ("no",))
    if low in sources.ADDING:
        return not after or after[0] in sources.ENDS or after[0] == "that"
    if low in sources.PUTTING:
        return "at" in after
    if low in sources.COUNTING:
        return any(0 < placed.word - word <= _COUNTED for placed in sentence.figures)
    return low in sources.SHOWING and any(word < placed.word for placed in sentence.figures)


def _has_plural_subject(sentence: Sentence, verb: int) -> bool:
    """Whether "count", "report" and the like can be verbs there, and no nouns ("the bridge count")."""
    before = verb - 1
    while before > 0 and sentence.plain[before] in sources.ADVERBS:
        before -= 1
    return before >= 0 and (sentence.plain[before].endswith("s") or sentence.plain[before] in sources.PLURALS)


def _before_colon(sentence: Sentence) -> Source | None:
    """ "UN: ..." at the head of a title."""
    if sentence.field != "title" or ":" not in sentence.plain[1:5]:
        return None
    end = sentence.plain.index(":")
    speaks = any(mention.start < end for mention in sentence.layers("donor", "speaker", "official"))
    return _checked(sentence, 0, end) if speaks or (end == 1 and sentence.words[0].isupper()) else None


def _before(sentence: Sentence, verb: int) -> Source | None:
    """The subject of a verb: "the ministry said", "The agency on Wednesday put"."""
    end = verb
    while end and (sentence.plain[end - 1] in AUXILIARIES or sentence.plain[end - 1] in sources.ADVERBS):
        end -= 1
    while end > 1 and sentence.plain[end - 1] in sources.CALENDAR:
        end -= 1 + (sentence.plain[end - 2] in sources.WHEN)
    while end and (sentence.plain[end - 1] in AUXILIARIES or sentence.plain[end - 1] in sources.ADVERBS):
        end -= 1
    if end and sentence.plain[end - 1] in sources.PRONOUNS:
        return Source(end - 1, end, pronoun=True)
    if end > 1 and sentence.plain[end - 1] == ",":
        return _beyond_apposition(sentence, end - 1)
    return _checked(sentence, _start_of(sentence, end), end)


def _beyond_apposition(sentence: Sentence, comma: int) -> Source | None:
    """ "its head, Ann Lee, told", "Ann Lee, who leads it, told": the name, inside or before."""
    opened = next((word for word in range(comma - 1, -1, -1) if sentence.plain[word] == ","), -1)
    inner = _checked(sentence, opened + 1, comma) if comma - opened <= _LONGEST else None
    if inner is not None and (opened < 0 or _is_name(sentence, inner.start, -1)):
        return inner
    return _checked(sentence, _start_of(sentence, opened), opened) if opened > 0 else None


def _start_of(sentence: Sentence, end: int) -> int:
    """Where the noun phrase that ends before a word begins."""
    start = end
    while start and end - start < _LONGEST and _inside(sentence, start - 1):
        start -= 1
    while start < end and sentence.plain[start] in sources.LEADING | sources.CALENDAR:
        start += 1
    return start


def _inverted(sentence: Sentence, verb: int) -> Source | None:
    """ ", said the minister": the subject after its verb, behind what is said."""
    if not verb or sentence.plain[verb - 1] not in sources.QUOTE_ENDS:
        return None
    return _after(sentence, verb + 1)


def _after(sentence: Sentence, start: int) -> Source | None:
    end = start
    while end < len(sentence.words) and end - start < _LONGEST and _inside(sentence, end):
        if end - start > 1 and sentence.plain[end] in sources.DETERMINERS and not _governed(sentence, end):
            break
        end += 1
    while end > start and sentence.plain[end - 1] in sources.LEADING | sources.CALENDAR:
        end -= 1
    return _checked(sentence, start, end)


def _governed(sentence: Sentence, word: int) -> bool:
    return sentence.plain[word - 1] in sources.INNER


def _inside(sentence: Sentence, word: int) -> bool:
    """Whether a word can be part of a noun phrase."""
    low = sentence.plain[word]
    if sentence.is_figure(word) or not (low[:1].isalpha() or sentence.words[word] in {"&", "'"}):
        return False
    return low not in sources.BREAKS | sources.SAYING | sources.SHOWING and low not in AUXILIARIES


def _checked(sentence: Sentence, start: int, end: int) -> Source | None:
    """The phrase as a source, if it holds a name, an office or a document."""
    if start >= end:
        return None
    spoken = any(start <= mention.start < end for mention in sentence.layers("speaker", "official", "donor"))
    named = any(_is_name(sentence, word, start) for word in range(start, end))
    return Source(start, end) if spoken or named else None


def _is_name(sentence: Sentence, word: int, start: int) -> bool:
    """Whether a word with a capital is a name; the first of a sentence has one anyway."""
    form, low = sentence.words[word], sentence.plain[word]
    if not form[:1].isupper() or low in stopwords() or low in sources.CALENDAR:
        return False
    if word or (len(form) > 1 and form.isupper()):
        return True
    placed = any(mention.start == word for mention in sentence.layers(*_PLACES))
    alone = start == word and sentence.plain[word + 1 : word + 2] and sentence.plain[word + 1] in sources.SAYING
    return placed or (bool(alone) and (not low.endswith("s") or agency(form) is not None))
