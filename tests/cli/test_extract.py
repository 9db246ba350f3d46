"""``figurewatch extract``: texts and documents in, figures and claims out."""

from __future__ import annotations

import json
import os
import subprocess

import pytest

from tests.cli.shell import Inside, Shell, seen, terminal, words

KEYS = {
    "field", "start", "end", "text", "value", "low", "high", "step", "unit", "kind", "modifier", "measures", "claim",
    "role", "status", "as_of", "period", "attribution", "about", "sentence", "confidence", "rule",
}  # fmt: skip
TITLE = "Senate approves $61bn for Ukraine"
BODY = "The Senate approved a $61 billion aid package on 23 April 2024.\nIt holds $14 billion for weapons."
DOCUMENT = {"id": "a", "title": TITLE, "text": BODY, "outlet": "Herald", "published": "2024-04-23", "topic": "aid"}


def figures(table: str) -> list[str]:
    """The first column of a table."""
    return [line.partition("  ")[0] for line in table.splitlines()[1:]]


def test_a_text_gives_a_table_of_its_claims(shell: Shell) -> None:
    said = shell.run("extract", shell.write("a.txt", f"{TITLE}\n\n{BODY}\n")).ok()
    assert said.out.splitlines()[0].split() == ["figure", "value", "unit", "modifier", "role", "measures", "rule"]
    assert figures(said.out) == ["$61bn", "$61 billion", "$14 billion"]
    assert "61,000,000,000" in said.out
    assert "\x1b" not in said.out
    assert said.err == ""


def test_all_also_gives_what_is_no_claim_and_why(inside: Inside) -> None:
    said = inside.run("extract", "--all", inside.write("a.txt", BODY)).ok().out
    assert figures(said)[:4] == ["$61 billion", "23", "2024", "$14 billion"]
    assert "no claim: date" in said


@pytest.mark.parametrize("arguments", [("extract",), ("extract", "-")])
def test_standard_input_is_read_where_no_file_is_named(shell: Shell, arguments: tuple[str, ...]) -> None:
    assert figures(shell.run(*arguments, stdin=BODY).ok().out) == ["$61 billion", "$14 billion"]


@pytest.mark.parametrize(
    "content",
    [
        f"{TITLE}\r\n\r\n{BODY.replace(chr(10), chr(13) + chr(10))}\r\n".encode(),
        b"\xef\xbb\xbf" + f"{TITLE}\n \n{BODY}".encode(),
        f"\n\n{TITLE}\r\r{BODY}".encode(),
    ],
    ids=["CRLF", "byte order mark", "CR"],
)
def test_texts_from_every_editor_are_read_alike(inside: Inside, content: bytes) -> None:
    assert figures(inside.run("extract", "-", stdin=content).ok().out) == ["$61bn", "$61 billion", "$14 billion"]


def test_a_text_without_figures_says_so_beside_the_data(inside: Inside) -> None:
    for content in ("", "Nothing new.\n", "\n\n\n"):
        said = inside.run("extract", stdin=content).ok()
        assert said.out == ""
        assert "No claims here" in said.err


@pytest.mark.parametrize("options", [(), ("--jsonl",)])
def test_what_cannot_be_read_is_named(inside: Inside, options: tuple[str, ...]) -> None:
    inside.run("extract", *options, "missing.txt").refused("missing.txt", "No such file")
    inside.run("extract", *options, ".").refused("directory")
    inside.run("extract", *options, inside.write("latin.txt", "Das kostet 5 €, schön".encode("cp1252"))).refused(
        "latin.txt", "not UTF-8", "0x80"
    )


def test_on_a_terminal_the_figures_are_marked_in_their_text(shell: Shell) -> None:
    name = shell.write("a.txt", f"{TITLE}\n\n{BODY}\n")
    with terminal(columns=120) as (ours, theirs):
        it = shell.start("extract", "--all", name, stdin=theirs, stdout=theirs, stderr=theirs)
        os.close(theirs)
        drawn = seen(ours)
        assert it.wait(20) == 0
    assert "\x1b[1;7m$61bn\x1b[0m" in drawn
    assert "\x1b[1;7m$14 billion\x1b[0m" in drawn
    assert "\x1b[2;4m2024\x1b[0m" in drawn
    plain = words(drawn)
    assert plain.startswith(f"{TITLE}\n\nThe Senate approved a $61 billion aid package")
    assert "a date" in plain


def drawn_by(shell: Shell, *arguments: str, columns: int = 120) -> str:
    """What the command shows on a terminal, without the marks for colours."""
    with terminal(columns=columns) as (ours, theirs):
        it = shell.start("extract", *arguments, stdin=theirs, stdout=theirs, stderr=theirs)
        os.close(theirs)
        drawn = seen(ours)
        assert it.wait(20) == 0
    return words(drawn)


def test_a_reading_says_who_when_and_how_sure(shell: Shell) -> None:
    text = "The ministry said on 22 April 2024 that at least 43 people, including 12 children, were killed."
    lines = drawn_by(shell, shell.write("a.txt", text)).splitlines()
    row = next(line for line in lines if line.startswith("43 "))
    assert [" ".join(cell.split()) for cell in row.split("  ") if cell.strip()] == [
        "43", "at least 43 people", "killed", "The ministry", "22 Apr 2024", "1.00", "count.digits"
    ]  # fmt: skip
    assert any("12 children (part)" in line for line in lines)


def test_a_narrow_terminal_spares_what_matters_least(shell: Shell) -> None:
    name = shell.write("a.txt", f"{TITLE}\n\n{BODY}\n")
    header = {
        columns: next(line for line in drawn_by(shell, name, columns=columns).splitlines() if line.startswith("figure"))
        for columns in (120, 50)
    }
    assert header[120].split() == ["figure", "read", "as", "measures", "said", "by", "when", "sure", "rule"]
    assert header[50].split() == ["figure", "read", "as", "measures", "sure"]


def test_a_long_text_is_shown_by_its_paragraphs_with_figures(shell: Shell) -> None:
    dull = "Nothing is counted here, and nothing else is said.\n\n" * 80
    shown = drawn_by(shell, shell.write("a.txt", f"{TITLE}\n\n{dull}It cost $4 million.\n\n{dull}"))
    assert "It cost $4 million." in shown
    assert "Nothing is counted" not in shown
    assert shown.count("…") == 2


def test_what_a_text_holds_does_not_act_on_the_terminal(shell: Shell) -> None:
    with terminal() as (ours, theirs):
        it = shell.start("extract", "-", stdin=subprocess.PIPE, stdout=theirs, stderr=theirs)
        os.close(theirs)
        it.communicate(b"[red]It cost[/red] $5 \x1b]0;owned\x07million\x1b[2J :smile:.", timeout=20)
        drawn = seen(ours)
    assert "[red]It cost[/red]" in drawn
    assert ":smile:" in drawn
    assert "\x1b]0;" not in drawn
    assert "\x1b[2J" not in drawn


def test_a_line_of_json_for_each_document_in_order(shell: Shell) -> None:
    others = [{"id": str(n), "text": f"It cost ${n} million."} for n in range(1, 40)]
    rows = shell.run("extract", "--jsonl", shell.lines("d.jsonl", DOCUMENT, *others)).ok().rows
    assert [row["id"] for row in rows] == ["a", *(other["id"] for other in others)]
    assert all(row.keys() == {"id", "figures"} for row in rows)
    assert [row["figures"][0]["value"] for row in rows[1:]] == [n * 1_000_000 for n in range(1, 40)]


def test_every_figure_has_the_documented_keys_and_stands_where_it_says(inside: Inside) -> None:
    document = DOCUMENT | {"text": "Zürich 🙂\r\n\r\n" + BODY}
    found = inside.run("extract", "--jsonl", "--all", inside.lines("d.jsonl", document)).ok().row["figures"]
    assert [(it["field"], it["text"]) for it in found] == [
        ("title", "$61bn"), ("text", "$61 billion"), ("text", "23"), ("text", "2024"), ("text", "$14 billion")
    ]  # fmt: skip
    for it in found:
        assert it.keys() >= KEYS
        assert document[it["field"]][it["start"] : it["end"]] == it["text"]
        assert it["claim"] is (it["no_claim"] is None)
    assert [it["no_claim"] for it in found] == [None, None, "date", "date", None]
    assert found[1] | {"about": None, "confidence": None} == {
        "field": "text", "start": 34, "end": 45, "text": "$61 billion", "value": 61_000_000_000, "low": None,
        "high": None, "step": 1_000_000_000, "unit": "USD", "kind": "money", "modifier": "exact",
        "measures": "aid package", "claim": True, "no_claim": None, "role": "current", "status": "passed",
        "as_of": "2024-04-23", "period": None, "attribution": None, "about": None, "sentence": found[1]["sentence"],
        "confidence": None, "rule": "money.symbol",
    }  # fmt: skip


def test_without_all_only_claims_are_given(inside: Inside) -> None:
    found = inside.run("extract", "--jsonl", stdin=json.dumps(DOCUMENT)).ok().row["figures"]
    assert [it["text"] for it in found] == ["$61bn", "$61 billion", "$14 billion"]
    assert all(it["claim"] for it in found)


def test_ranges_and_vague_words_have_ends(inside: Inside) -> None:
    text = "Dozens were killed. It will cost $3 billion to $4 billion."
    vague, span = inside.run("extract", "--jsonl", stdin=json.dumps({"id": "1", "text": text})).ok().row["figures"]
    assert (vague["value"], vague["low"], vague["high"]) == (None, 24, 99)
    assert (span["value"], span["low"], span["high"], span["modifier"]) == (None, 3e9, 4e9, "range")


def test_empty_lines_and_byte_order_marks_are_no_documents(inside: Inside) -> None:
    line = json.dumps(DOCUMENT)
    assert len(inside.run("extract", "--jsonl", stdin=f"\ufeff\n{line}\r\n  \n\n\ufeff{line}").ok().rows) == 2
    assert inside.run("extract", "--jsonl", stdin="").ok().out == ""


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"id": "b", "text": "It cost', "not JSON"),
        ("It cost $5 million.", "not JSON"),
        ('["b"]', "JSON object"),
        ("null", "JSON object"),
        ('{"text": "It cost $5 million."}', '"id"'),
        ('{"id": "b"}', '"text"'),
        ('{"id": "b", "text": 5}', '"text"'),
        ('{"id": "b", "text": "x", "published": "yesterday"}', "published"),
        (b'{"id": "b", "text": "sch\xf6n"}', "not UTF-8"),
    ],
)
def test_a_bad_line_is_named_by_its_number_after_those_before_it(inside: Inside, line: str | bytes, said: str) -> None:
    content = b"\n".join([json.dumps(DOCUMENT).encode(), b"", line.encode() if isinstance(line, str) else line])
    ran = inside.run("extract", "--jsonl", inside.write("d.jsonl", content))
    assert ran.refused("d.jsonl, line 3: ", said)
    assert len(ran.rows) == 1


def test_half_a_character_is_no_crash(inside: Inside) -> None:
    found = inside.run("extract", "--jsonl", stdin=r'{"id": "\udc80", "text": "\ud800 cost $5 million."}').ok().row
    assert found["id"] == "\ufffd"
    assert found["figures"][0]["start"] == 7
