"""The first tables.

Constraints are named by the convention in ``ledger.tables``.
"""

from __future__ import annotations

import secrets
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make them, and name the installation."""
    _installation()
    _feeds()
    _entries()
    _claims()
    _series()
    _observations()
    _judgements()
    _outbox()
    _web()


def _key() -> sa.Column[int]:
    return sa.Column("id", ID, primary_key=True)


def _ref(name: str, target: str, *, nullable: bool = False, primary_key: bool = False) -> sa.Column[int]:
    return sa.Column(name, ID, sa.ForeignKey(f"{target}.id"), nullable=nullable, primary_key=primary_key)


def _needs(name: str, kind: sa.types.TypeEngine[Any] | type[sa.types.TypeEngine[Any]]) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=False)


def _installation() -> None:
    installation = op.create_table("installation", _key(), _needs("token", sa.Text))
    op.bulk_insert(installation, [{"id": 1, "token": secrets.token_hex(16)}])


def _feeds() -> None:
    op.create_table(
        "feeds",
        _key(),
        sa.Column("url", sa.Text, nullable=False, unique=True),
        _needs("title", sa.Text),
        _needs("added_at", MOMENT),
        sa.Column("removed_at", MOMENT),
        sa.Column("every", sa.Float),
        sa.Column("etag", sa.Text),
        sa.Column("last_modified", sa.Text),
        sa.Column("body_hash", sa.Text),
        sa.Column("next_poll_at", MOMENT),
        sa.Column("last_polled_at", MOMENT),
        sa.Column("last_heard_at", MOMENT),
        sa.Column("last_outcome", sa.Text),
        sa.Column("last_error", sa.Text),
        _needs("failures", sa.Integer),
        _needs("polls", sa.Integer),
        _needs("imported", sa.Boolean),
        _needs("fence", sa.Integer),
        sa.Column("lease_until", MOMENT),
    )
    op.create_index("feeds_next_poll_at", "feeds", ["next_poll_at"])
    op.create_table("feed_lists", _key(), sa.Column("name", sa.Text, nullable=False, unique=True))
    op.create_table(
        "feed_list_members",
        _ref("list_id", "feed_lists", primary_key=True),
        _ref("feed_id", "feeds", primary_key=True),
    )
    op.create_index("feed_list_members_feed_id", "feed_list_members", ["feed_id"])
    op.create_table(
        "feed_polls",
        _ref("feed_id", "feeds", primary_key=True),
        sa.Column("outcome", sa.Text, primary_key=True),
        _needs("polls", sa.Integer),
    )


def _entries() -> None:
    op.create_table(
        "entries",
        _key(),
        _ref("feed_id", "feeds"),
        _needs("identity", sa.Text),
        _needs("identity_hash", sa.Text),
        sa.UniqueConstraint("feed_id", "identity_hash"),
    )
    op.create_table(
        "entry_versions",
        _key(),
        _ref("entry_id", "entries"),
        _needs("number", sa.Integer),
        _ref("replaces", "entry_versions", nullable=True),
        _needs("outlet", sa.Text),
        _needs("seen_at", MOMENT),
        _needs("historic", sa.Boolean),
        _needs("url", sa.Text),
        _needs("title", sa.Text),
        _needs("text", sa.Text),
        sa.Column("published", MOMENT),
        sa.Column("updated", MOMENT),
        sa.Column("author", sa.Text),
        sa.Column("origin", sa.Text),
        sa.Column("language", sa.Text),
        sa.UniqueConstraint("entry_id", "number"),
    )
    op.create_table(
        "work",
        _ref("version_id", "entry_versions", primary_key=True),
        _needs("stage", sa.Text),
        _needs("historic", sa.Boolean),
        _needs("attempts", sa.Integer),
        sa.Column("held_until", MOMENT),
        sa.Column("last_error", sa.Text),
        sa.Column("finished_at", MOMENT),
    )
    op.create_index("work_stage_historic_version_id", "work", ["stage", "historic", "version_id"])
    op.create_table(
        "bands",
        sa.Column("band", sa.Text, primary_key=True),
        _ref("version_id", "entry_versions", primary_key=True),
        sqlite_with_rowid=False,
    )


def _claims() -> None:
    op.create_table(
        "claims",
        _key(),
        _ref("version_id", "entry_versions"),
        _needs("field", sa.Text),
        _needs("span_start", sa.Integer),
        _needs("span_end", sa.Integer),
        _needs("rule", sa.Text),
        _needs("kind", sa.Text),
        _needs("quote", sa.Text),
        _needs("body", sa.Text),
        _needs("created_at", MOMENT),
        sa.UniqueConstraint("version_id", "field", "span_start", "span_end", "rule"),
    )
    op.create_index("claims_kind", "claims", ["kind"])


def _series() -> None:
    op.create_table(
        "series",
        _key(),
        _needs("kind", sa.Text),
        _needs("unit", sa.Text),
        _needs("frame", sa.Text),
        _needs("name", sa.Text),
        _needs("opened_at", MOMENT),
        _needs("last_seen_at", MOMENT),
    )
    op.create_index("series_last_seen_at", "series", ["last_seen_at"])
    op.create_table(
        "terms",
        _key(),
        _needs("kind", sa.Text),
        _needs("term", sa.Text),
        _needs("frequency", sa.Integer),
        sa.UniqueConstraint("kind", "term"),
    )
    op.create_table(
        "postings",
        _ref("term_id", "terms", primary_key=True),
        _ref("series_id", "series", primary_key=True),
        sqlite_with_rowid=False,
    )


def _observations() -> None:
    op.create_table(
        "observations",
        _key(),
        _ref("series_id", "series"),
        sa.Column("claim_id", ID, sa.ForeignKey("claims.id"), nullable=False, unique=True),
        _ref("entry_id", "entries"),
        _ref("version_id", "entry_versions"),
        _needs("source", sa.Text),
        _needs("origin", sa.Text),
        _needs("url", sa.Text),
        _needs("title", sa.Text),
        _needs("published_at", MOMENT),
        _needs("seen_at", MOMENT),
        _needs("edit", sa.Boolean),
        _needs("historic", sa.Boolean),
        _needs("replaced", sa.Boolean),
        _needs("hedged", sa.Boolean),
        _needs("step", sa.Float),
    )
    op.create_index("observations_series_id_id", "observations", ["series_id", "id"])
    op.create_index("observations_series_id_hedged_step_id", "observations", ["series_id", "hedged", "step", "id"])
    op.create_index("observations_entry_id", "observations", ["entry_id"])


def _judgements() -> None:
    op.create_table(
        "judgements",
        _key(),
        _ref("series_id", "series"),
        _ref("later_id", "observations"),
        _ref("earlier_id", "observations", nullable=True),
        _needs("verdict", sa.Text),
        _needs("reason", sa.Text),
        _needs("severity", sa.SmallInteger),
        sa.Column("silence", sa.Text),
        _needs("explanation", sa.Text),
        _needs("adjustments", sa.Text),
        _needs("opened_at", MOMENT),
        _needs("status", sa.Text),
        sa.Column("routed_at", MOMENT),
    )
    op.create_index("judgements_series_id_silence_id", "judgements", ["series_id", "silence", "id"])
    op.create_index("judgements_severity", "judgements", ["severity"])
    op.create_index("judgements_earlier_id", "judgements", ["earlier_id"])
    op.create_index("judgements_later_id", "judgements", ["later_id"])
    _partial("judgements_once", ["later_id", "earlier_id", "reason"], "earlier_id IS NOT NULL", unique=True)
    _partial("judgements_alone_once", ["later_id", "reason"], "earlier_id IS NULL", unique=True)
    _partial("judgements_raised", ["id"], "silence IS NULL")
    _partial("judgements_unrouted", ["id"], "silence IS NULL AND routed_at IS NULL")
    op.create_table(
        "reviews",
        _key(),
        _ref("judgement_id", "judgements"),
        _needs("act", sa.Text),
        _needs("reviewer", sa.Text),
        _needs("at", MOMENT),
        sa.Column("reason", sa.Text),
        sa.Column("note", sa.Text),
    )
    op.create_index("reviews_judgement_id", "reviews", ["judgement_id"])


def _partial(name: str, columns: list[str], condition: str, *, unique: bool = False) -> None:
    where = sa.text(condition)
    op.create_index(name, "judgements", columns, unique=unique, sqlite_where=where, postgresql_where=where)


def _outbox() -> None:
    op.create_table(
        "subscriptions",
        _key(),
        _needs("channel", sa.Text),
        _needs("address", sa.Text),
        _needs("list_name", sa.Text),
        _needs("min_severity", sa.SmallInteger),
        _needs("created_at", MOMENT),
        sa.Column("ended_at", MOMENT),
        sa.UniqueConstraint("channel", "address", "list_name"),
    )
    op.create_table(
        "alerts",
        _key(),
        _ref("judgement_id", "judgements"),
        _ref("subscription_id", "subscriptions"),
        _needs("occasion", sa.Text),
        _needs("created_at", MOMENT),
        sa.UniqueConstraint("judgement_id", "subscription_id", "occasion"),
    )
    op.create_table(
        "deliveries",
        _key(),
        sa.Column("alert_id", ID, sa.ForeignKey("alerts.id"), nullable=False, unique=True),
        sa.Column("message_id", sa.Text, nullable=False, unique=True),
        _needs("state", sa.Text),
        _needs("attempts", sa.Integer),
        _needs("next_attempt_at", MOMENT),
        sa.Column("held_until", MOMENT),
        sa.Column("last_error", sa.Text),
        sa.Column("sent_at", MOMENT),
    )
    op.create_index("deliveries_state_next_attempt_at", "deliveries", ["state", "next_attempt_at"])


def _web() -> None:
    op.create_table("pulses", sa.Column("name", sa.Text, primary_key=True), _needs("at", MOMENT))
    op.create_table(
        "sessions",
        sa.Column("token_hash", sa.Text, primary_key=True),
        _needs("reviewer", sa.Text),
        _needs("opened_at", MOMENT),
        _needs("until", MOMENT),
    )
