"""What is believed only when it is seen a second time: edits that take back an earlier one, figures that are gone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

from sqlalchemy import bindparam, delete, select

from claims.series import Observation
from ledger.names import name_hash
from ledger.observations import observations_by_id
from ledger.shelf import AnySelect, Shelf
from ledger.tables import doubted_edits, entries, vanished_figures

_DOUBTED = (
    select(entries.c.identity, doubted_edits.c.content_hash)
    .join(entries, entries.c.id == doubted_edits.c.entry_id)
    .where(entries.c.feed_id == bindparam("feed"))
)
_MISSED = select(vanished_figures.c.version_id, vanished_figures.c.observation_id).order_by(
    vanished_figures.c.observation_id
)
_MISSED_IN_FEED = _MISSED.where(
    vanished_figures.c.entry_id.in_(select(entries.c.id).where(entries.c.feed_id == bindparam("feed")))
)
_MISSED_IN_ENTRY = _MISSED.where(vanished_figures.c.entry_id == bindparam("entry"))


class Sightings(Shelf):
    """The shelf of what was seen once."""

    def doubted(self, feed_id: int) -> Mapping[str, str]:
        """The edits of a feed's entries that were seen once: fingerprints by the entries' identities."""
        return dict(self._connection.execute(_DOUBTED, {"feed": feed_id}).all())

    def doubt(self, entry_id: int, content_hash: str) -> None:
        """Remember an edit that was seen once, in place of any other of that entry."""
        row = self._insert(doubted_edits).values(entry_id=entry_id, content_hash=content_hash)
        again = row.on_conflict_do_update(index_elements=["entry_id"], set_={"content_hash": content_hash})
        self._connection.execute(again)

    def settle(self, feed_id: int, identities: Collection[str]) -> None:
        """Forget the doubted edits of entries."""
        if not identities:
            return
        hashes = [name_hash(identity) for identity in identities]
        own = select(entries.c.id).where(entries.c.feed_id == feed_id, entries.c.identity_hash.in_(hashes))
        self._connection.execute(delete(doubted_edits).where(doubted_edits.c.entry_id.in_(own)))

    def miss(self, figures: Iterable[Observation], *, version_id: int, now: datetime) -> None:
        """Remember figures that a version of their entry no longer prints."""
        rows = [
            {
                "observation_id": figure.id,
                "entry_id": figure.statement.entry_id,
                "version_id": version_id,
                "missed_at": now,
            }
            for figure in figures
        ]
        if rows:
            self._connection.execute(self._insert_new(vanished_figures), rows)

    def missed(self, feed_id: int) -> Mapping[int, tuple[Observation, ...]]:
        """The figures missed in a feed's entries, by the id of the first version without them."""
        return self._missed(_MISSED_IN_FEED, feed=feed_id)

    def missed_in(self, entry_id: int) -> Mapping[int, tuple[Observation, ...]]:
        """The same for one entry."""
        return self._missed(_MISSED_IN_ENTRY, entry=entry_id)

    def found(self, observation_ids: Collection[int]) -> None:
        """Miss figures no longer: they are back, or it was said that they are gone."""
        self._connection.execute(delete(vanished_figures).where(vanished_figures.c.observation_id.in_(observation_ids)))

    def _missed(self, chosen: AnySelect, **of: int) -> Mapping[int, tuple[Observation, ...]]:
        rows = self._connection.execute(chosen, of).all()
        if not rows:
            return {}
        figures = observations_by_id(self._connection, [row.observation_id for row in rows])
        by_version: defaultdict[int, list[Observation]] = defaultdict(list)
        for row in rows:
            by_version[row.version_id].append(figures[row.observation_id])
        return {version_id: tuple(found) for version_id, found in by_version.items()}
