"""Subscriptions, alerts and deliveries."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from claims.alert import Channel, Delivery, Subscription
from claims.discrepancy import Severity


class Outbox:
    """The shelf of who hears of what, and what was sent."""

    def subscribe(
        self,
        channel: Channel,
        address: str,
        *,
        now: datetime,
        list_name: str | None = None,
        min_severity: Severity = Severity.MEDIUM,
    ) -> Subscription:
        """Add a subscription; the same channel, address and list again changes its severity. NotFound: no such list."""
        raise NotImplementedError

    def unsubscribe(self, subscription_id: int, *, now: datetime) -> Subscription:
        """End a subscription. What is pending for it is not sent. Raises NotFound."""
        raise NotImplementedError

    def subscriptions(self) -> tuple[Subscription, ...]:
        """Those in force, by number."""
        raise NotImplementedError

    def add(self, discrepancy_id: int, subscription_id: int, *, occasion: str, now: datetime) -> int | None:
        """Record an alert and its pending delivery; None where (discrepancy, subscription, occasion) is there already.

        The delivery's ``message_id`` follows from the same three and the installation: a repeat is recognised by it.
        """
        raise NotImplementedError

    def take(
        self, *, now: datetime, hold: timedelta, limit: int, ids: Collection[int] | None = None
    ) -> tuple[Delivery, ...]:
        """Take pending deliveries that are due and that nobody holds; each take is recorded as an attempt."""
        raise NotImplementedError

    def sent(self, delivery_id: int, *, now: datetime) -> None:
        """Complete a delivery."""
        raise NotImplementedError

    def postpone(self, delivery_id: int, *, error: str, until: datetime) -> None:
        """Give back a delivery that failed for now."""
        raise NotImplementedError

    def failed(self, delivery_id: int, *, error: str, now: datetime) -> None:
        """Give a delivery up."""
        raise NotImplementedError

    def deliveries(self, *, discrepancy_id: int | None = None, limit: int = 100) -> tuple[Delivery, ...]:
        """What was sent or is on its way, newest first."""
        raise NotImplementedError

    def wait_for_channel(self, address: str, *, until: datetime) -> None:
        """Let every pending delivery to an address wait (a receiver's Retry-After concerns all of them)."""
        raise NotImplementedError
