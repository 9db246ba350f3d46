"""The discrepancy log: ``figurewatch log`` and ``figurewatch show``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import click
from rich.console import Group
from rich.text import Text

from claims.alert import Delivery, Review
from claims.discrepancy import Discrepancy, Severity, Status
from claims.say.glossary import words_for
from claims.say.times import moment_in_full
from claims.series import Observation
from review.present import delivery_json, in_context, log_json, review_json
from worker.cli.output import SEVERITY_STYLES, console, csv_rows, json_lines, plain, table
from worker.wiring import services

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
@click.option("--list", "list_name", metavar="NAME", help="Only what the feeds of this list print.")
@click.option("--series", "series_id", type=int, metavar="ID", help="Only this series.")
@click.option("--text", metavar="WORDS", help="Only where the series' name or a quote holds these words.")
@click.option("--days", type=click.IntRange(min=1), help="Only those of the last so many days.")
@click.option("--silent", is_flag=True, help="Also what was compared and found silent: why you were not told.")
@click.option(
    "--limit", type=click.IntRange(min=1), default=100, show_default=True, help="At most so many, newest first."
)
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
    """The discrepancy log, newest first."""
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
    if form == "json":
        json_lines(map(log_json, found))
    elif form == "csv":
        csv_rows(map(_flat, found), CSV_COLUMNS)
    else:
        _print_log(found)


def _flat(found: Discrepancy) -> dict[str, Any]:
    row: dict[str, Any] = log_json(found)
    for side in ("earlier", "later"):
        row |= {f"{side}_{key}": value for key, value in (row[side] or {}).items()}
    return row


def _print_log(found: tuple[Discrepancy, ...]) -> None:
    table(
        ["id", "severity", "reason", "quantity", "on file", "now", "outlet", "status"],
        [
            [
                str(it.id),
                Text(it.judgement.severity.value, style=SEVERITY_STYLES[it.judgement.severity]),
                words_for(it.judgement).title,
                it.series_name,
                f"{it.earlier.claim.quote.exact} ({it.earlier.statement.source})" if it.earlier else "",
                it.later.claim.quote.exact,
                it.later.statement.source,
                it.status.value,
            ]
            for it in found
        ],
        empty="The log is empty. 'figurewatch log --silent' shows what was compared and found to agree.",
    )


@click.command()
@click.argument("discrepancy_id", metavar="ID", type=int)
@click.option("--json", "as_json", is_flag=True, help="As one JSON object, with reviews and deliveries.")
def show(discrepancy_id: int, as_json: bool) -> None:
    """One discrepancy: both quotes, how far apart, why, what was sent, and what people decided."""
    at = services()
    with at.ledger.read() as book:
        found = book.discrepancies.get(discrepancy_id)
        reviews = book.reviews.of(discrepancy_id)
        deliveries = book.outbox.deliveries(discrepancy_id=discrepancy_id)
    if as_json:
        whole: Mapping[str, Any] = log_json(found) | {
            "reviews": [review_json(review) for review in reviews],
            "deliveries": [delivery_json(delivery) for delivery in deliveries],
        }
        click.echo(json.dumps(whole, ensure_ascii=False))
        return
    console().print(Group(*_page(found, reviews, deliveries)))


def _page(found: Discrepancy, reviews: tuple[Review, ...], deliveries: tuple[Delivery, ...]) -> list[Text]:
    judgement = found.judgement
    term = words_for(judgement)
    head = Text(f" {judgement.severity.value} ", style=SEVERITY_STYLES[judgement.severity])
    head += Text(" ") + plain(f"{term.title} · {found.series_name} · {found.status.value}")
    meaning = " ".join(filter(None, (term.meaning, term.matters)))
    lines = [head, Text(), plain(judgement.explanation), plain(meaning), Text()]
    lines += [_side(side) for side in (found.earlier, found.later) if side]
    lines += [plain(f"  {it.before.value} → {it.after.value}: {it.why}") for it in judgement.adjustments]
    lines += [plain(f"  {_sent(delivery)}") for delivery in deliveries]
    lines += [plain(f"  {_said(review)}") for review in reviews]
    return lines


def _side(side: Observation) -> Text:
    statement, quote = side.statement, side.claim.quote
    context = in_context(quote, None)
    text = plain(f"{statement.source}, {moment_in_full(statement.published_at)}\n  … {context.before}")
    text.append(context.exact, style="bold reverse")
    return text + plain(f"{context.after} …\n  {statement.url}\n")


def _sent(delivery: Delivery) -> str:
    subscription = delivery.subscription
    error = f" ({delivery.last_error})" if delivery.last_error else ""
    return f"{subscription.channel.value} to {subscription.masked_address}: {delivery.state.value}{error}"


def _said(review: Review) -> str:
    words = ": ".join(filter(None, (review.act.value, review.reason, review.note)))
    return f"{moment_in_full(review.at)} {review.reviewer} {words}"
