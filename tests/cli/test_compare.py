"""``figurewatch compare``: two texts, or pairs of documents, beside one another."""

from __future__ import annotations

import json
import os
from typing import Any

import pytest

from tests.cli.shell import Inside, Shell, terminal, words
from tests.cli.shell import seen as drawn

# One article in three wordings, and what others print of the same package.
ARTICLES = {
    "voice of the Senate": (
        "Congress clears Ukraine aid",
        "The Senate on Tuesday approved a $61 billion aid package for Ukraine. The bill sets aside $14 billion for"
        " weapons purchases and $23 billion for replenishing US weapons stockpiles.",
    ),
    "voice of the House": (
        "House approves long-delayed aid for Kyiv",
        "The House voted on Saturday to send Ukraine $61 billion in aid. Of that, $14 billion is for buying weapons and"
        " $23 billion will replenish American stockpiles.",
    ),
    "short scale words": (
        "US lawmakers back $61bn Ukraine package",
        "US lawmakers have approved a $61bn package of military aid to Ukraine, including $14bn for the purchase of"
        " weapons and $23bn to replenish US stocks.",
    ),
}
PRECISE = {
    "parts in a sentence": "Lawmakers passed a $60.84 billion aid package for Ukraine on Tuesday. It includes $13.8"
    " billion for the purchase of weapons and $23.2 billion to replenish American weapons stockpiles.",
    "other order": "The Ukraine aid package totals $60.84 billion: $23.2 billion to refill US arsenals and $13.8"
    " billion for weapons purchases.",
    "measure provides": "The measure provides $60.84 billion for Ukraine. It provides $13.8 billion to buy weapons, and"
    " $23.2 billion to replenish US weapons stocks.",
    "dollars in words": "For Ukraine the supplemental sets aside 60.84 billion dollars. Replenishing US stocks takes"
    " 23.2 billion dollars, weapons procurement 13.8 billion.",
    "list": "Total for Ukraine: $60.84 billion. Weapons purchases: $13.8 billion. Replenishment of stockpiles: $23.2"
    " billion.",
}
WRONG_PART = {
    "beside the right ones": "The $60.84 billion Ukraine aid package includes $13.8 billion for weapons purchases and"
    " $13.4 billion for replenishing US weapons stockpiles.",
    "first": "$13.4 billion will go to replenishing US stockpiles under the Ukraine aid bill, and $13.8 billion to"
    " weapons purchases.",
    "alone": "The package gives Ukraine $60.84 billion. Only $13.4 billion of that is to replenish American weapons"
    " stocks.",
}
WRONG_SCALE = {
    "approved": "The Senate approved a $61 million aid package for Ukraine on Tuesday.",
    "in aid": "The House has approved $61 million in aid for Ukraine, ending months of delay.",
    "signed": "The president signed the $61m Ukraine aid package into law.",
    "worth": "The US will send Ukraine a package worth $61 million, the Senate decided.",
}


def document(name: str, text: str, title: str = "", **more: str) -> dict[str, str]:
    return {"id": name, "title": title, "text": text, **more}


def pairs(inside: Inside, article: str, report: str, title: str = "Ukraine aid") -> list[dict[str, Any]]:
    """The article beside a report under a title."""
    own_title, text = ARTICLES[article]
    line = {"id": 1, "a": document("article", text, own_title), "b": document("report", report, title)}
    found: list[dict[str, Any]] = inside.run("compare", "--jsonl", stdin=json.dumps(line)).ok().row["pairs"]
    return found


def values(pair: dict[str, Any]) -> tuple[float, float]:
    return pair["a"]["value"] / 1e9, pair["b"]["value"] / 1e9


@pytest.mark.parametrize("report", PRECISE)
@pytest.mark.parametrize("article", ARTICLES)
def test_three_roundings_are_silent_and_explained(inside: Inside, article: str, report: str) -> None:
    found = pairs(inside, article, PRECISE[report])
    assert {values(pair) for pair in found} == {(61, 60.84), (14, 13.8), (23, 23.2)}
    for pair in found:
        assert (pair["verdict"], pair["reason"], pair["severity"]) == ("refinement", "rounding", "silent")
        assert pair["a"]["text"] in pair["explanation"]
        assert pair["b"]["text"] in pair["explanation"]
        assert "rounds to" in pair["explanation"]
        assert "1970" not in pair["explanation"]


@pytest.mark.parametrize("report", WRONG_PART)
@pytest.mark.parametrize("article", ARTICLES)
def test_another_number_for_one_part_is_a_discrepancy(inside: Inside, article: str, report: str) -> None:
    found = pairs(inside, article, WRONG_PART[report])
    loud = [pair for pair in found if pair["severity"] != "silent"]
    assert [values(pair) for pair in loud] == [(23, 13.4)]
    assert (loud[0]["verdict"], loud[0]["severity"]) == ("conflict", "high")
    assert "$13.4 billion" in loud[0]["explanation"]


@pytest.mark.parametrize("report", WRONG_SCALE)
@pytest.mark.parametrize("article", ARTICLES)
def test_millions_for_billions_are_critical(inside: Inside, article: str, report: str) -> None:
    found = pairs(inside, article, WRONG_SCALE[report])
    assert found
    for pair in found:
        assert values(pair) == (61, 0.061)
        assert (pair["verdict"], pair["reason"], pair["severity"]) == ("scale_error", "scale_slip", "critical")
        assert "$61 billion was probably meant" in pair["explanation"]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Kyiv gets its money",
            "Ukraine will receive $60.84 billion under the law that President Biden signed on Wednesday.",
        ),
        (
            "A long wait ends",
            "In all, $60.84 billion goes to Ukraine, of which $13.8 billion is for buying weapons.",
        ),
    ],
)
def test_titles_that_say_other_things_do_not_hide_the_same_quantity(inside: Inside, title: str, text: str) -> None:
    assert (61, 60.84) in [values(pair) for pair in pairs(inside, "voice of the Senate", text, title)]


def test_a_slip_in_other_words_is_found(inside: Inside) -> None:
    report = "President Biden signed into law a bill that provides $61 million to Ukraine."
    found = pairs(inside, "voice of the Senate", report, "Biden signs aid for Ukraine")
    assert (61, 0.061) in [values(pair) for pair in found]


def test_two_texts_give_a_report_that_reads(shell: Shell) -> None:
    title, text = ARTICLES["voice of the Senate"]
    article = shell.write("article.txt", f"{title}\r\n\r\n{text}\r\n")
    report = shell.write("report.txt", WRONG_PART["beside the right ones"])
    said = shell.run("compare", article, report).ok()
    lines = said.out.splitlines()
    assert len(lines) == 6
    assert lines[0].split()[:6] == ["high", "$23", "billion", "|", "$13.4", "billion"]
    assert "in report.txt" in lines[1]
    assert "in article.txt" in lines[1]
    assert [line.split()[0] for line in lines[2::2]] == ["silent", "silent"]
    assert said.err == ""


def test_one_text_may_come_from_standard_input(inside: Inside) -> None:
    title, text = ARTICLES["voice of the Senate"]
    name = inside.write("report.txt", WRONG_SCALE["approved"])
    said = inside.run("compare", "-", name, stdin=f"{title}\n\n{text}").ok().out
    assert said.startswith("critical")
    assert "in standard input" in said
    assert inside.run("compare", name, "-", stdin=f"{title}\n\n{text}").ok().out.startswith("critical")


def test_colours_are_for_terminals(shell: Shell) -> None:
    name = shell.write("a.txt", ARTICLES["voice of the Senate"][1])
    other = shell.write("b.txt", WRONG_SCALE["approved"])
    with terminal() as (ours, theirs):
        it = shell.start("compare", name, other, stdout=theirs, stderr=theirs)
        os.close(theirs)
        shown = drawn(ours)
        assert it.wait(20) == 0
    assert "\x1b[1;37;41mcritical" in shown
    assert words(shown).startswith("critical $61 billion  |  $61 million")


def test_texts_with_nothing_in_common_say_so_beside_the_data(inside: Inside) -> None:
    a, b = inside.write("a.txt", "Forty people died in the quake."), inside.write("b.txt", "Inflation rose to 3.4%.")
    said = inside.run("compare", a, b).ok()
    assert said.out == ""
    assert "No figure" in said.err


@pytest.mark.parametrize(
    "arguments", [(), ("a.txt",), ("a.txt", "b.txt", "c.txt"), ("-", "-"), ("--jsonl", "a.txt", "b.txt")]
)
def test_how_many_texts_there_must_be(inside: Inside, arguments: tuple[str, ...]) -> None:
    inside.run("compare", *arguments).misused()


def test_what_cannot_be_read_is_named(inside: Inside) -> None:
    text = inside.write("a.txt", "It cost $5 million.")
    inside.run("compare", text, "missing.txt").refused("missing.txt", "No such file")
    inside.run("compare", inside.write("latin.txt", b"caf\xe9"), text).refused("latin.txt", "not UTF-8")
    inside.run("compare", "--jsonl", "missing.jsonl").refused("missing.jsonl")


def test_a_line_of_json_for_each_pair_in_order(shell: Shell) -> None:
    said = [document(str(n), f"The bridge cost ${n} million.", outlet=f"Outlet {n}") for n in range(1, 8)]
    lines = [{"id": n, "a": said[n], "b": said[n + 1]} for n in range(6)] + [{"id": None, "a": said[0], "b": said[0]}]
    rows = shell.run("compare", "--jsonl", shell.lines("p.jsonl", *lines)).ok().rows
    assert [row["id"] for row in rows] == [0, 1, 2, 3, 4, 5, None]
    for row, line in zip(rows[:-1], lines, strict=False):
        (pair,) = row["pairs"]
        assert pair.keys() == {"a", "b", "same", "verdict", "reason", "severity", "explanation"}
        assert 0 < pair["same"] <= 1
        for side in ("a", "b"):
            figure = pair[side]
            assert line[side]["text"][figure["start"] : figure["end"]] == figure["text"]
    assert rows[-1]["pairs"] == []


def test_a_text_compared_with_itself_pairs_no_mention_with_itself(inside: Inside) -> None:
    text = "The bridge cost $5 million. Critics say that the bridge cost $7 million."
    line = {"id": "same", "a": document("1", text), "b": document("1", text)}
    found = inside.run("compare", "--jsonl", stdin=json.dumps(line)).ok().row["pairs"]
    assert [(pair["a"]["text"], pair["b"]["text"]) for pair in found] == [("$5 million", "$7 million")]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "not JSON"),
        ("[]", "JSON object"),
        ('{"id": 1, "a": {"id": "a", "text": ""}}', '"b"'),
        ('{"a": {"id": "a", "text": ""}, "b": {"id": "a", "text": ""}}', '"id"'),
        ('{"id": 1, "a": {"id": "a", "text": ""}, "b": {"text": ""}}', '"b": a document needs "id"'),
        ('{"id": 1, "a": [1], "b": {"id": "a", "text": ""}}', '"a": a document is a JSON object'),
        ('{"id": 1, "a": null, "b": null}', '"a"'),
    ],
)
def test_a_bad_line_is_named_by_its_number(inside: Inside, line: str, said: str) -> None:
    inside.run("compare", "--jsonl", inside.write("p.jsonl", f"\n{line}\n")).refused("p.jsonl, line 2: ", said)
