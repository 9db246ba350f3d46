"""Bring the tables of a database up to date, and know whether they are.

To change the tables: change ``ledger.tables``, write the next script in ``migrations/versions`` by hand, raise
``REVISION``. ``tests/ledger/test_migrations.py`` tells what is still missing. Scripts only ever add (a table, a column
with a default, an index), so that a program which is still running is not cut off from the ledger.
"""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Column, Connection, MetaData, Table, Text, insert, inspect, select

from claims.errors import NewerLedger, Unavailable
from ledger import tables
from ledger.database import Database, Lock, wait_for

if TYPE_CHECKING:
    from alembic.config import Config

REVISION = "0006"  # of the newest script in migrations/versions; kept here to be known without importing Alembic

_MIGRATIONS = Path(__file__).parent / "migrations"
_version = Table("alembic_version", MetaData(), Column("version_num", Text))


def create(database: Database) -> None:
    """Make the tables of a new database directly, without going through the migrations."""
    with database.begin(write=True) as connection:
        tables.metadata.create_all(connection)
        _version.create(connection)
        connection.execute(insert(_version).values(version_num=REVISION))
        name_installation(connection)


def migrate(database: Database) -> None:
    """Bring the tables up to date. Raises NewerLedger, Unavailable."""
    with database.begin(write=False) as connection:
        if _revision(connection) == REVISION:
            return
    with database.begin(write=True) as connection:
        wait_for(Lock.MIGRATING, connection)
        _upgrade(connection, database.address)


def check(database: Database) -> None:
    """Raise NewerLedger where a newer program wrote the database, Unavailable where ``migrate`` is due."""
    with database.begin(write=False) as connection:
        found = _revision(connection)
    if found == REVISION:
        return
    if found is not None and found not in _known():
        raise _newer(database.address)
    raise Unavailable(f"{database.address}: the tables are missing or of an older version; migrate the database first")


def name_installation(connection: Connection) -> None:
    """Give the installation the random name that is part of its message ids."""
    connection.execute(insert(tables.installation).values(id=1, token=secrets.token_hex(16)))


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table(_version.name):
        return None
    return connection.scalar(select(_version.c.version_num))


def _upgrade(connection: Connection, address: str) -> None:
    found = _revision(connection)
    if found is not None and found not in _known():
        raise _newer(address)
    from alembic import command

    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _config() -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    return config


def _newer(address: str) -> NewerLedger:
    return NewerLedger(f"{address} was written by a newer version of Figurewatch; bring this one up to date")


def _known() -> set[str]:
    from alembic.script import ScriptDirectory

    return {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
