"""Cardinals in words: "twelve", "a hundred and five", "fifteen hundred", "two million three hundred thousand"."""

from __future__ import annotations

from decimal import Decimal

from claims.extract.text import Line
from claims.lang.language import Numerals

LEAST_SCALE = 1000
_LIMIT = 10**18
CLAUSE_ENDS = frozenset({"", ".", ",", ";", ":", ")", "?", "!"})


def cardinal(line: Line, place: int, numerals: Numerals) -> tuple[Decimal, Decimal, int] | None:
    """A cardinal in words as (value, step, end)."""
    between = line.words[place - 1] in numerals.range_openers
    total, limit, last, step = 0, _LIMIT, place, Decimal(1)
    part = _below_thousand(line, place, numerals, between=between)
    while part is not None:
        value, after = part
        factor = 1
        while (scale := scale_word(line, after, numerals)) is not None:
            factor, after = factor * scale[0], scale[1]
        if factor >= limit:
            break
        total, last, limit = total + value * factor, after, factor
        step = Decimal(factor)
        if factor < LEAST_SCALE:
            break
        part = _continuation(line, last, numerals, between=between)
    return (Decimal(total), step, last) if last > place else None


def scale_word(line: Line, place: int, numerals: Numerals) -> tuple[int, int] | None:
    """ "million" or "-million" at a place, as (factor, end)."""
    start = past_hyphen(line, place)
    factor = numerals.scales.get(line.words[start])
    return None if factor is None else (factor, start + 1)


def spoken_decimals(line: Line, place: int, numerals: Numerals) -> tuple[str, int] | None:
    """ "point zero three", "point 1" as (digits, end)."""
    if line.words[place] != numerals.point:
        return None
    if line.words[place + 1].isdecimal():
        return line.words[place + 1], place + 2
    decimals, last = "", place + 1
    while (part := _below_hundred(line, last, numerals)) is not None:
        decimals, last = decimals + str(part[0]), part[1]
    return (decimals, last) if decimals else None


def and_fraction(line: Line, place: int, numerals: Numerals) -> tuple[Decimal, int] | None:
    """ "and a half", "and-three-quarters" as (value, end); "and a third of it" is another part."""
    words = line.words
    if words[place] not in {"-", numerals.joiner}:
        return None
    place = past_hyphen(line, place)
    if words[place] != numerals.joiner:
        return None
    place = past_hyphen(line, place + 1)
    count = 1 if words[place] in numerals.articles else numerals.ones.get(words[place], 0)
    place = past_hyphen(line, place + 1)
    denominator = numerals.denominators.get(words[place])
    if not count or denominator is None or words[place + 1] == numerals.shares.of:
        return None
    ordinal = words[place] in numerals.ordinals and count == 1 and denominator > 4
    if ordinal and words[place + 1] not in CLAUSE_ENDS:
        return None
    return Decimal(count) / denominator, place + 1


def past_hyphen(line: Line, place: int) -> int:
    """The place behind a hyphen that ties two words, or the place itself."""
    return place + 1 if line.words[place] == "-" and line.joined(place - 1) and line.joined(place) else place


def _continuation(line: Line, place: int, numerals: Numerals, *, between: bool) -> tuple[int, int] | None:
    joined = line.words[place] == numerals.joiner
    if joined and (between or and_fraction(line, place, numerals) is not None):
        return None
    part = _below_thousand(line, place + joined, numerals, between=between)
    return None if part is not None and line.words[place + joined] in numerals.articles else part


def _below_thousand(line: Line, place: int, numerals: Numerals, *, between: bool) -> tuple[int, int] | None:
    """ "twelve", "twenty-five", "a hundred and five", "fifteen hundred", "a" before a scale, as (value, end)."""
    words = line.words
    if words[place] in numerals.articles:
        return _article(line, place, numerals)
    if words[place] in numerals.hundred and words[place + 1] in numerals.scales:
        return 100, place + 1
    small = _below_hundred(line, place, numerals)
    if small is None:
        return None
    value, last = small
    if words[last] not in numerals.hundred or not value:
        return small
    return _after_hundred(line, 100 * value, last + 1, numerals, between=between)


def _article(line: Line, place: int, numerals: Numerals) -> tuple[int, int] | None:
    word = line.words[place + 1]
    if word in numerals.hundred:
        return _after_hundred(line, 100, place + 2, numerals, between=False)
    return (1, place + 1) if word in numerals.scales and not word.endswith("s") else None


def _after_hundred(line: Line, value: int, place: int, numerals: Numerals, *, between: bool) -> tuple[int, int]:
    joined = line.words[place] == numerals.joiner
    rest = _below_hundred(line, place + joined, numerals)
    if rest is None or not rest[0] or line.words[rest[1]] in numerals.hundred:
        return value, place
    if joined and between and line.words[rest[1]] in numerals.scales:
        return value, place
    return value + rest[0], rest[1]


def _below_hundred(line: Line, place: int, numerals: Numerals) -> tuple[int, int] | None:
    word = line.words[place]
    one = numerals.ones.get(word)
    if one is not None:
        return one, place + 1
    ten = numerals.tens.get(word)
    if ten is None:
        return None
    after = place + 2 if line.words[place + 1] == "-" else place + 1
    one = numerals.ones.get(line.words[after], 0)
    return (ten + one, after + 1) if 0 < one < 10 else (ten, place + 1)
