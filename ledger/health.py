"""Signs of life, and the counts behind the metrics."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, FromClause, func, select

from ledger.shelf import Shelf
from ledger.tables import (
    alerts,
    claims,
    deliveries,
    feed_polls,
    feeds,
    judgements,
    observations,
    pulses,
    series,
    subscriptions,
    work,
)


class Health(Shelf):
    """The shelf of heartbeats and counts."""

    def pulse(self, name: str, *, now: datetime) -> None:
        """Record that a role or queue is at work ("queue:poll", "beat")."""
        beat = self._insert(pulses).values(name=name, at=now)
        self._connection.execute(beat.on_conflict_do_update(index_elements=["name"], set_={"at": now}))

    def pulses(self) -> Mapping[str, datetime]:
        """When each was last at work."""
        return dict(self._connection.execute(select(pulses.c.name, pulses.c.at)).all())

    def counts(self) -> Mapping[tuple[str, str], int]:
        """The totals behind the metrics by (name, label).

        polls/outcome, entry_versions/stage, claims/kind, observations/"", series/"", judgements/severity,
        deliveries/"channel state", feeds/"". A label that was never counted is missing.
        """
        return {(name, label): number for name, label, number in self._counts()}

    def _counts(self) -> Iterator[tuple[str, str, int]]:
        yield from self._by("polls", feed_polls, feed_polls.c.outcome, total=func.sum(feed_polls.c.polls))
        yield from self._by("entry_versions", work, work.c.stage)
        yield from self._by("claims", claims, claims.c.kind)
        yield from self._by("judgements", judgements, judgements.c.severity)
        yield from self._by("observations", observations)
        yield from self._by("series", series)
        yield from self._by("feeds", feeds.select().where(feeds.c.removed_at.is_(None)).subquery())
        sent = deliveries.join(alerts).join(subscriptions)
        yield from self._by("deliveries", sent, subscriptions.c.channel, deliveries.c.state)

    def _by(
        self,
        name: str,
        counted: FromClause,
        *labels: ColumnElement[Any],
        total: ColumnElement[int] | None = None,
    ) -> Iterator[tuple[str, str, int]]:
        number = func.count() if total is None else total
        rows = self._connection.execute(select(*labels, number).select_from(counted).group_by(*labels))
        for *label, count in rows:
            yield name, " ".join(label), int(count)
