"""One contract, three stores: every test that asks for ``ledger`` runs on each."""

from __future__ import annotations

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
        opened = Ledger(f"sqlite:///{tmp_path}/ledger.db")
        opened.migrate()
    else:
        opened = Ledger(request.getfixturevalue("emptied_postgres_url"))
    yield opened
    opened.close()


@pytest.fixture(params=["file", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A migrated ledger that several processes can open."""
    if request.param == "postgresql":
        return request.getfixturevalue("emptied_postgres_url")
    address = f"sqlite:///{tmp_path}/ledger.db"
    Ledger(address).migrate()
    return address


@pytest.fixture(params=["file", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database without any tables."""
    return request.getfixturevalue("postgres_url") if request.param == "postgresql" else f"sqlite:///{tmp_path}/new.db"


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
    names = ", ".join(table.name for table in metadata.sorted_tables if table.name != "installation")
    with engine.begin() as connection:
        connection.execute(text(f"TRUNCATE {names} RESTART IDENTITY"))
    engine.dispose()
    return migrated_postgres_url
