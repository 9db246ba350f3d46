"""Text to figures: the grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from claims.claim import Document, Field, Figure, Quote
from claims.extract.amounts import Amount, read_amounts
from claims.extract.certainty import confidence
from claims.extract.digits import prefers_comma
from claims.extract.groups import group
from claims.extract.hedges import read_hedge
from claims.extract.inherit import MEMORY, inherit
from claims.extract.languages import language_of, writes_comma
from claims.extract.place import Place
from claims.extract.roles import read_role
from claims.extract.screen import screen
from claims.extract.text import Line, normalise, pieces
from claims.extract.unclaimed import disclaim
from claims.extract.unit import Setting
from claims.lang.language import Language
from claims.quantity import Modifier, Quantity, Role

MOST_FIGURES = 10_000
"""Figures read of one document: half a second of work, and more than any text has that is meant to be read."""

# Characters kept before and after a quoted figure: enough to find it again in an edited text, and to hold the words of
# its sentence by which somebody denies it or corrects it.
_CONTEXT = 120
_DIGIT = re.compile(r"[0-9\uff10-\uff19\u00bc-\u00be\u2150-\u215e]")
_WORDS = re.compile(r"[a-z]+")
_OPEN = re.compile(r"[0-9](?<![0-9.,].)[0-9]{0,2}[.,][0-9]{3}(?![0-9])")


def read_figures(document: Document) -> tuple[Figure, ...]:
    """Every number of a document with unit, modifier, role and span; what is no claim says why in ``no_claim``.

    Title first, then the text, each in order of place; the first ``MOST_FIGURES`` of them. Never raises, whatever the
    text.
    """
    language = language_of(document.language)
    fields: tuple[Field, ...] = ("title", "text")
    read = (
        _read_field(document, name, language) for name in fields if may_hold_number(document.field_text(name), language)
    )
    return tuple(islice(chain.from_iterable(read), MOST_FIGURES))


def _read_field(document: Document, name: Field, language: Language) -> Iterator[Figure]:
    original = document.field_text(name)
    text = normalise(original)
    setting = Setting(language=language, country=document.country, decimal_comma=_decimal_comma(document, text))
    seen: list[Amount] = []
    for start, end in pieces(text, language.abbreviations):
        if may_hold_number(text[start:end], language):
            line = Line(text, start, end)
            amounts = _amounts(line, setting, seen)
            yield from _figures(line, amounts, original, name, setting)
            seen = [*seen, *amounts][-MEMORY:] if amounts else seen


def may_hold_number(text: str, language: Language) -> bool:
    """Whether a text holds a digit or a word that a number in words cannot do without: the scan before the grammar."""
    return _DIGIT.search(text) is not None or not language.triggers.isdisjoint(_WORDS.findall(text.lower()))


def _decimal_comma(document: Document, text: str) -> bool:
    """What an open "1.234" means: as the document's language writes, unless its other numbers say otherwise."""
    if _OPEN.search(text) is None:
        return writes_comma(document.language)
    return prefers_comma(text) or writes_comma(document.language)


def _amounts(line: Line, setting: Setting, seen: Sequence[Amount]) -> list[Amount]:
    grouped = group(line, read_amounts(line, setting), setting)
    return inherit(line, disclaim(line, screen(line, grouped, setting), setting), setting, seen)


def _figures(line: Line, amounts: Sequence[Amount], original: str, name: Field, setting: Setting) -> Iterator[Figure]:
    for place, amount in enumerate(amounts):
        quote = _quote(line, amount, original, name)
        yield _claim(line, amounts, place, quote, setting) if amount.no_claim is None else _no_claim(amount, quote)


def _claim(line: Line, amounts: Sequence[Amount], place: int, quote: Quote, setting: Setting) -> Figure:
    amount = amounts[place]
    hedged = read_hedge(line, amount, setting)
    role, cue = read_role(Place(line, amount, amounts, place, hedged.first, setting))
    rule = f"{amount.rule}.{cue}" if cue else amount.rule
    quantity = _quantity(amount, hedged.modifier, stated_exact=hedged.exact)
    sure = confidence(line, amount, quote.field, setting)
    return Figure(quote=quote, quantity=quantity, role=role, rule=rule, confidence=sure)


def _no_claim(amount: Amount, quote: Quote) -> Figure:
    modifier = Modifier.RANGE if amount.ranged else Modifier.EXACT
    return Figure(
        quote=quote, quantity=_quantity(amount, modifier), role=Role.CURRENT, rule=amount.rule,
        confidence=amount.confidence, no_claim=amount.no_claim,
    )  # fmt: skip


def _quantity(amount: Amount, modifier: Modifier, *, stated_exact: bool = False) -> Quantity:
    return Quantity(
        kind=amount.kind, unit=amount.unit, per=amount.per, value=amount.value, low=amount.low, high=amount.high,
        step=amount.step, modifier=modifier, stated_exact=stated_exact, vague=amount.vague,
    )  # fmt: skip


def _quote(line: Line, amount: Amount, original: str, name: Field) -> Quote:
    start, end = line.span(amount.first, amount.last)
    return Quote(
        field=name, start=start, end=end, exact=original[start:end],
        prefix=original[max(0, start - _CONTEXT) : start], suffix=original[end : end + _CONTEXT],
    )  # fmt: skip
