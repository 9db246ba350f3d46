"""A quantity's history: ``figurewatch series list`` and ``figurewatch series show``."""

from __future__ import annotations

import click

from claims.discrepancy import Severity
from claims.ruling import Ruling, RulingAct, Suggestion
from claims.say.glossary import words_for
from claims.say.times import moment_in_full
from claims.symbols import unit_name
from review.present import series_json
from review.rulings import confirm_match
from worker.cli.options import AS_JSON, BY, COUNT, NUMBER
from worker.output import console, json_lines, note, plain, table
from worker.wiring import services


@click.group()
def series() -> None:
    """A quantity's history: every value, who printed it, when."""


@series.command("list")
@click.option("--text", metavar="WORDS", help="Only where the name holds these words.")
@click.option("--limit", type=COUNT, metavar="N", default=100, show_default=True, help="At most N.")
@AS_JSON
def list_series(text: str | None, limit: int, as_json: bool) -> None:
    """The series on file, the most recently seen first."""
    with services().ledger.read() as book:
        found = book.series.all(text=text, limit=limit)
    if as_json:
        json_lines(
            {
                "id": it.id,
                "name": it.name,
                "kind": it.kind.value,
                "unit": unit_name(it.kind, it.unit),
                "observations": it.observations,
                "discrepancies": it.discrepancies,
                "last_seen_at": it.last_seen_at.isoformat(),
            }
            for it in found
        )
        return
    table(
        ["id", "quantity", "unit", "values", "discrepancies", "last seen"],
        [
            [
                str(it.id),
                it.name,
                it.unit,
                str(it.observations),
                str(it.discrepancies),
                moment_in_full(it.last_seen_at),
            ]
            for it in found
        ],
        empty="No series has these words in its name."
        if text
        else "No series yet: 'figurewatch feeds add ADDRESS' and 'figurewatch up' fill the ledger.",
    )


@series.command("show", short_help="Every value of one quantity, and what was made of each.")
@click.argument("series_id", metavar="ID", type=NUMBER)
@AS_JSON
def show_series(series_id: int, as_json: bool) -> None:
    """Every value of one quantity, and what was made of each: it answers 'why was I not told?'."""
    with services().ledger.read() as book:
        found = book.series.get(book.rulings.root(series_id))
        judged = book.discrepancies.find(min_severity=Severity.SILENT, series_id=found.id, limit=1000)
        rulings = book.rulings.of((found.id,), undone=True)
        suggestions = book.rulings.suggestions(found.id)
    if as_json:
        json_lines([series_json(found, judged, rulings=rulings, suggestions=suggestions)])
        return
    into = f"Series {series_id} was merged into series {found.id}.\n" if found.id != series_id else ""
    console().print(plain(f"{into}{found.name}\n"))
    outcomes = {it.later.id: it for it in sorted(judged, key=lambda it: it.judgement.severity.rank)}  # the loudest
    table(
        ["observation", "published", "value", "outlet", "outcome", "why"],
        [
            [
                str(it.id),
                moment_in_full(it.statement.published_at),
                it.claim.quote.exact,
                it.statement.source,
                words_for(outcomes[it.id].judgement).title if it.id in outcomes else "",
                outcomes[it.id].judgement.explanation if it.id in outcomes else "",
            ]
            for it in found.observations
        ],
        empty="Nothing is filed here.",
    )
    for line in (*map(_suggested, suggestions), *map(_ruled, rulings)):
        console().print(plain(line))


def _suggested(suggestion: Suggestion) -> str:
    number, sure = suggestion.observation_id, f"{suggestion.probability:.0%}"
    return (
        f"Observation {number} is filed here with a probability of {sure}, too little to raise more than a note:"
        f" 'figurewatch series confirm {number}' or 'figurewatch split {suggestion.series_id} {number}'."
    )


def _ruled(ruling: Ruling) -> str:
    done = "merged into" if ruling.act is RulingAct.MERGE else "split from"
    note = f": {ruling.note}" if ruling.note else ""
    undone = f" (undone by {ruling.undone_by})" if ruling.undone_by else ""
    at = moment_in_full(ruling.at)
    return f"Ruling {ruling.id}: {at} {ruling.reviewer} {ruling.other_id} {done} {ruling.series_id}{note}{undone}"


@series.command("confirm", short_help="Say that a figure belongs where it is filed.")
@click.argument("observation_id", metavar="OBSERVATION", type=NUMBER)
@BY
def confirm_observation(observation_id: int, reviewer: str) -> None:
    """Say that OBSERVATION belongs where matching filed it unsurely: it is judged anew, and may now raise something."""
    at = services()
    who = reviewer.strip() or at.reviewer
    found = confirm_match(at.ledger, observation_id, reviewer=who, now=at.clock())
    note(f"Observation {observation_id}: confirmed by {who}{'; a discrepancy was raised' if found else ''}.")
