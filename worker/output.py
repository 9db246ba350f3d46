"""What the commands share in printing: JSON lines, CSV, tables, progress. Data goes to stdout, all else to stderr."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

import click

from claims.discrepancy import Severity

# Rich takes longer to import than most commands to run, and JSON needs none of it.
if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

T = TypeVar("T")

SEVERITY_STYLES = {
    Severity.SILENT: "green",
    Severity.NOTE: "cyan",
    Severity.LOW: "yellow",
    Severity.MEDIUM: "bold yellow",
    Severity.HIGH: "bold red",
    Severity.CRITICAL: "bold white on red",
}
_ENDLESS = 10_000  # columns; what a pipe takes has no edge to break lines at


def json_lines(rows: Iterable[Mapping[str, Any]]) -> None:
    """Print one JSON object a line, each as soon as it is there."""
    for row in rows:
        click.echo(json.dumps(row, ensure_ascii=not _speaks_unicode(sys.stdout)), file=sys.stdout)


def _speaks_unicode(stream: TextIO | None) -> bool:
    return stream is not None and stream.encoding.lower().replace("-", "") == "utf8"


def csv_rows(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> None:
    """Print rows as CSV under a header. A cell that a spreadsheet would run as a formula is disarmed."""
    writer = csv.DictWriter(sys.stdout, fieldnames=list(columns), extrasaction="ignore")
    writer.writeheader()
    writer.writerows({key: _disarmed(row.get(key)) for key in columns} for row in rows)


def _disarmed(cell: object) -> object:
    if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return "'" + cell
    return cell


def table(
    columns: Sequence[str], rows: Iterable[Sequence[str | Text]], *, empty: str, whole: Collection[str] = ()
) -> None:
    """Print a table; where there are no rows, say on stderr what to do next.

    Where a terminal is too narrow, the other columns give way to those that are to stay ``whole``.
    """
    given = [[cell if not isinstance(cell, str) else plain(cell) for cell in row] for row in rows]
    if not given:
        note(empty)
        return
    from rich.table import Table

    grid = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        grid.add_column(column, overflow="fold", no_wrap=column in whole)
    for row in given:
        grid.add_row(*row)
    console().print(grid)


def plain(text: str, style: str = "") -> Text:
    """Text from outside: neither markup nor control characters reach the terminal."""
    from rich.text import Text

    return Text("".join(mark for mark in text if mark.isprintable() or mark == "\n"), style=style)


def console() -> Console:
    """The terminal, or a pipe, in which no line is broken."""
    from rich.console import Console

    return Console(width=None if is_terminal(sys.stdout) else _ENDLESS, highlight=False, markup=False)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person sits at the other end."""
    return stream is not None and stream.isatty()


def note(text: str) -> None:
    """Say something that is not data."""
    click.echo(text, file=sys.stderr)


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 feed", "25 feeds"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def progress(items: Sequence[T], label: str) -> Iterator[T]:
    """The items, with a progress bar on stderr if that is a terminal."""
    if not is_terminal(sys.stderr):
        yield from items
        return
    from rich.console import Console
    from rich.progress import Progress

    # What goes to the same terminal is printed above the bar; what goes to a file must not be drawn into it.
    shared = is_terminal(sys.stdout)
    with Progress(console=Console(stderr=True), transient=True, redirect_stdout=shared) as bar:
        yield from bar.track(items, description=label)
