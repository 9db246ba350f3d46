"""What tables share: one collection, one way to name constraints, one kind of key, one of lease."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData
from sqlalchemy.schema import SchemaItem

from ledger.columns import Id, Moment

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


def lease() -> tuple[SchemaItem, ...]:
    """What it takes to hand a row out to one holder at a time (``ledger.leasing``)."""
    fence = Column("fence", Integer, nullable=False, default=0)
    return fence, Column("lease_until", Moment), Index(None, "lease_until")
