"""Turn a delivery into a message: subject, plain text, HTML and a Slack payload that state the same facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import jinja2

from alerts.blocks import payload
from alerts.facts import Facts, Side, facts_of
from claims.alert import Delivery
from claims.discrepancy import Severity

_COLOURS: Mapping[Severity, str] = {
    Severity.SILENT: "#64748b",
    Severity.NOTE: "#64748b",
    Severity.LOW: "#0369a1",
    Severity.MEDIUM: "#b45309",
    Severity.HIGH: "#c2410c",
    Severity.CRITICAL: "#b91c1c",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A discrepancy told: ``subject`` is one line, ``slack`` the JSON object that an incoming webhook takes."""

    subject: str
    text: str
    html: str
    slack: Mapping[str, object]


def render(delivery: Delivery, public_url: str) -> Message:
    """The message of a delivery. ``public_url`` is where people reach the log."""
    facts = facts_of(delivery, public_url)
    return Message(subject=facts.subject, text="\n".join(_plain(facts)), html=_html(facts), slack=payload(facts))


def _html(facts: Facts) -> str:
    return _template().render(facts=facts, colour=_COLOURS[facts.severity])


@cache
def _template() -> jinja2.Template:
    loader = jinja2.PackageLoader("alerts")
    return jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined).get_template(
        "alert.html"
    )


def _plain(facts: Facts) -> Iterator[str]:
    yield f"{facts.severity.value.upper()}: {facts.heading}"
    yield facts.series
    if facts.distance:
        yield facts.distance
    for side in facts.sides:
        yield ""
        yield from _plain_side(side)
    yield ""
    yield facts.explanation
    if facts.why:
        yield f"Why it matters: {facts.why}"
    if facts.reach:
        yield facts.reach
    for step in facts.adjustments:
        yield f"Severity {step}"
    yield ""
    yield f"In the log: {facts.log_url}"
    yield ""
    yield "-- "  # RFC 3676 4.3: what follows is a signature, which mail programs fold away
    yield facts.footer


def _plain_side(side: Side) -> Iterator[str]:
    said_by = f", according to {side.said_by}" if side.said_by else ""
    yield f"{side.label}: {side.outlet}, {side.published}{said_by}"
    yield f'  "{side.excerpt.before}*{side.excerpt.figure}*{side.excerpt.after}"'
    yield f'  In the {side.place} of "{side.title}"'
    if side.url:
        yield f"  {side.url}"
