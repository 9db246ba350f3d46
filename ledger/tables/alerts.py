"""What people said of judgements, who is to hear of them, and who was told."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint

from claims.alert import Act, Channel, DeliveryState
from ledger.columns import Id, Moment, OneOf, Rank, Words
from ledger.tables.base import key, metadata, ref

reviews = Table(
    "reviews",
    metadata,
    key(),
    ref("judgement_id", "judgements"),
    Column("act", OneOf(Act), nullable=False),
    Column("reviewer", Words, nullable=False),
    Column("at", Moment, nullable=False),
    Column("reason", Words),
    Column("note", Words),
    Index(None, "judgement_id"),
)

subscriptions = Table(
    "subscriptions",
    metadata,
    key(),
    Column("channel", OneOf(Channel), nullable=False),
    Column("address", Words, nullable=False),
    Column("list_name", Words, nullable=False),  # empty: all lists; NULL would not be UNIQUE
    Column("min_severity", Rank, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("ended_at", Moment),
    UniqueConstraint("channel", "address", "list_name"),
)

alerts = Table(
    "alerts",
    metadata,
    key(),
    ref("judgement_id", "judgements"),
    ref("subscription_id", "subscriptions"),
    Column("occasion", Words, nullable=False),
    Column("created_at", Moment, nullable=False),
    UniqueConstraint("judgement_id", "subscription_id", "occasion"),
)

deliveries = Table(
    "deliveries",
    metadata,
    key(),
    Column("alert_id", Id, ForeignKey("alerts.id"), nullable=False, unique=True),
    Column("message_id", Text, nullable=False, unique=True),
    Column("state", OneOf(DeliveryState), nullable=False, default=DeliveryState.PENDING),
    Column("attempts", Integer, nullable=False, default=0),
    Column("next_attempt_at", Moment, nullable=False),
    Column("held_until", Moment),
    Column("last_error", Words),
    Column("sent_at", Moment),
    Index(None, "state", "next_attempt_at"),
)
