"""Two processes that work on the same news at once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from claims.extract import read as extract
from claims.feed import Item
from ledger import Ledger
from tests.support.at_once import at_once
from worker import steps

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
OUTLETS = 6


@pytest.fixture(params=["file", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    address = f"sqlite:///{tmp_path}/ledger.db" if request.param == "file" else request.getfixturevalue("postgres_url")
    ledger = Ledger(address)
    ledger.migrate()
    ledger.close()
    return address


def test_a_new_quantity_that_all_outlets_print_at_once_is_one_series_and_each_is_judged_once(url: str) -> None:
    ledger = Ledger(url)
    versions = [publish(ledger, number) for number in range(OUTLETS)]
    ledger.close()

    def work() -> int:
        own = Ledger(url)
        steps.judge(own, clock, steps.read(own, extract, clock, versions))
        found = steps.judge(own, clock, versions)
        own.close()
        return found

    at_once(3, work)
    with ledger.read() as book:
        filed = [observation for version in versions for observation in book.series.filed(version)]
        judged = [it.judgement for version in versions for it in book.discrepancies.of_version(version)]
    ledger.close()
    assert len(filed) == len(judged) == OUTLETS
    assert len({observation.series_id for observation in filed}) == 1
    assert any(it.silence is None for it in judged), "the one that differs is found"


def publish(ledger: Ledger, number: int) -> int:
    amount = "$480 million" if number == OUTLETS - 1 else "$750 million"
    text = f"The World Bank approved a loan of {amount} for drought relief in Kenya."
    item = Item(identity="loan", url=f"https://{number}.example/loan", title="A loan", text=text, published=NOW)
    with ledger.write() as book:
        feed = book.feeds.add(f"https://{number}.example/rss", now=NOW, title=f"Outlet {number}")
        return book.entries.add(feed, item, outlet=feed.title, now=NOW, historic=False).id


def clock() -> datetime:
    return NOW + timedelta(minutes=1)
