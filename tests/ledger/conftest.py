"""One contract, three stores: every test that asks for ``ledger`` runs on each."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from ledger import Ledger
from ledger.tables import metadata
from tests.support import postgres


@pytest.fixture(params=["file", "memory", "postgresql"])
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    if request.param == "memory":
        opened = Ledger.in_memory()
    elif request.param == "file":
        opened = Ledger(_copy(request, tmp_path))
    else:
        opened = Ledger(request.getfixturevalue("emptied_postgres_url"))
    yield opened
    opened.close()


@pytest.fixture(params=["file", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A migrated ledger that several processes can open."""
    if request.param == "postgresql":
        return request.getfixturevalue("emptied_postgres_url")
    return _copy(request, tmp_path)


@pytest.fixture(params=["file", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database without any tables."""
    return request.getfixturevalue("postgres_url") if request.param == "postgresql" else f"sqlite:///{tmp_path}/new.db"


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ledger") / "migrated.db"
    migrated = Ledger(f"sqlite:///{path}")
    migrated.migrate()
    migrated.close()
    return path


def _copy(request: pytest.FixtureRequest, folder: Path) -> str:
    path = shutil.copy(request.getfixturevalue("migrated_file"), folder / "ledger.db")
    return f"sqlite:///{path}"


@pytest.fixture(scope="session")
def migrated_postgres_url(postgres_server: str) -> Iterator[str]:
    with postgres.database(postgres_server) as address:
        migrated = Ledger(address)
        migrated.migrate()
        migrated.close()
        yield address


@pytest.fixture
def emptied_postgres_url(migrated_postgres_url: str) -> str:
    """One database for all tests, emptied before each: quicker than a new one."""
    engine = create_engine(migrated_postgres_url.replace("postgresql:", "postgresql+psycopg:", 1))
    with engine.begin() as connection:
        for table in reversed(metadata.sorted_tables):
            if table.name != "installation":
                connection.execute(table.delete())
        connection.execute(text("SELECT setval(oid::regclass, 1, false) FROM pg_class WHERE relkind = 'S'"))
    engine.dispose()
    return migrated_postgres_url
