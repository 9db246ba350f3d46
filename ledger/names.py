"""By what entries are known again: the identity under which each was first filed, further guids, links."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from hashlib import sha256

from sqlalchemy import Connection, Insert, bindparam, literal, select, union_all
from sqlalchemy.sql.dml import ReturningInsert

from ledger.among import among
from ledger.columns import storable
from ledger.shelf import Shelf, insert_into
from ledger.tables import entries, entry_names

_FURTHER = (
    select(entry_names.c.name_hash, entries.c.identity, literal(0).label("own"))
    .join(entries)
    .where(entry_names.c.feed_id == bindparam("feed"), among(entry_names.c.name_hash, "hashes"))
)
_OWN = select(entries.c.identity_hash, entries.c.identity, literal(1)).where(
    entries.c.feed_id == bindparam("feed"), among(entries.c.identity_hash, "hashes")
)
_KNOWN = union_all(_FURTHER, _OWN).order_by("own")
_NAMED = select(entries.c.feed_id, bindparam("name", type_=entry_names.c.name_hash.type), entries.c.id).where(
    entries.c.feed_id == bindparam("feed"), entries.c.identity_hash == bindparam("identity")
)


@cache
def _lock_entries(dialect: str) -> ReturningInsert[str, int]:
    known = insert_into(entries, dialect).on_conflict_do_update(
        index_elements=["feed_id", "identity_hash"], set_={"feed_id": entries.c.feed_id}
    )
    return known.returning(entries.c.identity_hash, entries.c.id)


@cache
def _learn(dialect: str) -> Insert:
    columns = ["feed_id", "name_hash", "entry_id"]
    return insert_into(entry_names, dialect).from_select(columns, _NAMED).on_conflict_do_nothing()


class Names(Shelf):
    """The shelf of names."""

    def known(self, feed_id: int, names: Collection[str]) -> Mapping[str, str]:
        """The identities of the entries of a feed that these names are known to mean; an identity means itself."""
        asked = {name_hash(name): name for name in names}
        found = self._connection.execute(_KNOWN, {"feed": feed_id, "hashes": list(asked)}).all()
        return {asked[name]: identity for name, identity, _own_counts_last in found}

    def learn(self, feed_id: int, names: Mapping[str, str]) -> None:
        """Remember further names of entries, given with the entries' identities. What a name meant first, it means."""
        rows = [
            {"feed": feed_id, "name": name_hash(name), "identity": name_hash(identity)}
            for name, identity in names.items()
        ]
        if rows:
            self._connection.execute(_learn(self._dialect), rows)


def locked_entries(connection: Connection, feed_id: int, identities: Sequence[str]) -> list[int]:
    """The ids of different entries, which are made if missing. Their rows are locked.

    So two versions of an entry never get one number.
    """
    hashes = [name_hash(identity) for identity in identities]
    rows = [
        {"feed_id": feed_id, "identity": identity, "identity_hash": told}
        for identity, told in zip(identities, hashes, strict=True)
    ]
    ids: dict[str, int] = dict(connection.execute(_lock_entries(connection.dialect.name), rows).all())
    return [ids[told] for told in hashes]


def name_hash(name: str) -> str:
    """What a name, of any length, is found by."""
    return sha256(storable(name).encode()).hexdigest()[:32]
