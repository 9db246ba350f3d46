"""When a feed is read, and why then: its host, its rhythm, where it moved, what may have been missed."""

from __future__ import annotations

from urllib.parse import urlsplit

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Add the columns, fill in host and due time, and index what the tick asks for."""
    for column in (
        sa.Column("host", sa.Text),
        sa.Column("due_at", MOMENT),
        sa.Column("interval", sa.Float),
        sa.Column("because", sa.Text),
        sa.Column("middle_at", MOMENT),
        sa.Column("rhythm", sa.Text),
        sa.Column("moved_to", sa.Text),
        sa.Column("moved_since", MOMENT),
        sa.Column("moved_polls", sa.Integer, nullable=False, server_default="0"),
        sa.Column("gaps", sa.Integer, nullable=False, server_default="0"),
        sa.Column("gap_at", MOMENT),
    ):
        op.add_column("feeds", column)
    _fill()
    op.create_index("feeds_due_at", "feeds", ["due_at"])
    op.create_index("feeds_lease_until", "feeds", ["lease_until"])
    op.drop_index("feeds_next_poll_at", "feeds")
    op.create_table(
        "hosts",
        sa.Column("host", sa.Text, primary_key=True, nullable=False),
        sa.Column("free_at", sa.Float, nullable=False),
        sqlite_with_rowid=False,
    )


def _fill() -> None:
    connection = op.get_bind()
    connection.execute(sa.text("UPDATE feeds SET due_at = coalesce(next_poll_at, added_at) WHERE removed_at IS NULL"))
    hosts = [{"id": row.id, "host": _host(row.url)} for row in connection.execute(sa.text("SELECT id, url FROM feeds"))]
    if hosts:
        connection.execute(sa.text("UPDATE feeds SET host = :host WHERE id = :id"), hosts)


def _host(url: str) -> str:
    """As ``net.guard.host_of`` had it when this was written."""
    try:
        return (urlsplit(url).hostname or url).rstrip(".").lower()
    except ValueError:
        return url
