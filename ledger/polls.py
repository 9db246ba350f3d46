"""Who may poll which feed now, and when the feed's host may be asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import and_, bindparam, case, func, select, tuple_, update

from claims.feed import Because, FeedState, Lease, Outcome
from claims.rhythm import Rhythm
from ledger.database import Lock, wait_for
from ledger.feed_rows import FIRST, POLLED, leases, state_columns
from ledger.shelf import Shelf
from ledger.tables import feed_polls, feeds, hosts

Fence = tuple[int, int]  # feed id, and the fence of the lease under which it may be polled

_c = feeds.c
_POSTPONE = (
    update(feeds).where(_c.id == bindparam("feed"), _c.due_at <= bindparam("now")).values(due_at=bindparam("until"))
)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A feed that is due, the host to be asked for it, and when it was last polled."""

    id: int
    host: str
    last_polled_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """A poll that came to its end: where it left off. ``title`` names a feed that has no title yet."""

    lease: Lease
    state: FeedState
    title: str = ""


class Polls(Shelf):
    """The shelf of polls: which are due, who has taken them, how they ended.

    ``due_at`` tells when a feed may be handed out: when its next poll is planned, or when the lease on it runs out, or
    when its host was said to have time. Each take raises the feed's fence, and what comes under an older one is void.
    """

    def exclusive(self) -> None:
        """Be the only one to hand feeds out until the unit of work ends."""
        wait_for(Lock.HANDING_OUT, self._connection)

    def due(self, *, now: datetime, limit: int) -> tuple[Due, ...]:
        """The feeds that are due and that nobody holds: those that were never polled, then the most overdue."""
        due = select(_c.id, _c.host, _c.last_polled_at).where(_c.due_at <= now).order_by(_c.due_at, _c.id).limit(limit)
        return tuple(Due(id=id_, host=host, last_polled_at=at) for id_, host, at in self._connection.execute(due))

    def out(self, *, now: datetime) -> Counter[str]:
        """How many feeds of each host somebody holds."""
        held = select(_c.host, func.count()).where(_c.lease_until > now).group_by(_c.host)
        return Counter(dict(self._connection.execute(held).all()))

    def lease(self, ids: Collection[int], *, now: datetime, hold: timedelta) -> list[Fence]:
        """Take those of these feeds that are due, for ``hold``, in the order of the ids."""
        due = select(_c.id).where(_c.id.in_(ids), _c.due_at <= now).with_for_update(skip_locked=True)
        taken = self._connection.scalars(due).all()
        until = now + hold
        took = update(feeds).where(_c.id.in_(taken)).values(fence=_c.fence + 1, lease_until=until, due_at=until)
        fences: dict[int, int] = dict(self._connection.execute(took.returning(_c.id, _c.fence)).all()) if taken else {}
        return [(feed_id, fences[feed_id]) for feed_id in ids if feed_id in fences]

    def postpone(self, until: Mapping[int, datetime], *, now: datetime) -> None:
        """Let feeds that are due wait until then."""
        rows = [{"feed": feed_id, "until": at, "now": now} for feed_id, at in until.items()]
        if rows:
            self._connection.execute(_POSTPONE, rows)

    def begin(
        self,
        fences: Iterable[Fence],
        *,
        now: datetime,
        hold: timedelta,
        pause: timedelta,
        unlimited_hosts: Collection[str] = (),
    ) -> tuple[Lease, ...]:
        """Of these leases, those that still hold, renewed for ``hold``; the message that brought them is spent.

        Each has the time from which on its host may be asked: requests to one host start ``pause`` apart, whoever makes
        them, except to ``unlimited_hosts``.
        """
        wanted = sorted(set(fences))
        held = and_(tuple_(_c.id, _c.fence).in_(wanted), _c.lease_until > now, POLLED)
        until = now + hold
        renewed = update(feeds).where(held).values(fence=_c.fence + 1, lease_until=until, due_at=until)
        host_of: dict[int, str] = dict(self._connection.execute(renewed.returning(_c.id, _c.host)).all())
        if not host_of:
            return ()
        turns = self.turns(Counter(host for host in host_of.values() if host not in unlimited_hosts), now, pause)
        found = leases(self._connection, _c.id.in_(host_of))
        return tuple(replace(lease, start_at=turns.get(host_of[lease.feed.id], [now]).pop(0)) for lease in found)

    def still_held(self, leases: Collection[Lease]) -> frozenset[int]:
        """The feeds among these whose leases are still the newest and were not given back; nobody else takes them now.

        A lease that ran out is held until somebody takes the next.
        """
        wanted = sorted((lease.feed.id, lease.fence) for lease in leases)
        held = and_(tuple_(_c.id, _c.fence).in_(wanted), _c.lease_until.is_not(None), POLLED)
        return frozenset(self._connection.scalars(select(_c.id).where(held).order_by(_c.id).with_for_update()))

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
        first = self._insert(feed_polls)
        again = {"polls": feed_polls.c.polls + 1}
        rows = [{"feed_id": feed_id, "outcome": outcome, "polls": 1} for feed_id, outcome in outcomes]
        if rows:
            self._connection.execute(
                first.on_conflict_do_update(index_elements=["feed_id", "outcome"], set_=again), rows
            )

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

    def turns(self, asked: Mapping[str, int], now: datetime, pause: timedelta) -> dict[str, list[datetime]]:
        """Take as many turns at each host as asked: when each may begin."""
        if not asked:
            return {}
        present, step = now.timestamp(), pause.total_seconds()
        rows = [{"host": host, "free_at": present + asked[host] * step} for host in sorted(asked)]
        added = self._insert(hosts).values(rows)
        length = added.excluded.free_at - present
        later = case((hosts.c.free_at > present, hosts.c.free_at), else_=present) + length
        taken = added.on_conflict_do_update(index_elements=["host"], set_={"free_at": later})
        ends = self._connection.execute(taken.returning(hosts.c.host, hosts.c.free_at))
        return {
            host: [datetime.fromtimestamp(end - turn * step, UTC) for turn in range(asked[host], 0, -1)]
            for host, end in ends
        }
