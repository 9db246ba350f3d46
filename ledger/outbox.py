"""Subscriptions, alerts and deliveries."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, insert, select, update

from claims.alert import Alert, Channel, Delivery, DeliveryState, Subscription
from claims.discrepancy import Discrepancy, Severity
from claims.errors import NotFound
from ledger.among import among
from ledger.judgements import read_discrepancies, select_judgements
from ledger.shelf import AnyRow, AnySelect, Shelf, unheld
from ledger.tables import alerts, deliveries, feed_lists, installation, judgements, subscriptions

_in_force = subscriptions.c.ended_at.is_(None)
_ABOUT = select_judgements().where(among(judgements.c.id, "ids"))
_pending = deliveries.c.state == DeliveryState.PENDING
_ALL_LISTS = ""


class Outbox(Shelf):
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
        """Add a subscription; the same channel, address and list again changes its severity. NotFound: no such list.

        One that had ended begins anew, under its number.
        """
        if list_name is not None and not self._has_list(list_name):
            raise NotFound(f"no such feed list: {list_name}")
        c = subscriptions.c
        again = {
            "min_severity": min_severity,
            "created_at": case((_in_force, c.created_at), else_=now),
            "ended_at": None,
        }
        added = self._insert(subscriptions).values(
            channel=channel,
            address=address,
            list_name=list_name or _ALL_LISTS,
            min_severity=min_severity,
            created_at=now,
        )
        known = added.on_conflict_do_update(index_elements=["channel", "address", "list_name"], set_=again)
        number = self._connection.execute(known.returning(c.id)).scalar_one()
        return self._subscriptions(c.id == number)[0]

    def unsubscribe(self, subscription_id: int, *, now: datetime) -> Subscription:
        """End a subscription. What is pending for it is not sent. Raises NotFound."""
        found = self._subscriptions(_in_force, subscriptions.c.id == subscription_id)
        if not found:
            raise NotFound(f"no such subscription: {subscription_id}")
        ends = update(subscriptions).where(subscriptions.c.id == subscription_id)
        self._connection.execute(ends.values(ended_at=now))
        to_it = select(alerts.c.id).where(alerts.c.subscription_id == subscription_id)
        self._pending(
            deliveries.c.alert_id.in_(to_it), state=DeliveryState.FAILED, last_error="the subscription has ended"
        )
        return found[0]

    def subscriptions(self) -> tuple[Subscription, ...]:
        """Those in force, by number."""
        return self._subscriptions(_in_force)

    def add(self, discrepancy_id: int, subscription_id: int, *, occasion: str, now: datetime) -> int | None:
        """Record an alert and its pending delivery, and return the delivery's id.

        None where (discrepancy, subscription, occasion) is there already. The delivery's ``message_id`` follows from
        the same three and the installation: a repeat is recognised by it.
        """
        alert = self._insert(alerts).values(
            judgement_id=discrepancy_id, subscription_id=subscription_id, occasion=occasion, created_at=now
        )
        alert_id = self._connection.scalar(alert.on_conflict_do_nothing().returning(alerts.c.id))
        if alert_id is None:
            return None
        message_id = self._message_id(discrepancy_id, subscription_id, occasion)
        delivery = insert(deliveries).values(alert_id=alert_id, message_id=message_id, next_attempt_at=now)
        return int(self._connection.execute(delivery.returning(deliveries.c.id)).scalar_one())

    def due(self, *, now: datetime, limit: int) -> tuple[int, ...]:
        """The ids of the pending deliveries that are due and that nobody holds; nothing is taken."""
        return tuple(self._connection.scalars(_due(now).limit(limit)))

    def take(
        self, *, now: datetime, hold: timedelta, limit: int, ids: Collection[int] | None = None
    ) -> tuple[Delivery, ...]:
        """Take pending deliveries that are due and that nobody holds; each take is recorded as an attempt.

        The longest due come first. Of ``ids`` only, where given.
        """
        c = deliveries.c
        due = _due(now).limit(limit).with_for_update(skip_locked=True, of=deliveries)
        taken = self._connection.scalars(due if ids is None else due.where(c.id.in_(ids))).all()
        if not taken:
            return ()
        self._pending(c.id.in_(taken), attempts=c.attempts + 1, held_until=now + hold)
        return self._deliveries(_all().where(c.id.in_(taken)).order_by(c.next_attempt_at, c.id))

    def sent(self, delivery_id: int, *, now: datetime) -> None:
        """Complete a delivery."""
        done = {"state": DeliveryState.SENT, "sent_at": now, "held_until": None, "last_error": None}
        self._connection.execute(update(deliveries).where(deliveries.c.id == delivery_id).values(done))

    def postpone(self, delivery_id: int, *, error: str, until: datetime) -> None:
        """Give back a delivery that failed for now."""
        self._pending(deliveries.c.id == delivery_id, last_error=error, next_attempt_at=until, held_until=None)

    def failed(self, delivery_id: int, *, error: str, now: datetime) -> None:
        """Give a delivery up."""
        given_up = {"state": DeliveryState.FAILED, "last_error": error, "held_until": None, "next_attempt_at": now}
        self._pending(deliveries.c.id == delivery_id, **given_up)

    def deliveries(self, *, discrepancy_id: int | None = None, limit: int = 100) -> tuple[Delivery, ...]:
        """What was sent or is on its way, newest first."""
        newest = _all().order_by(deliveries.c.id.desc()).limit(limit)
        if discrepancy_id is not None:
            newest = newest.where(alerts.c.judgement_id == discrepancy_id)
        return self._deliveries(newest)

    def wait_for_channel(self, address: str, *, until: datetime) -> None:
        """Let every pending delivery to an address wait (a receiver's Retry-After concerns all of them)."""
        to_it = select(alerts.c.id).join(subscriptions).where(subscriptions.c.address == address)
        c = deliveries.c
        self._pending(and_(c.alert_id.in_(to_it), c.next_attempt_at < until), next_attempt_at=until)

    def _has_list(self, name: str) -> bool:
        return self._connection.scalar(select(feed_lists.c.id).where(feed_lists.c.name == name)) is not None

    def _message_id(self, discrepancy_id: int, subscription_id: int, occasion: str) -> str:
        """An address as RFC 5322 section 3.6.4 wants it; ``.invalid`` (RFC 2606) can belong to nobody else."""
        token = self._connection.scalar(select(installation.c.token))
        told = f"{token}\n{discrepancy_id}\n{subscription_id}\n{occasion}"
        return f"<{sha256(told.encode()).hexdigest()[:40]}@figurewatch.invalid>"

    def _pending(self, condition: ColumnElement[bool], **values: Any) -> None:
        """Change pending deliveries; what was sent or given up stays as it is."""
        self._connection.execute(update(deliveries).where(_pending, condition).values(values))

    def _subscriptions(self, *conditions: ColumnElement[bool]) -> tuple[Subscription, ...]:
        found = select(subscriptions).where(*conditions).order_by(subscriptions.c.id)
        return tuple(_subscription(row) for row in self._connection.execute(found))

    def _deliveries(self, chosen: AnySelect) -> tuple[Delivery, ...]:
        rows = self._connection.execute(chosen).all()
        about = list({row.judgement_id for row in rows})
        told = {found.id: found for found in read_discrepancies(self._connection, _ABOUT, ids=about)}
        who = {found.id: found for found in self._subscriptions()}
        return tuple(_delivery(row, told[row.judgement_id], who[row.subscription_id]) for row in rows)


def _due(now: datetime) -> Select[int]:
    c = deliveries.c
    to_whom = deliveries.join(alerts).join(subscriptions)
    due = and_(_pending, _in_force, unheld(c.held_until, now), c.next_attempt_at <= now)
    return select(c.id).select_from(to_whom).where(due).order_by(c.next_attempt_at, c.id)


def _all() -> AnySelect:
    """Deliveries with their alerts."""
    alert = (alerts.c.judgement_id, alerts.c.subscription_id, alerts.c.occasion, alerts.c.created_at)
    return select(deliveries, *alert).join(alerts)


def _subscription(row: AnyRow) -> Subscription:
    return Subscription(
        id=row.id,
        channel=row.channel,
        address=row.address,
        min_severity=row.min_severity,
        created_at=row.created_at,
        list_name=None if row.list_name == _ALL_LISTS else row.list_name,
    )


def _delivery(row: AnyRow, discrepancy: Discrepancy, subscription: Subscription) -> Delivery:
    alert = Alert(
        id=row.alert_id,
        discrepancy_id=row.judgement_id,
        subscription_id=row.subscription_id,
        occasion=row.occasion,
        created_at=row.created_at,
    )
    return Delivery(
        id=row.id,
        alert=alert,
        subscription=subscription,
        discrepancy=discrepancy,
        message_id=row.message_id,
        state=row.state,
        attempts=row.attempts,
        next_attempt_at=row.next_attempt_at,
        last_error=row.last_error,
        sent_at=row.sent_at,
    )
