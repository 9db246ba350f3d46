"""``figurewatch replay``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import Any

import click

from claims import jsonl
from claims.discrepancy import Severity
from claims.extract import read
from worker.cli.documents import from_lines
from worker.output import SEVERITY_STYLES, console, counted, json_lines, note, plain, progress
from worker.replay import Replayed, claim_json, discrepancy_json, in_order, worth_a_line
from worker.replay import replay as run_replay


@click.command()
@click.argument("file", type=click.Path(allow_dash=True))
@click.option("--jsonl", "as_jsonl", is_flag=True, help="Print every claim and discrepancy as a line of JSON.")
@click.option("--silent", is_flag=True, help="Also what was compared and found silent, with the reason.")
def replay(file: str, as_jsonl: bool, silent: bool) -> None:
    """Run an archive through the same steps, with a ledger of its own, to see what would have been alerted.

    FILE holds a document a line ('-' for standard input), in any order: {"id", "text", "title"?, "outlet"?,
    "published"?, "url"?}. A second text at the same address of an outlet is an edit of the first.

    \b
    Examples:
      figurewatch replay archive.jsonl
      figurewatch replay --jsonl --silent archive.jsonl > judged.jsonl
    """
    documents = in_order(from_lines(file, jsonl.document))
    with closing(run_replay(progress(documents, "Replaying"), read)) as replayed:
        if as_jsonl:
            json_lines(_rows(replayed, silent=silent))
        else:
            _report(replayed, silent=silent)


def _rows(replayed: Iterable[Replayed], *, silent: bool) -> Iterator[dict[str, Any]]:
    for it in replayed:
        yield from map(claim_json, it.observations)
        yield from map(discrepancy_json, worth_a_line(it.judgements, silent=silent))


def _report(replayed: Iterable[Replayed], *, silent: bool) -> None:
    documents = claims = alerts = 0
    for it in replayed:
        documents += 1
        claims += len(it.observations)
        for found in worth_a_line(it.judgements, silent=silent):
            severity = found.judgement.severity
            alerts += severity >= Severity.MEDIUM
            when = f"{it.document.published:%Y-%m-%d}" if it.document.published else "undated   "
            line = plain(f"{when}  {found.series_name}: {found.judgement.explanation}")
            console().print(plain(f"{severity.value:<9}", SEVERITY_STYLES[severity]) + line)
    totals = (counted(documents, "document"), counted(claims, "claim"), counted(alerts, "alert"))
    note(f"{', '.join(totals)} of medium severity and above.")
