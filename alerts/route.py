"""Decide who hears of a discrepancy."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from claims.alert import Channel, Subscription
from claims.discrepancy import Discrepancy, Severity, Status

_SETTLED = frozenset({Status.DISMISSED, Status.SNOOZED, Status.RESOLVED})


class Why(StrEnum):
    """Why a subscriber is told of a discrepancy, or is not."""

    SUBSCRIBED = "subscribed"
    SILENT = "silent"
    SETTLED = "settled"
    OTHER_LIST = "other_list"
    BELOW_SEVERITY = "below_severity"
    TOLD_ALREADY = "told_already"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Whether one subscription hears of a discrepancy, and why."""

    subscription: Subscription
    why: Why

    @property
    def told(self) -> bool:
        """Whether to write an alert."""
        return self.why is Why.SUBSCRIBED


def decide(
    discrepancy: Discrepancy, lists: frozenset[str], subscriptions: Iterable[Subscription]
) -> tuple[Decision, ...]:
    """Decide for every subscription, in the order given. ``lists`` are those of the feeds that printed either side.

    Two subscriptions with one address (all feeds, and one list more closely) make one alert: the first that fits.
    """
    told: set[tuple[Channel, str]] = set()
    decisions = []
    for subscription in subscriptions:
        why = _why(discrepancy, lists, subscription)
        receiver = (subscription.channel, subscription.address)
        if why is Why.SUBSCRIBED and receiver in told:
            why = Why.TOLD_ALREADY
        elif why is Why.SUBSCRIBED:
            told.add(receiver)
        decisions.append(Decision(subscription=subscription, why=why))
    return tuple(decisions)


def _why(discrepancy: Discrepancy, lists: frozenset[str], subscription: Subscription) -> Why:
    severity = discrepancy.judgement.severity
    if severity is Severity.SILENT:
        return Why.SILENT
    if discrepancy.status in _SETTLED:
        return Why.SETTLED
    if subscription.list_name is not None and subscription.list_name not in lists:
        return Why.OTHER_LIST
    if severity < subscription.min_severity:
        return Why.BELOW_SEVERITY
    return Why.SUBSCRIBED
