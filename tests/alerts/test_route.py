from __future__ import annotations

import pytest

from alerts.route import Why, decide
from claims.alert import Channel
from claims.discrepancy import Severity, Status
from tests.alerts.examples import discrepancy, subscription

LISTS = frozenset({"world"})


@pytest.mark.parametrize(
    ("severity", "least", "why"),
    [
        (Severity.HIGH, Severity.MEDIUM, Why.SUBSCRIBED),
        (Severity.MEDIUM, Severity.MEDIUM, Why.SUBSCRIBED),
        (Severity.LOW, Severity.MEDIUM, Why.BELOW_SEVERITY),
        (Severity.NOTE, Severity.NOTE, Why.SUBSCRIBED),
        (Severity.SILENT, Severity.SILENT, Why.SILENT),
    ],
)
def test_the_least_severity(severity: Severity, least: Severity, why: Why) -> None:
    (decision,) = decide(discrepancy(severity=severity), LISTS, [subscription(min_severity=least)])

    assert decision.why is why
    assert decision.told is (why is Why.SUBSCRIBED)


@pytest.mark.parametrize(
    ("list_name", "told"),
    [(None, True), ("world", True), ("sport", False)],
)
def test_the_feed_list(list_name: str | None, told: bool) -> None:
    (decision,) = decide(discrepancy(), LISTS, [subscription(list_name=list_name)])

    assert decision.told is told


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (Status.OPEN, True),
        (Status.CONFIRMED, True),
        (Status.DISMISSED, False),
        (Status.SNOOZED, False),
        (Status.RESOLVED, False),
    ],
)
def test_what_was_settled_before_it_was_routed(status: Status, told: bool) -> None:
    (decision,) = decide(discrepancy(status=status), LISTS, [subscription()])

    assert decision.told is told


def test_one_address_is_told_once() -> None:
    everything = subscription(1)
    one_list = subscription(2, list_name="world", min_severity=Severity.NOTE)
    by_mail = subscription(3, channel=Channel.EMAIL, address="desk@example.org")

    decisions = decide(discrepancy(), LISTS, [everything, one_list, by_mail])

    assert [decision.why for decision in decisions] == [Why.SUBSCRIBED, Why.TOLD_ALREADY, Why.SUBSCRIBED]
    assert [decision.subscription.id for decision in decisions] == [1, 2, 3]


def test_a_second_subscription_speaks_where_the_first_does_not_fit() -> None:
    too_high = subscription(1, min_severity=Severity.CRITICAL)
    fits = subscription(2, min_severity=Severity.LOW)

    decisions = decide(discrepancy(severity=Severity.HIGH), LISTS, [too_high, fits])

    assert [decision.told for decision in decisions] == [False, True]
