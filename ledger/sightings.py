"""What is believed only when it is seen a second time: edits that take back an earlier one, figures that are gone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import bindparam, delete, null, select, union_all

from claims.series import Observation
from ledger.names import name_hash
from ledger.observations import observations_by_id
from ledger.shelf import Shelf
from ledger.tables import doubted_edits, entries, vanished_figures


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenOnce:
    """What was seen once in a feed's entries.

    ``doubted`` are edits: fingerprints by the entries' identities. ``missed`` are figures, by the id of the first
    version without them.
    """

    doubted: Mapping[str, str] = field(default_factory=dict)
    missed: Mapping[int, tuple[Observation, ...]] = field(default_factory=dict)


_DOUBTED = (
    select(entries.c.identity, doubted_edits.c.content_hash, null(), null())
    .join(doubted_edits, doubted_edits.c.entry_id == entries.c.id)
    .where(entries.c.feed_id == bindparam("feed"))
)
_m = vanished_figures.c
_MISSED = select(_m.version_id, _m.observation_id).order_by(_m.observation_id)
_MISSED_IN_ENTRY = _MISSED.where(_m.entry_id == bindparam("entry"))
_IN_FEED = select(null(), null(), _m.version_id, _m.observation_id).where(
    _m.entry_id.in_(select(entries.c.id).where(entries.c.feed_id == bindparam("feed")))
)
_SEEN_ONCE = union_all(_DOUBTED, _IN_FEED)  # one question: every poll asks it, and nearly always the answer is nothing


class Sightings(Shelf):
    """The shelf of what was seen once."""

    def once(self, feed_id: int) -> SeenOnce:
        """What was seen once in a feed's entries and is not settled yet."""
        rows = self._connection.execute(_SEEN_ONCE, {"feed": feed_id}).all()
        if not rows:
            return SeenOnce()
        missed = sorted((figure, version) for _, _, version, figure in rows if figure is not None)
        return SeenOnce(
            doubted={identity: told for identity, told, _, _ in rows if identity is not None},
            missed=self._figures([(version, figure) for figure, version in missed]),
        )

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

    def missed_in(self, entry_id: int) -> Mapping[int, tuple[Observation, ...]]:
        """The figures missed in one entry, by the id of the first version without them."""
        return self._figures(self._connection.execute(_MISSED_IN_ENTRY, {"entry": entry_id}).all())

    def found(self, observation_ids: Collection[int]) -> None:
        """Miss figures no longer: they are back, or it was said that they are gone."""
        self._connection.execute(delete(vanished_figures).where(vanished_figures.c.observation_id.in_(observation_ids)))

    def _figures(self, missed: Sequence[tuple[int, int]]) -> Mapping[int, tuple[Observation, ...]]:
        figures = observations_by_id(self._connection, [figure for _, figure in missed]) if missed else {}
        by_version: defaultdict[int, list[Observation]] = defaultdict(list)
        for version, figure in missed:
            by_version[version].append(figures[figure])
        return {version: tuple(found) for version, found in by_version.items()}
