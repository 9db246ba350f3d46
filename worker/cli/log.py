"""The discrepancy log: ``figurewatch log`` and ``figurewatch show``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import click

from claims.alert import Delivery, Review
from claims.discrepancy import Discrepancy, Severity, Status
from claims.errors import NotFound
from claims.say.glossary import words_for
from claims.say.times import moment_in_full
from claims.series import Observation
from review import human
from review.present import delivery_json, in_context, log_json, review_json
from worker.cli.options import AS_JSON, COUNT, DISCREPANCY, list_option, series_option
from worker.output import SEVERITY_STYLES, console, csv_rows, json_lines, plain, table
from worker.wiring import services

if TYPE_CHECKING:
    from rich.text import Text

    from ledger import Book

SEVERITIES = click.Choice([severity.value for severity in Severity])
STATUSES = click.Choice([status.value for status in Status])
CSV_COLUMNS = (
    "id", "opened_at", "severity", "status", "verdict", "reason", "series_name", "measures",
    "earlier_text", "earlier_outlet", "earlier_published", "earlier_url",
    "later_text", "later_outlet", "later_published", "later_url", "mentions", "explanation",
)  # fmt: skip


@click.command()
@click.option("--min-severity", type=SEVERITIES, default=None, help="From this severity upwards; note by default.")
@click.option("--status", type=STATUSES, help="Only those with this status.")
@list_option("Only what the feeds of this list print.")
@series_option("Only this series.")
@click.option("--text", metavar="WORDS", help="Only where the series' name or a quote holds these words.")
@click.option("--days", type=click.IntRange(1, 36_500), metavar="N", help="Only those of the last N days.")
@click.option("--silent", is_flag=True, help="Also what was compared and found silent: why you were not told.")
@click.option("--limit", type=COUNT, metavar="N", default=100, show_default=True, help="At most N, the newest.")
@click.option("--json", "form", flag_value="json", help="One JSON object a line.")
@click.option("--csv", "form", flag_value="csv", help="A table for a spreadsheet.")
def log(
    min_severity: str | None,
    status: str | None,
    list_name: str | None,
    series_id: int | None,
    text: str | None,
    days: int | None,
    silent: bool,
    limit: int,
    form: str | None,
) -> None:
    """The discrepancy log, newest first.

    \b
    Examples:
      figurewatch log --min-severity high --status open
      figurewatch log --silent --text 'aid package'
      figurewatch log --json | jq .explanation
    """
    at = services()
    least = Severity(min_severity) if min_severity else Severity.SILENT if silent else Severity.NOTE
    with at.ledger.read() as book:
        found = book.discrepancies.find(
            min_severity=least,
            status=Status(status) if status else None,
            series_id=series_id,
            list_name=list_name,
            text=text,
            since=at.clock() - timedelta(days=days) if days else None,
            limit=limit,
        )
        if not found:
            _check_filters(book, list_name=list_name, series_id=series_id)
    if form == "json":
        json_lines(map(log_json, found))
    elif form == "csv":
        csv_rows(map(_flat, found), CSV_COLUMNS)
    else:
        filtered = any((min_severity, status, list_name, series_id, text, days))
        _print_log(found, now=at.clock(), filtered=filtered)


def _check_filters(book: Book, *, list_name: str | None, series_id: int | None) -> None:
    """Nothing matched: say so where it is for a name that does not exist."""
    if list_name is not None and list_name not in book.feeds.lists():
        raise NotFound(f"no such feed list: {list_name}")
    if series_id is not None:
        book.series.get(series_id)


def _flat(found: Discrepancy) -> dict[str, Any]:
    row: dict[str, Any] = log_json(found)
    for side in ("earlier", "later"):
        row |= {f"{side}_{key}": value for key, value in (row[side] or {}).items()}
    return row


def _print_log(found: tuple[Discrepancy, ...], *, now: datetime, filtered: bool) -> None:
    table(
        ["id", "found", "severity", "reason", "quantity", "on file", "now", "status"],
        [
            [
                str(it.id),
                human.ago(it.opened_at, now),
                plain(it.judgement.severity.value, SEVERITY_STYLES[it.judgement.severity]),
                words_for(it.judgement).title,
                it.series_name,
                _brief(it.earlier) if it.earlier else "",
                _brief(it.later),
                it.status.value,
            ]
            for it in found
        ],
        empty="Nothing in the log matches."
        if filtered
        else "The log is empty. 'figurewatch log --silent' shows what was compared and found to agree.",
        whole=("id", "found", "severity", "status"),
    )


def _brief(side: Observation) -> str:
    return f"{side.claim.quote.exact} ({side.statement.source})"


@click.command()
@DISCREPANCY
@AS_JSON
def show(discrepancy_id: int, as_json: bool) -> None:
    """One discrepancy: both quotes, how far apart, why, what was sent, and what people decided."""
    with services().ledger.read() as book:
        found = book.discrepancies.get(discrepancy_id)
        reviews = book.reviews.of(discrepancy_id)
        deliveries = book.outbox.deliveries(discrepancy_id=discrepancy_id)
    if as_json:
        acts = {"reviews": [review_json(review) for review in reviews]}
        json_lines([log_json(found) | acts | {"deliveries": [delivery_json(delivery) for delivery in deliveries]}])
        return
    for line in _page(found, reviews, deliveries):
        console().print(line)


def _page(found: Discrepancy, reviews: tuple[Review, ...], deliveries: tuple[Delivery, ...]) -> Iterator[Text]:
    judgement = found.judgement
    term = words_for(judgement)
    head = plain(f" {judgement.severity.value} ", SEVERITY_STYLES[judgement.severity])
    yield head + plain(f" {term.title} · {found.series_name} · {found.status.value}\n")
    if judgement.explanation:
        yield plain(judgement.explanation)
    yield plain(" ".join(filter(None, (term.meaning, term.matters))) + "\n")
    for side in filter(None, (found.earlier, found.later)):
        yield _side(side)
    for step in judgement.adjustments:
        yield plain(f"  {step.before.value} → {step.after.value}: {step.why}")
    for line in (*map(_sent, deliveries), *map(_said, reviews)):
        yield plain(f"  {line}")


def _side(side: Observation) -> Text:
    statement, context = side.statement, in_context(side.claim.quote, None)
    head = plain(f"{statement.source}, {moment_in_full(statement.published_at)}\n  {context.before}")
    return head + plain(context.exact, "bold reverse") + plain(f"{context.after}\n  {statement.url}\n")


def _sent(delivery: Delivery) -> str:
    subscription = delivery.subscription
    error = f" ({delivery.last_error})" if delivery.last_error else ""
    return f"{subscription.channel.value} to {subscription.masked_address}: {delivery.state.value}{error}"


def _said(review: Review) -> str:
    words = ": ".join(filter(None, (review.act.value, review.reason, review.note)))
    return f"{moment_in_full(review.at)} {review.reviewer} {words}"
