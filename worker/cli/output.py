"""What the commands share in printing: JSON lines, CSV, tables, progress."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

import click
from rich.console import Console
from rich.progress import track
from rich.table import Table
from rich.text import Text

from claims.discrepancy import Severity

T = TypeVar("T")

SEVERITY_STYLES = {
    Severity.SILENT: "green",
    Severity.NOTE: "cyan",
    Severity.LOW: "yellow",
    Severity.MEDIUM: "bold yellow",
    Severity.HIGH: "bold red",
    Severity.CRITICAL: "bold white on red",
}


def json_lines(rows: Iterable[Mapping[str, Any]]) -> None:
    """Print one JSON object a line."""
    for row in rows:
        click.echo(json.dumps(row, ensure_ascii=False))


def csv_rows(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> None:
    """Print rows as CSV under a header. A cell that a spreadsheet would run as a formula is disarmed."""
    writer = csv.DictWriter(sys.stdout, fieldnames=list(columns), extrasaction="ignore")
    writer.writeheader()
    writer.writerows({key: _disarmed(row.get(key)) for key in columns} for row in rows)


def _disarmed(cell: object) -> object:
    if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return "'" + cell
    return cell


def table(columns: Sequence[str], rows: Iterable[Sequence[str | Text]], *, empty: str) -> None:
    """Print a table; where there are no rows, say on stderr what to do next."""
    grid = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        grid.add_column(column, overflow="fold")
    for row in rows:
        grid.add_row(*(cell if isinstance(cell, Text) else plain(cell) for cell in row))
    if grid.row_count:
        console().print(grid)
    else:
        note(empty)


def plain(text: str) -> Text:
    """Text from outside: neither markup nor control characters reach the terminal."""
    return Text("".join(mark for mark in text if mark.isprintable() or mark == "\n"))


def console() -> Console:
    """The terminal, or a pipe of steady width."""
    return Console(width=None if sys.stdout.isatty() else 160, highlight=False, markup=False)


def note(text: str) -> None:
    """Say something that is not data."""
    click.echo(text, err=True)


def progress(items: Sequence[T], label: str) -> Iterable[T]:
    """The items, with a progress bar on a terminal; silent in a pipe."""
    if not sys.stderr.isatty():
        return items
    return track(items, description=label, console=Console(stderr=True), transient=True)
