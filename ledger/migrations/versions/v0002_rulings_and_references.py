"""What people decide on series, matches that wait for their word, and the reference figures that they record."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "unsure_matches",
        sa.Column("observation_id", ID, sa.ForeignKey("observations.id"), primary_key=True, nullable=False),
        sa.Column("probability", sa.Float, nullable=False),
        sa.Column("reasons", sa.Text, nullable=False),
        sa.Column("confirmed_by", sa.Text),
        sa.Column("confirmed_at", MOMENT),
    )
    op.create_table(
        "rulings",
        sa.Column("id", ID, primary_key=True),
        sa.Column("act", sa.Text, nullable=False),
        sa.Column("series_id", ID, sa.ForeignKey("series.id"), nullable=False),
        sa.Column("other_id", ID, sa.ForeignKey("series.id"), nullable=False),
        sa.Column("reviewer", sa.Text, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("note", sa.Text),
        sa.Column("undone_by", sa.Text),
        sa.Column("undone_at", MOMENT),
    )
    op.create_index("rulings_series_id", "rulings", ["series_id"])
    op.create_index("rulings_other_id", "rulings", ["other_id"])
    op.create_table(
        "ruled_observations",
        sa.Column("ruling_id", ID, sa.ForeignKey("rulings.id"), primary_key=True, nullable=False),
        sa.Column("observation_id", ID, sa.ForeignKey("observations.id"), primary_key=True, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "recorded_references",
        sa.Column("id", ID, primary_key=True),
        sa.Column("observation_id", ID, sa.ForeignKey("observations.id"), nullable=False, unique=True),
        sa.Column("recorded_by", sa.Text, nullable=False),
        sa.Column("recorded_at", MOMENT, nullable=False),
        sa.Column("removed_by", sa.Text),
        sa.Column("removed_at", MOMENT),
    )
