"""What a person says of series: ``figurewatch merge`` and ``split``, and how either is taken back."""

from __future__ import annotations

import click

from review import rulings
from review.rulings import Ruled
from worker.cli.options import BY, NUMBER
from worker.output import counted
from worker.output import note as say
from worker.wiring import services

NOTE = click.option("--note", metavar="TEXT", help="Why; kept with it.")
UNDO = click.option("--undo", type=NUMBER, metavar="RULING", help="Take a ruling back; 'series show' lists them.")


@click.command(short_help="Say that two series are one quantity.")
@click.argument("series_id", metavar="[ID", type=NUMBER, required=False)
@click.argument("other_id", metavar="OTHER]", type=NUMBER, required=False)
@NOTE
@UNDO
@BY
def merge(series_id: int | None, other_id: int | None, note: str | None, undo: int | None, reviewer: str) -> None:
    """Say that series OTHER states the same quantity as series ID: its figures go there, and what follows them too.

    \b
    Examples:
      figurewatch merge 12 31 --note 'the same loan'
      figurewatch merge --undo 4
    """
    if undo is not None:
        _undo(undo, reviewer, alone=series_id is None)
        return
    if series_id is None or other_id is None:
        raise click.UsageError("Two series are wanted, or --undo.")
    at = services()
    who = reviewer.strip() or at.reviewer
    done = rulings.merge(at.ledger, series_id, other_id, reviewer=who, now=at.clock(), note=note)
    _told(done, f"series {done.ruling.other_id} is now part of series {done.ruling.series_id}", who)


@click.command(short_help="Say that some figures of a series state another quantity.")
@click.argument("series_id", metavar="[ID", type=NUMBER, required=False)
@click.argument("observations", metavar="OBSERVATION...]", type=NUMBER, nargs=-1)
@NOTE
@UNDO
@BY
def split(
    series_id: int | None, observations: tuple[int, ...], note: str | None, undo: int | None, reviewer: str
) -> None:
    """Say that these observations of series ID state another quantity: they get a series of their own.

    'figurewatch series show ID' tells their numbers.

    \b
    Examples:
      figurewatch split 12 77 81 --note 'weapons alone'
      figurewatch split --undo 5
    """
    if undo is not None:
        _undo(undo, reviewer, alone=series_id is None)
        return
    if series_id is None or not observations:
        raise click.UsageError("A series and at least one of its observations are wanted, or --undo.")
    at = services()
    who = reviewer.strip() or at.reviewer
    done = rulings.split(at.ledger, series_id, observations, reviewer=who, now=at.clock(), note=note)
    moved = counted(len(done.ruling.observations), "observation")
    _told(done, f"{moved} of series {series_id} are now series {done.ruling.other_id}", who)


def _undo(ruling_id: int, reviewer: str, *, alone: bool) -> None:
    if not alone:
        raise click.UsageError("--undo takes the number of a ruling alone.")
    at = services()
    who = reviewer.strip() or at.reviewer
    _told(rulings.undo(at.ledger, ruling_id, reviewer=who, now=at.clock()), "undone", who)


def _told(done: Ruled, what: str, who: str) -> None:
    found = f" {counted(done.found, 'discrepancy')} found.".replace("discrepancys", "discrepancies")
    say(f"Ruling {done.ruling.id}: {what}, by {who}.{found if done.found else ''}")
