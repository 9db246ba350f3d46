"""Who hears of a discrepancy, what was sent, and what people decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from claims.discrepancy import Discrepancy, Severity


class Channel(StrEnum):
    """How a subscriber is told."""

    SLACK = "slack"
    EMAIL = "email"


class DeliveryState(StrEnum):
    """How far a delivery is."""

    PENDING = "pending"
    SENT = "sent"
    FAILED = "failed"


class Act(StrEnum):
    """What a reviewer did."""

    CONFIRM = "confirm"
    DISMISS = "dismiss"
    COMMENT = "comment"
    REOPEN = "reopen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """Who hears of discrepancies in a feed list (None: in all) from a severity upwards.

    ``address`` is a webhook address or an email address. A webhook address is a secret: show ``masked_address``.
    """

    id: int
    channel: Channel
    address: str
    min_severity: Severity
    created_at: datetime
    list_name: str | None = None

    @property
    def masked_address(self) -> str:
        """The address as it may be shown: a webhook keeps its host alone."""
        if self.channel is Channel.EMAIL:
            return self.address
        scheme, _, rest = self.address.partition("://")
        return f"{scheme}://{rest.partition('/')[0].rpartition('@')[2]}/…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """The decision to tell one subscriber of one discrepancy on one occasion ("opened")."""

    id: int
    discrepancy_id: int
    subscription_id: int
    occasion: str
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One message on its way; written before it is sent, completed after. ``attempts`` counts those begun."""

    id: int
    alert: Alert
    subscription: Subscription
    discrepancy: Discrepancy
    message_id: str
    state: DeliveryState
    attempts: int
    next_attempt_at: datetime
    last_error: str | None = None
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One act of a reviewer, kept for ever: the audit trail."""

    id: int
    discrepancy_id: int
    act: Act
    reviewer: str
    at: datetime
    reason: str | None = None
    note: str | None = None
