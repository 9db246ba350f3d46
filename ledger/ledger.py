"""Open the store and hand out units of work."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from ledger import schema
from ledger.book import Book
from ledger.database import Database


class Ledger:
    """The store behind a database address (SQLite in WAL mode, or PostgreSQL). Opening a ledger connects to nothing.

    The address is ``sqlite:///PATH`` or ``postgresql://USER:PASSWORD@HOST/NAME``; BadInput for any other. One ledger
    serves all threads of a process; units of work must not be nested.
    """

    def __init__(self, url: str, *, database: Database | None = None) -> None:
        self.url = url
        self._database = database or Database.at(url)
        self._checked = False

    @classmethod
    def in_memory(cls) -> Ledger:
        """A private ledger on in-memory SQLite, ready to use: for ``replay``, ``compare`` and tests."""
        ledger = cls("sqlite://", database=Database.in_memory())
        schema.create(ledger._database)
        return ledger

    @property
    def address(self) -> str:
        """Where the ledger is, as it may be shown: without the password."""
        return self._database.address

    def migrate(self) -> None:
        """Bring the tables up to date; harmless when they are, and when several processes do it at once.

        Raises NewerLedger where a newer version of the program wrote the database, Unavailable where none answers.
        """
        schema.migrate(self._database)
        self._checked = True

    @contextmanager
    def write(self) -> Iterator[Book]:
        """A unit of work: all of it is saved on leaving without an exception, none of it otherwise.

        On SQLite it takes the write lock at once (BEGIN IMMEDIATE), so that reads inside it stay true until the end.
        On PostgreSQL it is READ COMMITTED; ``series.exclusive`` and the takes lock what has to stay true. Raises
        Unavailable where the database does not answer or a lock is held for over half a minute.
        """
        self._check()
        with self._database.begin(write=True) as connection:
            yield Book.within(connection)

    @contextmanager
    def read(self) -> Iterator[Book]:
        """A consistent view for reading; nothing can be written in it. Raises Unavailable."""
        self._check()
        with self._database.begin(write=False) as connection:
            yield Book.within(connection)

    def close(self) -> None:
        """Give back every connection; also called after a fork, before the first use in the child."""
        self._database.close()

    def _check(self) -> None:
        """Refuse, at the first use, tables that this version of the program does not know."""
        if not self._checked:
            schema.check(self._database)
            self._checked = True
