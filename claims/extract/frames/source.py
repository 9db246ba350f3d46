"""Who says a figure: the noun phrase after "according to", before a verb of saying, before a headline's colon.

A source is a name, an office or a document; any other phrase that stands there is no source. A pronoun stands for the
source named last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from claims.extract.frames.layout import AUXILIARIES, Placed, Sentence
from claims.lang.en import sources
from claims.lang.en.phrasing import STOPWORDS
from claims.origin import agency

# How many words a source may have; how far after "puts it" its "at" may stand, and after "counts" its figure.
_LONGEST, _AT, _COUNTED = 9, 10, 4
_PLACES = ("place", "donor")
_POSSESSIVE = re.compile(r"(?:(?<!s)['\u2019]s|(?<=s)['\u2019])$")


@dataclass(frozen=True, slots=True)
class Source:
    """Words ``start`` up to ``end`` of a sentence that name who says so.

    ``pronoun`` is for "he", who was named before; ``onward`` for whoever says only what follows ("puts it at").
    """

    start: int
    end: int
    pronoun: bool = False
    onward: bool = False

    def printed(self, sentence: Sentence, text: str) -> str:
        """The source as the text has it, without the ending that makes it a possessor."""
        return _POSSESSIVE.sub("", text[sentence.starts[self.start] : sentence.ends[self.end - 1]])


def read_sources(sentence: Sentence) -> tuple[Source, ...]:
    """Those who speak in a sentence, in order."""
    return tuple(_sources(sentence))


def nearest_source(sentence: Sentence, placed: Placed, found: Sequence[Source]) -> Source | None:
    """The source of a figure among those of its sentence: who was just about to give one, or else the nearest.

    A pronoun is a source only where nobody is named.
    """
    last = max((each for each in found if each.start < placed.word), key=lambda each: each.start, default=None)
    if last is not None and last.onward:
        return last
    return min(
        (each for each in found if not (each.onward and each.start > placed.word)),
        key=lambda each: (each.pronoun, sentence.distance(placed.word, each.start, each.end)),
        default=None,
    )


def _sources(sentence: Sentence) -> Iterator[Source]:
    colon = _before_colon(sentence)
    if colon is not None:
        yield colon
    for word, low in enumerate(sentence.plain):
        if low not in sources.CUES:
            continue
        found = _at_cue(sentence, word, low)
        if found is not None:
            yield found
    yield from _gapped(sentence)


def _at_cue(sentence: Sentence, word: int, low: str) -> Source | None:
    cited = _cited(sentence, word)
    if cited is not None:
        return _after(sentence, cited)
    if low in sources.FIGURES_OF and word and _POSSESSIVE.search(sentence.words[word - 1]):
        return _checked(sentence, _owner(sentence, word), word)
    if _gives(sentence, word):
        found = _before(sentence, word)
        return replace(found, onward=True) if found is not None else None
    if _says(sentence, word):
        return _before(sentence, word) or (_inverted(sentence, word) if low in sources.SAYING else None)
    return None


def _owner(sentence: Sentence, word: int) -> int:
    """Where the noun phrase of a possessor begins: "by the ministry's count" is the ministry's."""
    start = _start_of(sentence, word)
    return next((at + 1 for at in range(word - 1, start - 1, -1) if sentence.plain[at] == "by"), start)


def _gapped(sentence: Sentence) -> Iterator[Source]:
    """Those whose verb another one lent: "police put it at 20,000, organisers at 75,000"."""
    if "at" not in sentence.plain or sources.PUTTING.isdisjoint(sentence.plain):
        return
    for placed in sentence.figures[1:]:
        at = placed.word - 1
        start = _start_of(sentence, at)
        if sentence.plain[at] == "at" and start and sentence.plain[start - 1] in sources.GAPS:
            found = _checked(sentence, start, at)
            if found is not None:
                yield replace(found, onward=True)


def _cited(sentence: Sentence, word: int) -> int | None:
    """Where the source begins after words that name one: "according to", "citing", "figures from"."""
    for length in (3, 2, 1):
        if sentence.plain[word : word + length] in sources.CITING:
            return word + length
    following = sentence.words[word + 1 : word + 2]
    capital = following and (following[0][:1].isupper() or following[0] == "the")
    return word + 1 if sentence.plain[word] == "per" and capital else None


def _gives(sentence: Sentence, word: int) -> bool:
    """Whether a word is a verb after which somebody's figure must follow: "puts it at", "counted"."""
    low, after = sentence.plain[word], sentence.plain[word + 1 : word + 1 + _AT]
    if low in sources.HAVING:
        noted = sentence.is_figure(word + 1) and "down" in after[1:_COUNTED]
        return noted or after[:2] == ("it", "at") or _has_the_last_word(sentence, word)
    if low in sources.BARE_FORMS and not _has_plural_subject(sentence, word):
        return False
    if low in sources.PUTTING:
        return "at" in after
    return low in sources.COUNTING and any(0 < placed.word - word <= _COUNTED for placed in sentence.figures)


def _has_the_last_word(sentence: Sentence, verb: int) -> bool:
    """Whether "has" gives a count after another one, whose noun it shares: "the ministry lists 34 dead, it has 41"."""
    return (
        sentence.is_figure(verb + 1)
        and sentence.plain[verb + 2 : verb + 3] in sources.LAST
        and any(placed.word < verb for placed in sentence.figures)
    )


def _says(sentence: Sentence, word: int) -> bool:
    """Whether a word is a verb of saying, by which somebody gives a figure before or after it."""
    low, after = sentence.plain[word], sentence.plain[word + 1 : word + 1 + _AT]
    if low in sources.BARE_FORMS and not _has_plural_subject(sentence, word):
        return False
    if low in sources.SAYING:
        return after[:1] not in (("yes",), ("no",))
    if low in sources.ADDING:
        return not after or after[0] in sources.ENDS or after[0] == "that"
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
    return low not in sources.OUTSIDE and low not in AUXILIARIES


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
    if not form[:1].isupper() or low in STOPWORDS or low in sources.CALENDAR:
        return False
    if word or (len(form) > 1 and form.isupper()):
        return True
    placed = any(mention.start == word for mention in sentence.layers(*_PLACES))
    alone = start == word and sentence.plain[word + 1 : word + 2] and sentence.plain[word + 1] in sources.SAYING
    return placed or (bool(alone) and (not low.endswith("s") or agency(form) is not None))
