"""By what entries are known again: the identity under which each was first filed, further guids, links."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from hashlib import sha256

from sqlalchemy import BindParameter, Connection, Insert, and_, bindparam, select
from sqlalchemy.sql.dml import ReturningInsert

from ledger.columns import storable
from ledger.shelf import Shelf, chunks, insert_into
from ledger.tables import entries, entry_names

_ASKED: BindParameter[str] = bindparam("hashes", expanding=True)
_AMONG_THEM = and_(entries.c.feed_id == bindparam("feed"), entries.c.identity_hash.in_(_ASKED))
_OWN = select(entries.c.identity_hash, entries.c.identity).where(_AMONG_THEM)
_IDS = select(entries.c.identity_hash, entries.c.id).where(_AMONG_THEM)
_FURTHER = (
    select(entry_names.c.name_hash, entries.c.identity)
    .join(entries)
    .where(entry_names.c.feed_id == bindparam("feed"), entry_names.c.name_hash.in_(_ASKED))
)


@cache
def _lock_entry(dialect: str) -> ReturningInsert[int]:
    known = insert_into(entries, dialect).on_conflict_do_update(
        index_elements=["feed_id", "identity_hash"], set_={"feed_id": entries.c.feed_id}
    )
    return known.returning(entries.c.id)


@cache
def _learn(dialect: str) -> Insert:
    return insert_into(entry_names, dialect).on_conflict_do_nothing()


class Names(Shelf):
    """The shelf of names."""

    def known(self, feed_id: int, names: Collection[str]) -> Mapping[str, str]:
        """The identities of the entries of a feed that these names are known to mean; an identity means itself."""
        asked = {name_hash(name): name for name in names}
        found: dict[str, str] = {}
        for chosen in (_OWN, _FURTHER):
            for hashes in chunks(asked.keys() - found.keys()):
                found.update(self._connection.execute(chosen, {"feed": feed_id, "hashes": hashes}).all())
        return {asked[name]: identity for name, identity in found.items()}

    def learn(self, feed_id: int, names: Mapping[str, str]) -> None:
        """Remember further names of entries, given with the entries' identities. What a name meant first, it means."""
        hashes = {identity: name_hash(identity) for identity in names.values()}
        ids: dict[str, int] = {}
        for asked in chunks(set(hashes.values())):
            ids.update(self._connection.execute(_IDS, {"feed": feed_id, "hashes": asked}).all())
        rows = [
            {"feed_id": feed_id, "name_hash": name_hash(name), "entry_id": ids[hashes[identity]]}
            for name, identity in names.items()
            if hashes[identity] in ids
        ]
        if rows:
            self._connection.execute(_learn(self._dialect), rows)


def locked_entry(connection: Connection, feed_id: int, identity: str) -> int:
    """The id of an entry, which is made if missing. Its row is locked, so that two versions never get one number."""
    row = {"feed_id": feed_id, "identity": identity, "identity_hash": name_hash(identity)}
    return int(connection.execute(_lock_entry(connection.dialect.name), row).scalar_one())


def name_hash(name: str) -> str:
    """What a name, of any length, is found by."""
    return sha256(storable(name).encode()).hexdigest()[:32]
