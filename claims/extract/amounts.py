"""Numbers with their units: the figures of one sentence, before anything is made of their neighbours."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from claims.extract.money import one_of_money
from claims.extract.numeral import Numeral
from claims.extract.numerals import read_numeral
from claims.extract.text import Line, Token
from claims.extract.unit import Setting, Unit
from claims.extract.units import read_unit
from claims.quantity import Kind

SHAPES = {
    "time": Kind.TIME, "date": Kind.DATE, "age": Kind.AGE, "phone": Kind.PHONE, "version": Kind.VERSION,
    "reference": Kind.REFERENCE,
}  # fmt: skip


class Amount(NamedTuple):
    """A number with its unit in tokens ``first`` up to ``last``; ``after`` is the token behind the number alone.

    ``bare`` is an integer in digits without separator, scale or unit of its own; ``whole`` one that may be scaled by
    its neighbour ("$3 to $9 million"). ``no_claim`` is set where the form alone says that it is none.
    """

    first: int
    last: int
    after: int
    kind: Kind
    unit: str
    rule: str
    per: str = ""
    step: Decimal = Decimal(1)
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    scale: int = 1
    plain: bool = False
    grouped: bool = False
    prefixed: bool = False
    vague: bool = False
    ranged: bool = False
    words: bool = False
    confidence: float = 1.0
    no_claim: str | None = None

    @property
    def bare(self) -> bool:
        """A plain integer in digits without a unit: perhaps a year, a name or a score."""
        return self.plain and self.kind is Kind.NUMBER


def read_amounts(line: Line, setting: Setting) -> list[Amount]:
    """Every number of a sentence, in order."""
    return list(_read(line, setting))


def _read(line: Line, setting: Setting) -> Iterator[Amount]:
    numerals = setting.language.numerals
    end = 0
    for place in line.places(numerals.starters):
        if place < end:
            continue
        if line.kinds[place] == Token.SHAPE:
            yield _shape(line, place)
            continue
        numeral = read_numeral(line, place, numerals, decimal_comma=setting.decimal_comma)
        numeral = numeral or one_of_money(line, place, setting)
        if numeral is not None:
            amount = _amount(line, numeral, read_unit(line, numeral, setting, end), setting)
            yield amount
            # What it is sold by is no second number: "64 cents a dozen".
            end = amount.last + (2 if amount.per and line.words[amount.last + 1] == amount.per else 0)
        elif line.words[place] in numerals.ordinals:
            yield _ordinal(place, numerals.ordinals[line.words[place]])


def _shape(line: Line, place: int) -> Amount:
    name = line.shape(place)
    return Amount(
        first=place, last=place + 1, after=place + 1, kind=SHAPES[name], unit="", rule=f"shape.{name}", no_claim=name
    )


def _ordinal(place: int, value: int) -> Amount:
    return Amount(
        first=place, last=place + 1, after=place + 1, kind=Kind.ORDINAL, unit="", rule="no_claim.ordinal",
        value=Decimal(value), no_claim="ordinal",
    )  # fmt: skip


def _amount(line: Line, numeral: Numeral, unit: Unit, setting: Setting) -> Amount:
    first = min(numeral.first, unit.first)
    signed = _sign(line, first, setting)
    sign = -unit.factor if signed is not None and line.words[signed] != "+" else unit.factor
    last = max(unit.last, numeral.last)
    return Amount(
        first=first if signed is None else signed, last=last, after=numeral.last, kind=unit.kind, unit=unit.name,
        per=unit.per, rule=unit.rule, step=numeral.step * unit.factor,
        value=None if numeral.value is None else numeral.value * sign,
        low=numeral.low, high=numeral.high, scale=numeral.scale, plain=numeral.plain, grouped=numeral.grouped,
        prefixed=unit.prefixed, vague=numeral.low is not None, words=not numeral.rule.startswith("digits"),
        confidence=min(numeral.confidence, unit.confidence),
    )  # fmt: skip


def _sign(line: Line, first: int, setting: Setting) -> int | None:
    """The token of a sign or "minus" before a number; a hyphen or the dash of a range is none."""
    before = first - 1
    if before < 0:
        return None
    word = line.words[before]
    if word == "+" and line.joined(before) and not line.joined(before - 1):
        return before
    if word == "-" and line.joined(before):
        if line.words[before - 1] in setting.language.numerals.minus:
            return before - 1
        return None if line.joined(before - 1) and line.words[before - 1] not in {"(", "$"} else before
    return before if word in setting.language.numerals.minus else None
