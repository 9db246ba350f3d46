"""Reference figures: ``figurewatch record``, by hand or from CSV."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claims.errors import BadInput, FigurewatchError
from claims.jsonl import number
from claims.reference import COLUMNS, REQUIRED, Reference, reference
from claims.symbols import unit_name
from worker.cli.documents import STANDARD_INPUT
from worker.cli.options import AS_JSON, BY, NUMBER
from worker.output import counted, json_lines, note, table
from worker.wiring import Services, services

if TYPE_CHECKING:
    from ledger import Book
    from worker.steps.record import Recorded

MOST_PROBLEMS = 20  # lines that are named; who gets the separator wrong gets every line wrong


class _Undone(Exception):
    """Leaves a unit of work without saving it."""


@click.command()
@click.argument("quantity", required=False)
@click.argument("value", required=False)
@click.option("--unit", default="", metavar="UNIT", help="A currency code, percent, or what is counted.")
@click.option("--source", default="", metavar="TEXT", help="Whose figure it is: a law, a ministry, a report.")
@click.option("--as-of", default="", metavar="DAY", help="The day for which it holds, like 2024-04-24.")
@click.option("--url", default="", metavar="URL", help="Where it can be looked up.")
@click.option("--series", default="", metavar="ID", help="File it there; by default its words find their series.")
@click.option("--csv", "file", metavar="FILE", help=f"Many at once; a header names the columns: {', '.join(COLUMNS)}.")
@click.option("--remove", "removed", type=NUMBER, metavar="ID", help="Take a reference back.")
@click.option("--list", "listed", is_flag=True, help="The references on file.")
@click.option("--dry-run", is_flag=True, help="Show where it would go, and record nothing.")
@AS_JSON
@BY
def record(
    file: str | None,
    removed: int | None,
    listed: bool,
    dry_run: bool,
    as_json: bool,
    reviewer: str,
    **cells: str | None,
) -> None:
    """Record VALUE as the reference figure for QUANTITY: it anchors its series, and others are held against it.

    \b
    Examples:
      figurewatch record 'US aid for Ukraine' '$60.8 billion' --source 'the law'
      figurewatch record --csv references.csv --dry-run
      figurewatch record --remove 3
    """
    one = any(cells.values())
    if [one, file is not None, removed is not None, listed].count(True) != 1:
        raise click.UsageError("Give QUANTITY and VALUE, or one of --csv, --remove and --list.")
    at = services()
    who = reviewer.strip() or at.reviewer
    if listed:
        _list(at, as_json)
    elif removed is not None:
        _remove(at, removed, who, dry_run)
    else:
        given = _from_csv(file) if file is not None else [("", reference(cells))]
        _record(at, given, who, dry_run=dry_run, as_json=as_json)


Placed = tuple[str, Reference]
"""A reference and where it stands ("refs.csv, line 3"), empty for the command line."""


def _from_csv(name: str) -> list[Placed]:
    """The references of a file. Raises BadInput, after naming each line that cannot be used."""
    source = "standard input" if name == STANDARD_INPUT else name
    rows = csv.DictReader(io.StringIO(_content(name, source), newline=""))
    header = [column.strip() for column in rows.fieldnames or ()]
    if unknown := [column for column in header if column not in COLUMNS]:
        raise BadInput(f"{source}: unknown column {unknown[0]!r} (there are {', '.join(COLUMNS)})")
    if missing := [column for column in REQUIRED if column not in header]:
        raise BadInput(f"{source}: column {missing[0]} is missing; the first line must name the columns")
    rows.fieldnames = header
    good, bad = list[Placed](), list[str]()
    for row in rows:
        place = f"{source}, line {rows.line_num}"
        try:
            good.append((place, _row(row)))
        except BadInput as error:
            bad.append(f"{place}: {error}")
    _refuse(bad)
    if not good:
        raise BadInput(f"{source}: there is no line below the header")
    return good


def _row(row: dict[str, Any]) -> Reference:
    if None in row:
        raise BadInput("it has more cells than the header; put quotes around a cell with a comma in it")
    return reference(row)


def _content(name: str, source: str) -> str:
    try:
        raw = sys.stdin.buffer.read() if name == STANDARD_INPUT else Path(name).read_bytes()
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInput(f"{source}: this is not UTF-8; convert it first, as with iconv") from None
    except OSError as error:
        raise BadInput(f"{source}: {error.strerror}") from None


def _refuse(problems: Sequence[str]) -> None:
    if not problems:
        return
    for problem in problems[:MOST_PROBLEMS]:
        note(problem)
    raise BadInput(f"{counted(len(problems), 'line')} cannot be used; nothing was recorded")


def _record(at: Services, given: Sequence[Placed], who: str, *, dry_run: bool, as_json: bool) -> None:
    """All of them, or none."""
    made: list[Recorded] = []
    try:
        with at.ledger.write() as book:
            made += _file(at, book, given, who)
            if dry_run:
                raise _Undone
    except _Undone:
        pass
    rows = [_json(it, dry_run=dry_run) for it in made]
    if as_json:
        json_lines(rows)
        return
    table(
        ["reference", "value", "series", "quantity", "discrepancies"],
        [_cells(row) for row in rows],
        empty="Nothing to record.",
    )
    done = f"{counted(len(rows), 'reference')} recorded by {who}."
    note("Nothing was recorded: this was a dry run." if dry_run else done)


def _cells(row: dict[str, Any]) -> list[str]:
    reference_id, series = str(row["id"] or "-"), str(row["series"] or "new")
    return [reference_id, row["text"], series, row["series_name"], str(row["discrepancies"])]


def _file(at: Services, book: Book, given: Sequence[Placed], who: str) -> Iterator[Recorded]:
    from worker.steps.record import record as file_reference

    problems: list[str] = []
    for place, each in given:
        try:
            yield file_reference(book, each, reviewer=who, now=at.clock())
        except FigurewatchError as error:
            if not place:
                raise
            problems.append(f"{place}: {error}")
    _refuse(problems)


def _json(made: Recorded, *, dry_run: bool) -> dict[str, Any]:
    """The numbers that a dry run gives out are given back, and not told."""
    quantity = made.observation.claim.quantity
    as_of = made.observation.claim.as_of
    return {
        "id": None if dry_run else made.reference.id,
        "series": None if dry_run and made.alone else made.series.id,
        "series_name": made.series.name,
        "alone": made.alone,
        "text": made.observation.claim.quote.exact,
        "value": number(quantity.value),
        "low": number(quantity.low),
        "high": number(quantity.high),
        "unit": unit_name(quantity.kind, quantity.unit, quantity.per),
        "measures": made.observation.claim.measures,
        "source": made.observation.statement.source,
        "as_of": as_of.isoformat() if as_of else None,
        "url": made.observation.statement.url,
        "discrepancies": made.found,
        "recorded_by": made.reference.recorded_by,
        "recorded_at": made.reference.recorded_at.isoformat(),
    }


def _remove(at: Services, reference_id: int, who: str, dry_run: bool) -> None:
    from worker.steps.record import remove

    if dry_run:
        raise click.UsageError("--remove has no dry run; what it removes can be recorded again.")
    with at.ledger.write() as book:
        remove(book, reference_id, reviewer=who, now=at.clock())
    note(f"Reference {reference_id}: removed by {who}.")


def _list(at: Services, as_json: bool) -> None:
    from worker.steps.record import recorded

    with at.ledger.read() as book:
        rows = [_json(it, dry_run=False) for it in recorded(book)]
    if as_json:
        json_lines(rows)
        return
    table(
        ["reference", "value", "quantity", "source", "as of", "recorded"],
        [[str(row["id"]), row["text"], row["measures"], row["source"], row["as_of"] or "", row["recorded_by"]]
         for row in rows],
        empty="No reference is on file: 'figurewatch record QUANTITY VALUE --source WHOSE' records one.",
    )  # fmt: skip
