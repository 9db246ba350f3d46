"""``figurewatch merge``, ``split`` and ``series confirm``: what people say of series, and how it is taken back."""

from __future__ import annotations

from typing import Any

from ledger import Ledger
from tests.cli.shell import Inside
from tests.cli.test_record import SOURCE, WORDS, publish


def series(inside: Inside, number: int) -> Any:
    return inside.run("series", "show", str(number), "--json").ok().row


def outlets(inside: Inside, number: int) -> list[str]:
    return [it["outlet"] for it in series(inside, number)["observations"]]


def two_series(inside: Inside) -> None:
    """Two references of one loan in words that do not meet: series 1 and 2."""
    inside.run("record", WORDS, "$750 million", *SOURCE).ok()
    inside.run("record", "What lenders in Washington gave", "$480 million", "--source", "A blog").ok()


def test_merged_series_are_shown_as_one_with_who_said_so(inside: Inside) -> None:
    two_series(inside)
    said = inside.run("merge", "1", "2", "--note", "one loan", "--by", "ann").ok()
    assert (said.out, said.err) == (
        "",
        "Ruling 1: series 2 is now part of series 1, by ann. 1 discrepancy found.\n",
    )
    assert outlets(inside, 1) == ["World Bank report", "A blog"]
    assert series(inside, 2)["id"] == 1, "the old number leads to the new one"
    assert len(inside.run("series", "list", "--json").ok().rows) == 1
    (ruling,) = series(inside, 1)["rulings"]
    assert (ruling["act"], ruling["series"], ruling["other"], ruling["observations"]) == ("merge", 1, 2, [2])
    assert (ruling["reviewer"], ruling["note"], ruling["undone_by"]) == ("ann", "one loan", None)
    assert "ann 2 merged into 1: one loan" in inside.run("series", "show", "2").ok().out


def test_a_merge_is_undone(inside: Inside) -> None:
    two_series(inside)
    inside.run("merge", "1", "2").ok()
    inside.run("merge", "--undo", "1", "--by", "ben").ok()
    assert outlets(inside, 2) == ["A blog"]
    assert series(inside, 1)["rulings"][0]["undone_by"] == "ben"
    inside.run("merge", "--undo", "1").refused("undone already")


def test_split_figures_get_a_series_of_their_own(inside: Inside) -> None:
    inside.run("log").ok()
    publish(inside, 1, "$750 million")
    publish(inside, 2, "$480 million")
    inside.run("split", "1", "2", "--note", "another loan", "--by", "ann").ok()
    assert (outlets(inside, 1), outlets(inside, 2)) == (["Outlet 1"], ["Outlet 2"])
    assert inside.run("log", "--json").ok().row["status"] == "dismissed"
    inside.run("split", "--undo", "1").ok()
    assert outlets(inside, 1) == ["Outlet 1", "Outlet 2"]
    assert inside.run("log", "--json").ok().row["status"] == "open"


def test_an_unsure_match_is_listed_and_confirmed(inside: Inside) -> None:
    inside.run("log").ok()
    publish(inside, 1, "$750 million")
    publish(inside, 2, "$480 million")
    ledger = Ledger(f"sqlite:///{inside.data / 'figurewatch.db'}")
    with ledger.write() as book:
        book.rulings.doubt(2, 0.41, ("measure same: loan / loan (+0.9)",))
    ledger.close()
    assert series(inside, 1)["suggestions"] == [
        {"observation": 2, "probability": 0.41, "reasons": ["measure same: loan / loan (+0.9)"]}
    ]
    assert "'figurewatch series confirm 2'" in inside.run("series", "show", "1").ok().out
    inside.run("series", "confirm", "2", "--by", "ann").ok()
    assert series(inside, 1)["suggestions"] == []
    inside.run("series", "confirm", "2").refused("nobody doubts")


def test_what_cannot_be_done_is_said(inside: Inside) -> None:
    inside.run("log").ok()
    inside.run("merge", "1", "2").refused("no such series: 1")
    inside.run("split", "1", "2").refused("no such series: 1")
    inside.run("merge", "--undo", "7").refused("no such ruling: 7")
    inside.run("merge", "1").misused("Two series")
    inside.run("split", "1").misused("observations")
    inside.run("merge", "1", "--undo", "1").misused("alone")
    inside.run("merge", "1", "2", "--note", "x" * 4001).refused("4,000")
