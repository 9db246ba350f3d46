"""Feeds: where we left off with each, whose turn it is, their lists, and the hubs that push them."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, Index, Integer, LargeBinary, Table, Text, false

from claims.feed import Because, HubStage, Outcome
from ledger.columns import Hours, Moment, OneOf, Span, Words
from ledger.tables.base import key, lease, metadata, ref

feeds = Table(
    "feeds",
    metadata,
    key(),
    Column("url", Words, nullable=False, unique=True),
    Column("title", Words, nullable=False),
    Column("added_at", Moment, nullable=False),
    Column("removed_at", Moment),
    Column("every", Float),  # seconds
    Column("etag", Words),
    Column("last_modified", Words),
    Column("body_hash", Words),
    Column("next_poll_at", Moment),
    Column("last_polled_at", Moment),
    Column("last_heard_at", Moment),
    Column("last_outcome", OneOf(Outcome)),
    Column("last_error", Words),
    Column("failures", Integer, nullable=False, default=0),
    Column("polls", Integer, nullable=False, default=0),
    Column("imported", Boolean, nullable=False, default=False),
    *lease(),
    Column("host", Words),
    Column("due_at", Moment),  # when to hand it out: as planned, or when its lease ends, or when its host has time
    Column("interval", Span),
    Column("because", OneOf(Because)),
    Column("middle_at", Moment),
    Column("rhythm", Hours),
    Column("moved_to", Words),
    Column("moved_since", Moment),
    Column("moved_polls", Integer, nullable=False, server_default="0"),
    Column("gaps", Integer, nullable=False, server_default="0"),
    Column("gap_at", Moment),
    Column("full_text", Boolean, nullable=False, default=False, server_default=false()),
    Index(None, "due_at"),
)

# Apart from the feeds: every process takes turns at a host, whichever of its feeds it polls.
hosts = Table(
    "hosts",
    metadata,
    Column("host", Words, primary_key=True),
    Column("free_at", Float, nullable=False),  # when the next request may start, in seconds since 1970
    sqlite_with_rowid=False,
)

# Subscriptions to the hubs that feeds name (WebSub), and what the hubs pushed until it is worked on.
hubs = Table(
    "hubs",
    metadata,
    ref("feed_id", "feeds", primary_key=True),
    Column("hub", Words, nullable=False),
    Column("topic", Words, nullable=False),
    Column("token", Text, nullable=False, unique=True),
    Column("secret", Text, nullable=False),
    Column("stage", OneOf(HubStage), nullable=False),
    Column("ends_at", Moment),
    Column("next_try_at", Moment),
    Column("tries", Integer, nullable=False, default=0),
    Column("pushed_at", Moment),
    Column("last_error", Words),
    Index(None, "next_try_at"),
)

pushed_documents = Table(
    "pushed_documents",
    metadata,
    key(),
    ref("feed_id", "feeds"),
    Column("received_at", Moment, nullable=False),
    Column("content_type", Words, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("held_until", Moment),
    Index(None, "feed_id"),
)

feed_lists = Table("feed_lists", metadata, key(), Column("name", Words, nullable=False, unique=True))

feed_list_members = Table(
    "feed_list_members",
    metadata,
    ref("list_id", "feed_lists", primary_key=True),
    ref("feed_id", "feeds", primary_key=True),
    Index(None, "feed_id"),
)

# By feed, so that two batches of polls never wait for one another over a total.
feed_polls = Table(
    "feed_polls",
    metadata,
    ref("feed_id", "feeds", primary_key=True),
    Column("outcome", OneOf(Outcome), primary_key=True),
    Column("polls", Integer, nullable=False),
)
