"""Tokens to numbers: digits, words, fractions, scales and words for many."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from claims.extract.cardinals import LEAST_SCALE, cardinal, spoken_decimals
from claims.extract.digits import read_digits
from claims.extract.fractions import fraction_in_words, mixed_part, one_in, read_glyph, read_share, read_slash
from claims.extract.numeral import Numeral
from claims.extract.scales import scaled
from claims.extract.text import Line, Token
from claims.lang.language import Numerals

_ONE = Decimal(1)
Reader = Callable[[Line, int, Numerals], Numeral | None]


def read_numeral(line: Line, place: int, numerals: Numerals, *, decimal_comma: bool) -> Numeral | None:
    """The number that begins at a token, without sign and unit; None where none begins."""
    kind = line.kinds[place]
    if kind == Token.NUMBER:
        return _read_in_digits(line, place, numerals, decimal_comma)
    if kind == Token.GLYPH:
        return read_glyph(line, place, numerals)
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
    form = line.form(place).replace(" . ", ".")
    if "/" in form:
        return read_slash(line, place, numerals)
    literal = read_digits(form, decimal_comma=decimal_comma)
    if literal is None:
        return None
    value, step, last, plain = literal.value, literal.step, place + 1, form.isdecimal()
    spoken = spoken_decimals(line, last, numerals) if plain else None
    if spoken is not None:
        value, step, last = value + Decimal(f"0.{spoken[0]}"), _ONE.scaleb(-len(spoken[0])), spoken[1]
    mixed = mixed_part(line, last) if plain else None
    if mixed is not None:
        (numerator, denominator), last = mixed
        value, step = value + Decimal(numerator) / denominator, _ONE / denominator
    found = Numeral(
        first=place, last=last, value=value, step=step, rule="digits", plain=plain and mixed is None and spoken is None,
        grouped=literal.grouped, confidence=literal.confidence,
    )  # fmt: skip
    return one_in(line, found, numerals) or scaled(line, found, numerals)


# --- words


def _read_words(line: Line, place: int, numerals: Numerals) -> Numeral | None:
    read = cardinal(line, place, numerals)
    if read is None:
        return None
    value, step, last = read
    point = spoken_decimals(line, last, numerals)
    if point is not None:
        decimals, last = point
        value, step = value + Decimal(f"0.{decimals}"), _ONE.scaleb(-len(decimals))
    found = Numeral(first=place, last=last, value=value, step=step, rule="words", scale=max(1, int(step)))
    fraction = fraction_in_words(line, found, numerals)
    return fraction or one_in(line, found, numerals) or scaled(line, found, numerals)


# --- many, and times


def _read_vague(line: Line, place: int, numerals: Numerals) -> Numeral | None:
    found = numerals.vague.at(line.words, place)
    if found is None or not _is_vague(line, place, found[1], numerals):
        return None
    meaning, last = found
    return Numeral(
        first=place, last=last, value=None, low=meaning.low, high=meaning.high, step=_ONE, rule="vague",
        scale=LEAST_SCALE if meaning.low >= LEAST_SCALE else 1,
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


_WORD_READERS: tuple[Reader, ...] = (_read_dozen, _read_vague, read_share, _read_words, _read_multiple)
