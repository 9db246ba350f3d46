"""``figurewatch compare``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click
from rich.text import Text

from claims import jsonl
from claims.claim import Document
from claims.errors import BadInput
from claims.pairs import Pair, compare_documents, pair_json
from worker.cli.documents import text_document
from worker.cli.output import SEVERITY_STYLES, console, note, plain


@click.command()
@click.argument("files", nargs=-1, type=click.Path(allow_dash=True, path_type=Path))
@click.option("--jsonl", "as_jsonl", is_flag=True, help='FILE holds {"id", "a": document, "b": document} a line.')
def compare(files: tuple[Path, ...], as_jsonl: bool) -> None:
    """Say which figures of texts A and B state the same quantity, and whether they agree.

    \b
    figurewatch compare draft.txt wire.txt
    figurewatch compare --jsonl [FILE|-]
    """
    if as_jsonl:
        _compare_lines(files)
        return
    if len(files) != 2:
        raise click.UsageError("Give two texts to compare, or --jsonl with one file.")
    a, b = (_text(path) for path in files)
    pairs = compare_documents(a, b)
    for pair in sorted(pairs, key=lambda it: -it.judgement.severity.rank):
        _print_pair(pair)
    if not pairs:
        note("No figure of one text states the same quantity as one of the other.")


def _compare_lines(files: tuple[Path, ...]) -> None:
    if len(files) > 1:
        raise click.UsageError("--jsonl takes one file.")
    with click.open_file(str(files[0]) if files else "-", encoding="utf-8") as lines:
        for row in _rows(lines):
            click.echo(json.dumps(row, ensure_ascii=False))


def _rows(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            name, a, b = _pair_of_documents(number, line)
            yield {"id": name, "pairs": [pair_json(pair) for pair in compare_documents(a, b)]}


def _pair_of_documents(number: int, line: str) -> tuple[Any, Document, Document]:
    try:
        row = json.loads(line)
        return row["id"], jsonl.document(row["a"]), jsonl.document(row["b"])
    except json.JSONDecodeError as error:
        raise BadInput(f"line {number}: not JSON ({error.msg} at column {error.colno})") from None
    except (KeyError, TypeError):
        raise BadInput(f'line {number}: wanted {{"id", "a": document, "b": document}}') from None
    except BadInput as error:
        raise BadInput(f"line {number}: {error}") from None


def _text(path: Path) -> Document:
    try:
        with click.open_file(str(path), encoding="utf-8") as file:
            return text_document(str(path), file.read())
    except OSError as error:
        raise BadInput(f"{path}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise BadInput(f"{path}: not a UTF-8 text") from None


def _print_pair(pair: Pair) -> None:
    severity = pair.judgement.severity
    head = Text(f"{severity.value:<9}", style=SEVERITY_STYLES[severity])
    head += plain(f"{pair.a.quote.exact}  |  {pair.b.quote.exact}")
    head.append(f"  {pair.a.measures}".rstrip(), style="italic")
    console().print(head)
    console().print(Text(" " * 9) + plain(f"{pair.judgement.reason}: {pair.judgement.explanation}"))
