"""``figurewatch doctor``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from alerts.finding import Finding
from worker.checkup import checkup
from worker.cli.options import AS_JSON
from worker.output import console, counted, json_lines, note, plain, table
from worker.wiring import services, settings

if TYPE_CHECKING:
    from rich.text import Text


@click.command()
@AS_JSON
@click.option("--retry", is_flag=True, help="First have another try at the entries that were set aside.")
@click.pass_context
def doctor(ctx: click.Context, as_json: bool, retry: bool) -> None:
    """Check settings, database, broker, workers, channels and feeds; exit status 1 if not all is well.

    Sends no message. Passwords and other secrets are masked, so that its output can be shown to others.
    """
    if retry:
        _retry()
    findings = list(checkup())
    if as_json:
        json_lines(map(_json, findings))
    else:
        table(["setting", "value", "from"], settings().masked(), empty="No settings.")
        for line in _lines(findings):
            console().print(line)
    ctx.exit(0 if all(finding.ok for finding in findings) else 1)


def _retry() -> None:
    at = services()
    with at.ledger.write() as book:
        again, let_go = book.entries.retry(now=at.clock())
    note(f"{counted(again, 'entry version')} taken up again; the workers read and judge what was set aside.")
    if let_go:
        note(f"{counted(let_go, 'entry version')} let go: an edit has replaced what was set aside.")


def _json(finding: Finding) -> dict[str, Any]:
    return {"subject": finding.subject, "ok": finding.ok, "seen": finding.seen, "advice": finding.advice}


def _lines(findings: Iterable[Finding]) -> Iterator[Text]:
    yield plain("")
    for finding in findings:
        mark = plain("ok    ", "green") if finding.ok else plain("wrong ", "bold red")
        yield mark + plain(f"{finding.subject}: {finding.seen}")
        if finding.advice:
            yield plain(f"      → {finding.advice}")
