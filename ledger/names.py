"""By what entries are known again: the identity under which each was first filed, further guids, links."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from hashlib import sha256

from sqlalchemy import BindParameter, and_, bindparam, select

from ledger.columns import storable
from ledger.shelf import Shelf, chunks
from ledger.tables import entries, entry_names

_ASKED: BindParameter[str] = bindparam("hashes", expanding=True)
_OWN = select(entries.c.identity_hash, entries.c.identity).where(
    entries.c.feed_id == bindparam("feed"), entries.c.identity_hash.in_(_ASKED)
)
_FURTHER = (
    select(entry_names.c.name_hash, entries.c.identity)
    .join(entries)
    .where(entry_names.c.feed_id == bindparam("feed"), entry_names.c.name_hash.in_(_ASKED))
)


class Names(Shelf):
    """The shelf of names."""

    def known(self, feed_id: int, names: Collection[str]) -> Mapping[str, str]:
        """The identities of the entries of a feed that these names are known to mean; an identity means itself."""
        asked = {name_hash(name): name for name in names}
        found: dict[str, str] = {}
        for hashes in chunks(asked):
            for chosen in (_FURTHER, _OWN):
                rows = self._connection.execute(chosen, {"feed": feed_id, "hashes": hashes})
                found.update({asked[name]: identity for name, identity in rows})
        return found

    def learn(self, feed_id: int, names: Mapping[str, str]) -> None:
        """Remember further names of entries, given with the entries' identities. What a name meant first, it means."""
        if not names:
            return
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
