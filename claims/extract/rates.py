"""What a number is taken by: "a barrel", "per square foot", "an hour", "a share"."""

from __future__ import annotations

from claims.extract.text import Line, Token
from claims.extract.unit import Setting
from claims.quantity import Kind

# How many words a conversion between a number and what it is taken by may have: "5,000 litres (1,300 gallons) a day".
_CONVERSION = 8


def time_rate(line: Line, place: int, setting: Setting) -> tuple[str, int] | None:
    """The time that a measure is taken by, as (time, end): "barrels a day", "barrels of oil a day"."""
    rates = setting.language.units.rates
    of_what = line.words[place] == setting.language.nouns.partitive
    found = rates.at(line.words, place) or (rates.at(line.words, place + 2) if of_what else None)
    return found if found is not None and not _says_when(line, found[1], setting) else None


def shared_time_rate(line: Line, place: int, setting: Setting) -> str | None:
    """The time that a measure and its conversion are taken by."""
    after = _past_conversion(line, place)
    found = time_rate(line, after, setting) if after is not None else None
    return found[0] if found is not None else None


def price_unit(line: Line, place: int, setting: Setting) -> str:
    """What an amount of money or a percentage is taken by: a time, a measure, a noun; "" where nothing says so."""
    after = _past_conversion(line, place) if line.words[place] == "(" else None
    return _taken_by(line, place if after is None else after, setting)


def _taken_by(line: Line, place: int, setting: Setting) -> str:
    units = setting.language.units
    found = units.rates.at(line.words, place)
    if found is not None and (found[1] > place + 1 or line.words[place] != units.per):
        return "" if _says_when(line, found[1], setting) else found[0]
    at = place + (line.words[place] == "-" and line.joined(place))
    if line.words[at] not in units.by:
        return ""
    noun = at + 1 + (line.words[at + 1] == "-" and line.joined(at + 1))
    measure = units.measures.at(line.words, noun)
    if measure is not None and measure[0].kind is Kind.MEASURE:
        return measure[0].unit
    word = line.words[noun]
    named = line.words[at] == units.per and line.kinds[noun] == Token.WORD and word not in setting.language.nouns.stops
    return word if named or word in units.sold_by else ""


def _says_when(line: Line, place: int, setting: Setting) -> bool:
    """Whether "a year" goes on to a moment: "a year ago", "a year earlier"."""
    return setting.language.screens.when_after.at(line.words, place) is not None


def _past_conversion(line: Line, place: int) -> int | None:
    """Behind the parenthesis that begins, or ends, at a place; None where there is none."""
    if line.words[place] == ")":
        return place + 1
    if line.words[place] != "(":
        return None
    closing = next((at for at in range(place + 1, place + _CONVERSION) if line.words[at : at + 1] == [")"]), None)
    return None if closing is None else closing + 1
