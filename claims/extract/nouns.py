"""What is counted: the head noun after a number, by a shallow rule."""

from __future__ import annotations

from claims.extract.text import Line, Token
from claims.lang.language import Nouns

# How many words a noun phrase may have before its head; beyond that a guess is worse than none.
_REACH = 7


def counted(line: Line, place: int, nouns: Nouns, *, single: bool) -> tuple[str, int] | None:
    """What is counted by a number that ends before ``place``, as (noun, end of the noun); None where nothing follows.

    The head is the first plural noun, or the last of several in a row ("sports cars"); after "one" it is the last
    word of the phrase. Words for the harmed ("injured", "dead") count people.
    """
    words = line.words
    if words[place] in nouns.casualties and words[place + 1] not in nouns.people:
        return "people", place + 1
    head: int | None = None
    last = place
    while last < min(place + _REACH, line.size):
        if words[last] in nouns.stops or not _inside(line, last, place):
            break
        if line.kinds[last] == Token.WORD and is_plural(words[last], nouns):
            head = last
        elif head is not None:
            break
        last += 1
    if head is not None:
        return plural(words[head], nouns), head + 1
    if single and last > place and line.kinds[last - 1] == Token.WORD and last - place <= 4:
        return plural(words[last - 1], nouns), last
    return None


def is_plural(word: str, nouns: Nouns) -> bool:
    """Whether a word looks like a plural noun."""
    if word in nouns.plurals:
        return nouns.plurals[word] == word
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "'s", "ous"))
        and word not in nouns.no_plurals
    )


def plural(word: str, nouns: Nouns) -> str:
    """The plural of a noun, in lower case: the name of a unit."""
    word = word.removesuffix("'s").removesuffix("'")
    if word in nouns.plurals:
        return nouns.plurals[word]
    if is_plural(word, nouns):
        return word
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "ch", "sh")) else f"{word}s"


def _inside(line: Line, place: int, first: int) -> bool:
    if line.kinds[place] == Token.WORD:
        return True
    return line.words[place] == "-" and place > first and line.joined(place - 1) and line.joined(place)
