"""Reference figures that people recorded."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, insert, select, update

from claims.errors import BadInput, NotFound
from claims.feed import Feed
from claims.ruling import RecordedReference
from ledger.shelf import Shelf
from ledger.tables import feeds, observations, recorded_references

DESK = "figurewatch:references"  # no address that is polled: the feed under which references stand


class References(Shelf):
    """The shelf of references. Each is an observation of an entry of its own, in a feed that nobody polls."""

    def desk(self, *, now: datetime) -> Feed:
        """The feed of the references."""
        made = self._insert(feeds).values(url=DESK, title="References", added_at=now, removed_at=now)
        self._connection.execute(made.on_conflict_do_nothing())
        row = self._connection.execute(select(feeds.c.id, feeds.c.added_at).where(feeds.c.url == DESK)).one()
        return Feed(id=row.id, url=DESK, title="References", lists=(), added_at=row.added_at)

    def add(self, observation_id: int, *, reviewer: str, now: datetime) -> RecordedReference:
        """Remember who recorded an observation as a reference."""
        row = {"observation_id": observation_id, "recorded_by": reviewer, "recorded_at": now}
        added = insert(recorded_references).values(row).returning(recorded_references.c.id)
        return self.get(self._connection.execute(added).scalar_one())

    def remove(self, reference_id: int, *, reviewer: str, now: datetime) -> RecordedReference:
        """Take a reference back: nothing is held against it any more. Raises NotFound; BadInput if it was already."""
        found = self.get(reference_id)
        if found.removed_at is not None:
            raise BadInput(f"reference {reference_id} was removed already")
        c = recorded_references.c
        removed = update(recorded_references).where(c.id == reference_id)
        self._connection.execute(removed.values(removed_by=reviewer, removed_at=now))
        replaced = update(observations).where(observations.c.id == found.observation_id)
        self._connection.execute(replaced.values(replaced=True))
        return self.get(reference_id)

    def get(self, reference_id: int) -> RecordedReference:
        """One reference. Raises NotFound."""
        found = self._references(recorded_references.c.id == reference_id)
        if not found:
            raise NotFound(f"no such reference: {reference_id}")
        return found[0]

    def in_force(self) -> tuple[RecordedReference, ...]:
        """The references that were not removed, oldest first."""
        return self._references(recorded_references.c.removed_at.is_(None))

    def of_entry(self, entry_id: int) -> RecordedReference | None:
        """The reference in force that is this entry."""
        c = recorded_references.c
        own = select(observations.c.id).where(observations.c.entry_id == entry_id)
        found = self._references(c.removed_at.is_(None), c.observation_id.in_(own))
        return found[0] if found else None

    def _references(self, *conditions: ColumnElement[bool]) -> tuple[RecordedReference, ...]:
        c = recorded_references.c
        rows = self._connection.execute(select(recorded_references).where(*conditions).order_by(c.id))
        return tuple(RecordedReference(**row._mapping) for row in rows)
