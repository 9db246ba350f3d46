"""``figurewatch compare``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import click

from claims import jsonl
from claims.claim import Document
from claims.errors import BadInput
from claims.pairs import Pair, compare_documents, pair_json
from worker.cli.documents import STANDARD_INPUT, from_lines, text_document
from worker.output import SEVERITY_STYLES, console, json_lines, note, plain


@click.command()
@click.argument("files", metavar="A B", nargs=-1, type=click.Path(allow_dash=True))
@click.option("--jsonl", "as_jsonl", is_flag=True, help='Read {"id", "a": document, "b": document} a line.')
def compare(files: tuple[str, ...], as_jsonl: bool) -> None:
    """Say which figures of texts A and B state the same quantity, and whether they agree.

    Either may be '-', standard input. What differs most comes first.

    \b
    Examples:
      figurewatch compare draft.txt wire.txt
      figurewatch compare --jsonl pairs.jsonl > verdicts.jsonl
    """
    if as_jsonl:
        if len(files) > 1:
            raise click.UsageError("--jsonl takes one file.")
        json_lines(_compared(from_lines(files[0] if files else STANDARD_INPUT, _pair_of_documents)))
        return
    if len(files) != 2:
        raise click.UsageError("Give two texts to compare, or --jsonl with one file.")
    if files.count(STANDARD_INPUT) > 1:
        raise click.UsageError("Standard input can be one of the two texts only.")
    _print(compare_documents(*map(text_document, files)))


def _compared(lines: Iterable[tuple[Any, Document, Document]]) -> Iterator[dict[str, Any]]:
    for name, a, b in lines:
        yield {"id": name, "pairs": [pair_json(pair) for pair in compare_documents(a, b)]}


def _pair_of_documents(line: str) -> tuple[Any, Document, Document]:
    row = jsonl.json_object(line)
    if not {"id", "a", "b"} <= row.keys():
        raise BadInput(f'wanted {{"id", "a": document, "b": document}}, not {line[:60]!r}')
    return row["id"], _side(row, "a"), _side(row, "b")


def _side(row: Mapping[str, Any], name: str) -> Document:
    try:
        return jsonl.document(row[name])
    except BadInput as error:
        raise BadInput(f'"{name}": {error}') from None


def _print(pairs: Iterable[Pair]) -> None:
    found = sorted(pairs, key=lambda it: -it.judgement.severity.rank)
    for pair in found:
        severity, what = pair.judgement.severity, f"{pair.a.quote.exact}  |  {pair.b.quote.exact}"
        head = plain(f"{severity.value:<9}", SEVERITY_STYLES[severity]) + plain(what)
        console().print(head + plain(f"  {pair.a.measures}".rstrip(), "italic"))
        console().print(plain(f"         {pair.judgement.reason}: {pair.judgement.explanation}"))
    if not found:
        note("No figure of one text states the same quantity as one of the other.")
