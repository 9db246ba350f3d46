"""By what entries are known again, edits that are believed at second sight, and figures that were taken out."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "entry_names",
        sa.Column("feed_id", ID, sa.ForeignKey("feeds.id"), primary_key=True, nullable=False),
        sa.Column("name_hash", sa.Text, primary_key=True, nullable=False),
        sa.Column("entry_id", ID, sa.ForeignKey("entries.id"), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "doubted_edits",
        sa.Column("entry_id", ID, sa.ForeignKey("entries.id"), primary_key=True, nullable=False),
        sa.Column("content_hash", sa.Text, nullable=False),
    )
    op.create_table(
        "vanished_figures",
        sa.Column("observation_id", ID, sa.ForeignKey("observations.id"), primary_key=True, nullable=False),
        sa.Column("entry_id", ID, sa.ForeignKey("entries.id"), nullable=False),
        sa.Column("version_id", ID, sa.ForeignKey("entry_versions.id"), nullable=False),
        sa.Column("missed_at", MOMENT, nullable=False),
    )
    op.create_index("vanished_figures_entry_id", "vanished_figures", ["entry_id"])
