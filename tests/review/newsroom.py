"""A small newsroom in a real ledger: outlets publish, figures are filed and judged, all through the shelves."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from claims.claim import Claim, Figure, Frame, Quote, Slot
from claims.discrepancy import Adjustment, Judgement, Severity, Silence, Verdict
from claims.feed import Feed, Item
from claims.quantity import Kind, Modifier, Quantity, Role
from claims.series import Observation, SeriesKey, Statement
from ledger import Ledger

NOW = datetime(2026, 11, 22, 14, 3, tzinfo=UTC)
HOUR = timedelta(hours=1)


def money(value: str, step: str, unit: str = "USD", modifier: Modifier = Modifier.EXACT) -> Quantity:
    return Quantity(kind=Kind.MONEY, unit=unit, value=Decimal(value), step=Decimal(step), modifier=modifier)


def people(value: int, modifier: Modifier = Modifier.EXACT) -> Quantity:
    return Quantity(kind=Kind.COUNT, unit="people", value=Decimal(value), modifier=modifier)


def percent(value: str) -> Quantity:
    return Quantity(kind=Kind.PERCENT, unit="percent", value=Decimal(value), step=Decimal("0.1"))


def claim_in(item: Item, printed: str, quantity: Quantity, measures: str, version: str = "1") -> Claim:
    """A claim for the first place where an item prints something, the text before the title."""
    where = "text" if printed in item.text else "title"
    words = item.text if where == "text" else item.title
    start = words.index(printed)
    end = start + len(printed)
    quote = Quote(
        field=where,
        start=start,
        end=end,
        exact=printed,
        prefix=words[max(0, start - 60) : start],
        suffix=words[end : end + 60],
    )
    figure = Figure(quote=quote, quantity=quantity, role=Role.CURRENT, rule="test")
    frame = Frame(about=(Slot(value="test"),), measure=Slot(value=measures))
    return Claim(version=version, figure=figure, measures=measures, frame=frame, sentence=(0, len(words)))


@dataclass
class Newsroom:
    """Writes into a ledger what the pipeline would have written."""

    ledger: Ledger
    series: dict[str, int] = field(default_factory=dict)

    def feed(self, outlet: str, *, list_name: str = "default") -> Feed:
        host = outlet.lower().replace(" ", "-")
        with self.ledger.write() as book:
            return book.feeds.add(
                f"https://{host}.example/rss.xml", now=NOW - 99 * HOUR, title=outlet, list_name=list_name
            )

    def prints(
        self,
        outlet: str,
        printed: str,
        quantity: Quantity,
        *,
        series: str,
        text: str,
        title: str = "A report",
        hours_ago: float = 1,
        origin: str | None = None,
        url: str | None = None,
        list_name: str = "default",
        identity: str | None = None,
    ) -> Observation:
        """An outlet prints a figure in a text; it is filed under a series of that name."""
        at = NOW - hours_ago * HOUR
        feed = self.feed(outlet, list_name=list_name)
        name = identity or f"{title}-{hours_ago}"
        address = url if url is not None else feed.url.replace("rss.xml", "story")
        item = Item(identity=name, url=address, title=title, text=text, published=at, origin=origin)
        with self.ledger.write() as book:
            version = book.entries.add(feed, item, outlet=outlet, now=at, historic=False)
            claim = claim_in(item, printed, quantity, series, str(version.id))
            book.entries.save_claims(version.id, [claim], now=at)
            ((claim_id, _),) = book.entries.claims(version.id)
            if series not in self.series:
                key = SeriesKey(kind=quantity.kind, unit=quantity.unit, frame=claim.frame)
                self.series[series] = book.series.open(key, name=series, terms=[series], now=at).id
            statement = Statement(
                claim=claim,
                source=outlet,
                origin=origin or outlet,
                url=address,
                title=title,
                published_at=at,
                seen_at=at,
                entry_id=version.entry_id,
                version_id=version.id,
                edit=version.replaces is not None,
            )
            observation = book.series.file(self.series[series], claim_id, statement)
            if version.replaces is not None:
                book.series.supersede(version.entry_id, by_version=version.id)
            return observation

    def flags(
        self,
        later: Observation,
        earlier: Observation | None,
        *,
        severity: Severity = Severity.HIGH,
        reason: str = "disagreement",
        verdict: Verdict = Verdict.CONFLICT,
        explanation: str = "",
        adjustments: tuple[Adjustment, ...] = (),
        silence: Silence | None = None,
        at: datetime | None = None,
    ) -> int:
        """A judgement on two observations; its number."""
        judgement = Judgement(
            verdict=verdict,
            reason=reason,
            severity=severity,
            later=later.id,
            earlier=earlier.id if earlier else None,
            explanation=explanation,
            adjustments=adjustments,
            silence=silence,
        )
        with self.ledger.write() as book:
            number = book.discrepancies.add(judgement, now=at or later.statement.seen_at)
        assert number is not None
        return number

    def stays_silent(self, later: Observation, silence: Silence, explanation: str = "") -> int:
        """A judgement that raises nothing."""
        return self.flags(
            later,
            None,
            severity=Severity.SILENT,
            reason=silence.value,
            verdict=Verdict.CONSISTENT,
            silence=silence,
            explanation=explanation,
        )


def aid_story(room: Newsroom) -> tuple[int, int]:
    """Two outlets differ over one aid package: (discrepancy, series)."""
    name = "US aid for Ukraine, April supplemental"
    first = room.prints(
        "Capitol Dispatch",
        "$60.84 billion",
        money("60840000000", "10000000"),
        series=name,
        title="Senate sends aid bill to the president",
        text="After months of delay the Senate passed the package late on Tuesday. It sets aside $60.84 billion for"
        " Ukraine, a little over half of which stays with American suppliers.",
        hours_ago=30,
    )
    room.stays_silent(first, Silence.FIRST)
    copy = room.prints(
        "Harbor Times",
        "$61 billion",
        money("61000000000", "1000000000"),
        series=name,
        title="Aid package clears last hurdle",
        text="Lawmakers cleared $61 billion for Ukraine.",
        hours_ago=22,
        origin="Northwire",
    )
    room.stays_silent(copy, Silence.AGREES, "$61 billion is $60.84 billion, rounded to the billion.")
    later = room.prints(
        "Daily Beacon",
        "$16 billion",
        money("16000000000", "1000000000"),
        series=name,
        title="What the new law holds",
        text="The new law holds $16 billion for Ukraine & its neighbours, the ministry said.",
        hours_ago=2,
    )
    number = room.flags(
        later,
        first,
        reason="digit_swap",
        verdict=Verdict.SCALE_ERROR,
        explanation="Daily Beacon says $16 billion where Capitol Dispatch said $60.84 billion a day earlier; with its"
        " digits swapped it would be $61 billion.",
        adjustments=(
            Adjustment(
                name="watched", before=Severity.MEDIUM, after=Severity.HIGH, why="The quantity is on your watch list."
            ),
        ),
    )
    return number, room.series[name]
