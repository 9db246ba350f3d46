"""Who may poll which feed now, and when the feed's host may be asked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Insert, and_, bindparam, case, select, update

from claims.feed import Because, FeedState, Lease, Outcome
from claims.rhythm import Rhythm
from ledger.among import among
from ledger.feed_rows import FIRST, POLLED, as_leases, state_columns
from ledger.leasing import Fence, Leasing
from ledger.shelf import insert_into
from ledger.tables import feed_polls, feeds

_c = feeds.c
# Made once: to build and to name a statement costs SQLAlchemy more than to run it.
_FINISH = (
    update(feeds)
    .where(_c.id == bindparam("feed"))
    .values(
        **{name: bindparam(f"new_{name}") for name in FeedState.__slots__},
        lease_until=None,
        due_at=bindparam("due"),
        title=case((_c.title == "", bindparam("named", type_=_c.title.type)), else_=_c.title),
    )
)
_HELD = (
    select(_c.id, _c.fence)
    .where(among(_c.id, "ids"), _c.lease_until.is_not(None), POLLED)
    .order_by(_c.id)
    .with_for_update()
)


@cache
def _counted(dialect: str) -> Insert:
    first = insert_into(feed_polls, dialect)
    return first.on_conflict_do_update(index_elements=["feed_id", "outcome"], set_={"polls": feed_polls.c.polls + 1})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """A poll that came to its end: where it left off. ``title`` names a feed that has no title yet."""

    lease: Lease
    state: FeedState
    title: str = ""


class Polls(Leasing):
    """The shelf of polls: which are due, who has taken them, how they ended.

    ``due_at`` tells when a feed may be handed out: when its next poll is planned, or when the lease on it runs out, or
    when its host was said to have time.
    """

    _key, _due_at, _last_at = _c.id, _c.due_at, _c.last_polled_at

    def begin(
        self,
        fences: Iterable[Fence],
        *,
        now: datetime,
        hold: timedelta,
        pause: timedelta,
        unlimited_hosts: Collection[str] = (),
    ) -> tuple[Lease, ...]:
        """Of these leases, those that still hold, renewed for ``hold``, each with its turn at its host."""
        begun = self._renew(fences, POLLED, now=now, hold=hold, pause=pause, unlimited_hosts=unlimited_hosts)
        found = as_leases(self._connection, [row for row, _ in begun], _c.id.in_([row.id for row, _ in begun]))
        return tuple(replace(lease, start_at=turn) for lease, (_, turn) in zip(found, begun, strict=True))

    def still_held(self, leases: Collection[Lease]) -> frozenset[int]:
        """The feeds among these whose leases are still the newest and were not given back; nobody else takes them now.

        A lease that ran out is held until somebody takes the next.
        """
        fence_of = {lease.feed.id: lease.fence for lease in leases}
        rows = self._connection.execute(_HELD, {"ids": list(fence_of)})
        return frozenset(feed_id for feed_id, fence in rows if fence_of[feed_id] == fence)

    def finish(self, ended: Sequence[Ended]) -> None:
        """Save where polls left off and give their leases back, which must be ``still_held``."""
        rows = [
            {
                **{f"new_{name}": value for name, value in state_columns(poll.state).items()},
                "feed": poll.lease.feed.id,
                "due": poll.state.next_poll_at or FIRST,
                "named": poll.title,
            }
            for poll in ended
        ]
        if rows:
            self._connection.execute(_FINISH, rows)
        self._count([(poll.lease.feed.id, outcome) for poll in ended if (outcome := poll.state.last_outcome)])

    def _count(self, outcomes: Sequence[tuple[int, Outcome]]) -> None:
        rows = [{"feed_id": feed_id, "outcome": outcome, "polls": 1} for feed_id, outcome in outcomes]
        if rows:
            self._connection.execute(_counted(self._dialect), rows)

    def heard(self, feed_id: int, *, now: datetime, rest: timedelta) -> bool:
        """Note that a feed was heard without a poll, and let its next one rest, unless its interval is fixed.

        Nobody else stores what the feed published until the unit of work ends. False where the feed was removed.
        """
        heard = update(feeds).where(_c.id == feed_id, POLLED).values(last_heard_at=now)
        if self._connection.execute(heard).rowcount == 0:
            return False
        until = now + rest
        waits = and_(_c.id == feed_id, _c.lease_until.is_(None), _c.every.is_(None), _c.due_at < until)
        rests = {"next_poll_at": until, "due_at": until, "interval": rest, "because": Because.PUSHED}
        self._connection.execute(update(feeds).where(waits, _c.imported).values(**rests))
        return True

    def hurry(self, feed_id: int, *, until: datetime) -> None:
        """Poll a feed by then, unless somebody polls it now."""
        waits = and_(_c.id == feed_id, _c.lease_until.is_(None), _c.due_at > until)
        self._connection.execute(update(feeds).where(waits).values(next_poll_at=until, due_at=until))

    def counted(self, feed_id: int, rhythm: Rhythm | None) -> None:
        """Note the rhythm of a feed, with what arrived without a poll."""
        self._connection.execute(update(feeds).where(_c.id == feed_id).values(rhythm=rhythm))

    def _taken(self, until: datetime) -> dict[str, Any]:
        return super()._taken(until) | {"due_at": until}
