"""Text to figures: the grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.claim import Document, Field, Figure, Quote
from claims.extract.amounts import Amount, read_amounts
from claims.extract.digits import prefers_comma
from claims.extract.groups import group
from claims.extract.hedges import read_hedge
from claims.extract.languages import language_of, writes_comma
from claims.extract.roles import read_role
from claims.extract.screen import screen
from claims.extract.text import Line, normalise, sentences
from claims.extract.units import Setting
from claims.quantity import Quantity, Role

# Characters kept before and after a quoted figure, enough to find it again in an edited text.
_CONTEXT = 32
_OPEN = re.compile(r"(?<![0-9.,])[0-9]{1,3}[.,][0-9]{3}(?![0-9])")


def read_figures(document: Document) -> tuple[Figure, ...]:
    """Every number of a document with unit, modifier, role and span; what is no claim says why in ``no_claim``.

    Title first, then the text, each in order of place. Never raises, whatever the text.
    """
    fields: tuple[Field, ...] = ("title", "text")
    return tuple(figure for name in fields for figure in _read_field(document, name))


def _read_field(document: Document, name: Field) -> Iterator[Figure]:
    original = document.field_text(name)
    language = language_of(document.language)
    if language.triggers.search(original) is None:
        return
    text = normalise(original)
    setting = Setting(language=language, country=document.country, decimal_comma=_decimal_comma(document, text))
    for start, end in sentences(text, language.abbreviations):
        if language.triggers.search(text, start, end) is not None:
            yield from _read_sentence(Line(text, start, end), original, name, setting)


def _decimal_comma(document: Document, text: str) -> bool:
    """What an open "1.234" means: as the document's language writes, unless its other numbers say otherwise."""
    if _OPEN.search(text) is None:
        return writes_comma(document.language)
    return prefers_comma(text) if prefers_comma(text) else writes_comma(document.language)


def _read_sentence(line: Line, original: str, name: Field, setting: Setting) -> Iterator[Figure]:
    amounts = screen(line, group(line, read_amounts(line, setting), setting), setting)
    for place, amount in enumerate(amounts):
        yield (
            _figure(line, amounts, place, original, name, setting)
            if amount.no_claim is None
            else _other(line, amount, original, name)
        )


def _figure(line: Line, amounts: list[Amount], place: int, original: str, name: Field, setting: Setting) -> Figure:
    amount = amounts[place]
    hedged = read_hedge(line, amount, setting)
    role, cue = read_role(line, amounts, place, hedged, setting)
    quantity = Quantity(
        kind=amount.kind, unit=amount.unit, value=amount.value, low=amount.low, high=amount.high, step=amount.step,
        modifier=hedged.modifier, stated_exact=hedged.exact, vague=amount.vague,
    )  # fmt: skip
    rule = f"{amount.rule}.{cue}" if cue else amount.rule
    return Figure(
        quote=_quote(line, amount, original, name),
        quantity=quantity,
        role=role,
        rule=rule,
        confidence=amount.confidence,
    )


def _other(line: Line, amount: Amount, original: str, name: Field) -> Figure:
    quantity = Quantity(
        kind=amount.kind, unit=amount.unit, value=amount.value, low=amount.low, high=amount.high, step=amount.step
    )
    return Figure(
        quote=_quote(line, amount, original, name),
        quantity=quantity,
        role=Role.CURRENT,
        rule=amount.rule,
        confidence=amount.confidence,
        no_claim=amount.no_claim,
    )


def _quote(line: Line, amount: Amount, original: str, name: Field) -> Quote:
    start, end = line.starts[amount.first], line.ends[amount.last - 1]
    return Quote(
        field=name, start=start, end=end, exact=original[start:end],
        prefix=original[max(0, start - _CONTEXT) : start], suffix=original[end : end + _CONTEXT],
    )  # fmt: skip
