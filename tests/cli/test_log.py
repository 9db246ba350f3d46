"""``figurewatch log``, ``show`` and ``series``: what is on file, for people and for programs."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from claims.alert import Channel
from claims.discrepancy import Severity, Silence, Verdict
from ledger import Ledger
from tests.cli.shell import Inside, Shell, seen, terminal, words
from tests.review.newsroom import HOUR, NOW, Newsroom, people

LINE = {
    "id", "series", "measures", "verdict", "reason", "severity", "status", "earlier", "later", "explanation",
    "adjustments", "opened_at", "mentions",
}  # fmt: skip
SIDE = {"text", "value", "low", "high", "unit", "modifier", "quote", "outlet", "url", "published"}


def ids(inside: Shell, *options: str) -> list[int]:
    """The numbers in the log."""
    return [row["id"] for row in inside.run("log", "--json", *options).ok().rows]


def ledger(inside: Shell) -> Ledger:
    inside.data.mkdir(exist_ok=True)
    opened = Ledger(f"sqlite:///{inside.data / 'figurewatch.db'}")
    opened.migrate()
    return opened


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Discrepancies 1 to 4 on two series and two lists, of rising severity, and a silence, 5. Number 3 is of today."""
    path = tmp_path_factory.mktemp("busy") / "figurewatch.db"
    room = Newsroom(Ledger(f"sqlite:///{path}"))
    room.ledger.migrate()
    for outlet, severity, series, place in (
        ("Herald", Severity.NOTE, "Dead in the flood", "world"),
        ("Post", Severity.LOW, "Dead in the flood", "world"),
        ("Echo", Severity.HIGH, "Dead in the quake", "local"),
        ("Voice", Severity.CRITICAL, "Dead in the quake", "local"),
    ):
        text = f"{outlet}: 40 people, then 90 people."
        first = room.prints(f"First {outlet}", "40 people", people(40), series=series, text=text, list_name=place)
        later = room.prints(outlet, "90 people", people(90), series=series, text=text, list_name=place)
        opened = datetime.now(UTC) - timedelta(minutes=30) if outlet == "Echo" else NOW - 99 * HOUR
        room.flags(later, first, severity=severity, verdict=Verdict.CONFLICT, reason="conflict", at=opened)
    copy = room.prints("Copy", "90 people", people(90), series="Dead in the quake", text="90 people.")
    room.stays_silent(copy, Silence.WIRE_COPY)
    room.ledger.close()
    return path


@pytest.fixture
def busy(inside: Inside, story: Path) -> Inside:
    """An installation in which all that has happened."""
    inside.data.mkdir()
    shutil.copy(story, inside.data / "figurewatch.db")
    return inside


def test_json_has_the_documented_keys(shell: Shell, told: Path) -> None:
    shell.data.mkdir()
    shutil.copy(told, shell.data / "figurewatch.db")
    ran = shell.run("log", "--json").ok()
    row = ran.row
    assert ran.err == ""
    assert row.keys() >= LINE
    assert row["earlier"].keys() >= SIDE
    assert row["later"].keys() >= SIDE
    assert (row["id"], row["series"], row["verdict"], row["reason"]) == (3, 1, "scale_error", "digit_swap")
    assert (row["severity"], row["status"], row["mentions"]) == ("high", "open", 1)
    assert [step["name"] for step in row["adjustments"]] == ["watched"]
    assert (row["earlier"]["text"], row["earlier"]["value"]) == ("$60.84 billion", 60_840_000_000)
    assert (row["later"]["outlet"], row["later"]["value"]) == ("Daily Beacon", 16_000_000_000)
    assert datetime.fromisoformat(row["opened_at"]).tzinfo


def test_the_table_is_newest_first_and_each_row_one_line(busy: Inside) -> None:
    said = busy.run("log").ok()
    head, *rows = said.out.splitlines()
    assert head.split()[:4] == ["id", "found", "severity", "reason"]
    assert [row.split()[0] for row in rows] == ["4", "3", "2", "1"]
    assert " min ago" in rows[1]
    assert "\x1b" not in said.out


def test_the_table_fits_a_terminal(shell: Shell, told: Path) -> None:
    shell.data.mkdir()
    shutil.copy(told, shell.data / "figurewatch.db")
    with terminal(columns=80) as (ours, theirs):
        it = shell.start("log", stdout=theirs, stderr=theirs)
        os.close(theirs)
        drawn = seen(ours)
        assert it.wait(20) == 0
    assert "\x1b[1;31mhigh" in drawn
    assert max(map(len, words(drawn).splitlines())) <= 80


@pytest.mark.parametrize(
    ("options", "wanted"),
    [
        ((), [4, 3, 2, 1]),
        (("--min-severity", "high"), [4, 3]),
        (("--min-severity", "low"), [4, 3, 2]),
        (("--silent",), [5, 4, 3, 2, 1]),
        (("--min-severity", "silent"), [5, 4, 3, 2, 1]),
        (("--silent", "--min-severity", "critical"), [4]),
        (("--list", "local"), [4, 3]),
        (("--series", "1"), [2, 1]),
        (("--text", "quake"), [4, 3]),
        (("--text", "ECHO: 40"), [3]),
        (("--text", "%"), []),
        (("--days", "1"), [3]),
        (("--limit", "2"), [4, 3]),
        (("--status", "open"), [4, 3, 2, 1]),
        (("--status", "confirmed"), []),
        (("--list", "local", "--min-severity", "critical"), [4]),
    ],
)
def test_filters(busy: Inside, options: tuple[str, ...], wanted: list[int]) -> None:
    assert ids(busy, *options) == wanted


def test_a_silence_says_why(busy: Inside) -> None:
    row = busy.run("log", "--silent", "--json", "--limit", "1").ok().row
    assert (row["severity"], row["silence"], row["earlier"]) == ("silent", "wire_copy", None)


@pytest.mark.parametrize(
    "options",
    ["--min-severity loud", "--status lost", "--series x", "--series 0", "--days 0", "--days 99999999", "--limit 0"],
)
def test_a_filter_that_makes_no_sense_is_wrong_usage(inside: Inside, options: str) -> None:
    inside.run("log", *options.split()).misused(options.split(maxsplit=1)[0])


def test_nothing_found_is_told_apart_from_nothing_there(busy: Inside) -> None:
    assert busy.run("log", "--status", "dismissed").ok().err == "Nothing in the log matches.\n"
    busy.run("log", "--list", "nowhere").refused("no such feed list: nowhere")
    busy.run("log", "--series", "99").refused("no such series: 99")
    busy.data = busy.folder / "second"
    said = busy.run("log").ok()
    assert said.out == ""
    assert "--silent" in said.err
    assert busy.run("log", "--json").ok().out == ""


def test_csv_is_for_spreadsheets(newsroom: Inside) -> None:
    (row,) = csv.DictReader(io.StringIO(newsroom.run("log", "--csv").ok().out))
    assert (row["id"], row["severity"], row["reason"]) == ("3", "high", "digit_swap")
    assert (row["earlier_text"], row["later_text"]) == ("$60.84 billion", "$16 billion")
    assert row["later_url"] == "https://daily-beacon.example/story"
    assert "digits swapped" in row["explanation"]


def test_csv_of_nothing_is_a_header(inside: Inside) -> None:
    assert inside.run("log", "--csv").ok().out.startswith("id,opened_at,severity,")


def test_a_cell_that_would_be_a_formula_is_disarmed(inside: Inside) -> None:
    room = Newsroom(ledger(inside))
    first = room.prints("=HYPERLINK()", "40 people", people(40), series="-1+cmd|x", text="40 people")
    room.flags(first, first, explanation="@SUM(1)")
    room.ledger.close()
    (row,) = csv.DictReader(io.StringIO(inside.run("log", "--csv").ok().out))
    assert (row["later_outlet"], row["series_name"]) == ("'=HYPERLINK()", "'-1+cmd|x")
    assert row["explanation"] == "'@SUM(1)"


def test_show_tells_the_whole_story(newsroom: Inside) -> None:
    with ledger(newsroom).write() as book:
        number = book.outbox.subscribe(Channel.SLACK, "https://hooks.slack.com/services/T1/B1/secret", now=NOW).id
        sent = book.outbox.add(3, number, occasion="opened", now=NOW)
        assert sent
        book.outbox.failed(sent, error="hooks.slack.com answered 404", now=NOW)
    newsroom.run("confirm", "3", "--by", "ann", "--note", "checked with the ministry").ok()
    said = newsroom.run("show", "3").ok()
    for part in (
        "high", "Digits swapped", "US aid for Ukraine, April supplemental", "confirmed", "$60.84 billion",
        "Capitol Dispatch, Sat 21 Nov 2026, 08:03 UTC", "$16 billion", "https://daily-beacon.example/story",
        "medium → high", "slack to https://hooks.slack.com/…: failed (hooks.slack.com answered 404)",
        "ann confirm: checked with the ministry",
    ):  # fmt: skip
        assert part in said.out
    assert "secret" not in said.out
    assert "… …" not in said.out
    assert "\x1b" not in said.out


def test_show_as_json_adds_reviews_and_deliveries(newsroom: Inside) -> None:
    with ledger(newsroom).write() as book:
        number = book.outbox.subscribe(Channel.SLACK, "https://hooks.slack.com/services/T1/B1/secret", now=NOW).id
        book.outbox.add(3, number, occasion="opened", now=NOW)
    newsroom.run("comment", "3", "hm", "--by", "ann").ok()
    ran = newsroom.run("show", "3", "--json").ok()
    assert "secret" not in ran.out
    row = ran.row
    assert row.keys() >= LINE | {"reviews", "deliveries"}
    (review,), (delivery,) = row["reviews"], row["deliveries"]
    assert (review["act"], review["reviewer"], review["note"], review["reason"]) == ("comment", "ann", "hm", None)
    assert (delivery["channel"], delivery["state"]) == ("slack", "pending")
    assert {key: value for key, value in row.items() if key in LINE} == {
        key: value for key, value in newsroom.run("log", "--json").ok().row.items() if key in LINE
    }


@pytest.mark.parametrize("command", ["show 99", "show 9223372036854775807", "series show 99"])
def test_what_is_not_there_is_named(newsroom: Inside, command: str) -> None:
    newsroom.run(*command.split()).refused("no such", command.rpartition(" ")[2])
    newsroom.run(*command.split(), "--json").refused("no such")


def test_series_are_listed_with_what_is_in_them(busy: Inside) -> None:
    rows = busy.run("series", "list", "--json").ok().rows
    assert {row["name"]: (row["id"], row["observations"], row["discrepancies"]) for row in rows} == {
        "Dead in the flood": (1, 4, 2),
        "Dead in the quake": (2, 5, 2),
    }
    assert all(row.keys() == {
        "id", "name", "kind", "unit", "observations", "discrepancies", "last_seen_at"
    } for row in rows)  # fmt: skip
    assert len(busy.run("series", "list").ok().out.splitlines()) == 3
    assert len(busy.run("series", "list", "--limit", "1", "--json").ok().rows) == 1
    assert busy.run("series", "list", "--text", "QUAKE", "--json").ok().row["id"] == 2
    assert "these words" in busy.run("series", "list", "--text", "moon").ok().err


def test_a_series_shows_every_value_and_what_was_made_of_it(newsroom: Inside) -> None:
    said = newsroom.run("series", "show", "1").ok().out
    lines = said.splitlines()
    assert lines[0] == "US aid for Ukraine, April supplemental"
    assert ["First figure" in lines[3], "Agrees with the record" in lines[4], "Digits swapped" in lines[5]] == [
        True
    ] * 3
    row = json.loads(newsroom.run("series", "show", "1", "--json").ok().out)
    assert [it["text"] for it in row["observations"]] == ["$60.84 billion", "$61 billion", "$16 billion"]
    assert {it["reason"] for it in row["judgements"]} == {"first", "agrees", "digit_swap"}


def test_of_two_judgements_on_a_value_the_louder_is_shown(inside: Inside) -> None:
    room = Newsroom(ledger(inside))
    first = room.prints("Herald", "40 people", people(40), series="Dead", text="40 people")
    later = room.prints("Post", "90 people", people(90), series="Dead", text="90 people")
    room.flags(later, first, severity=Severity.HIGH, reason="conflict")
    room.flags(later, first, severity=Severity.LOW, reason="headline_body")
    room.flags(later, first, severity=Severity.NOTE, reason="hedge_weak")
    room.ledger.close()
    (row,) = [line for line in inside.run("series", "show", "1").ok().out.splitlines() if "Post" in line]
    assert "conflict" in row.lower()
