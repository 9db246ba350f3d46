"""Entries of feeds: their versions, the work on these, their pages, and what is believed at second sight only."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, Table, Text, UniqueConstraint, false

from claims.feed import PageOutcome
from ledger.columns import Moment, OneOf, Words
from ledger.stages import Stage
from ledger.tables.base import key, lease, metadata, ref

entries = Table(
    "entries",
    metadata,
    key(),
    ref("feed_id", "feeds"),
    Column("identity", Words, nullable=False),
    Column("identity_hash", Text, nullable=False),  # feeds name entries at any length; PostgreSQL indexes 2.7 kB
    UniqueConstraint("feed_id", "identity_hash"),
)

# By what else an entry is known again in its feed: further guids, its links.
entry_names = Table(
    "entry_names",
    metadata,
    ref("feed_id", "feeds", primary_key=True),
    Column("name_hash", Text, primary_key=True),
    ref("entry_id", "entries"),
    sqlite_with_rowid=False,
)

# Edits seen once that take back an earlier one; caches serve old documents now and then.
doubted_edits = Table(
    "doubted_edits",
    metadata,
    ref("entry_id", "entries", primary_key=True),
    Column("content_hash", Text, nullable=False),
)

entry_versions = Table(
    "entry_versions",
    metadata,
    key(),
    ref("entry_id", "entries"),
    Column("number", Integer, nullable=False),
    ref("replaces", "entry_versions", nullable=True),
    Column("outlet", Words, nullable=False),
    Column("seen_at", Moment, nullable=False),
    Column("historic", Boolean, nullable=False),
    Column("url", Words, nullable=False),
    Column("title", Words, nullable=False),
    Column("text", Words, nullable=False),
    Column("published", Moment),
    Column("updated", Moment),
    Column("author", Words),
    Column("origin", Words),
    Column("language", Words),
    Column("full_text", Boolean, nullable=False, default=False, server_default=false()),
    UniqueConstraint("entry_id", "number"),
)

# Articles whose pages are read, of feeds with full text.
pages = Table(
    "pages",
    metadata,
    ref("entry_id", "entries", primary_key=True),
    ref("feed_id", "feeds"),
    Column("host", Words, nullable=False),
    Column("item", Text, nullable=False),  # JSON: the entry as the feed gives it now
    Column("born_at", Moment, nullable=False),
    Column("historic", Boolean, nullable=False),
    Column("etag", Words),
    Column("last_modified", Words),
    Column("next_read_at", Moment),
    Column("last_read_at", Moment),
    Column("last_outcome", OneOf(PageOutcome)),
    Column("last_error", Words),
    Column("reads", Integer, nullable=False, default=0),
    *lease(),
    Index(None, "next_read_at"),
)

# Apart from the versions, whose rows are long and never change.
work = Table(
    "work",
    metadata,
    ref("version_id", "entry_versions", primary_key=True),
    Column("stage", OneOf(Stage), nullable=False),
    Column("historic", Boolean, nullable=False),  # as the version's: what is new goes first
    Column("attempts", Integer, nullable=False, default=0),
    Column("held_until", Moment),
    Column("last_error", Words),
    Column("finished_at", Moment),
    Index(None, "stage", "historic", "version_id"),
)

bands = Table(
    "bands",
    metadata,
    Column("band", Words, primary_key=True),
    ref("version_id", "entry_versions", primary_key=True),
    sqlite_with_rowid=False,
)
