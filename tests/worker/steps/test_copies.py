"""One agency text under forty outlets, shortened and under other headlines: one origin, and nothing to tell."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from claims.discrepancy import Discrepancy, Severity, Silence
from claims.extract import read as extract
from claims.feed import Item
from ledger import Ledger
from worker import steps

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
OUTLETS = 40
PARAGRAPHS = [
    "LUSAKA - The World Bank has approved a loan of $750 million for drought relief in Zambia, where two harvests"
    " in a row have failed and wells have run dry across the south of the country.",
    "The money is meant for water tanks, seed and cattle feed. About 1.2 million people are to receive food until"
    " the next harvest comes in, the finance ministry said in a statement.",
    "Aid groups welcomed the decision but warned that roads in the Western Province are washed out. Some 340 trucks"
    " wait at the border with Namibia, the Red Cross said.",
    "The loan is to be paid back over thirty years. Opposition lawmakers asked for a say in how it is spent.",
]
HEADLINES = [
    "World Bank lends Zambia $750 million",
    "Zambia gets drought loan",
    "$750m for thirsty Zambia",
    "Lenders help as wells run dry",
    "Drought: 1.2 million Zambians to receive food",
]


def copied(number: int) -> Item:
    """The text as one outlet prints it: cut after two paragraphs or more, under one of five headlines."""
    kept = PARAGRAPHS[: 2 + number % 3]
    return Item(
        identity=f"copy-{number}",
        url=f"https://{number}.example/zambia",
        title=HEADLINES[number % len(HEADLINES)],
        text="\n\n".join(kept),
        published=NOW + timedelta(minutes=number),
    )


def print_everywhere(ledger: Ledger, changed: dict[int, str]) -> list[Discrepancy]:
    """All judgements on the copies, of which those in ``changed`` print another amount."""
    for number in range(OUTLETS):
        item = copied(number)
        if number in changed:
            swapped = {name: getattr(item, name).replace("$750", changed[number]) for name in ("title", "text")}
            item = Item(identity=item.identity, url=item.url, published=item.published, **swapped)
        with ledger.write() as book:
            feed = book.feeds.add(f"https://{number}.example/rss", now=NOW, title=f"Outlet {number}")
            version = book.entries.add(feed, item, outlet=feed.title, now=NOW, historic=False)
        steps.judge(ledger, clock, steps.read(ledger, extract, clock, [version.id]))
    with ledger.read() as book:
        return list(book.discrepancies.find(min_severity=Severity.SILENT, limit=1000))


def clock() -> datetime:
    return NOW + timedelta(hours=1)


@pytest.fixture
def judged() -> list[Discrepancy]:
    ledger = Ledger.in_memory()
    found = print_everywhere(ledger, {})
    ledger.close()
    return found


def test_they_raise_nothing(judged: list[Discrepancy]) -> None:
    assert len(judged) > 2 * OUTLETS
    assert [it.judgement.explanation for it in judged if it.judgement.silence is None] == []


def test_they_are_one_origin_with_the_reach_of_forty(judged: list[Discrepancy]) -> None:
    assert {it.later.statement.origin for it in judged} == {"Outlet 0"}
    loans = [it for it in judged if it.later.claim.quote.field == "text" and it.later.claim.quantity.unit == "USD"]
    assert {it.series_id for it in loans} == {loans[0].series_id}
    assert [it.judgement.silence for it in loans].count(Silence.WIRE_COPY) == OUTLETS - 1


def test_a_copy_that_changes_the_figure_is_told_once() -> None:
    ledger = Ledger.in_memory()
    found = print_everywhere(ledger, {23: "$480"})
    ledger.close()
    [raised] = [it for it in found if it.judgement.silence is None]
    assert raised.later.statement.source == "Outlet 23"
    assert raised.judgement.severity >= Severity.MEDIUM
