"""What is counted: the head noun after a number, by a shallow rule."""

from __future__ import annotations

from claims.extract.text import Line, Token
from claims.lang.language import Nouns

# How many words a noun phrase may have before its head; beyond that a guess is worse than none.
_REACH = 7
_REACH_OF_ONE = 4


def counted(line: Line, place: int, nouns: Nouns, *, single: bool) -> tuple[str, int] | None:
    """What is counted by a number that ends before ``place``, as (noun, end of the noun); None where nothing follows.

    The head is the first plural noun, or the last of several in a row ("sports cars"); after "one" it is the last
    word of the phrase. Words for the harmed ("injured", "dead") count people.
    """
    words = line.words
    if words[place] in nouns.casualties and not is_plural(words[place + 1], nouns):
        return nouns.persons, place + 1
    head, last = _head(line, place, nouns)
    if head is not None:
        return None if _is_verb(line, head, place, nouns) else (name_of(words[head], nouns), head + 1)
    if single and place < last <= place + _REACH_OF_ONE and line.kinds[last - 1] == Token.WORD:
        return name_of(words[last - 1], nouns), last
    return None


def _head(line: Line, place: int, nouns: Nouns) -> tuple[int | None, int]:
    """The place of the plural noun that a phrase runs up to, if any, and the end of the phrase."""
    head: int | None = None
    last = place
    while last < min(place + _REACH, line.size) and _inside(line, last, place, nouns):
        if _is_head(line, last, nouns):
            head = last
        elif head is not None:
            break
        last += 1
    return head, last


def _is_head(line: Line, place: int, nouns: Nouns) -> bool:
    """Whether a word is a plural noun and no first half of a compound ("sports-mad")."""
    if line.kinds[place] != Token.WORD or not is_plural(line.words[place], nouns):
        return False
    return not (line.words[place + 1] == "-" and line.joined(place))


def _is_verb(line: Line, head: int, place: int, nouns: Nouns) -> bool:
    """Whether the first word after a number is a verb in s: "23 billion covers the rest"."""
    return head == place and line.words[head + 1] in nouns.determiners and line.words[head] not in nouns.souls


def is_plural(word: str, nouns: Nouns) -> bool:
    """Whether a word is a plural noun, or stands for people as such."""
    return word in nouns.souls or nouns.inflection.is_plural(word)


def name_of(noun: str, nouns: Nouns) -> str:
    """The name of a unit that is counted: the noun's plural; of deaths and the like, people."""
    return nouns.persons if noun in nouns.souls else nouns.inflection.plural(noun)


def _inside(line: Line, place: int, first: int, nouns: Nouns) -> bool:
    """Whether a token goes on with a noun phrase: word, compound ("gas-only"), size ("250ml") or model ("737 Max")."""
    tied = place > first and line.words[place - 1] == "-" and line.joined(place - 1)
    if line.kinds[place] == Token.WORD:
        return tied or not _is_stop(line, place, first, nouns) or _is_second_adjective(line, place, first, nouns)
    if line.kinds[place] == Token.NUMBER:
        hyphen = line.words[place + 1] == "-" and line.joined(place + 1)
        size = line.joined(place) and line.kinds[place + 1 + hyphen] == Token.WORD
        return tied or size or (line.near(place) and line.capital(place + 1))
    return line.words[place] == "-" and place > first and line.joined(place - 1) and line.joined(place)


def _is_stop(line: Line, place: int, first: int, nouns: Nouns) -> bool:
    """Whether a word ends a noun phrase: "us", but not "US" or "U.S."; "lives", but not right behind its number."""
    if line.words[place] not in nouns.stops or (place == first and line.words[place] in nouns.souls):
        return False
    form, after = line.form(place), line.form(place + 1)
    return not (len(form) > 1 and form.isupper() and not after.isupper())


def _is_second_adjective(line: Line, place: int, first: int, nouns: Nouns) -> bool:
    """Whether "and" joins two adjectives of one noun: "digital and physical sales"."""
    if line.words[place] != nouns.joiner or place != first + 1:
        return False
    adjective, noun = line.words[place + 1], line.words[place + 2]
    joined = line.kinds[place + 1] == line.kinds[place + 2] == Token.WORD and adjective not in nouns.stops
    return joined and is_plural(noun, nouns) and not is_plural(adjective, nouns)
