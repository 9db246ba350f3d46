"""The scales behind a number, and what goes on behind them: "5 lakh crore", "1.2m", "4 thousand 3 hundred and 21"."""

from __future__ import annotations

from decimal import Decimal

from claims.extract.cardinals import LEAST_SCALE, and_fraction, cardinal, past_hyphen
from claims.extract.digits import read_digits
from claims.extract.fractions import read_share
from claims.extract.numeral import Numeral
from claims.extract.text import Line, Token
from claims.lang.language import Numerals

_ONE, _HUNDRED = Decimal(1), 100
Rest = tuple[Decimal, int]
"""What is added to a number, and where it ends."""


def scaled(line: Line, found: Numeral, numerals: Numerals) -> Numeral:
    """A number with the scales after it and what belongs to them."""
    if line.words[found.last] not in numerals.followers:
        return found
    factor, last = _factor(line, found, numerals)
    scale = max(found.scale, factor)
    rest = _rest(line, last, scale, found, numerals)
    whole = scale > 1 or (found.value or 0) < LEAST_SCALE
    half = and_fraction(line, last, numerals) if rest is None and whole else None
    if half is not None:
        return _with_half(line, found, (factor, last), half, numerals)
    if rest is not None:
        value = (found.value or _ONE) * factor + rest[0]
        return found._replace(last=rest[1], value=value, step=_ONE, scale=scale, plain=False)
    if last == found.last:
        return found
    value, step = (found.value or _ONE) * factor, found.step * factor
    return found._replace(last=last, value=value, step=step, scale=scale, plain=False)


def _factor(line: Line, found: Numeral, numerals: Numerals) -> tuple[int, int]:
    factor, last = 1, found.last
    while (scale := _scale(line, last, numerals, suffixes=factor == 1 and found.rule == "digits")) is not None:
        factor, last = factor * scale[0], scale[1]
        if line.words[last] in numerals.vague.openers:
            break
    return factor, last


def _scale(line: Line, place: int, numerals: Numerals, *, suffixes: bool) -> tuple[int, int] | None:
    """The scale at a place, as (factor, end). A suffix ("bn") counts where a number in digits stands before it."""
    start = past_hyphen(line, place)
    word = line.words[start]
    factor = numerals.scales.get(word)
    if factor is not None:
        return factor, start + 1
    if start == place and word in numerals.hundred and suffixes:
        return _HUNDRED, start + 1
    if not suffixes or start != place or word not in numerals.suffixes or not line.near(place - 1):
        return None
    return (numerals.suffixes[word], start + 1) if _is_suffix(line, start) else None


def _is_suffix(line: Line, place: int) -> bool:
    """Whether "bn" or "m" is a scale: single letters must touch the number, unless it is money ("$5 m") or "5 M"."""
    form = line.form(place)
    return line.joined(place - 1) or len(form) > 1 or form == "M" or line.kinds[place - 2] == Token.SIGN


def _with_half(line: Line, found: Numeral, scale: tuple[int, int], half: Rest, numerals: Numerals) -> Numeral:
    """ "two and a half million", "3 million and a half", "five billion and three quarters"."""
    part, last = half
    factor = scale[0] if scale[0] >= LEAST_SCALE else found.scale if found.scale >= LEAST_SCALE else 0
    whole = found.value or _ONE
    if factor:
        value = whole * scale[0] + part * factor
        return found._replace(last=last, value=value, step=part * factor, scale=factor, plain=False)
    if scale[0] > 1:
        return found._replace(last=scale[1], value=whole * scale[0], step=found.step * scale[0], plain=False)
    factor, last = _scale(line, last, numerals, suffixes=False) or (1, last)
    return found._replace(last=last, value=(whole + part) * factor, step=part * factor, scale=factor, plain=False)


def _rest(line: Line, place: int, scale: int, found: Numeral, numerals: Numerals) -> Rest | None:
    """What goes on behind a scale: in digits smaller scales, in words a part of a smaller one."""
    if found.rule == "digits":
        return _smaller(line, place, scale, numerals) if place > found.last else None
    return _quarter_million(line, place, scale, numerals)


def _smaller(line: Line, place: int, scale: int, numerals: Numerals) -> Rest | None:
    """The rest of "2 crore 50 lakh", "3 million 46 thousand", "4 thousand 3 hundred and 21"."""
    total, last = Decimal(0), place
    while (part := _part(line, last, numerals)) is not None and part[0] * part[1] < scale:
        value, scale, last = part
        total += value * scale
    units = _units(line, last, numerals) if line.words[last - 1] in numerals.hundred else None
    if units is not None:
        return total + units[0], units[1]
    return (total, last) if total else None


def _part(line: Line, place: int, numerals: Numerals) -> tuple[Decimal, int, int] | None:
    """A number in digits with its scale, as (value, scale, end)."""
    word = line.words[place + 1]
    scale = _HUNDRED if word in numerals.hundred else numerals.scales.get(word)
    literal = _literal(line, place) if scale is not None and line.near(place - 1) else None
    return None if literal is None or scale is None else (literal, scale, place + 2)


def _units(line: Line, place: int, numerals: Numerals) -> Rest | None:
    """The end of "3 hundred and 21", "3 hundred and one"."""
    if line.words[place] != numerals.joiner:
        return None
    literal, read = _literal(line, place + 1), cardinal(line, place + 1, numerals)
    if literal is None and read is None:
        return None
    value, last = (read[0], read[2]) if read is not None else (literal or Decimal(0), place + 2)
    more = line.words[last] in numerals.hundred or line.words[last] in numerals.scales
    return (value, last) if 0 < value < _HUNDRED and not more else None


def _literal(line: Line, place: int) -> Decimal | None:
    if line.kinds[place] != Token.NUMBER or "/" in line.form(place):
        return None
    literal = read_digits(line.form(place), decimal_comma=False)
    return literal.value if literal is not None else None


def _quarter_million(line: Line, place: int, scale: int, numerals: Numerals) -> Rest | None:
    """The rest of "one billion and a quarter million"."""
    if scale < LEAST_SCALE or line.words[place] != numerals.joiner:
        return None
    part = read_share(line, place + 1, numerals)
    if part is None or part.value is None or not 1 < part.scale < scale:
        return None
    return part.value, part.last
