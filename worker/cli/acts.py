"""Review from the command line: confirm, dismiss, comment, reopen."""

from __future__ import annotations

import click

from claims.alert import Act
from review.acts import DISMISSALS, decide
from worker.cli.output import note as say
from worker.wiring import services

ID = click.argument("discrepancy_id", metavar="ID", type=int)
BY = click.option("--by", "reviewer", metavar="NAME", help="Who decides; by default the user of this machine.")
NOTE = click.option("--note", metavar="TEXT", help="A remark to keep with it.")


@click.command()
@ID
@NOTE
@BY
def confirm(discrepancy_id: int, note: str | None, reviewer: str | None) -> None:
    """Say that discrepancy ID is real."""
    _record(discrepancy_id, Act.CONFIRM, reviewer, note=note)


@click.command(epilog=f"REASON is one of: {', '.join(DISMISSALS)}; any other words are kept as the note to 'other'.")
@ID
@click.option("--reason", required=True, metavar="REASON", help="Why it is none.")
@NOTE
@BY
def dismiss(discrepancy_id: int, reason: str, note: str | None, reviewer: str | None) -> None:
    """Say that discrepancy ID is none, and why. 'figurewatch reopen ID' takes it back."""
    known = reason.strip().lower().replace(" ", "_")
    if known not in DISMISSALS:
        known, note = "other", ": ".join(filter(None, (reason, note)))
    _record(discrepancy_id, Act.DISMISS, reviewer, reason=known, note=note)


@click.command()
@ID
@click.argument("text")
@BY
def comment(discrepancy_id: int, text: str, reviewer: str | None) -> None:
    """Note TEXT on discrepancy ID."""
    _record(discrepancy_id, Act.COMMENT, reviewer, note=text)


@click.command()
@ID
@NOTE
@BY
def reopen(discrepancy_id: int, note: str | None, reviewer: str | None) -> None:
    """Take the confirmation or dismissal of discrepancy ID back."""
    _record(discrepancy_id, Act.REOPEN, reviewer, note=note)


def _record(
    discrepancy_id: int, act: Act, reviewer: str | None, *, reason: str | None = None, note: str | None = None
) -> None:
    at = services()
    review = decide(
        at.ledger, discrepancy_id, act, reviewer=reviewer or at.reviewer, now=at.clock(), reason=reason, note=note
    )
    say(f"Discrepancy {review.discrepancy_id}: {act.value} by {review.reviewer} is on record.")
