"""Tokens to numbers: digits, words, fractions, scales and words for many."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from claims.extract.digits import read_digits
from claims.extract.text import GLYPHS, Line, Token
from claims.lang.language import Numerals

_ONE = Decimal(1)
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 50, 64, 100, 128, 1000})
_LEAST_SCALE = 1000
# A share in words is soft: half by five points either way, others by three, small ones by less.
_HALF_STEP, _SHARE_STEP = Decimal(10), Decimal(6)


class Numeral(NamedTuple):
    """A number in tokens ``first`` up to ``last``, before its unit.

    ``share`` is a part of a whole in words ("a third", "one in five"), its value then in percent. ``multiple`` is
    "doubled" and the like. ``plain`` is a bare integer in digits ("2019"), which may be a year or a name.
    ``scale`` tells "3 million" from "3,000,000".
    """

    first: int
    last: int
    value: Decimal | None
    step: Decimal
    rule: str
    low: Decimal | None = None
    high: Decimal | None = None
    scale: int = 1
    share: bool = False
    multiple: bool = False
    plain: bool = False
    grouped: bool = False
    confidence: float = 1.0

    @property
    def scaled(self) -> bool:
        """Whether a scale word or suffix is part of it."""
        return self.scale > 1


Reader = Callable[[Line, int, Numerals], Numeral | None]


def read_numeral(line: Line, place: int, numerals: Numerals, *, decimal_comma: bool) -> Numeral | None:
    """The number that begins at a token, without sign and unit; None where none begins."""
    kind = line.kinds[place]
    if kind == Token.NUMBER:
        return _read_in_digits(line, place, numerals, decimal_comma)
    if kind == Token.GLYPH:
        return _fraction(line, place, place + 1, GLYPHS[line.form(place)], numerals)
    if kind == Token.WORD:
        return _read_in_words(line, place, numerals)
    return None


def _read_in_words(line: Line, place: int, numerals: Numerals) -> Numeral | None:
    for reader in _WORD_READERS:
        found = reader(line, place, numerals)
        if found is not None:
            return found
    return None


# --- digits


def _read_in_digits(line: Line, place: int, numerals: Numerals, decimal_comma: bool) -> Numeral | None:
    form = line.form(place)
    if "/" in form:
        return _read_slash(line, place, numerals)
    literal = read_digits(form, decimal_comma=decimal_comma)
    if literal is None:
        return None
    value, step, last, plain = literal.value, literal.step, place + 1, form.isdecimal()
    mixed = _mixed_part(line, last) if plain else None
    if mixed is not None:
        (numerator, denominator), last = mixed
        value, step = value + Decimal(numerator) / denominator, _ONE / denominator
    found = Numeral(
        first=place, last=last, value=value, step=step, rule="digits", plain=plain and mixed is None,
        grouped=literal.grouped, confidence=literal.confidence,
    )  # fmt: skip
    return _one_in(line, found, numerals) or _scaled(line, found, numerals)


def _read_slash(line: Line, place: int, numerals: Numerals) -> Numeral | None:
    parts = _proper(line.form(place))
    return _fraction(line, place, place + 1, parts, numerals) if parts else None


def _proper(form: str) -> tuple[int, int] | None:
    numerator, _, denominator = form.partition("/")
    if not (numerator.isdecimal() and denominator.isdecimal()):
        return None
    parts = int(numerator), int(denominator)
    return parts if 0 < parts[0] < parts[1] and parts[1] in _DENOMINATORS else None


def _mixed_part(line: Line, place: int) -> tuple[tuple[int, int], int] | None:
    """The fraction of "3 1/2", "5-1/2", "3½"."""
    if line.words[place] == "-" and line.joined(place - 1) and line.joined(place):
        place += 1
    elif not line.near(place - 1):
        return None
    if line.kinds[place] == Token.GLYPH:
        return GLYPHS[line.form(place)], place + 1
    parts = _proper(line.form(place)) if line.kinds[place] == Token.NUMBER else None
    return (parts, place + 1) if parts else None


# --- scales


def _scale(line: Line, place: int, numerals: Numerals, *, suffixes: bool) -> tuple[int, int] | None:
    """The scale at a place, as (factor, end). A suffix ("bn") counts where a number in digits stands before it."""
    start = place
    if line.words[place] == "-" and line.joined(place - 1) and line.joined(place):
        start += 1
    word = line.words[start]
    factor = numerals.scales.get(word)
    if factor is not None:
        return factor, start + 1
    if start == place and word in numerals.hundred and suffixes:
        return 100, start + 1
    if not suffixes or start != place or word not in numerals.suffixes or not line.near(place - 1):
        return None
    return (numerals.suffixes[word], start + 1) if _is_suffix(line, start) else None


def _is_suffix(line: Line, place: int) -> bool:
    """Whether "bn" or "m" is a scale: single letters must touch the number, unless it is money ("$5 m") or "5 M"."""
    form = line.form(place)
    return line.joined(place - 1) or len(form) > 1 or form == "M" or line.kinds[place - 2] == Token.SIGN


def _scaled(line: Line, found: Numeral, numerals: Numerals) -> Numeral:
    """A number with the scales after it: "5 lakh crore", "1.2m", "3 million and a half"."""
    factor, last = 1, found.last
    while (scale := _scale(line, last, numerals, suffixes=factor == 1 and found.rule == "digits")) is not None:
        factor, last = factor * scale[0], scale[1]
        if line.words[last] in numerals.vague.openers:
            break
    half = _and_fraction(line, last, numerals)
    value, step = found.value or _ONE, found.step
    if half is not None and factor == 1 and not found.scaled:
        after = _scale(line, half[1], numerals, suffixes=False)
        factor, last = after or (1, half[1])
        value, step = value + half[0], half[0]
    elif half is not None and factor >= _LEAST_SCALE:
        value, step, last = value + half[0], half[0], half[1]
    if last == found.last:
        return found
    rest = _smaller(line, last, factor, numerals) if half is None and found.rule == "digits" else None
    if rest is not None:
        return found._replace(
            last=rest[1], value=value * factor + rest[0], step=_ONE, scale=max(found.scale, factor), plain=False
        )
    return found._replace(
        last=last, value=value * factor, step=step * factor, scale=max(found.scale, factor), plain=False
    )


def _smaller(line: Line, place: int, factor: int, numerals: Numerals) -> tuple[Decimal, int] | None:
    """The rest of "2 crore 50 lakh", "3 million 46 thousand": a number with a smaller scale, as (value, end)."""
    if line.kinds[place] != Token.NUMBER or not line.near(place - 1):
        return None
    literal = read_digits(line.form(place), decimal_comma=False) if "/" not in line.form(place) else None
    scale = numerals.scales.get(line.words[place + 1])
    if literal is None or scale is None or literal.value * scale >= factor:
        return None
    return literal.value * scale, place + 2


def _and_fraction(line: Line, place: int, numerals: Numerals) -> tuple[Decimal, int] | None:
    """ "and a half", "and three quarters", with hyphens or not."""
    words = line.words
    if words[place] not in {"-", numerals.joiner}:
        return None
    place = _past_hyphen(line, place)
    if words[place] != numerals.joiner:
        return None
    place = _past_hyphen(line, place + 1)
    count = 1 if words[place] in numerals.articles else numerals.ones.get(words[place], 0)
    place = _past_hyphen(line, place + 1)
    denominator = numerals.denominators.get(words[place])
    if not count or denominator is None or (words[place] in numerals.ordinals and count == 1 and denominator > 4):
        return None
    return Decimal(count) / denominator, place + 1


def _past_hyphen(line: Line, place: int) -> int:
    return place + 1 if line.words[place] == "-" and line.joined(place - 1) and line.joined(place) else place


# --- words


def _read_words(line: Line, place: int, numerals: Numerals) -> Numeral | None:
    read = _cardinal(line, place, numerals)
    if read is None:
        return None
    value, step, last = read
    point = _spoken_decimals(line, last, numerals)
    if point is not None:
        decimals, last = point
        value, step = value + Decimal(f"0.{decimals}"), _ONE.scaleb(-len(decimals))
    found = Numeral(first=place, last=last, value=value, step=step, rule="words", scale=max(1, int(step)))
    fraction = _fraction_in_words(line, found, numerals)
    return fraction or _one_in(line, found, numerals) or _scaled(line, found, numerals)


def _cardinal(line: Line, place: int, numerals: Numerals) -> tuple[Decimal, Decimal, int] | None:
    """A cardinal in words as (value, step, end)."""
    between = line.words[place - 1] in numerals.range_openers
    total, limit, last, step = 0, 10**18, place, _ONE
    part = _below_thousand(line, place, numerals, between=between)
    while part is not None:
        value, after = part
        factor = 1
        while (scale := _scale(line, after, numerals, suffixes=False)) is not None:
            factor, after = factor * scale[0], scale[1]
        if factor >= limit:
            break
        total, last, limit = total + value * factor, after, factor
        step = Decimal(factor)
        if factor < _LEAST_SCALE:
            break
        part = _continuation(line, last, numerals, between=between)
    return (Decimal(total), step, last) if last > place else None


def _continuation(line: Line, place: int, numerals: Numerals, *, between: bool) -> tuple[int, int] | None:
    joined = line.words[place] == numerals.joiner
    if joined and (between or _and_fraction(line, place, numerals) is not None):
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


def _spoken_decimals(line: Line, place: int, numerals: Numerals) -> tuple[str, int] | None:
    if line.words[place] != numerals.point:
        return None
    decimals, last = "", place + 1
    while (part := _below_hundred(line, last, numerals)) is not None:
        decimals, last = decimals + str(part[0]), part[1]
    return (decimals, last) if decimals else None


# --- fractions and shares


def _fraction_in_words(line: Line, found: Numeral, numerals: Numerals) -> Numeral | None:
    """ "two-thirds", "one fifth", "three quarters"."""
    place = _past_hyphen(line, found.last)
    denominator = numerals.denominators.get(line.words[place])
    if denominator is None or found.value is None or not 0 < found.value < denominator:
        return None
    singular = not line.words[place].endswith("s")
    if (found.value > 1) == singular and line.words[place] not in numerals.half:
        return None
    return _fraction(line, found.first, place + 1, (int(found.value), denominator), numerals)


def _read_share(line: Line, place: int, numerals: Numerals) -> Numeral | None:
    """ "half", "a half", "a third", "a quarter of a million", "half a dozen"."""
    words = line.words
    at = place + 1 if words[place] in numerals.articles else place
    at += words[at] == "-"
    if words[at] in numerals.half:
        return _fraction(line, place, at + 1, (1, 2), numerals) if _is_half(line, place, at, numerals) else None
    denominator = numerals.denominators.get(words[at])
    if denominator is None or at == place or words[at].endswith("s") or not _is_share(line, place, at + 1, numerals):
        return None
    return _fraction(line, place, at + 1, (1, denominator), numerals)


def _is_share(line: Line, first: int, last: int, numerals: Numerals) -> bool:
    """Whether "a third" is a part and no ordinal ("a third bomb")."""
    shares, word, after = numerals.shares, line.words[last - 1], line.words[last]
    if word in numerals.ordinals:
        return after == shares.of or (line.words[first - 1] in shares.before and after in shares.after)
    return after in shares.after or after in numerals.scales


def _is_half(line: Line, place: int, at: int, numerals: Numerals) -> bool:
    """Whether "half" is a number: not in "second half", "cut in half", "half-time"."""
    if line.words[place - 1] in numerals.ordinals or line.words[place - 1] in numerals.shares.no_half_after:
        return False
    if line.words[at + 1] == "-" and line.joined(at):
        return line.words[at + 2] in numerals.scales or line.words[at + 2] in numerals.shares.units
    return not line.joined(at) or line.kinds[at + 1] == Token.MARK


def _fraction(line: Line, first: int, last: int, parts: tuple[int, int], numerals: Numerals) -> Numeral:
    """A fraction: of a scale a number ("a quarter of a million"), alone a number ("3/4"), else a share of something."""
    numerator, denominator = parts
    part = Decimal(numerator) / denominator
    after = last + (line.words[last] == numerals.shares.of)
    after += line.words[after] in numerals.articles or (line.words[after] == "-" and after == last)
    scale = numerals.scales.get(line.words[after])
    if scale is not None:
        return Numeral(first=first, last=after + 1, value=part * scale, step=part * scale, rule="fraction", scale=scale)
    of_all = line.words[last] == numerals.shares.of and line.words[last + 1] not in numerals.articles
    in_digits = line.kinds[first] != Token.WORD and not of_all
    if in_digits or (first == 0 and last == line.size):
        return Numeral(first=first, last=last, value=part, step=_ONE / denominator, rule="fraction")
    percent = part * 100
    limit = _HALF_STEP if denominator == 2 else _SHARE_STEP
    return Numeral(first=first, last=last, value=percent, step=min(limit, percent / 4), rule="share", share=True)


def _one_in(line: Line, found: Numeral, numerals: Numerals) -> Numeral | None:
    """ "one in five", "nine out of 10", "three in every four": a share of the second number."""
    of = numerals.shares.of_each.at(line.words, found.last)
    whole = _whole(line, of[1], numerals) if of is not None else None
    value = found.value
    if of is None or value is None or whole is None or not 0 < value < whole[0] or value != value.to_integral_value():
        return None
    if not of[0] and not (whole[0] in _DENOMINATORS and (value == 1 or whole[0] <= 10)):
        return None
    percent, first = 100 * value / whole[0], found.first
    if first == 0 and whole[1] == line.size:
        return found._replace(last=whole[1], value=percent / 100, step=_ONE / 100, rule="fraction", plain=False)
    step = min(_SHARE_STEP, percent / 4)
    return found._replace(last=whole[1], value=percent, step=step, rule="share.in", share=True, plain=False)


def _whole(line: Line, place: int, numerals: Numerals) -> tuple[Decimal, int] | None:
    if line.kinds[place] == Token.NUMBER:
        literal = read_digits(line.form(place), decimal_comma=False) if "/" not in line.form(place) else None
        if literal is None or line.words[place + 1] in numerals.scales:
            return None
        return literal.value, place + 1
    read = _cardinal(line, place, numerals)
    return (read[0], read[2]) if read is not None else None


# --- many, and times


def _read_vague(line: Line, place: int, numerals: Numerals) -> Numeral | None:
    found = numerals.vague.at(line.words, place)
    if found is None or not _is_vague(line, place, found[1], numerals):
        return None
    meaning, last = found
    return Numeral(
        first=place, last=last, value=None, low=meaning.low, high=meaning.high, step=_ONE, rule="vague",
        scale=_LEAST_SCALE if meaning.low >= _LEAST_SCALE else 1,
    )  # fmt: skip


def _is_vague(line: Line, place: int, last: int, numerals: Numerals) -> bool:
    """Whether a word for many is one: "scores" are also points, and "a handful" needs its "of"."""
    after = line.words[last]
    if line.words[last - 1] in numerals.homonyms:
        return after == numerals.shares.of or (last - place == 1 and place == 0 and after in numerals.many_after)
    return True


def _read_dozen(line: Line, place: int, numerals: Numerals) -> Numeral | None:
    found = numerals.dozens.at(line.words, place)
    if found is None:
        return None
    return Numeral(first=place, last=found[1], value=Decimal(found[0]), step=_ONE, rule="words.dozen")


_MULTIPLE_STEP = Decimal("0.2")


def _read_multiple(line: Line, place: int, numerals: Numerals) -> Numeral | None:
    """ "doubled", "tenfold", "twice"; the step makes ×1.8 to ×2.2 of "doubled"."""
    word = line.words[place]
    value = numerals.multiples.get(word)
    if value is None:
        stem = next((word.removesuffix(fold) for fold in numerals.fold if word.endswith(fold)), "")
        count = numerals.ones.get(stem) or numerals.tens.get(stem)
        value = Decimal(count) if count else None
    if value is None:
        return None
    return Numeral(
        first=place, last=place + 1, value=value, step=value * _MULTIPLE_STEP, rule="multiple", multiple=True
    )


_WORD_READERS: tuple[Reader, ...] = (_read_dozen, _read_vague, _read_share, _read_words, _read_multiple)
