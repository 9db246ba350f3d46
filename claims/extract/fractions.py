"""Fractions and shares: "3/4", "two-thirds", "a twenty-fifth", "one over twenty", "one in five"."""

from __future__ import annotations

from decimal import Decimal
from math import gcd

from claims.extract.cardinals import CLAUSE_ENDS, cardinal, past_hyphen
from claims.extract.digits import read_digits
from claims.extract.numeral import Numeral
from claims.extract.text import GLYPHS, Line, Token
from claims.lang.language import Numerals

_ONE = Decimal(1)
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 50, 64, 100, 128, 1000})
# A share in words is soft: half by five points either way, others by three, small ones by less.
_HALF_STEP, _SHARE_STEP = Decimal(10), Decimal(6)
# "One in 17" is a share; "one in 2024" is not.
_MOST_IN = 1000
Parts = tuple[int, int]


def read_slash(line: Line, place: int, numerals: Numerals) -> Numeral | None:
    """ "3/4"."""
    parts = _proper(line.form(place))
    return _fraction(line, place, place + 1, parts, numerals) if parts else None


def read_glyph(line: Line, place: int, numerals: Numerals) -> Numeral:
    """ "½"."""
    return _fraction(line, place, place + 1, GLYPHS[line.form(place)], numerals)


def mixed_part(line: Line, place: int) -> tuple[Parts, int] | None:
    """The fraction of "3 1/2", "5-1/2", "3½"."""
    if line.words[place] == "-" and line.joined(place - 1) and line.joined(place):
        place += 1
    elif not line.near(place - 1):
        return None
    if line.kinds[place] == Token.GLYPH:
        return GLYPHS[line.form(place)], place + 1
    parts = _proper(line.form(place)) if line.kinds[place] == Token.NUMBER else None
    return (parts, place + 1) if parts else None


def fraction_in_words(line: Line, found: Numeral, numerals: Numerals) -> Numeral | None:
    """ "two-thirds", "one twenty-fifth", "one hundred thirty two fifths", "one over twenty"."""
    return _compound(line, found, numerals) or _simple(line, found, numerals) or _over(line, found, numerals)


def read_share(line: Line, place: int, numerals: Numerals) -> Numeral | None:
    """ "half", "a half", "a third", "a twenty-fifth of", "a quarter of a million", "half a dozen"."""
    words = line.words
    at = place + 1 if words[place] in numerals.articles else place
    at += words[at] == "-"
    if words[at] in numerals.half:
        return _fraction(line, place, at + 1, (1, 2), numerals) if _is_half(line, place, at, numerals) else None
    if at == place:
        return None
    denominator, last = numerals.denominators.get(words[at]), at + 1
    if denominator is None and (compound := _compound_denominator(line, at, numerals)) is not None:
        denominator, last = compound
    if denominator is None or words[last - 1].endswith("s") or not _is_share(line, place, last, numerals):
        return None
    return _fraction(line, place, last, (1, denominator), numerals)


def one_in(line: Line, found: Numeral, numerals: Numerals) -> Numeral | None:
    """ "one in five", "nine out of 10", "three in every four": a share of the second number."""
    noun = (
        found.value == 1
        and line.kinds[found.last] == Token.WORD
        and line.words[found.last + 1] in numerals.shares.within
    )
    of = numerals.shares.of_each.at(line.words, found.last + noun)
    whole = _whole(line, of[1], numerals) if of is not None else None
    value = found.value
    if of is None or value is None or whole is None or not 0 < value < whole[0] or value != value.to_integral_value():
        return None
    if not of[0] and not (value == 1 and whole[0] <= _MOST_IN) and not (whole[0] in _DENOMINATORS and whole[0] <= 10):
        return None
    percent, first = 100 * value / whole[0], found.first
    if first == 0 and whole[1] == line.size:
        return found._replace(last=whole[1], value=percent / 100, step=_ONE / 100, rule="fraction", plain=False)
    step = min(_SHARE_STEP, percent / 4)
    return found._replace(last=whole[1], value=percent, step=step, rule="share.in", share=True, plain=False)


# --- fractions in words


def _simple(line: Line, found: Numeral, numerals: Numerals) -> Numeral | None:
    """A count with one word for its denominator: "three quarters", "one - fourth", "ninety-five hundred fifths"."""
    place = found.last + (line.words[found.last] == "-")
    word = line.words[place]
    denominator, count = numerals.denominators.get(word), _count(found)
    if denominator is None or count is None or ((count > 1) != word.endswith("s") and word not in numerals.half):
        return None
    mixed = _mixed(line, found, place + 1, denominator, numerals)
    if mixed is not None:
        return mixed
    proper = count < denominator and gcd(count, denominator) == 1
    if not proper and word.removesuffix("s") not in numerals.ordinals:
        return None
    return _fraction(line, found.first, place + 1, (count, denominator), numerals)


def _mixed(line: Line, found: Numeral, last: int, denominator: int, numerals: Numerals) -> Numeral | None:
    """ "two hundred and fifty-four hundredths": what stands behind "and" is the numerator."""
    joiner = next((at for at in range(found.first, found.last) if line.words[at] == numerals.joiner), None)
    part = cardinal(line, joiner + 1, numerals) if joiner is not None else None
    if part is None or found.value is None or not part[0] < denominator:
        return None
    value = found.value - part[0] + part[0] / denominator
    return found._replace(last=last, value=value, step=_ONE / denominator, rule="fraction", plain=False)


def _compound(line: Line, found: Numeral, numerals: Numerals) -> Numeral | None:
    """ "three twenty-firsts", "one hundred thirty-fifths", "one one hundred and fifth"."""
    ten = numerals.tens.get(line.words[found.last - 1], 0)
    compound = _compound_denominator(line, found.last - (ten > 0), numerals)
    count = _count(found)
    if compound is None or count is None or count <= ten:
        return None
    denominator, last = compound
    several = line.words[last - 1].endswith("s")
    if several == (count - ten == 1) or (not several and line.words[last] not in numerals.shares.after):
        return None
    return _fraction(line, found.first, last, (count - ten, denominator), numerals)


def _compound_denominator(line: Line, place: int, numerals: Numerals) -> tuple[int, int] | None:
    """ "twenty-fifth(s)", "one hundred and fifth(s)", as (denominator, end); "twenty seconds" is none."""
    ten = numerals.tens.get(line.words[place])
    if ten is not None:
        last = past_hyphen(line, place + 1)
        tied, word = last > place + 1, line.words[last]
        one = numerals.ordinals.get(word.removesuffix("s"), 10)
        return (ten + one, last + 1) if one < 10 and (tied or (one > 2 and word.endswith("s"))) else None
    hundreds = cardinal(line, place, numerals)
    if hundreds is None or hundreds[0] % 100 or line.words[hundreds[2]] != numerals.joiner:
        return None
    one = numerals.ordinals.get(line.words[hundreds[2] + 1].removesuffix("s"), 100)
    return (int(hundreds[0]) + one, hundreds[2] + 2) if one < 100 else None


def _over(line: Line, found: Numeral, numerals: Numerals) -> Numeral | None:
    """ "one over twenty", where nothing is counted behind it."""
    count = _count(found)
    if line.words[found.last] != numerals.shares.over or count is None:
        return None
    whole = _whole(line, found.last + 1, numerals)
    if whole is None or not count < whole[0] or whole[0] % 1 or line.words[whole[1]] not in CLAUSE_ENDS:
        return None
    return _fraction(line, found.first, whole[1], (count, int(whole[0])), numerals)


def _count(found: Numeral) -> int | None:
    whole = found.value is not None and found.value >= 1 and found.value == found.value.to_integral_value()
    return int(found.value or 0) if whole else None


# --- what a fraction is


def _proper(form: str) -> Parts | None:
    numerator, _, denominator = form.replace(" ", "").partition("/")
    if not (numerator.isdecimal() and denominator.isdecimal()):
        return None
    parts = int(numerator), int(denominator)
    return parts if 0 < parts[0] < parts[1] and parts[1] in _DENOMINATORS else None


def _fraction(line: Line, first: int, last: int, parts: Parts, numerals: Numerals) -> Numeral:
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
    if in_digits or part >= 1 or (first == 0 and last == line.size):
        return Numeral(first=first, last=last, value=part, step=_ONE / denominator, rule="fraction")
    percent = part * 100
    limit = _HALF_STEP if denominator == 2 else _SHARE_STEP
    return Numeral(first=first, last=last, value=percent, step=min(limit, percent / 4), rule="share", share=True)


def _is_share(line: Line, first: int, last: int, numerals: Numerals) -> bool:
    """Whether "a third" is a part and no ordinal ("a third bomb")."""
    shares, word, after = numerals.shares, line.words[last - 1], line.words[last]
    if word in numerals.ordinals:
        whole = (first == 0 and last == line.size) or after == shares.of
        compared = after in shares.compared and line.words[last + 1] == shares.than
        return whole or compared or (line.words[first - 1] in shares.before and after in shares.after)
    return after in shares.after or after in numerals.scales


def _is_half(line: Line, place: int, at: int, numerals: Numerals) -> bool:
    """Whether "half" is a number: not in "second half", "cut in half", "half-time"."""
    if line.words[place - 1] in numerals.ordinals or line.words[place - 1] in numerals.shares.no_half_after:
        return False
    if line.words[at + 1] == "-" and line.joined(at):
        return line.words[at + 2] in numerals.scales or line.words[at + 2] in numerals.shares.units
    return not line.joined(at) or line.kinds[at + 1] == Token.MARK


def _whole(line: Line, place: int, numerals: Numerals) -> tuple[Decimal, int] | None:
    if line.kinds[place] == Token.NUMBER:
        literal = read_digits(line.form(place), decimal_comma=False) if "/" not in line.form(place) else None
        if literal is None or line.words[place + 1] in numerals.scales:
            return None
        return literal.value, place + 1
    read = cardinal(line, place, numerals)
    return (read[0], read[2]) if read is not None else None
