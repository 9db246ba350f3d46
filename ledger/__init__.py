"""The store: append-only tables, written in units of work. SQL is spoken here alone."""

from __future__ import annotations

from ledger.book import Book
from ledger.ledger import Ledger

__all__ = ["Book", "Ledger"]
