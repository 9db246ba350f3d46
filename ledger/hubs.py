"""Subscriptions to hubs, and what the hubs pushed until it is worked on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, case, delete, func, insert, literal, or_, select, update

from claims.feed import Feed, Hub, HubStage, Push
from ledger.among import among
from ledger.feed_rows import POLLED, leases
from ledger.shelf import AnyRow, Shelf, unheld
from ledger.tables import feeds, hubs, pushed_documents

MOST_WAITING = 20  # documents of one feed that wait to be worked on
MOST_FAREWELLS = 5  # askings of a hub to stop

_c, _d, _earlier = hubs.c, pushed_documents.c, pushed_documents.alias()
# What one feed pushed is worked on in order: an older text that comes after a newer one would seem to be its edit.
_FIRST = ~select(_earlier.c.id).where(_earlier.c.feed_id == _d.feed_id, _earlier.c.id < _d.id).exists()
_SUBSCRIBED = (HubStage.ASKED, HubStage.ACTIVE)
_PARTED = (HubStage.LEAVING, HubStage.ENDED)
_wanted = select(feeds.c.id).where(feeds.c.id == _c.feed_id, POLLED).exists()
_OFFERED, _LEAVING = (literal(stage, _c.stage.type) for stage in (HubStage.OFFERED, HubStage.LEAVING))
_HUBS = select(hubs, _wanted.label("wanted"))
_AMONG = _HUBS.where(among(_c.feed_id, "feeds"))


class Hubs(Shelf):
    """The shelf of hubs."""

    def offer(self, feed_id: int, *, hub: str, topic: str, token: str, secret: str, now: datetime) -> None:
        """Note the hub that a feed names, to be asked now; one that is noted already keeps its token and its stage.

        What ended, because the feed was removed, begins anew.
        """
        named = {"hub": hub, "topic": topic, "token": token, "secret": secret}
        begun = {"stage": HubStage.OFFERED, "ends_at": None, "next_try_at": now, "tries": 0, "last_error": None}
        fresh = named | begun
        row = self._insert(hubs).values(feed_id=feed_id, **fresh)
        other = or_(_c.hub != hub, _c.topic != topic, _c.stage == HubStage.ENDED)
        self._connection.execute(row.on_conflict_do_update(index_elements=["feed_id"], set_=fresh, where=other))

    def of(self, feed_id: int) -> Hub | None:
        """The hub that a feed named."""
        return self._one(_c.feed_id == feed_id)

    def among(self, feed_ids: Collection[int]) -> Mapping[int, Hub]:
        """The hubs that these feeds named, by feed."""
        rows = self._connection.execute(_AMONG, {"feeds": list(feed_ids)})
        return {row.feed_id: _hub(row) for row in rows}

    def by_token(self, token: str) -> Hub | None:
        """The subscription with this token."""
        return self._one(_c.token == token)

    def due(self, *, now: datetime, limit: int) -> tuple[int, ...]:
        """The feeds whose hubs are to be asked: for a first lease or the next one, or, of removed feeds, for an end."""
        return tuple(self._connection.scalars(select(_c.feed_id).where(_due(now)).order_by(_c.feed_id).limit(limit)))

    def ask(self, feed_id: int, *, now: datetime, next_try_at: datetime) -> Hub | None:
        """Take the asking of a hub before it is asked; None where it is not due, or somebody else took it.

        The stage afterwards tells what to ask for: LEAVING to unsubscribe, any other to subscribe.
        """
        stage = case((~_wanted, _LEAVING), (_c.stage.in_(_PARTED), _OFFERED), else_=_c.stage)
        taken = update(hubs).where(_c.feed_id == feed_id, _due(now))
        values = {"tries": _c.tries + 1, "next_try_at": next_try_at, "stage": stage}
        return self.of(feed_id) if self._connection.execute(taken.values(**values)).rowcount else None

    def asked(self, hub: Hub, *, error: str | None) -> None:
        """Note how a hub answered to being asked. A lease that still runs goes on."""
        if error is None:
            self._note(hub, _c.stage == HubStage.OFFERED, stage=HubStage.ASKED)
        self._note(hub, last_error=error)

    def confirm(self, hub: Hub, *, ends_at: datetime, next_try_at: datetime) -> None:
        """Note that a hub gave a lease."""
        self._note(hub, stage=HubStage.ACTIVE, ends_at=ends_at, next_try_at=next_try_at, tries=0, last_error=None)

    def end(self, hub: Hub) -> None:
        """Note that a subscription has ended."""
        self._note(hub, stage=HubStage.ENDED, ends_at=None, next_try_at=None)

    def deny(self, hub: Hub, *, reason: str, next_try_at: datetime) -> None:
        """Note that a hub refused, or ended, a subscription."""
        self._note(hub, stage=HubStage.OFFERED, ends_at=None, next_try_at=next_try_at, last_error=reason)

    def push(self, hub: Hub, body: bytes, *, content_type: str, now: datetime) -> bool:
        """Keep what a hub pushed until it is worked on. False, and nothing kept, where too much waits already."""
        waiting = select(func.count()).select_from(pushed_documents).where(_d.feed_id == hub.feed_id)
        if (self._connection.scalar(waiting) or 0) >= MOST_WAITING:
            return False
        row = {"feed_id": hub.feed_id, "received_at": now, "content_type": content_type, "body": body}
        self._connection.execute(insert(pushed_documents).values(row))
        self._note(hub, pushed_at=now)
        return True

    def waiting(self, *, now: datetime, limit: int) -> tuple[int, ...]:
        """The ids of pushed documents of feeds that nobody holds one of, oldest first."""
        held = select(_earlier.c.id).where(_earlier.c.feed_id == _d.feed_id, _earlier.c.held_until > now).exists()
        return tuple(self._connection.scalars(select(_d.id).where(~held).order_by(_d.id).limit(limit)))

    def take(self, push_ids: Collection[int], *, now: datetime, hold: timedelta) -> tuple[Push, ...]:
        """Take of pushed documents the first of each feed, unless somebody holds it, for ``hold``.

        Those of removed feeds are dropped.
        """
        free = unheld(_d.held_until, now)
        chosen = select(_d.id).where(_d.id.in_(push_ids), free, _FIRST).with_for_update(skip_locked=True)
        ids = self._connection.scalars(chosen).all()
        took = update(pushed_documents).where(_d.id.in_(ids)).values(held_until=now + hold, attempts=_d.attempts + 1)
        rows = self._connection.execute(took.returning(pushed_documents)).all() if ids else []
        polled = leases(self._connection, feeds.c.id.in_({row.feed_id for row in rows}), POLLED)
        by_id = {lease.feed.id: lease.feed for lease in polled}
        self.drop(row.id for row in rows if row.feed_id not in by_id)
        pushes = (_push(row, by_id[row.feed_id]) for row in rows if row.feed_id in by_id)
        return tuple(sorted(pushes, key=lambda push: push.id))

    def drop(self, push_ids: Iterable[int]) -> None:
        """Forget pushed documents: they were worked on."""
        self._connection.execute(delete(pushed_documents).where(_d.id.in_(push_ids)))

    def _note(self, hub: Hub, *conditions: ColumnElement[bool], **values: Any) -> None:
        self._connection.execute(update(hubs).where(_c.token == hub.token, *conditions).values(**values))

    def _one(self, condition: ColumnElement[bool]) -> Hub | None:
        row = self._connection.execute(_HUBS.where(condition)).one_or_none()
        return None if row is None else _hub(row)


def _due(now: datetime) -> ColumnElement[bool]:
    """A hub that does not answer to our leaving is asked a few times: what it pushes is refused anyway."""
    again = and_(_c.stage == HubStage.LEAVING, _c.next_try_at <= now, _c.tries < MOST_FAREWELLS)
    anew = or_(_c.next_try_at <= now, _c.stage == HubStage.ENDED)
    return or_(and_(_wanted, anew), and_(~_wanted, or_(_c.stage.in_(_SUBSCRIBED), again)))


def _hub(row: AnyRow) -> Hub:
    return Hub(**{name: getattr(row, name) for name in Hub.__slots__})


def _push(row: AnyRow, feed: Feed) -> Push:
    return Push(feed=feed, **{name: getattr(row, name) for name in Push.__slots__ if name != "feed"})
