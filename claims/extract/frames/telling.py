"""The words of a text that tell what it is about, as stems: around a figure, in a title, in a whole text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.extract.frames.layout import CALENDAR, Placed, Sentence
from claims.lang.en.phrasing import STOPWORDS

NAMED = frozenset(("measure", "place", "say", "official", "level", "event"))
MOST_GIST = 60
UNTELLING = STOPWORDS | CALENDAR


def read_gist(sentences: Sequence[Sentence]) -> str:
    """The stems that say what a text is about, title and beginning first, with spaces between."""
    stems = (
        sentence.known[word].stem
        for sentence in sentences
        for word in _telling(sentence)
        if not sentence.is_figure(word)
    )
    return " ".join(list(dict.fromkeys(stems))[:MOST_GIST])


def title_words(sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """The stems of the title's words, marked with a caret."""
    titles = (sentence for sentence in sentences if sentence.field == "title")
    return tuple(f"^{title.known[word].stem}" for title in titles for word in _telling(title))


def content_words(sentence: Sentence) -> list[int]:
    """The telling words of a sentence that no slot has taken."""
    named: set[int] = set()
    for mention in sentence.mentions:
        if mention.layer in NAMED:
            named.update(range(mention.start, mention.end))
    return [word for word in _telling(sentence) if word not in named]


def words_around(sentence: Sentence, placed: Placed, words: Sequence[int]) -> Iterator[str]:
    """The stems of the words between the figures on either side; those of the rest of the sentence with a tilde."""
    places = [other.word for other in sentence.figures]
    first = max((place for place in places if place < placed.word), default=-1)
    last = min((place for place in places if place > placed.word), default=len(sentence.plain))
    for word in words:
        stem = sentence.known[word].stem
        yield stem if first < word < last else f"~{stem}"


def _telling(sentence: Sentence) -> list[int]:
    """The words of a sentence with a meaning of their own."""
    return [
        word for word, low in enumerate(sentence.plain) if low not in UNTELLING and len(low) > 1 and low[0].isalpha()
    ]
