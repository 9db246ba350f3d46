"""The migrations lead to the tables that the program knows, whoever runs them, and however many at once."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from claims.errors import NewerLedger, Unavailable
from ledger import Ledger, schema
from ledger.database import Database
from ledger.tables import metadata
from tests.ledger.story import NOW, Story
from tests.support.at_once import at_once


def _statements(connection: Connection) -> Sequence[str]:
    """How the tables and indexes were made, as the database tells it."""
    if connection.dialect.name == "sqlite":
        made = connection.scalars(text("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"))
        rows = map(_sorted, made)
    else:
        rows = connection.scalars(
            text(
                "SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))"
                " FROM pg_constraint WHERE connamespace = 'public'::regnamespace"
                " UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'"
                " UNION ALL SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default)"
                " FROM information_schema.columns WHERE table_schema = 'public'"
            )
        )
    return sorted(" ".join(row.split()) for row in rows if "alembic_version" not in row)


def _sorted(statement: str) -> str:
    """SQLite's words for a table in one order: a column that was added later stands behind the constraints."""
    head, _, rest = statement.partition("(")
    body, _, tail = rest.rpartition(")")
    return f"{head}({', '.join(sorted(part.strip() for part in body.split(', ')))}){tail}"


def test_migrations_and_tables_agree(empty_url: str) -> None:
    Ledger(empty_url).migrate()
    database = Database.at(empty_url)
    with database.begin(write=False) as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, metadata) == []
    database.close()


def test_migrations_and_tables_are_the_same_to_the_letter(empty_url: str) -> None:
    """Partial indexes and tables without row numbers, too, of which the comparison above knows nothing."""
    database = Database.at(empty_url)
    schema.create(database)
    with database.begin(write=True) as connection:
        made = _statements(connection)
        metadata.drop_all(connection)
        connection.execute(text("DROP TABLE alembic_version"))
    schema.migrate(database)
    with database.begin(write=False) as connection:
        assert _statements(connection) == made
    database.close()


def test_the_program_knows_its_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", "ledger:migrations")
    assert ScriptDirectory.from_config(config).get_heads() == [schema.REVISION]


def test_four_processes_migrate_at_once(empty_url: str) -> None:
    def migrate() -> None:
        ledger = Ledger(empty_url)
        ledger.migrate()
        with ledger.write() as book:
            assert book.feeds.all() == ()

    at_once(4, migrate)
    with Ledger(empty_url).write() as book:
        Story(book).discrepancy()


def test_migrating_again_keeps_everything(url: str) -> None:
    with Ledger(url).write() as book:
        book.feeds.add("https://outlet.example/rss", now=NOW)
    ledger = Ledger(url)
    ledger.migrate()
    ledger.migrate()
    with ledger.read() as book:
        assert len(book.feeds.all()) == 1


def test_an_in_memory_ledger_is_up_to_date() -> None:
    ledger = Ledger.in_memory()
    ledger.migrate()
    with ledger.read() as book:
        assert book.feeds.all() == ()


def test_an_up_to_date_ledger_opens_without_alembic(url: str) -> None:
    program = "import sys; from ledger import Ledger; Ledger(sys.argv[1]).migrate(); sys.exit('alembic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program, url], check=False).returncode == 0


def test_the_ledger_of_a_newer_program_is_refused(empty_url: str) -> None:
    Ledger(empty_url).migrate()
    database = Database.at(empty_url)
    with database.begin(write=True) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.close()
    ledger = Ledger(empty_url)
    for attempt in (ledger.migrate, ledger.write().__enter__, ledger.read().__enter__):
        with pytest.raises(NewerLedger, match="newer version of Figurewatch"):
            attempt()


def test_a_ledger_without_tables_is_not_used(empty_url: str) -> None:
    ledger = Ledger(empty_url)
    with pytest.raises(Unavailable, match="migrate"), ledger.read():
        pass
    ledger.migrate()
    with ledger.read() as book:
        assert book.feeds.all() == ()


def test_a_migration_that_fails_leaves_nothing_behind(empty_url: str) -> None:
    database = Database.at(empty_url)
    with database.begin(write=True) as connection:
        connection.execute(text("CREATE TABLE sessions (id INTEGER)"))  # stands in the way of the last table
    with pytest.raises(Exception, match="sessions"):
        schema.migrate(database)
    with database.begin(write=True) as connection:
        connection.execute(text("DROP TABLE sessions"))
    schema.migrate(database)
    database.close()
