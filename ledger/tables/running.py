"""The installation itself: its name, its heartbeats, who is signed in."""

from __future__ import annotations

from sqlalchemy import Column, Table, Text

from ledger.columns import Moment, Words
from ledger.tables.base import key, metadata

installation = Table(
    "installation",
    metadata,
    key(),
    Column("token", Text, nullable=False),  # random; makes message ids differ from those of other installations
)

pulses = Table("pulses", metadata, Column("name", Words, primary_key=True), Column("at", Moment, nullable=False))

sessions = Table(
    "sessions",
    metadata,
    Column("token_hash", Text, primary_key=True),
    Column("reviewer", Words, nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("until", Moment, nullable=False),
)
