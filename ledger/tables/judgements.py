"""What was judged of two observations, or of one."""

from __future__ import annotations

from sqlalchemy import Column, Connection, Index, Table, Text, and_, event

from claims.discrepancy import Silence, Status, Verdict
from ledger.columns import Moment, OneOf, Rank, Words
from ledger.tables.base import key, metadata, ref

judgements = Table(
    "judgements",
    metadata,
    key(),
    ref("series_id", "series"),
    ref("later_id", "observations"),
    ref("earlier_id", "observations", nullable=True),
    Column("verdict", OneOf(Verdict), nullable=False),
    Column("reason", Words, nullable=False),
    Column("severity", Rank, nullable=False),
    Column("silence", OneOf(Silence)),  # NULL where something was raised
    Column("explanation", Words, nullable=False),
    Column("adjustments", Text, nullable=False),  # JSON
    Column("opened_at", Moment, nullable=False),
    Column("status", OneOf(Status), nullable=False, default=Status.OPEN),  # follows from the reviews
    Column("routed_at", Moment),
    Index(None, "series_id", "silence", "id"),
    Index(None, "severity"),
    Index(None, "earlier_id"),
    Index(None, "later_id"),
)


def _index_judgements() -> None:
    """Index what was raised, and what awaits routing: few among many that are silent."""
    c = judgements.c
    raised = c.silence.is_(None)
    unrouted = and_(raised, c.routed_at.is_(None))
    against, alone = c.earlier_id.is_not(None), c.earlier_id.is_(None)
    # Two, because NULL differs from NULL in a UNIQUE index.
    Index("judgements_once", c.later_id, c.earlier_id, c.reason, unique=True, sqlite_where=against)
    Index("judgements_alone_once", c.later_id, c.reason, unique=True, sqlite_where=alone)
    Index("judgements_raised", c.id, sqlite_where=raised)
    Index("judgements_unrouted", c.id, sqlite_where=unrouted)


@event.listens_for(judgements, "before_create")
def _on_postgresql_too(table: Table, connection: Connection, **_: object) -> None:
    """Put the conditions on PostgreSQL's indexes: named above, they would import its dialect into every process."""
    if connection.dialect.name == "postgresql":
        for index in table.indexes:
            index.dialect_options["postgresql"]["where"] = index.dialect_options["sqlite"]["where"]


_index_judgements()
