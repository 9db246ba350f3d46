"""A delivery to render and to send, with every part open to change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from claims.alert import Alert, Channel, Delivery, DeliveryState, Subscription
from claims.claim import Claim, Figure, Frame, Quote
from claims.discrepancy import Adjustment, Discrepancy, Judgement, Severity, Status, Verdict
from claims.quantity import Kind, Quantity, Role
from claims.series import Observation, Statement

NOW = datetime(2024, 4, 20, 18, 0, tzinfo=UTC)
WEBHOOK = "https://hooks.slack.com/services/T0AAAAAAA/B0BBBBBBB/cccccccccccccccccccccccc"


def observation(
    number: int = 1,
    *,
    figure: str = "$61 billion",
    value: str = "61e9",
    before: str = "The bill provides ",
    after: str = " in aid for Ukraine.",
    outlet: str = "Larkmoor Herald",
    origin: str | None = None,
    url: str = "https://larkmoor.example/aid",
    title: str = "House passes aid bill",
    attribution: str | None = None,
    field: str = "text",
) -> Observation:
    """A figure in its sentence, as an outlet printed it."""
    start = len(before)
    quote = Quote(
        field="title" if field == "title" else "text",
        start=start,
        end=start + len(figure),
        exact=figure,
        prefix=before,
        suffix=after,
    )
    quantity = Quantity(kind=Kind.MONEY, unit="USD", value=Decimal(value), step=Decimal("1e9"))
    claim = Claim(
        version=str(number),
        figure=Figure(quote=quote, quantity=quantity, role=Role.CURRENT, rule="money.symbol"),
        measures="aid for Ukraine",
        frame=Frame(),
        sentence=(0, len(before) + len(figure) + len(after)),
        attribution=attribution,
    )
    statement = Statement(
        claim=claim,
        source=outlet,
        origin=origin or outlet,
        url=url,
        title=title,
        published_at=NOW,
        seen_at=NOW,
        entry_id=number,
        version_id=number,
    )
    return Observation(id=number, series_id=7, statement=statement)


EARLIER = observation(1)
LATER = observation(
    2, figure="$61 million", value="61e6", outlet="Wend Valley Star", url="https://wend.example/item?id=2&page=1"
)
ADJUSTMENTS = (Adjustment(name="headline", before=Severity.HIGH, after=Severity.CRITICAL, why="the headline says it"),)


def discrepancy(
    *,
    number: int = 12,
    severity: Severity = Severity.CRITICAL,
    reason: str = "scale_slip",
    verdict: Verdict = Verdict.SCALE_ERROR,
    earlier: Observation | None = EARLIER,
    later: Observation = LATER,
    status: Status = Status.OPEN,
    explanation: str = "Wend Valley Star's $61 million differs from $61 billion; billion was probably meant.",
    adjustments: tuple[Adjustment, ...] = ADJUSTMENTS,
    series: str = "aid for Ukraine",
    mentions: int = 1,
    origins: int = 1,
) -> Discrepancy:
    """A stored judgement with both its sides."""
    judgement = Judgement(
        verdict=verdict,
        reason=reason,
        severity=severity,
        later=later.id,
        earlier=earlier.id if earlier else None,
        explanation=explanation,
        adjustments=adjustments,
    )
    return Discrepancy(
        id=number,
        series_id=7,
        series_name=series,
        judgement=judgement,
        earlier=earlier,
        later=later,
        status=status,
        opened_at=NOW,
        mentions=mentions,
        origins=origins,
    )


def subscription(
    number: int = 3,
    *,
    channel: Channel = Channel.SLACK,
    address: str = WEBHOOK,
    min_severity: Severity = Severity.MEDIUM,
    list_name: str | None = None,
) -> Subscription:
    """Who is told."""
    return Subscription(
        id=number,
        channel=channel,
        address=address,
        min_severity=min_severity,
        created_at=NOW,
        list_name=list_name,
    )


def delivery(
    of: Discrepancy | None = None, to: Subscription | None = None, *, message_id: str = "fw-9f8e7d@figures.example.org"
) -> Delivery:
    """A delivery that is due."""
    of = of or discrepancy()
    to = to or subscription()
    alert = Alert(id=1, discrepancy_id=of.id, subscription_id=to.id, occasion="opened", created_at=NOW)
    return Delivery(
        id=1,
        alert=alert,
        subscription=to,
        discrepancy=of,
        message_id=message_id,
        state=DeliveryState.PENDING,
        attempts=1,
        next_attempt_at=NOW,
    )


def said(observed: Observation, **changes: object) -> Observation:
    """The observation with its statement changed."""
    return replace(observed, statement=replace(observed.statement, **changes))  # type: ignore[arg-type]
