"""``figurewatch extract``."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

import click

from claims import jsonl
from claims.claim import Claim, Document, Field, Figure, Reading
from claims.extract import read
from claims.quantity import Quantity, Role
from claims.say import amounts, times
from claims.say.no_claim import why
from worker.cli.documents import STANDARD_INPUT, from_lines, text_document
from worker.output import console, is_terminal, json_lines, plain, table

if TYPE_CHECKING:
    from rich.text import Text

CLAIM, OTHER = "bold reverse", "dim underline"
CLAIM_COLUMNS = ("figure", "read as", "measures", "said by", "when", "sure", "rule")
SPARED = ("rule", "when", "said by", "sure")
WIDEST, GAP = 32, 2
"""How wide a column may grow before it breaks lines, and what lies between two."""
LONG = 3000
"""Of a text with more characters than this only the paragraphs with figures are shown."""
PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*\n*")


@click.command()
@click.argument("file", type=click.Path(allow_dash=True), default=STANDARD_INPUT)
@click.option("--jsonl", "as_jsonl", is_flag=True, help="Read a document a line, print a line of JSON for each.")
@click.option("--all", "everything", is_flag=True, help="Also figures that are no claim, with the reason.")
def extract(file: str, as_jsonl: bool, everything: bool) -> None:
    """Print the figures and claims of a text ('-' or nothing: standard input).

    A plain text whose first paragraph is one short line is read as a title and its body.

    \b
    Examples:
      figurewatch extract article.txt
      echo 'The Senate approved a $61 billion package.' | figurewatch extract
      figurewatch extract --jsonl documents.jsonl > figures.jsonl
    """
    if as_jsonl:
        documents = from_lines(file, jsonl.document)
        json_lines(jsonl.reading_json(document, read(document), all=everything) for document in documents)
        return
    document = text_document(file)
    _show(document, read(document), everything=everything)


def _show(document: Document, reading: Reading, *, everything: bool) -> None:
    if not is_terminal(sys.stdout):
        _print_rows(reading, everything=everything)
        return
    figures = [figure for figure in reading.figures if everything or figure.no_claim is None]
    for field in ("title", "text"):
        _print_marked(document, field, figures)
    columns, rows = _fitting(CLAIM_COLUMNS, [_claim_row(claim) for claim in reading.claims])
    table(columns, rows, empty=_nothing(everything=everything))
    others = [figure for figure in figures if figure.no_claim is not None]
    if others:
        console().print()
        table(["no claim", "why"], [[figure.quote.exact, why(figure.no_claim or "")] for figure in others], empty="")


def _nothing(*, everything: bool) -> str:
    return "No claims here." if everything else "No claims here; --all shows the other figures too."


def _print_rows(reading: Reading, *, everything: bool) -> None:
    """The table that a pipe gets: a row a figure, nothing shortened."""
    measures = {claim.figure: claim.measures for claim in reading.claims}
    table(
        ["figure", "value", "unit", "modifier", "role", "measures", "rule"],
        [
            [
                figure.quote.exact,
                _value(figure.quantity),
                figure.quantity.unit,
                figure.quantity.modifier.value,
                figure.role.value if figure.no_claim is None else f"no claim: {figure.no_claim}",
                measures.get(figure, ""),
                figure.rule,
            ]
            for figure in reading.figures
            if everything or figure.no_claim is None
        ],
        empty="No figures here." if everything else _nothing(everything=False),
        whole=("figure", "value", "unit"),
    )


def _claim_row(claim: Claim) -> list[str]:
    said = amounts.figure(claim.figure)
    role = "" if claim.role is Role.CURRENT else f" ({claim.role.value})"
    doubtful = " (possible or denied)" if claim.hypothetical else ""
    return [
        claim.quote.exact,
        f"{said}{role}{doubtful}",
        claim.measures,
        claim.attribution or "",
        _when(claim),
        f"{claim.figure.confidence:.2f}",
        claim.figure.rule,
    ]


def _when(claim: Claim) -> str:
    if claim.as_of is not None:
        return times.day(claim.as_of)
    period = claim.frame.period
    return "" if period is None else times.period(period.value) or period.value


def _fitting(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[list[str], list[list[str]]]:
    """The columns that the terminal is wide enough for; those in ``SPARED`` go first, in that order."""
    widths = {
        column: min(WIDEST, max(len(cell) for cell in (column, *(row[place] for row in rows))))
        for place, column in enumerate(columns)
    }
    kept = list(columns)
    for spared in SPARED:
        if sum(widths[column] + GAP for column in kept) - GAP <= console().width:
            break
        kept.remove(spared)
    return kept, [[cell for column, cell in zip(columns, row, strict=True) if column in kept] for row in rows]


def _print_marked(document: Document, field: Field, figures: Iterable[Figure]) -> None:
    text = document.field_text(field)
    if not text:
        return
    styled = console().color_system is not None
    here = [figure for figure in figures if figure.quote.field == field]
    marked = plain("")
    for start, end in _passages(text, here):
        marked += _marked(text, start, end, here, styled=styled) if start >= 0 else plain("…\n\n")
    marked.rstrip()
    console().print(marked, end="\n\n")


def _passages(text: str, figures: Sequence[Figure]) -> Iterator[tuple[int, int]]:
    """The paragraphs to print, as spans: all of a short text, of a long one those with figures; (-1, -1) is a gap."""
    paragraphs = [match.span() for match in PARAGRAPH.finditer(text)] if len(text) > LONG else [(0, len(text))]
    gap = False
    for start, end in paragraphs:
        told = len(text) <= LONG or any(start <= figure.quote.start < end for figure in figures)
        if told or not gap:
            yield (start, end) if told else (-1, -1)
        gap = not told


def _marked(text: str, start: int, end: int, figures: Iterable[Figure], *, styled: bool) -> Text:
    marked, done = plain(""), start
    for figure in figures:
        if done <= figure.quote.start < end:
            marked += plain(text[done : figure.quote.start])
            marked += _mark(figure, styled=styled)
            done = figure.quote.end
    return marked + plain(text[done:end])


def _mark(figure: Figure, *, styled: bool) -> Text:
    """A figure in its text: by style, in brackets on a terminal that knows none."""
    claimed = figure.no_claim is None
    if styled:
        return plain(figure.quote.exact, CLAIM if claimed else OTHER)
    return plain(f"[{figure.quote.exact}]" if claimed else f"({figure.quote.exact})")


def _value(quantity: Quantity) -> str:
    if quantity.value is not None:
        return _digits(quantity.value)
    return "–".join("" if bound is None else _digits(bound) for bound in (quantity.low, quantity.high)).strip("–")


def _digits(value: Decimal) -> str:
    """All digits, none in powers of ten; of fractions without end ("a third") the first six."""
    return f"{round(value, 6).normalize():,f}"
