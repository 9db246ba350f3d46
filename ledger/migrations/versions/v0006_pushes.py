"""Hubs that push feeds, and what they pushed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "hubs",
        sa.Column("feed_id", ID, sa.ForeignKey("feeds.id"), primary_key=True, nullable=False),
        sa.Column("hub", sa.Text, nullable=False),
        sa.Column("topic", sa.Text, nullable=False),
        sa.Column("token", sa.Text, nullable=False, unique=True),
        sa.Column("secret", sa.Text, nullable=False),
        sa.Column("stage", sa.Text, nullable=False),
        sa.Column("ends_at", MOMENT),
        sa.Column("next_try_at", MOMENT),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("pushed_at", MOMENT),
        sa.Column("last_error", sa.Text),
    )
    op.create_index("hubs_next_try_at", "hubs", ["next_try_at"])
    op.create_table(
        "pushed_documents",
        sa.Column("id", ID, primary_key=True),
        sa.Column("feed_id", ID, sa.ForeignKey("feeds.id"), nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.Column("content_type", sa.Text, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("held_until", MOMENT),
    )
    op.create_index("pushed_documents_feed_id", "pushed_documents", ["feed_id"])
