"""By what entries are known again: the identity under which each was first filed, further guids, links."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from hashlib import sha256

from sqlalchemy import and_, select

from ledger.columns import storable
from ledger.shelf import Shelf, chunks
from ledger.tables import entries, entry_names

_OWN = select(entries.c.identity_hash.label("name"), entries.c.identity)
_FURTHER = select(entry_names.c.name_hash.label("name"), entries.c.identity).join(entries)


class Names(Shelf):
    """The shelf of names."""

    def known(self, feed_id: int, names: Collection[str]) -> Mapping[str, str]:
        """The identities of the entries of a feed that these names are known to mean; an identity means itself."""
        asked = {name_hash(name): name for name in names}
        found: dict[str, str] = {}
        for hashes in chunks(asked):
            further = _FURTHER.where(entry_names.c.feed_id == feed_id, entry_names.c.name_hash.in_(hashes))
            own = _OWN.where(entries.c.feed_id == feed_id, entries.c.identity_hash.in_(hashes))
            for chosen in (further, own):
                found.update({asked[row.name]: row.identity for row in self._connection.execute(chosen)})
        return found

    def learn(self, feed_id: int, names: Mapping[str, str]) -> None:
        """Remember further names of entries, given with the entries' identities. What a name meant first, it means."""
        by_identity = {name_hash(identity) for identity in names.values()}
        ids: dict[str, int] = {}
        for hashes in chunks(by_identity):
            own = and_(entries.c.feed_id == feed_id, entries.c.identity_hash.in_(hashes))
            ids.update(self._connection.execute(select(entries.c.identity_hash, entries.c.id).where(own)).all())
        rows = [
            {"feed_id": feed_id, "name_hash": name_hash(name), "entry_id": ids[name_hash(identity)]}
            for name, identity in names.items()
            if name_hash(identity) in ids
        ]
        if rows:
            self._connection.execute(self._insert(entry_names).on_conflict_do_nothing(), rows)


def name_hash(name: str) -> str:
    """What a name, of any length, is found by."""
    return sha256(storable(name).encode()).hexdigest()[:32]
