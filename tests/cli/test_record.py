"""``figurewatch record``: reference figures by hand and from CSV, all of a file or nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from claims.extract import read as extract
from claims.feed import Item
from ledger import Ledger
from tests.cli.shell import Inside
from worker import steps

START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
LOAN = "The World Bank approved a loan of {} for drought relief in Kenya."
WORDS = "World Bank loan approved for drought relief in Kenya"
SOURCE = ("--source", "World Bank report")
HEADER = "quantity,value,unit,source,as_of\n"


def publish(inside: Inside, number: int, amount: str) -> None:
    """An outlet prints the loan, and it is judged."""
    ledger = Ledger(f"sqlite:///{inside.data / 'figurewatch.db'}")
    at = START + timedelta(minutes=number)
    url = f"https://{number}.example/"
    item = Item(identity="loan", url=url, title="A loan", text=LOAN.format(amount), published=at)
    with ledger.write() as book:
        feed = book.feeds.add(f"{url}rss", now=at, title=f"Outlet {number}")
        version = book.entries.add(feed, item, outlet=feed.title, now=at, historic=False)
    steps.judge(ledger, lambda: at, steps.read(ledger, extract, lambda: at, [version.id]))
    ledger.close()


def logged(inside: Inside) -> list[tuple[str, str, str]]:
    rows: list[dict[str, Any]] = inside.run("log", "--json").ok().rows
    return [(row["earlier"]["outlet"], row["later"]["outlet"], row["status"]) for row in rows]


def recorded(inside: Inside) -> list[Any]:
    return inside.run("record", "--list", "--json").ok().rows


def test_a_reference_tells_what_it_was_read_as(inside: Inside) -> None:
    row = inside.run(
        "record", WORDS, "750 million", "--unit", "USD", *SOURCE, "--as-of", "2026-11-01", "--json", "--by", "ann"
    ).ok().row  # fmt: skip
    assert (row["id"], row["value"], row["unit"], row["text"]) == (1, 750_000_000, "USD", "USD 750 million")
    assert (row["measures"], row["source"], row["as_of"], row["recorded_by"]) == (WORDS, SOURCE[1], "2026-11-01", "ann")
    assert row["alone"] is True
    assert recorded(inside) == [row]


def test_later_figures_are_held_against_it(inside: Inside) -> None:
    inside.run("record", WORDS, "$750 million", *SOURCE).ok()
    publish(inside, 1, "$750 million")
    publish(inside, 2, "$480 million")
    publish(inside, 3, "about $750 million")
    assert logged(inside) == [("World Bank report", "Outlet 2", "open")]


def test_it_anchors_a_series_that_outlets_opened(inside: Inside) -> None:
    inside.run("log").ok()
    publish(inside, 1, "$480 million")
    publish(inside, 2, "$480 million")
    row = inside.run("record", WORDS, "$750 million", *SOURCE, "--json").ok().row
    assert row["alone"] is False
    assert row["discrepancies"] == 1
    publish(inside, 3, "$490 million")
    assert ("World Bank report", "Outlet 3", "open") in logged(inside)


def test_a_series_can_be_named_where_words_do_not_find_it(inside: Inside) -> None:
    inside.run("log").ok()
    publish(inside, 1, "$480 million")
    words = ("record", "What the lenders gave Nairobi", "750 million", "--unit", "USD", *SOURCE, "--json")
    assert inside.run(*words, "--dry-run").ok().row["series"] is None
    assert inside.run(*words, "--series", "1").ok().row["series"] == 1
    inside.run(*words[:2], "12", "--unit", "percent", *SOURCE, "--series", "1").refused("series 1 holds money")
    inside.run(*words, "--series", "99").refused("no such series: 99")


def test_a_dry_run_shows_where_it_would_go_and_keeps_nothing(inside: Inside) -> None:
    inside.run("log").ok()
    publish(inside, 1, "$480 million")
    row = inside.run("record", WORDS, "$750 million", *SOURCE, "--dry-run", "--json").ok().row
    assert (row["id"], row["series"], row["discrepancies"]) == (None, 1, 1)
    assert recorded(inside) == []
    assert logged(inside) == []


def test_what_was_removed_holds_no_longer_and_can_be_recorded_again(inside: Inside) -> None:
    inside.run("record", WORDS, "$750 million", *SOURCE).ok()
    publish(inside, 1, "$480 million")
    inside.run("record", "--remove", "1", "--by", "ann").ok()
    assert logged(inside) == [("World Bank report", "Outlet 1", "dismissed")]
    publish(inside, 2, "$480 million")
    assert len(logged(inside)) == 1
    assert recorded(inside) == []
    inside.run("record", "--remove", "1").refused("removed already")
    inside.run("record", "--remove", "9").refused("no such reference: 9")
    assert inside.run("record", WORDS, "$750 million", *SOURCE, "--json").ok().row["id"] == 2


def test_the_same_reference_twice_is_refused(inside: Inside) -> None:
    inside.run("record", WORDS, "$750 million", *SOURCE).ok()
    inside.run("record", WORDS, "$750 million", *SOURCE).refused("already", "reference 1")
    inside.run("record", WORDS, "$760 million", *SOURCE).ok()


def test_a_file_is_recorded_whole(inside: Inside) -> None:
    name = inside.write(
        "refs.csv",
        HEADER
        + f"{WORDS},750 million,USD,World Bank report,2026-11-01\r\n"
        + '"people killed by the floods in Valencia","1,232",,"Interior ministry",\n'
        + "unemployment rate in Spain,12.3,percent,INE,2026-09-30\n",
    )
    rows = inside.run("record", "--csv", name, "--json").ok().rows
    assert [(row["value"], row["unit"]) for row in rows] == [
        (750_000_000, "USD"),
        (1232, "people"),
        (12.3, "percent"),
    ]
    assert [row["id"] for row in recorded(inside)] == [1, 2, 3]


def test_a_file_with_a_bad_line_records_nothing_and_names_each(inside: Inside) -> None:
    name = inside.write(
        "refs.csv",
        HEADER
        + f"{WORDS},750 million,USD,World Bank report,\n"
        + f"{WORDS},a lot,USD,World Bank report,\n"
        + f"{WORDS},1 or 2 million,USD,World Bank report,\n"
        + ",5,USD,World Bank report,\n"
        + f"{WORDS},5,USD,,\n"
        + f"{WORDS},5,USD,World Bank report,tomorrow\n"
        + f"{WORDS},5,USD,World Bank report,,,,\n",
    )
    ran = inside.run("record", "--csv", name)
    assert (ran.status, ran.out) == (1, "")
    *problems, last = ran.err.splitlines()
    assert [line.partition(":")[0] for line in problems] == [f"refs.csv, line {n}" for n in (5, 6, 7, 8)]
    assert "nothing was recorded" in last
    good = inside.write("refs.csv", HEADER + f"{WORDS},a lot,USD,World Bank report,\n" + f"{WORDS},5 m,USD,IMF,\n")
    ran = inside.run("record", "--csv", good)
    assert "refs.csv, line 2: cannot read 'USD a lot' as one figure" in ran.err
    assert recorded(inside) == []


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("quantity,value\na,1\n", "column source is missing"),
        ("quantity,value,source,colour\na,1,b,c\n", "unknown column 'colour'"),
        (HEADER, "no line below the header"),
        ("", "column quantity is missing"),
        (b"quantity,value,source\n\xff,1,b\n", "not UTF-8"),
    ],
)
def test_a_file_that_is_none_is_refused(inside: Inside, content: str | bytes, words: str) -> None:
    inside.run("record", "--csv", inside.write("refs.csv", content)).refused("refs.csv", words)


def test_wrong_usage(inside: Inside) -> None:
    inside.run("record").misused("--csv")
    inside.run("record", WORDS, "5", "--csv", "refs.csv").misused("one of")
    inside.run("record", WORDS, "5").refused("source is missing")
    inside.run("record", "--csv", "missing.csv").refused("missing.csv")
