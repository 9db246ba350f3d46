"""Make the deliveries that are due."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta

import structlog

from alerts.channels import slack
from alerts.retry import next_attempt
from claims.alert import Channel, Delivery
from claims.errors import DeliveryError
from ledger import Ledger
from worker.ports import Clock, Notifiers

HOLD = timedelta(seconds=60)  # longer than any channel's timeouts together
SPACING = {Channel.SLACK: slack.SPACING}
log = structlog.get_logger(__name__)


def deliver(ledger: Ledger, notifiers: Notifiers, clock: Clock, delivery_ids: Collection[int]) -> int:
    """Make the deliveries that are due among these; how many were sent.

    They are taken one by one: the attempt is on record before the message leaves, and its completion follows at once,
    so that a crash can repeat one message at most.
    """
    sent = 0
    for delivery_id in delivery_ids:
        with ledger.write() as book:
            taken = book.outbox.take(now=clock(), hold=HOLD, limit=1, ids=[delivery_id])
        sent += sum(_deliver_one(ledger, notifiers, clock, delivery) for delivery in taken)
    return sent


def _deliver_one(ledger: Ledger, notifiers: Notifiers, clock: Clock, delivery: Delivery) -> bool:
    try:
        notifiers[delivery.subscription.channel].send(delivery)
    except DeliveryError as error:
        _record_failure(ledger, clock, delivery, error)
        return False
    now = clock()
    with ledger.write() as book:
        book.outbox.sent(delivery.id, now=now)
        if spacing := SPACING.get(delivery.subscription.channel):
            book.outbox.wait_for_channel(delivery.subscription.address, until=now + spacing)
    log.info("delivery.sent", delivery=delivery.id, channel=delivery.subscription.channel, attempts=delivery.attempts)
    return True


def _record_failure(ledger: Ledger, clock: Clock, delivery: Delivery, error: DeliveryError) -> None:
    now = clock()
    again = next_attempt(delivery.attempts, now, error)
    with ledger.write() as book:
        if again is None:
            book.outbox.failed(delivery.id, error=str(error), now=now)
        else:
            book.outbox.postpone(delivery.id, error=str(error), until=again)
            # A receiver that is down or busy is so for all of its messages; trying each would tie up every thread.
            book.outbox.wait_for_channel(delivery.subscription.address, until=again)
    log.warning("delivery.failed", delivery=delivery.id, attempts=delivery.attempts, again=again, error=str(error))
