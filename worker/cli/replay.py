"""``figurewatch replay``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

import click
from rich.text import Text

from claims.discrepancy import Severity
from claims.extract import read
from worker.cli.documents import jsonl_documents
from worker.cli.output import console, note, plain, progress
from worker.replay import Replayed, claim_json, discrepancy_json, in_order, worth_a_line
from worker.replay import replay as run_replay


@click.command()
@click.argument("file", type=click.File("r", encoding="utf-8"))
@click.option("--jsonl", "as_jsonl", is_flag=True, help="Print every claim and discrepancy as a line of JSON.")
@click.option("--silent", is_flag=True, help="Also what was compared and found silent, with the reason.")
def replay(file: Iterable[str], as_jsonl: bool, silent: bool) -> None:
    """Run an archive through the same steps, with a ledger of its own, to see what would have been alerted.

    FILE holds a document a line ('-' for standard input): {"id", "text", "title"?, "outlet"?, "published"?, "url"?}.
    """
    replayed = run_replay(progress(in_order(jsonl_documents(file)), "Replaying"), read)
    if as_jsonl:
        for row in _rows(replayed, silent=silent):
            click.echo(json.dumps(row, ensure_ascii=False))
        return
    for severity, line in _report(replayed, silent=silent):
        console().print(Text(f"{severity:<9}", style="bold") + plain(line))


def _rows(replayed: Iterable[Replayed], *, silent: bool) -> Iterator[dict[str, Any]]:
    for it in replayed:
        yield from map(claim_json, it.observations)
        yield from map(discrepancy_json, worth_a_line(it.judgements, silent=silent))


def _report(replayed: Iterable[Replayed], *, silent: bool) -> Iterator[tuple[str, str]]:
    documents = claims = alerts = 0
    for it in replayed:
        documents += 1
        claims += len(it.observations)
        for found in worth_a_line(it.judgements, silent=silent):
            alerts += found.judgement.severity >= Severity.MEDIUM
            when = f"{it.document.published:%Y-%m-%d}" if it.document.published else "undated"
            yield found.judgement.severity.value, f"{when}  {found.series_name}: {found.judgement.explanation}"
    note(f"{documents} documents, {claims} claims, {alerts} alerts of medium severity and above.")
