"""``figurewatch replay``: an archive through the same steps, in a ledger that is thrown away."""

from __future__ import annotations

import json
import os
import random
import subprocess
from typing import Any

import pytest

from tests.cli.shell import Inside, Shell, seen, terminal, words

CLAIM = {"type", "doc", "field", "start", "end", "value", "low", "high", "unit", "measures", "series"}
DISCREPANCY = {
    "type", "id", "series", "verdict", "reason", "severity", "claim", "against", "explanation", "adjustments"
}  # fmt: skip
PLACE = {"doc", "field", "start", "end"}


def story(name: str, amount: str, outlet: str, published: str | None, url: str = "") -> dict[str, Any]:
    text = f"The Senate approved a {amount} aid package for Ukraine on Tuesday."
    return {
        "id": name,
        "title": "Ukraine aid",
        "text": text,
        "outlet": outlet,
        "published": published,
        "url": url or f"https://{outlet}.example/{name}",
    }


FIRST = story("first", "$61 billion", "herald", "2024-04-23")
ROUNDED = story("rounded", "$60.84 billion", "post", "2024-04-23 09:00", url="https://post.example/aid")
EDITED = story("edited", "$64.84 billion", "post", "2024-04-23T12:00:00Z", url="https://post.example/aid")
CONFLICT = story("conflict", "$16 billion", "beacon", "2024-04-23T15:30:00+02:00")
ARCHIVE = [FIRST, ROUNDED, EDITED, CONFLICT]


def replayed(inside: Shell, *documents: dict[str, Any], silent: bool = False) -> list[dict[str, Any]]:
    name = inside.lines("archive.jsonl", *documents)
    return inside.run("replay", "--jsonl", *(["--silent"] if silent else []), name).ok().rows


def told(rows: list[dict[str, Any]]) -> list[tuple[str, str | None, str, str]]:
    """(document, document that it differs from, reason, severity) of each discrepancy."""
    return [
        (row["claim"]["doc"], row["against"] and row["against"]["doc"], row["reason"], row["severity"])
        for row in rows
        if row["type"] == "discrepancy"
    ]


def test_claims_and_discrepancies_are_lines_with_the_documented_keys(shell: Shell) -> None:
    rows = replayed(shell, *ARCHIVE)
    by_id = {document["id"]: document for document in ARCHIVE}
    for row in rows:
        assert row.keys() == (CLAIM if row["type"] == "claim" else DISCREPANCY)
        for place in [row] if row["type"] == "claim" else [row["claim"], row["against"]]:
            assert place.keys() >= PLACE
            assert by_id[place["doc"]][place["field"]][place["start"] : place["end"]].startswith("$")
    claims = [row for row in rows if row["type"] == "claim"]
    assert [(row["doc"], row["value"], row["unit"]) for row in claims] == [
        ("first", 61_000_000_000, "USD"),
        ("rounded", 60_840_000_000, "USD"),
        ("edited", 64_840_000_000, "USD"),
        ("conflict", 16_000_000_000, "USD"),
    ]
    assert len({row["series"] for row in rows}) == 1
    assert not shell.data.exists()


def test_an_edit_and_a_conflict_are_told_and_a_rounding_is_not(inside: Inside) -> None:
    assert told(replayed(inside, *ARCHIVE)) == [
        ("edited", "rounded", "stealth_edit", "high"),
        ("conflict", "edited", "conflict", "high"),
    ]


def test_silent_gives_what_was_found_to_agree_as_well(inside: Inside) -> None:
    rows = replayed(inside, *ARCHIVE, silent=True)
    assert told(rows) == [
        ("first", None, "first", "silent"),
        ("rounded", "first", "rounding", "silent"),
        ("edited", "rounded", "stealth_edit", "high"),
        ("conflict", "edited", "conflict", "high"),
    ]
    assert all(row["explanation"] for row in rows if row["type"] == "discrepancy")


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_the_file_is_of_no_matter(inside: Inside, seed: int) -> None:
    shuffled = random.Random(seed).sample(ARCHIVE, len(ARCHIVE))
    assert replayed(inside, *shuffled) == replayed(inside, *ARCHIVE)


def test_times_without_a_zone_are_utc_and_without_a_time_midnight(inside: Inside) -> None:
    documents = [
        story("noon", "$64 billion", "a", "2024-04-23T12:00:00Z"),
        story("before noon by zone", "$63 billion", "b", "2024-04-23T13:30:00+02:00"),
        story("before noon", "$62 billion", "c", "2024-04-23 11:59"),
        story("midnight", "$61 billion", "d", "2024-04-23"),
        story("undated", "$60 billion", "e", ""),
        story("nowhen", "$59 billion", "f", None),
    ]
    order = [row["doc"] for row in replayed(inside, *documents) if row["type"] == "claim"]
    assert order == ["undated", "nowhen", "midnight", "before noon by zone", "before noon", "noon"]


def test_a_document_has_at_most_one_line_for_a_series_and_a_reason(inside: Inside) -> None:
    wordy = CONFLICT | {
        "title": "Senate approves $16 billion aid package for Ukraine",
        "text": f"{CONFLICT['text']} The $16 billion aid package for Ukraine was approved by the Senate.",
    }
    rows = replayed(inside, FIRST, wordy, silent=True)
    keys = [(row["claim"]["doc"], row["series"], row["reason"]) for row in rows if row["type"] == "discrepancy"]
    assert len(keys) == len(set(keys))
    assert len([row for row in rows if row["type"] == "discrepancy" and row["severity"] != "silent"]) == 1
    assert len([row for row in rows if row["type"] == "claim" and row["doc"] == "conflict"]) == 3


def test_an_edit_needs_the_same_outlet(inside: Inside) -> None:
    stranger = EDITED | {"outlet": "plains"}
    assert told(replayed(inside, FIRST, ROUNDED, stranger)) != told(replayed(inside, FIRST, ROUNDED, EDITED))


def test_the_same_text_again_is_no_news(inside: Inside) -> None:
    again = [EDITED | {"published": f"2024-04-24 0{n}:00"} for n in range(3)]
    rows = replayed(inside, FIRST, ROUNDED, EDITED, *again)
    assert told(rows) == [("edited", "rounded", "stealth_edit", "high")]


def test_without_jsonl_it_is_a_report_for_people(shell: Shell) -> None:
    said = shell.run("replay", "-", stdin="".join(json.dumps(document) + "\n" for document in ARCHIVE)).ok()
    first, second = said.out.splitlines()
    assert first.startswith("high     2024-04-23  ")
    assert "$64.84 billion" in first
    assert "$16 billion" in second
    assert said.err == "4 documents, 4 claims, 2 alerts of medium severity and above.\n"


@pytest.mark.parametrize("options", [[], ["--jsonl"]], ids=["report", "jsonl"])
def test_progress_is_for_terminals_and_never_in_the_data(shell: Shell, inside: Inside, options: list[str]) -> None:
    name = shell.lines("archive.jsonl", *ARCHIVE)
    quiet = inside.run("replay", *options, name).ok()
    assert "Replaying" not in quiet.err
    with terminal() as (ours, theirs):
        it = shell.start("replay", *options, name, stdout=subprocess.PIPE, stderr=theirs)
        os.close(theirs)
        assert it.stdout
        data = it.stdout.read().decode()
        drawn = seen(ours)
        assert it.wait(20) == 0
    assert data == quiet.out
    assert "Replaying" in drawn


def test_report_and_progress_share_a_terminal(shell: Shell) -> None:
    name = shell.lines("archive.jsonl", *ARCHIVE)
    with terminal(columns=300) as (ours, theirs):
        it = shell.start("replay", name, stdout=theirs, stderr=theirs)
        os.close(theirs)
        drawn = words(seen(ours))
        assert it.wait(20) == 0
    lines = [line for line in drawn.splitlines() if "differs" in line or "higher" in line or "lower" in line]
    assert len(lines) == 2


def test_nothing_is_replayed_of_an_archive_with_a_bad_line(inside: Inside) -> None:
    content = "".join(json.dumps(document) + "\n" for document in ARCHIVE) + '{"id": "broken"\n'
    ran = inside.run("replay", "--jsonl", inside.write("archive.jsonl", content))
    ran.refused("archive.jsonl, line 5: ", "not JSON")
    assert ran.out == ""


def test_an_empty_archive_is_an_archive(inside: Inside) -> None:
    assert replayed(inside) == []
    assert inside.run("replay", inside.write("empty", "")).ok().err.startswith("0 documents")
    inside.run("replay").misused("FILE")
    inside.run("replay", "missing.jsonl").refused("missing.jsonl")
