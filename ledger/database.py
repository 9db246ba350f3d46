"""Connect to the database behind an address: one engine a process, transactions as the ledger needs them.

SQLite runs in WAL mode with ``synchronous=NORMAL``: a commit outlives the death of the process (``kill -9``), and the
file stays sound whatever happens. A power cut can undo the last commits, together and in order; polls then start from
the older state and find the same entries again, so no more is lost than an alert being sent twice.
https://www.sqlite.org/pragma.html#pragma_synchronous
"""

from __future__ import annotations

import os
import random
import sqlite3
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from enum import IntEnum
from pathlib import Path
from threading import RLock
from typing import Any

from sqlalchemy import URL, Connection, Engine, Pool, StaticPool, create_engine, event, func, make_url, select
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import ArgumentError, DatabaseError, DBAPIError, InterfaceError, OperationalError

from claims.errors import BadInput, Unavailable

WAIT_SECONDS = 30  # for a lock that another process holds
CONNECT_SECONDS = 5
ASK_AGAIN = (0.001, 0.005)  # seconds between two attempts at SQLite's write lock

# What goes wrong with the database itself; the subclasses of DatabaseError blame the statement.
_OUTAGES = (OperationalError, InterfaceError, DatabaseError)
_WRITES = "figurewatch_writes"
_POSTGRESQL = "postgresql+psycopg"
_DRIVERS = {"postgres": _POSTGRESQL, "postgresql": _POSTGRESQL, _POSTGRESQL: _POSTGRESQL, "sqlite": "sqlite"}


class Database:
    """Connections to one database. None is opened before the first use; safe to take along over a fork."""

    def __init__(self, engine: Engine, *, guard: AbstractContextManager[Any] | None = None) -> None:
        self.engine = engine
        self._guard = guard or nullcontext()
        self._process = os.getpid()
        self._inherited: list[Pool] = []

    @classmethod
    def at(cls, url: str) -> Database:
        """The database at an address. Raises BadInput for one that is not understood; it is not repeated there."""
        address = _parse(url)
        return cls(_sqlite(address) if address.get_backend_name() == "sqlite" else _postgresql(address))

    @classmethod
    def in_memory(cls) -> Database:
        """A private SQLite database on one connection; units of work in several threads take turns."""
        shared = {"check_same_thread": False}
        engine = create_engine("sqlite://", poolclass=StaticPool, connect_args=shared, hide_parameters=True)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return cls(engine, guard=RLock())

    @property
    def address(self) -> str:
        """The address as it may be shown: a file's path, or a URL with its password masked."""
        url = self.engine.url
        if url.get_backend_name() == "sqlite":
            return f"SQLite file {url.database}" if url.database else "SQLite in memory"
        return url.set(drivername="postgresql", query={}).render_as_string(hide_password=True)

    @contextmanager
    def begin(self, *, write: bool) -> Iterator[Connection]:
        """A transaction: committed on leaving without an exception. Raises Unavailable, also for a lock held too long.

        On SQLite a writing one begins with BEGIN IMMEDIATE; on PostgreSQL it is READ COMMITTED. A reading one sees
        one state of the database throughout and cannot write.
        """
        if os.getpid() != self._process:
            self.close()
        try:
            with self._guard, self.engine.connect() as connection, _for(connection, write=write).begin():
                yield connection
        except DBAPIError as error:
            if type(error) not in _OUTAGES:
                raise
            raise Unavailable(f"{self.address}: {_reason(self.engine.url, error)}") from error

    def close(self) -> None:
        """Give back every connection. In the child of a fork they are let go: they belong to the parent."""
        forked = os.getpid() != self._process
        if forked:
            # Even collecting them as garbage would close them, in SQLite's case with the parent's locks in mind.
            self._inherited.append(self.engine.pool)
            self._process = os.getpid()
        self.engine.dispose(close=not forked)


class Lock(IntEnum):
    """The advisory locks of PostgreSQL that the ledger takes; any numbers, the same in every process."""

    MIGRATING = 0xF160001
    JUDGING = 0xF160002
    HANDING_OUT = 0xF160003


def wait_for(lock: Lock, connection: Connection) -> None:
    """Take a lock until the transaction ends. On SQLite it is there already: every writer is alone."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(lock.value)))


def _for(connection: Connection, *, write: bool) -> Connection:
    if connection.dialect.name == "sqlite":
        return connection.execution_options(**{_WRITES: write})
    if write:
        return connection
    return connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def _parse(url: str) -> URL:
    try:
        parsed = make_url(url)
        driver = _DRIVERS[parsed.drivername]
    except (ArgumentError, KeyError, ValueError):
        raise _not_understood() from None
    if driver == "sqlite" and parsed.database in (None, "", ":memory:"):
        raise _not_understood()
    return parsed.set(drivername=driver)


def _not_understood() -> BadInput:
    return BadInput("the database address must be sqlite:///PATH or postgresql://USER:PASSWORD@HOST/NAME")


def _sqlite(url: URL) -> Engine:
    """SQLite gives the files beside it the permissions of the first, which is made for its owner alone."""
    engine = create_engine(url, connect_args={"timeout": WAIT_SECONDS}, max_overflow=-1, hide_parameters=True)
    event.listen(engine, "do_connect", lambda *_: _make_private(Path(url.database or "")))
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "connect", _write_ahead)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _make_private(path: Path) -> None:
    """Make a missing file, readable by its owner alone: webhooks are secrets. SQLite says what stands in the way."""
    with suppress(OSError):
        path.touch(mode=0o600)


def _postgresql(url: URL) -> Engine:
    defaults = {"connect_timeout": str(CONNECT_SECONDS), "application_name": "figurewatch"}
    url = url.update_query_dict({name: value for name, value in defaults.items() if name not in url.query})
    # Connections are tested before use: a server that was restarted costs no unit of work.
    engine = create_engine(
        url, isolation_level="READ COMMITTED", max_overflow=-1, pool_pre_ping=True, hide_parameters=True
    )
    event.listen(engine, "connect", _prepare_postgresql)
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # transactions are begun by _begin_sqlite, not by the driver
    connection.create_function("lower", 1, _lower, deterministic=True)
    connection.execute("PRAGMA foreign_keys = ON")


def _write_ahead(connection: sqlite3.Connection, _record: object) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES, True)
    driver = connection.connection.cursor()
    driver.execute(f"PRAGMA query_only = {'OFF' if writes else 'ON'}")
    if writes:
        _take_write_lock(driver)
    else:
        driver.execute("BEGIN")
    driver.close()


def _take_write_lock(driver: DBAPICursor) -> None:
    """BEGIN IMMEDIATE, asked for every few milliseconds.

    SQLite itself asks ever more seldom, up to ten times a second: who has waited long then loses to whoever comes
    fresh, and while many feeds are stored hardly anything could be read or judged.
    """
    until = time.monotonic() + WAIT_SECONDS
    driver.execute("PRAGMA busy_timeout = 0")
    try:
        while not _begun_immediately(driver, last=time.monotonic() > until):
            time.sleep(random.uniform(*ASK_AGAIN))  # noqa: S311 - spreads those who ask
    finally:
        driver.execute(f"PRAGMA busy_timeout = {WAIT_SECONDS * 1000}")


def _begun_immediately(driver: DBAPICursor, *, last: bool) -> bool:
    try:
        driver.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if last or error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise
        return False
    return True


def _prepare_postgresql(connection: Any, _record: object) -> None:
    connection.execute(f"SET lock_timeout = '{WAIT_SECONDS}s'")
    connection.commit()


def _lower(text: str | None) -> str | None:
    """SQLite's own knows ASCII alone."""
    return None if text is None else text.lower()


def _reason(url: URL, error: DBAPIError) -> str:
    """One line: what is wrong, and where it is known, what to do."""
    said = " ".join(str(error.orig).split())
    if url.get_backend_name() == "sqlite" and "unable to open" in said:
        folder = Path(url.database or "").absolute().parent
        return f"cannot be opened; {folder} must be a folder that exists and can be written to"
    if "readonly" in said:
        return "cannot be written to"
    return said
