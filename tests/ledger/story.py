"""Short ways to put news into a ledger."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import count

from claims.claim import Claim, Figure, Frame, Quote, Slot
from claims.discrepancy import Adjustment, Judgement, Severity, Silence, Verdict
from claims.feed import Because, EntryVersion, Feed, FeedState, Item, Lease, Outcome, Said
from claims.quantity import Kind, Modifier, Quantity, Role
from claims.rhythm import Rhythm
from claims.series import Observation, SeriesKey, Statement
from ledger import Book
from ledger.polls import Ended

NOW = datetime(2026, 11, 22, 12, 30, 15, 123456, tzinfo=UTC)
_numbers = count(1)
HOLD = timedelta(minutes=5)
KEY = SeriesKey(kind=Kind.MONEY, unit="USD", frame=Frame(measure=Slot(value="aid", start=12, end=15)))


def at(minutes: float) -> datetime:
    """So many minutes after the beginning."""
    return NOW + timedelta(minutes=minutes)


STATE = FeedState(
    etag='W/"1"',
    last_modified="Sun, 22 Nov 2026 12:00:00 GMT",
    body_hash="abc",
    next_poll_at=at(30),
    last_polled_at=at(0),
    last_heard_at=at(-1),
    last_outcome=Outcome.OK,
    last_error=None,
    failures=0,
    polls=7,
    imported=True,
    interval=timedelta(minutes=30),
    because=Because.PACE,
    middle_at=at(-500),
    rhythm=Rhythm(since=at(-900), newest=at(-3), by_hour=(0.5, *range(23)), lull=timedelta(hours=7)),
    moved_to="https://new.example/rss",
    moved_since=at(-60),
    moved_polls=2,
    gaps=1,
    gap_at=at(-70),
)


def said(version: EntryVersion) -> Said:
    """What is compared with the next reading of an entry."""
    return Said(
        version_id=version.id,
        entry_id=version.entry_id,
        number=version.number,
        title=version.item.title,
        text=version.item.text,
        full_text=version.full_text,
    )


def leased(book: Book, *, now: datetime = NOW, hold: timedelta = HOLD, limit: int = 9) -> tuple[Lease, ...]:
    """The feeds that are due, leased and begun."""
    ids = [feed.id for feed in book.polls.due(now=now, limit=limit)]
    return book.polls.begin(book.polls.lease(ids, now=now, hold=hold), now=now, hold=hold, pause=timedelta(0))


def finish(book: Book, lease: Lease, state: FeedState, title: str = "") -> bool:
    """Save where a poll left off, if its lease still holds."""
    held = book.polls.still_held([lease])
    book.polls.finish([Ended(lease=lease, state=state, title=title)] if held else [])
    return bool(held)


def item(identity: str = "1", text: str = "Congress approved a $61 billion aid package.", **fields: object) -> Item:
    return replace(
        Item(identity=identity, url=f"https://outlet.example/{identity}", title="Aid passes", text=text), **fields
    )


def claim(billions: str = "61", *, version: int = 1, start: int = 20, rule: str = "money.symbol") -> Claim:
    value = Decimal(billions)
    exact = f"${billions} billion"
    step = Decimal(1).scaleb(9 + int(value.as_tuple().exponent))
    return Claim(
        version=str(version),
        figure=Figure(
            quote=Quote(field="text", start=start, end=start + len(exact), exact=exact, prefix="approved a "),
            quantity=Quantity(kind=Kind.MONEY, unit="USD", value=value * 10**9, step=step),
            role=Role.CURRENT,
            rule=rule,
            confidence=0.97,
        ),
        measures="aid package",
        frame=KEY.frame,
        sentence=(0, 44),
    )


def in_title(said: Claim, *, start: int = 0) -> Claim:
    """The same claim in the headline."""
    figure = replace(said.figure, quote=replace(said.quote, field="title", start=start, end=start + 9))
    return replace(said, figure=figure)


def hedged(said: Claim) -> Claim:
    """The same claim with "about"."""
    quantity = replace(said.quantity, modifier=Modifier.ABOUT)
    return replace(said, figure=replace(said.figure, quantity=quantity))


def judgement(
    later: Observation, earlier: Observation | None, severity: Severity = Severity.HIGH, **fields: object
) -> Judgement:
    raised = Judgement(
        verdict=Verdict.CONFLICT,
        reason="disagreement",
        severity=severity,
        later=later.id,
        earlier=earlier.id if earlier else None,
        explanation="$61 billion differs from $95 billion.",
        adjustments=(Adjustment(name="headline", before=Severity.MEDIUM, after=Severity.HIGH, why="in the headline"),),
        silence=Silence.AGREES if severity is Severity.SILENT else None,
    )
    return replace(raised, **fields)


@dataclass
class Story:
    """Publishes, reads and files within one unit of work; every entry is a new one."""

    book: Book

    def feed(self, outlet: str = "outlet", list_name: str = "default") -> Feed:
        return self.book.feeds.add(f"https://{outlet}.example/rss", now=NOW, list_name=list_name)

    def version(self, feed: Feed | None = None, published: Item | None = None) -> EntryVersion:
        new = published or item(f"entry {next(_numbers)}")
        return self.book.entries.add(feed or self.feed(), new, outlet="Outlet", now=NOW, historic=False)

    def series(self, name: str = "aid package", terms: frozenset[str] = frozenset({"measure:aid"})) -> int:
        return self.book.series.open(KEY, name=name, terms=terms, now=NOW).id

    def observed(self, *terms: str) -> int:
        """A series with an observation."""
        series_id = self.series(terms=frozenset(terms))
        self.observe(series_id)
        return series_id

    def file(self, series_id: int, version: EntryVersion, *said: Claim, origin: str = "Outlet") -> list[Observation]:
        """File all claims of a version."""
        self.book.entries.save_claims(version.id, [replace(one, version=str(version.id)) for one in said], now=NOW)
        return [
            self.book.series.file(series_id, number, statement(one, version, origin=origin))
            for number, one in self.book.entries.claims(version.id)
        ]

    def observe(
        self, series_id: int, billions: str = "61", *, feed: Feed | None = None, origin: str = "Outlet"
    ) -> Observation:
        """Publish an entry with one figure, read and file it."""
        return self.file(series_id, self.version(feed), claim(billions), origin=origin)[0]

    def pair(self, *, feed: Feed | None = None) -> tuple[Observation, Observation]:
        """Two observations of a new series: the earlier and the later one."""
        series_id = self.series()
        return self.observe(series_id, "95", feed=feed), self.observe(series_id, "61", feed=feed)

    def discrepancy(self, severity: Severity = Severity.HIGH, *, feed: Feed | None = None) -> int:
        """A stored judgement on a new series."""
        earlier, later = self.pair(feed=feed)
        added = self.book.discrepancies.add(judgement(later, earlier, severity), now=NOW)
        assert added is not None
        return added


def statement(said: Claim, version: EntryVersion, *, origin: str = "Outlet") -> Statement:
    return Statement(
        claim=said,
        source=version.outlet,
        origin=origin,
        url=version.item.url,
        title=version.item.title,
        published_at=version.item.published or version.seen_at,
        seen_at=version.seen_at,
        entry_id=version.entry_id,
        version_id=version.id,
        edit=version.replaces is not None,
        historic=version.historic,
    )
