"""Review from the command line: confirm, dismiss, comment, reopen."""

from __future__ import annotations

import click

from claims.alert import Act
from review.acts import DISMISSALS, decide
from worker.cli.options import BY, DISCREPANCY
from worker.output import note as say
from worker.wiring import services

NOTE = click.option("--note", metavar="TEXT", help="A remark to keep with it.")
DONE = {Act.CONFIRM: "confirmed", Act.DISMISS: "dismissed", Act.COMMENT: "commented on", Act.REOPEN: "reopened"}


@click.command()
@DISCREPANCY
@NOTE
@BY
def confirm(discrepancy_id: int, note: str | None, reviewer: str) -> None:
    """Say that discrepancy ID is real."""
    _record(discrepancy_id, Act.CONFIRM, reviewer, note=note)


@click.command(
    epilog=f"REASON is one of {', '.join(DISMISSALS)}. Any other words are kept as the note to 'other'. "
    "'figurewatch reopen ID' takes it back."
)
@DISCREPANCY
@click.option("--reason", required=True, metavar="REASON", help="Why it is none.")
@NOTE
@BY
def dismiss(discrepancy_id: int, reason: str, note: str | None, reviewer: str) -> None:
    """Say that discrepancy ID is none, and why.

    \b
    Examples:
      figurewatch dismiss 12 --reason not_same_quantity
      figurewatch dismiss 12 --reason 'the ministry has corrected it' --by ann
    """
    known = reason.strip().lower().replace(" ", "_")
    if known and known not in DISMISSALS:
        known, note = "other", ": ".join(filter(None, (reason, note)))
    _record(discrepancy_id, Act.DISMISS, reviewer, reason=known, note=note)


@click.command()
@DISCREPANCY
@click.argument("text")
@BY
def comment(discrepancy_id: int, text: str, reviewer: str) -> None:
    """Note TEXT on discrepancy ID."""
    _record(discrepancy_id, Act.COMMENT, reviewer, note=text)


@click.command()
@DISCREPANCY
@NOTE
@BY
def reopen(discrepancy_id: int, note: str | None, reviewer: str) -> None:
    """Take the confirmation or dismissal of discrepancy ID back."""
    _record(discrepancy_id, Act.REOPEN, reviewer, note=note)


def _record(
    discrepancy_id: int, act: Act, reviewer: str, *, reason: str | None = None, note: str | None = None
) -> None:
    at = services()
    who = reviewer.strip() or at.reviewer
    decide(at.ledger, discrepancy_id, act, reviewer=who, now=at.clock(), reason=reason, note=note)
    say(f"Discrepancy {discrepancy_id}: {DONE[act]} by {who}.")
