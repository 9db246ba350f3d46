"""What all tables share: one collection, one way to name constraints, one kind of key."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, MetaData

from ledger.columns import Id

metadata = MetaData(
    naming_convention={
        "pk": "%(table_name)s_pk",
        "uq": "%(table_name)s_%(column_0_N_name)s_once",
        "fk": "%(table_name)s_%(column_0_name)s_fk",
        "ix": "%(table_name)s_%(column_0_N_name)s",
    }
)


def key() -> Column[int]:
    """The number of a row."""
    return Column("id", Id, primary_key=True)


def ref(name: str, target: str, *, nullable: bool = False, primary_key: bool = False) -> Column[int]:
    """A column that names a row of another table by its number."""
    return Column(name, Id, ForeignKey(f"{target}.id"), nullable=nullable, primary_key=primary_key)
