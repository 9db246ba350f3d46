"""What all shelves share: the transaction they work in, and SQL that the two databases spell differently."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

from sqlalchemy import BindParameter, Column, ColumnElement, Connection, Row, Select, Table, or_
from sqlalchemy.dialects import sqlite

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql

AnyRow: TypeAlias = Row[*tuple[Any, ...]]
AnySelect: TypeAlias = Select[*tuple[Any, ...]]


class Shelf:
    """A part of the ledger within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @property
    def _dialect(self) -> str:
        return self._connection.dialect.name

    def _insert(self, table: Table) -> sqlite.Insert | postgresql.Insert:
        return insert_into(table, self._dialect)

    def _insert_new(self, table: Table) -> sqlite.Insert | postgresql.Insert:
        return insert_new(table, self._dialect)


def insert_into(table: Table, dialect: str) -> sqlite.Insert | postgresql.Insert:
    """An INSERT that can say ON CONFLICT."""
    if dialect == "postgresql":
        from sqlalchemy.dialects import postgresql

        return postgresql.insert(table)
    return sqlite.insert(table)


@cache
def insert_new(table: Table, dialect: str) -> sqlite.Insert | postgresql.Insert:
    """An INSERT of what is not there already. Built once: that takes longer than to run it."""
    return insert_into(table, dialect).on_conflict_do_nothing()


def unheld(until: Column[datetime], now: datetime | BindParameter[datetime]) -> ColumnElement[bool]:
    """Whether nobody holds a row: it was given back, or is held too long. ``until`` is the column that tells."""
    return or_(until.is_(None), until <= now)
