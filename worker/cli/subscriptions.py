"""Who hears of discrepancies: subscribe, unsubscribe, subscriptions."""

from __future__ import annotations

import click

from alerts.addresses import checked
from claims.alert import Channel
from claims.discrepancy import Severity
from worker.cli.options import AS_JSON, NUMBER, list_option
from worker.output import json_lines, note, table
from worker.wiring import services

LOUD = [severity.value for severity in Severity if severity is not Severity.SILENT]


@click.command()
@click.option("--slack", "webhook", metavar="WEBHOOK", help="The address of a Slack incoming webhook.")
@click.option("--email", "email", metavar="ADDRESS", help="An email address.")
@list_option("Only what this feed list prints; by default all lists.")
@click.option(
    "--min-severity",
    type=click.Choice(LOUD),
    metavar="LEVEL",
    default="medium",
    show_default=True,
    help=f"From here upwards: {', '.join(LOUD)}.",
)
def subscribe(webhook: str | None, email: str | None, list_name: str | None, min_severity: str) -> None:
    """Tell somebody of discrepancies as they are found.

    The same address for the same list again changes the severity.

    \b
    Examples:
      figurewatch subscribe --email ann@example.org --min-severity high
      figurewatch subscribe --slack https://hooks.slack.com/services/T…/B…/…
    """
    if bool(webhook) == bool(email):
        raise click.UsageError("Give one of --slack and --email.")
    it = services()
    channel = Channel.SLACK if webhook else Channel.EMAIL
    address = checked(channel, webhook or email or "", allowed_hosts=it.settings.allowed_hosts)
    with it.ledger.write() as book:
        made = book.outbox.subscribe(
            channel, address, now=it.clock(), list_name=list_name, min_severity=Severity(min_severity)
        )
    note(f"Subscription {made.id}: {made.masked_address} hears of {made.min_severity.value} and above.")
    if made.channel is Channel.EMAIL and not it.settings.smtp_url:
        note("No mail leaves yet: set FIGUREWATCH_SMTP_URL, then run 'figurewatch doctor'.")


@click.command()
@click.argument("subscription_id", metavar="ID", type=NUMBER)
def unsubscribe(subscription_id: int) -> None:
    """End subscription ID; what is pending for it is not sent."""
    it = services()
    with it.ledger.write() as book:
        ended = book.outbox.unsubscribe(subscription_id, now=it.clock())
    note(f"Subscription {ended.id} ({ended.masked_address}) has ended.")


@click.command()
@AS_JSON
def subscriptions(as_json: bool) -> None:
    """Who hears of discrepancies."""
    with services().ledger.read() as book:
        found = book.outbox.subscriptions()
    rows = [
        {
            "id": it.id,
            "channel": it.channel.value,
            "address": it.masked_address,
            "list": it.list_name,
            "min_severity": it.min_severity.value,
        }
        for it in found
    ]
    if as_json:
        json_lines(rows)
        return
    table(
        ["id", "channel", "address", "list", "from"],
        [
            [str(r["id"]), str(r["channel"]), str(r["address"]), str(r["list"] or "all"), str(r["min_severity"])]
            for r in rows
        ],
        empty="Nobody is told yet: 'figurewatch subscribe --email ADDRESS' or '--slack WEBHOOK'.",
    )
