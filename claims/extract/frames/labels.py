"""What stands before a colon and a figure names the figure: "Houses destroyed: 1,286." in bulletins and tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claims.extract.frames.layout import PARTING, Placed, Sentence
from claims.lang.en.phrases import Mention
from claims.lang.en.phrasing import STOPWORDS

MOST_WORDS = 8
BOUNDS = frozenset((".", ";", "|", "\n", "•", "*", "(", ")", ":"))
"""Signs that part one row of a bulletin from the next; a comma may stand within a label."""


def label_of(sentence: Sentence, placed: Placed) -> range | None:
    """The words of the label of a figure, None if it has none."""
    colon = placed.word - 1
    after = sentence.plain[placed.word + 1 : placed.word + 2]
    if colon < 1 or sentence.plain[colon] != ":" or not all(_ends(sign) for sign in after):
        return None
    start = colon
    while start and not (sentence.plain[start - 1] in BOUNDS or sentence.is_figure(start - 1)):
        start -= 1
    return range(start, colon) if 0 < colon - start <= MOST_WORDS else None


def _ends(low: str) -> bool:
    """Whether a word or sign goes on with no noun that is counted ("Doses given: 2,300 out of 2,600")."""
    return low in PARTING or low in BOUNDS or low in STOPWORDS


def within(label: range | None, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions that a label holds; all where there is no label."""
    return (mention for mention in mentions if label is None or mention.start in label)
