"""The tables. What was published, claimed, observed, judged and decided is only ever appended.

Updated in place are: where we left off with a feed, the state of work on a version (`work`) and on a delivery, what
waits to be seen a second time, the terms' frequencies, a judgement's `status` and `routed_at`, an observation's
`replaced`, a series' `last_seen_at`, and what a user sets (lists, subscriptions). A person's ruling moves observations
from one series to another and has them judged anew: what was silent then gives way to what is said now. The UNIQUE
fingerprints make repeats harmless.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    and_,
    event,
    false,
)

from claims.alert import Act, Channel, DeliveryState
from claims.discrepancy import Silence, Status, Verdict
from claims.feed import Because, HubStage, Outcome, PageOutcome
from claims.quantity import Kind
from claims.ruling import RulingAct
from ledger.columns import Hours, Id, Moment, OneOf, Rank, Span, Words
from ledger.stages import Stage

metadata = MetaData(
    naming_convention={
        "pk": "%(table_name)s_pk",
        "uq": "%(table_name)s_%(column_0_N_name)s_once",
        "fk": "%(table_name)s_%(column_0_name)s_fk",
        "ix": "%(table_name)s_%(column_0_N_name)s",
    }
)


def _key() -> Column[int]:
    return Column("id", Id, primary_key=True)


def _ref(name: str, target: str, *, nullable: bool = False, primary_key: bool = False) -> Column[int]:
    return Column(name, Id, ForeignKey(f"{target}.id"), nullable=nullable, primary_key=primary_key)


installation = Table(
    "installation",
    metadata,
    _key(),
    Column("token", Text, nullable=False),  # random; makes message ids differ from those of other installations
)

feeds = Table(
    "feeds",
    metadata,
    _key(),
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
    Column("fence", Integer, nullable=False, default=0),
    Column("lease_until", Moment),
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
    Index(None, "lease_until"),
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
    _ref("feed_id", "feeds", primary_key=True),
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
    _key(),
    _ref("feed_id", "feeds"),
    Column("received_at", Moment, nullable=False),
    Column("content_type", Words, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("held_until", Moment),
    Index(None, "feed_id"),
)

feed_lists = Table("feed_lists", metadata, _key(), Column("name", Words, nullable=False, unique=True))

feed_list_members = Table(
    "feed_list_members",
    metadata,
    _ref("list_id", "feed_lists", primary_key=True),
    _ref("feed_id", "feeds", primary_key=True),
    Index(None, "feed_id"),
)

# By feed, so that two batches of polls never wait for one another over a total.
feed_polls = Table(
    "feed_polls",
    metadata,
    _ref("feed_id", "feeds", primary_key=True),
    Column("outcome", OneOf(Outcome), primary_key=True),
    Column("polls", Integer, nullable=False),
)

entries = Table(
    "entries",
    metadata,
    _key(),
    _ref("feed_id", "feeds"),
    Column("identity", Words, nullable=False),
    Column("identity_hash", Text, nullable=False),  # feeds name entries at any length; PostgreSQL indexes 2.7 kB
    UniqueConstraint("feed_id", "identity_hash"),
)

# By what else an entry is known again in its feed: further guids, its links.
entry_names = Table(
    "entry_names",
    metadata,
    _ref("feed_id", "feeds", primary_key=True),
    Column("name_hash", Text, primary_key=True),
    _ref("entry_id", "entries"),
    sqlite_with_rowid=False,
)

# Edits seen once that take back an earlier one; caches serve old documents now and then.
doubted_edits = Table(
    "doubted_edits",
    metadata,
    _ref("entry_id", "entries", primary_key=True),
    Column("content_hash", Text, nullable=False),
)

entry_versions = Table(
    "entry_versions",
    metadata,
    _key(),
    _ref("entry_id", "entries"),
    Column("number", Integer, nullable=False),
    _ref("replaces", "entry_versions", nullable=True),
    Column("outlet", Words, nullable=False),
    Column("seen_at", Moment, nullable=False),
    Column("historic", Boolean, nullable=False),
    Column("url", Words, nullable=False),
    Column("title", Words, nullable=False),
    Column("text", Words, nullable=False),
    Column("published", Moment),
    Column("updated", Moment),
    Column("author", Words),
    Column("origin", Words),
    Column("language", Words),
    Column("full_text", Boolean, nullable=False, default=False, server_default=false()),
    UniqueConstraint("entry_id", "number"),
)

# Articles whose pages are read, of feeds with full text.
pages = Table(
    "pages",
    metadata,
    _ref("entry_id", "entries", primary_key=True),
    _ref("feed_id", "feeds"),
    Column("host", Words, nullable=False),
    Column("item", Text, nullable=False),  # JSON: the entry as the feed gives it now
    Column("born_at", Moment, nullable=False),
    Column("historic", Boolean, nullable=False),
    Column("etag", Words),
    Column("last_modified", Words),
    Column("next_read_at", Moment),
    Column("last_read_at", Moment),
    Column("last_outcome", OneOf(PageOutcome)),
    Column("last_error", Words),
    Column("reads", Integer, nullable=False, default=0),
    Column("fence", Integer, nullable=False, default=0),
    Column("lease_until", Moment),
    Index(None, "next_read_at"),
    Index(None, "lease_until"),
)

# Apart from the versions, whose rows are long and never change.
work = Table(
    "work",
    metadata,
    _ref("version_id", "entry_versions", primary_key=True),
    Column("stage", OneOf(Stage), nullable=False),
    Column("historic", Boolean, nullable=False),  # as the version's: what is new goes first
    Column("attempts", Integer, nullable=False, default=0),
    Column("held_until", Moment),
    Column("last_error", Words),
    Column("finished_at", Moment),
    Index(None, "stage", "historic", "version_id"),
)

bands = Table(
    "bands",
    metadata,
    Column("band", Words, primary_key=True),
    _ref("version_id", "entry_versions", primary_key=True),
    sqlite_with_rowid=False,
)

claims = Table(
    "claims",
    metadata,
    _key(),
    _ref("version_id", "entry_versions"),
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
    _key(),
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
    _key(),
    Column("kind", OneOf(Kind), nullable=False),
    Column("term", Words, nullable=False),
    Column("frequency", Integer, nullable=False),  # how many series have it
    UniqueConstraint("kind", "term"),
)

postings = Table(
    "postings",
    metadata,
    _ref("term_id", "terms", primary_key=True),
    _ref("series_id", "series", primary_key=True),
    sqlite_with_rowid=False,
)

observations = Table(
    "observations",
    metadata,
    _key(),
    _ref("series_id", "series"),
    Column("claim_id", Id, ForeignKey("claims.id"), nullable=False, unique=True),
    _ref("entry_id", "entries"),
    _ref("version_id", "entry_versions"),
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
    _ref("observation_id", "observations", primary_key=True),
    _ref("entry_id", "entries"),
    _ref("version_id", "entry_versions"),  # the first without it
    Column("missed_at", Moment, nullable=False),
    Index(None, "entry_id"),
)

# Where an observation was filed too unsurely for anything to be raised; it waits for a person's word.
unsure_matches = Table(
    "unsure_matches",
    metadata,
    _ref("observation_id", "observations", primary_key=True),
    Column("probability", Float, nullable=False),
    Column("reasons", Text, nullable=False),  # JSON
    Column("confirmed_by", Words),
    Column("confirmed_at", Moment),
)

rulings = Table(
    "rulings",
    metadata,
    _key(),
    Column("act", OneOf(RulingAct), nullable=False),
    _ref("series_id", "series"),
    _ref("other_id", "series"),
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
    _ref("ruling_id", "rulings", primary_key=True),
    _ref("observation_id", "observations", primary_key=True),
    sqlite_with_rowid=False,
)

recorded_references = Table(
    "recorded_references",
    metadata,
    _key(),
    Column("observation_id", Id, ForeignKey("observations.id"), nullable=False, unique=True),
    Column("recorded_by", Words, nullable=False),
    Column("recorded_at", Moment, nullable=False),
    Column("removed_by", Words),
    Column("removed_at", Moment),
)

judgements = Table(
    "judgements",
    metadata,
    _key(),
    _ref("series_id", "series"),
    _ref("later_id", "observations"),
    _ref("earlier_id", "observations", nullable=True),
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

reviews = Table(
    "reviews",
    metadata,
    _key(),
    _ref("judgement_id", "judgements"),
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
    _key(),
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
    _key(),
    _ref("judgement_id", "judgements"),
    _ref("subscription_id", "subscriptions"),
    Column("occasion", Words, nullable=False),
    Column("created_at", Moment, nullable=False),
    UniqueConstraint("judgement_id", "subscription_id", "occasion"),
)

deliveries = Table(
    "deliveries",
    metadata,
    _key(),
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

pulses = Table("pulses", metadata, Column("name", Words, primary_key=True), Column("at", Moment, nullable=False))

sessions = Table(
    "sessions",
    metadata,
    Column("token_hash", Text, primary_key=True),
    Column("reviewer", Words, nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("until", Moment, nullable=False),
)
