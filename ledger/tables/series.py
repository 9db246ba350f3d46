"""Claims, the series that they are filed under, and what people ruled about that."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, ForeignKey, Index, Integer, Table, Text, UniqueConstraint

from claims.quantity import Kind
from claims.ruling import RulingAct
from ledger.columns import Id, Moment, OneOf, Words
from ledger.tables.base import key, metadata, ref

claims = Table(
    "claims",
    metadata,
    key(),
    ref("version_id", "entry_versions"),
    Column("field", Text, nullable=False),
    Column("span_start", Integer, nullable=False),
    Column("span_end", Integer, nullable=False),
    Column("rule", Words, nullable=False),
    Column("kind", OneOf(Kind), nullable=False),
    Column("quote", Words, nullable=False),  # with what surrounds it, for searching
    Column("body", Text, nullable=False),  # the whole claim as JSON
    Column("created_at", Moment, nullable=False),
    UniqueConstraint("version_id", "field", "span_start", "span_end", "rule"),
    Index(None, "kind"),
)

series = Table(
    "series",
    metadata,
    key(),
    Column("kind", OneOf(Kind), nullable=False),
    Column("unit", Words, nullable=False),
    Column("frame", Text, nullable=False),  # JSON
    Column("name", Words, nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("last_seen_at", Moment, nullable=False),
    Index(None, "last_seen_at"),
)

terms = Table(
    "terms",
    metadata,
    key(),
    Column("kind", OneOf(Kind), nullable=False),
    Column("term", Words, nullable=False),
    Column("frequency", Integer, nullable=False),  # how many series have it
    UniqueConstraint("kind", "term"),
)

postings = Table(
    "postings",
    metadata,
    ref("term_id", "terms", primary_key=True),
    ref("series_id", "series", primary_key=True),
    sqlite_with_rowid=False,
)

observations = Table(
    "observations",
    metadata,
    key(),
    ref("series_id", "series"),
    Column("claim_id", Id, ForeignKey("claims.id"), nullable=False, unique=True),
    ref("entry_id", "entries"),
    ref("version_id", "entry_versions"),
    Column("source", Words, nullable=False),
    Column("origin", Words, nullable=False),
    Column("url", Words, nullable=False),
    Column("title", Words, nullable=False),
    Column("published_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
    Column("edit", Boolean, nullable=False),
    Column("historic", Boolean, nullable=False),
    Column("replaced", Boolean, nullable=False, default=False),
    Column("hedged", Boolean, nullable=False),  # with `step`: which observation of a series is the most precise
    Column("step", Float, nullable=False),
    Index(None, "series_id", "id"),
    Index(None, "series_id", "hedged", "step", "id"),
    Index(None, "entry_id"),
)

# Figures that an edit took out without another in their place, until that is seen a second time or they are back.
vanished_figures = Table(
    "vanished_figures",
    metadata,
    ref("observation_id", "observations", primary_key=True),
    ref("entry_id", "entries"),
    ref("version_id", "entry_versions"),  # the first without it
    Column("missed_at", Moment, nullable=False),
    Index(None, "entry_id"),
)

# Where an observation was filed too unsurely for anything to be raised; it waits for a person's word.
unsure_matches = Table(
    "unsure_matches",
    metadata,
    ref("observation_id", "observations", primary_key=True),
    Column("probability", Float, nullable=False),
    Column("reasons", Text, nullable=False),  # JSON
    Column("confirmed_by", Words),
    Column("confirmed_at", Moment),
)

rulings = Table(
    "rulings",
    metadata,
    key(),
    Column("act", OneOf(RulingAct), nullable=False),
    ref("series_id", "series"),
    ref("other_id", "series"),
    Column("reviewer", Words, nullable=False),
    Column("at", Moment, nullable=False),
    Column("note", Words),
    Column("undone_by", Words),
    Column("undone_at", Moment),
    Index(None, "series_id"),
    Index(None, "other_id"),
)

ruled_observations = Table(
    "ruled_observations",
    metadata,
    ref("ruling_id", "rulings", primary_key=True),
    ref("observation_id", "observations", primary_key=True),
    sqlite_with_rowid=False,
)

recorded_references = Table(
    "recorded_references",
    metadata,
    key(),
    Column("observation_id", Id, ForeignKey("observations.id"), nullable=False, unique=True),
    Column("recorded_by", Words, nullable=False),
    Column("recorded_at", Moment, nullable=False),
    Column("removed_by", Words),
    Column("removed_at", Moment),
)
