"""How sure the reading of one amount in its sentence is: the doubts that apply to it, multiplied."""

from __future__ import annotations

from collections.abc import Iterator
from math import prod

from claims.claim import Field
from claims.extract import doubts
from claims.extract.amounts import Amount
from claims.extract.text import Line, Token
from claims.extract.unit import Setting
from claims.quantity import Kind

_SPELT_OUT = 12


def confidence(line: Line, amount: Amount, field: Field, setting: Setting) -> float:
    """From 0 to 1: what the form and the unit left (``amount.confidence``) times what the context does."""
    context = list(_doubts(line, amount, setting))
    if field == "title" and (context or amount.confidence < 1):
        context.append(doubts.HEADLINE)
    return round(amount.confidence * prod(context), 3)


def _doubts(line: Line, amount: Amount, setting: Setting) -> Iterator[float]:
    if amount.kind is Kind.NUMBER and not amount.unit:
        yield doubts.OPEN_UNIT if amount.grouped or amount.scale > 1 else doubts.PLAIN
    if amount.kind in (Kind.NUMBER, Kind.COUNT):
        yield from _counting(line, amount, setting)
    if amount.scale > 1 and line.kinds[amount.after - 1] == Token.NUMBER:
        yield doubts.SHARED_SCALE
    if amount.vague:
        yield doubts.VAGUE
    if amount.kind is Kind.MULTIPLE:
        yield doubts.MULTIPLE
    if amount.kind is Kind.DURATION:
        yield doubts.DURATION


def _counting(line: Line, amount: Amount, setting: Setting) -> Iterator[float]:
    if amount.words and amount.value is not None and amount.value <= _SPELT_OUT:
        yield doubts.SPELT_OUT
    if line.form(amount.after - 1) in setting.language.units.also_scales:
        yield doubts.SCALE_OR_UNIT
