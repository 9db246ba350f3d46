"""``figurewatch extract``."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from typing import IO

import click
from rich.text import Text

from claims.claim import Document, Field, Figure, Reading
from claims.extract import read
from claims.jsonl import figure_json, reading_json
from worker.cli.documents import jsonl_documents, text_document
from worker.cli.output import console, plain, table

CLAIM, OTHER = "bold reverse", "dim underline"


@click.command()
@click.argument("file", type=click.File("r", encoding="utf-8"), default="-")
@click.option("--jsonl", "as_jsonl", is_flag=True, help="Read a document a line, print a line of JSON for each.")
@click.option("--all", "everything", is_flag=True, help="Also figures that are no claim, with the reason.")
def extract(file: IO[str], as_jsonl: bool, everything: bool) -> None:
    """Print the figures and claims of a text ('-' or nothing: standard input).

    A plain text whose first paragraph is one short line is read as a title and its body.
    """
    if as_jsonl:
        for document in jsonl_documents(file):
            click.echo(json.dumps(reading_json(document, read(document), all=everything), ensure_ascii=False))
        return
    if file.isatty():
        click.echo("Type or paste a text, then Ctrl-D:", err=True)
    document = text_document(file.name, file.read())
    _show(document, read(document), everything=everything)


def _show(document: Document, reading: Reading, *, everything: bool) -> None:
    figures = [figure for figure in reading.figures if everything or figure.no_claim is None]
    if sys.stdout.isatty():
        for field in ("title", "text"):
            _print_marked(document, field, figures)
    claims = {claim.quote: claim for claim in reading.claims}
    rows = [figure_json(figure, claims.get(figure.quote)) for figure in figures]
    table(
        ["figure", "reading", "unit", "modifier", "role", "measures", "rule"],
        [
            [
                str(row["text"]),
                _number(row["value"], row["low"], row["high"]),
                str(row["unit"]),
                str(row["modifier"]),
                str(row["role"]) if row["claim"] else f"no claim: {row['no_claim']}",
                str(row["measures"] or ""),
                str(row["rule"]),
            ]
            for row in rows
        ],
        empty="No figures here." if everything else "No claims here; --all shows the other figures too.",
    )


def _print_marked(document: Document, field: Field, figures: Iterable[Figure]) -> None:
    text = document.field_text(field)
    if not text:
        return
    marked, done = Text(), 0
    for figure in figures:
        if figure.quote.field == field and figure.quote.start >= done:
            marked += plain(text[done : figure.quote.start])
            marked.append(figure.quote.exact, style=CLAIM if figure.no_claim is None else OTHER)
            done = figure.quote.end
    console().print(marked + plain(text[done:]) + "\n")


def _number(value: float | None, low: float | None, high: float | None) -> str:
    if value is not None:
        return f"{value:,.10g}"
    return "–".join("…" if bound is None else f"{bound:,.10g}" for bound in (low, high))
