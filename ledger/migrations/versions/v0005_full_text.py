"""Whole articles: the feeds for which they are asked, the pages that are read, the versions that came of it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the table, and add the columns."""
    for table in ("feeds", "entry_versions"):
        op.add_column(table, sa.Column("full_text", sa.Boolean, nullable=False, server_default=sa.false()))
    op.create_table(
        "pages",
        sa.Column("entry_id", ID, sa.ForeignKey("entries.id"), primary_key=True, nullable=False),
        sa.Column("feed_id", ID, sa.ForeignKey("feeds.id"), nullable=False),
        sa.Column("host", sa.Text, nullable=False),
        sa.Column("item", sa.Text, nullable=False),
        sa.Column("born_at", MOMENT, nullable=False),
        sa.Column("historic", sa.Boolean, nullable=False),
        sa.Column("etag", sa.Text),
        sa.Column("last_modified", sa.Text),
        sa.Column("next_read_at", MOMENT),
        sa.Column("last_read_at", MOMENT),
        sa.Column("last_outcome", sa.Text),
        sa.Column("last_error", sa.Text),
        sa.Column("reads", sa.Integer, nullable=False),
        sa.Column("fence", sa.Integer, nullable=False),
        sa.Column("lease_until", MOMENT),
    )
    op.create_index("pages_next_read_at", "pages", ["next_read_at"])
    op.create_index("pages_lease_until", "pages", ["lease_until"])
