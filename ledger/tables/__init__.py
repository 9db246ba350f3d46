"""The tables. What was published, claimed, observed, judged and decided is only ever appended.

Updated in place are: where we left off with a feed, the state of work on a version (`work`) and on a delivery, what
waits to be seen a second time, the terms' frequencies, a judgement's `status` and `routed_at`, an observation's
`replaced`, a series' `last_seen_at`, and what a user sets (lists, subscriptions). A person's ruling moves observations
from one series to another and has them judged anew: what was silent then gives way to what is said now. The UNIQUE
fingerprints make repeats harmless.
"""

from __future__ import annotations

from ledger.tables.alerts import alerts, deliveries, reviews, subscriptions
from ledger.tables.base import metadata
from ledger.tables.entries import bands, doubted_edits, entries, entry_names, entry_versions, pages, work
from ledger.tables.feeds import feed_list_members, feed_lists, feed_polls, feeds, hosts, hubs, pushed_documents
from ledger.tables.judgements import judgements
from ledger.tables.running import installation, pulses, sessions
from ledger.tables.series import (
    claims,
    observations,
    postings,
    recorded_references,
    ruled_observations,
    rulings,
    series,
    terms,
    unsure_matches,
    vanished_figures,
)

__all__ = [
    "alerts",
    "bands",
    "claims",
    "deliveries",
    "doubted_edits",
    "entries",
    "entry_names",
    "entry_versions",
    "feed_list_members",
    "feed_lists",
    "feed_polls",
    "feeds",
    "hosts",
    "hubs",
    "installation",
    "judgements",
    "metadata",
    "observations",
    "pages",
    "postings",
    "pulses",
    "pushed_documents",
    "recorded_references",
    "reviews",
    "ruled_observations",
    "rulings",
    "series",
    "sessions",
    "subscriptions",
    "terms",
    "unsure_matches",
    "vanished_figures",
    "work",
]
