"""What was published, and where we left off reading it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from claims.claim import Document
from claims.rhythm import Rhythm


class Outcome(StrEnum):
    """How one poll of a feed ended."""

    OK = "ok"
    NOT_MODIFIED = "not_modified"
    NOT_A_FEED = "not_a_feed"
    MALFORMED = "malformed"
    BLOCKED = "blocked"
    GONE = "gone"
    RATE_LIMITED = "rate_limited"
    HTTP_ERROR = "http_error"
    TLS = "tls"
    DNS = "dns"
    UNREACHABLE = "unreachable"
    TIMEOUT = "timeout"
    TOO_BIG = "too_big"
    REFUSED = "refused"

    @property
    def healthy(self) -> bool:
        """Whether the feed was heard."""
        return self in (Outcome.OK, Outcome.NOT_MODIFIED)


class PageOutcome(StrEnum):
    """How one reading of an article's page ended."""

    READ = "read"
    NOT_MODIFIED = "not_modified"
    FORBIDDEN = "forbidden"
    OTHER_PAGE = "other_page"
    SHORTER = "shorter"
    NO_TEXT = "no_text"
    FAILED = "failed"


class Because(StrEnum):
    """What decided when a feed is polled next."""

    UNKNOWN = "unknown"  # nothing is known of its pace yet
    PACE = "pace"  # how often it brings something at this time of day
    WINDOW = "window"  # half of its document turns over in that time
    QUIET = "quiet"  # it has brought nothing for long
    FIXED = "fixed"  # the interval that a user set
    FAILURES = "failures"
    RETRY_AFTER = "retry_after"  # the server asked for it
    FRESH = "fresh"  # the server says that its answer holds so long
    TTL = "ttl"  # the feed says that it stays the same so long
    PUSHED = "pushed"  # its hub brings what is new, and polls are for safety


class HubStage(StrEnum):
    """How far a subscription to a hub is: its feed named it, it was asked, it gave a lease, or is asked to stop."""

    OFFERED = "offered"
    ASKED = "asked"
    ACTIVE = "active"
    LEAVING = "leaving"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedState:
    """Where we left off with one feed; each poll replaces it.

    ``interval`` is how long it was decided to wait, ``because`` of what. ``middle_at`` is the date of the middle item
    of the last document: since then half of it has turned over. ``moved_to`` is where the server says that the feed
    has moved for good: since when, and in how many polls in a row. ``gaps`` counts the polls whose document had
    nothing of what was there before, so that items may have been missed; ``gap_at`` is the last of them.
    """

    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    next_poll_at: datetime | None = None
    last_polled_at: datetime | None = None
    last_heard_at: datetime | None = None
    last_outcome: Outcome | None = None
    last_error: str | None = None
    failures: int = 0
    polls: int = 0
    imported: bool = False
    interval: timedelta | None = None
    because: Because | None = None
    middle_at: datetime | None = None
    rhythm: Rhythm | None = None
    moved_to: str | None = None
    moved_since: datetime | None = None
    moved_polls: int = 0
    gaps: int = 0
    gap_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """An address that is polled. ``every`` fixes the interval; None lets the feed's own pace decide.

    ``full_text`` asks for the text of each article's page in place of the feed's.
    """

    id: int
    url: str
    title: str
    lists: tuple[str, ...]
    added_at: datetime
    every: timedelta | None = None
    full_text: bool = False
    state: FeedState = FeedState()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A feed as a feed list names it, to be polled or not. ``description`` says what it offers, where that is known.

    ``every`` and ``full_text`` are as of a feed; None leaves them as they are.
    """

    url: str
    title: str = ""
    lists: tuple[str, ...] = ()
    description: str = ""
    every: timedelta | None = None
    full_text: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lease:
    """The right to poll a feed for a while; a poll under an outdated ``fence`` is not saved.

    ``start_at`` is the feed's turn at its host, once that was taken.
    """

    feed: Feed
    fence: int
    start_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of a feed document, cleaned to plain text. ``identity`` names the entry within its feed.

    ``origin`` is the credited source behind the text ("Reuters"), None where the outlet itself speaks.
    """

    identity: str
    url: str
    title: str
    text: str
    published: datetime | None = None
    updated: datetime | None = None
    author: str | None = None
    origin: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageState:
    """Where we left off with the page of an entry; each reading replaces it. ``next_read_at`` None: no more."""

    etag: str | None = None
    last_modified: str | None = None
    next_read_at: datetime | None = None
    last_read_at: datetime | None = None
    last_outcome: PageOutcome | None = None
    last_error: str | None = None
    reads: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The page of an entry that is read for its text. ``item`` is the entry as its feed gives it.

    Its age counts from ``born_at``. ``start_at`` is its turn at its host, under the lease that ``fence`` numbers.
    ``historic`` says that the entry was there before anybody asked for its page.
    """

    entry_id: int
    feed: Feed
    item: Item
    born_at: datetime
    historic: bool
    fence: int
    start_at: datetime
    state: PageState = PageState()


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedDocument:
    """A feed as read. ``partial`` says that the document ended early and its last item was dropped.

    ``hub`` pushes what is new under the address ``topic`` (WebSub), where the feed names one.
    """

    title: str
    items: tuple[Item, ...]
    language: str | None = None
    link: str | None = None
    ttl: timedelta | None = None
    partial: bool = False
    hub: str | None = None
    topic: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hub:
    """A subscription to the hub of a feed. ``token`` is in the address that the hub calls, ``secret`` signs its pushes.

    ``wanted`` says that the feed is still polled; ``tries`` how often the hub was asked since it last gave a lease.
    """

    feed_id: int
    hub: str
    topic: str
    token: str
    secret: str
    stage: HubStage
    ends_at: datetime | None = None
    tries: int = 0
    pushed_at: datetime | None = None
    last_error: str | None = None
    wanted: bool = True

    def leased(self, now: datetime) -> bool:
        """Whether it gave a lease that still runs."""
        return self.stage is HubStage.ACTIVE and self.ends_at is not None and self.ends_at > now

    def pushes(self, now: datetime, *, within: timedelta) -> bool:
        """Whether it gave a lease that still runs, and has pushed something lately."""
        return self.leased(now) and self.pushed_at is not None and self.pushed_at > now - within


@dataclass(frozen=True, slots=True, kw_only=True)
class Push:
    """A document that a hub pushed for a feed; ``attempts`` counts those at working on it, this one included."""

    id: int
    feed: Feed
    body: bytes
    content_type: str
    received_at: datetime
    attempts: int


class Said(NamedTuple):
    """As much of an entry's newest version as tells whether it was edited: every poll asks that of all its items."""

    version_id: int
    entry_id: int
    number: int
    title: str
    text: str
    full_text: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryVersion:
    """What one outlet published at one address at one time; an edit makes a new one.

    ``historic`` marks what was in the feed when it was first read: filed, never alerted on. ``full_text`` says that the
    item's text is that of the article's page.
    """

    id: int
    entry_id: int
    number: int
    feed_id: int
    outlet: str
    item: Item
    seen_at: datetime
    replaces: int | None = None
    historic: bool = False
    full_text: bool = False

    def document(self) -> Document:
        """The version as a text to read; its id is the version's."""
        return Document(
            id=str(self.id),
            title=self.item.title,
            text=self.item.text,
            outlet=self.outlet,
            url=self.item.url,
            published=self.item.published or self.seen_at,
            language=(self.item.language or "en")[:2].lower(),
        )
