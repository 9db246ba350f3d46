"""Open the store and hand out units of work."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from ledger.book import Book


class Ledger:
    """The store behind a database address (SQLite in WAL mode, or PostgreSQL). Opening a ledger connects to nothing."""

    def __init__(self, url: str) -> None:
        self.url = url

    @classmethod
    def in_memory(cls) -> Ledger:
        """A private ledger on in-memory SQLite, ready to use: for ``replay``, ``compare`` and tests."""
        raise NotImplementedError

    def migrate(self) -> None:
        """Bring the tables up to date; harmless when they are, and when several processes do it at once.

        Raises NewerLedger where a newer version of the program wrote the database, Unavailable where none answers.
        """
        raise NotImplementedError

    @contextmanager
    def write(self) -> Iterator[Book]:
        """A unit of work: all of it is saved on leaving without an exception, none of it otherwise.

        On SQLite it takes the write lock at once (BEGIN IMMEDIATE), so that reads inside it stay true until the end.
        """
        raise NotImplementedError
        yield

    @contextmanager
    def read(self) -> Iterator[Book]:
        """A consistent view for reading."""
        raise NotImplementedError
        yield

    def close(self) -> None:
        """Give back every connection; also called after a fork, before the first use in the child."""
        raise NotImplementedError
