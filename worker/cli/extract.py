"""``figurewatch extract``."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from decimal import Decimal

import click

from claims import jsonl
from claims.claim import Document, Field, Figure, Reading
from claims.extract import read
from claims.quantity import Quantity
from worker.cli.documents import STANDARD_INPUT, from_lines, text_document
from worker.output import console, is_terminal, json_lines, plain, table

CLAIM, OTHER = "bold reverse", "dim underline"


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
    figures = [figure for figure in reading.figures if everything or figure.no_claim is None]
    if is_terminal(sys.stdout):
        for field in ("title", "text"):
            _print_marked(document, field, figures)
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
            for figure in figures
        ],
        empty="No figures here." if everything else "No claims here; --all shows the other figures too.",
        whole=("figure", "value", "unit"),
    )


def _print_marked(document: Document, field: Field, figures: Iterable[Figure]) -> None:
    text = document.field_text(field)
    if not text:
        return
    marked, done = plain(""), 0
    for figure in figures:
        if figure.quote.field == field and figure.quote.start >= done:
            marked += plain(text[done : figure.quote.start])
            marked += plain(figure.quote.exact, CLAIM if figure.no_claim is None else OTHER)
            done = figure.quote.end
    console().print(marked + plain(text[done:].rstrip()), end="\n\n")


def _value(quantity: Quantity) -> str:
    if quantity.value is not None:
        return _digits(quantity.value)
    return "–".join("…" if bound is None else _digits(bound) for bound in (quantity.low, quantity.high))


def _digits(value: Decimal) -> str:
    """All digits, none in powers of ten; of fractions without end ("a third") the first six."""
    return f"{round(value, 6).normalize():,f}"
