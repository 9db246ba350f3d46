"""``figurewatch confirm``, ``dismiss``, ``comment`` and ``reopen``: what people decide, and its audit trail."""

from __future__ import annotations

import getpass
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from review.acts import DISMISSALS
from tests.cli.shell import Inside, Shell

REASON = ("--reason", "misread")


def shown(inside: Shell) -> dict[str, Any]:
    row: dict[str, Any] = inside.run("show", "3", "--json").ok().row
    return row


def trail(inside: Shell) -> list[tuple[str, str, str | None, str | None]]:
    return [(it["act"], it["reviewer"], it["reason"], it["note"]) for it in shown(inside)["reviews"]]


def test_every_act_is_on_record_with_who_and_when(newsroom: Inside) -> None:
    began = datetime.now(UTC)
    newsroom.run("comment", "3", "Who says so?", "--by", "ann").ok()
    newsroom.run("dismiss", "3", *REASON, "--note", "it says 61", "--by", "ben").ok()
    newsroom.run("reopen", "3", "--note", "too quick", "--by", "ann").ok()
    newsroom.run("confirm", "3", "--by", " cleo ").ok()
    assert trail(newsroom) == [
        ("comment", "ann", None, "Who says so?"),
        ("dismiss", "ben", "misread", "it says 61"),
        ("reopen", "ann", None, "too quick"),
        ("confirm", "cleo", None, None),
    ]
    times = [datetime.fromisoformat(it["at"]) for it in shown(newsroom)["reviews"]]
    assert times == sorted(times)
    assert began - timedelta(seconds=1) <= times[0] <= times[-1] <= datetime.now(UTC)


def test_an_act_leads_to_a_status(newsroom: Inside) -> None:
    for command, status in [
        (("confirm", "3"), "confirmed"),
        (("dismiss", "3", *REASON), "dismissed"),
        (("comment", "3", "hm"), "dismissed"),
        (("reopen", "3"), "open"),
    ]:
        newsroom.run(*command).ok()
        assert newsroom.run("log", "--json", "--status", status).ok().row["id"] == 3


def test_it_is_said_beside_the_data(shell: Shell, told: Path) -> None:
    shell.data.mkdir()
    shutil.copy(told, shell.data / "figurewatch.db")
    said = shell.run("dismiss", "3", *REASON, "--by", "Ann Ünal").ok()
    assert (said.out, said.err) == ("", "Discrepancy 3: dismissed by Ann Ünal.\n")


def test_without_a_name_it_is_the_user_of_this_machine(newsroom: Inside) -> None:
    newsroom.run("confirm", "3").ok()
    newsroom.run("comment", "3", "hm", "--by", " ").ok()
    assert [reviewer for _, reviewer, _, _ in trail(newsroom)] == [getpass.getuser()] * 2


@pytest.mark.parametrize("command", [("confirm", "3"), ("dismiss", "3", *REASON)])
def test_the_same_act_twice_is_refused_and_leaves_one_line(newsroom: Inside, command: tuple[str, ...]) -> None:
    newsroom.run(*command).ok()
    newsroom.run(*command).refused("discrepancy 3", "already")
    assert len(trail(newsroom)) == 1


def test_what_is_open_cannot_be_reopened(newsroom: Inside) -> None:
    newsroom.run("reopen", "3").refused("open already")


def test_a_dismissal_needs_a_reason(newsroom: Inside) -> None:
    newsroom.run("dismiss", "3").misused("--reason")
    line = newsroom.run("dismiss", "3", "--reason", " ").refused("needs a reason")
    assert all(reason in line for reason in DISMISSALS)
    newsroom.run("dismiss", "3", "--reason", "other").refused("note")
    assert all(reason in newsroom.run("dismiss", "--help").ok().out for reason in DISMISSALS)
    assert trail(newsroom) == []


@pytest.mark.parametrize(
    ("given", "reason", "note"),
    [
        (("--reason", "not_same_quantity"), "not_same_quantity", None),
        (("--reason", " Known Rounding "), "known_rounding", None),
        (("--reason", "other", "--note", "a hunch"), "other", "a hunch"),
        (("--reason", "the ministry said so"), "other", "the ministry said so"),
        (("--reason", "The ministry", "--note", "by phone"), "other", "The ministry: by phone"),
    ],
)
def test_reasons_are_taken_as_people_write_them(
    newsroom: Inside, given: tuple[str, ...], reason: str, note: str | None
) -> None:
    newsroom.run("dismiss", "3", *given, "--by", "ann").ok()
    assert trail(newsroom) == [("dismiss", "ann", reason, note)]


def test_a_comment_says_something_and_not_too_much(newsroom: Inside) -> None:
    newsroom.run("comment", "3").misused("TEXT")
    newsroom.run("comment", "3", "  ").refused("some text")
    newsroom.run("comment", "3", "x" * 4001).refused("4,000")
    assert trail(newsroom) == []


@pytest.mark.parametrize("command", [("confirm",), ("dismiss", *REASON), ("reopen",), ("comment", "--by", "ann")])
def test_what_is_not_there_is_named(newsroom: Inside, command: tuple[str, ...]) -> None:
    text = ("hm",) if command[0] == "comment" else ()
    newsroom.run(*command, "99", *text).refused("no such discrepancy: 99")
    newsroom.run(*command, "one", *text).misused("ID")
