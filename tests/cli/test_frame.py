"""What holds for every command: help, exit status, where things are said, whose data it is."""

from __future__ import annotations

import re
import signal
import subprocess
from pathlib import Path

import pytest

from tests.cli.shell import Inside, Shell
from tests.support.processes import wait_until
from worker.cli import COMMANDS

EXIST = (
    "up", "demo", "feeds", "subscribe", "unsubscribe", "subscriptions", "log", "show", "confirm", "dismiss", "comment",
    "reopen", "series", "merge", "split", "record", "extract", "compare", "replay", "doctor", "worker", "beat", "web",
)  # fmt: skip
WITHIN = {
    "feeds": ("add", "check", "discover", "export", "import", "list", "remove", "show"),
    "series": ("confirm", "list", "show"),
}
ALL = [(name,) for name in EXIST] + [(group, name) for group, names in WITHIN.items() for name in names]
ON_THE_LEDGER = [
    ("log",), ("log", "--json"), ("show", "1"), ("confirm", "1"), ("dismiss", "1", "--reason", "misread"),
    ("comment", "1", "x"), ("reopen", "1"), ("merge", "1", "2"), ("split", "1", "2"), ("record", "--list"),
    ("record", "--remove", "1"), ("series", "confirm", "1"), ("series", "list"), ("series", "show", "1"),
    ("subscriptions",), ("subscribe", "--email", "ann@example.org"), ("unsubscribe", "1"), ("feeds", "list"),
    ("feeds", "export"), ("feeds", "check"), ("feeds", "remove", "1"), ("feeds", "import", "world"),
    ("feeds", "show", "1"), ("feeds", "add", "--no-check", "https://outlet.example/rss"),
]  # fmt: skip


def listed(text: str) -> list[str]:
    """The commands that a help text lists."""
    return re.findall(r"^  ([a-z]+)(?:  |$)", text.partition("Commands:")[2], re.MULTILINE)


def test_the_help_lists_exactly_what_there_is(shell: Shell) -> None:
    said = shell.run("--help").ok()
    assert listed(said.out) == list(EXIST) == list(COMMANDS)
    assert said.err == ""
    assert not shell.data.exists()


@pytest.mark.parametrize(("group", "names"), WITHIN.items(), ids=WITHIN)
def test_the_help_of_a_group_lists_exactly_what_there_is(inside: Inside, group: str, names: tuple[str, ...]) -> None:
    said = inside.run(group, "--help").ok()
    assert tuple(listed(said.out)) == names
    assert "..." not in said.out.partition("Commands:")[2]


@pytest.mark.parametrize("command", ALL, ids=" ".join)
def test_every_command_explains_itself_on_one_screen(inside: Inside, command: tuple[str, ...]) -> None:
    said = inside.run(*command, "-h").ok()
    assert said.out.startswith(f"Usage: figurewatch {' '.join(command)} ")
    assert said.err == ""
    assert 5 <= len(said.out.splitlines()) <= 40
    assert max(map(len, said.out.splitlines())) <= 80
    assert not inside.data.exists()


@pytest.mark.parametrize(
    "absent",
    ["watch", "snooze", "assign", "subscribe --webhook x",
     "subscribe --email a@b.example --digest daily"],
)  # fmt: skip
def test_what_is_not_there_is_wrong_usage(inside: Inside, absent: str) -> None:
    inside.run(*absent.split()).misused("No such")


@pytest.mark.parametrize("command", ["", "feeds", "series", "log --nonsense", "show", "show x", "show 1 2", "show 0"])
def test_wrong_usage_is_told_apart(inside: Inside, command: str) -> None:
    inside.run(*command.split()).misused()
    assert not inside.data.exists()


def test_the_version_is_data(shell: Shell) -> None:
    assert re.fullmatch(r"figurewatch, version \d+\.\d+\.\d+\n", shell.run("--version").ok().out)


def test_works_from_any_folder_whatever_lies_there(shell: Shell) -> None:
    for name in ("worker", "config", "claims", "ledger"):
        (shell.folder / name).mkdir()
        (shell.folder / name / "__init__.py").write_text("raise RuntimeError('not ours')")
    shell.run("log").ok()
    assert (shell.data / "figurewatch.db").exists()


def test_data_before_the_command_goes_before_the_environment(inside: Inside) -> None:
    inside.run("--data", "elsewhere", "log").ok()
    assert (inside.folder / "elsewhere" / "figurewatch.db").exists()
    assert not inside.data.exists()
    assert (inside.folder / "elsewhere").stat().st_mode & 0o077 == 0
    inside.run("--data", "", "log").misused("--data")


def test_data_lies_under_the_home_folder_unless_told(inside: Inside) -> None:
    inside.settings = {"FIGUREWATCH_DATA": "", "XDG_DATA_HOME": str(inside.folder / "share")}
    inside.run("log").ok()
    assert (inside.folder / "share" / "figurewatch" / "figurewatch.db").exists()


@pytest.mark.parametrize("command", ON_THE_LEDGER, ids=" ".join)
def test_a_database_of_a_newer_program_is_left_alone(inside: Inside, newer: Path, command: tuple[str, ...]) -> None:
    before = (newer / "figurewatch.db").read_bytes()
    inside.run("--data", str(newer), *command).refused("newer version of Figurewatch", "figurewatch.db")
    assert (newer / "figurewatch.db").read_bytes() == before


@pytest.mark.parametrize("command", ["log", "feeds list"])
def test_a_file_in_place_of_the_data_folder_is_named(inside: Inside, command: str) -> None:
    inside.data.write_text("not a folder")
    inside.run(*command.split()).refused(str(inside.data), "--data")


def test_a_file_that_is_no_database_is_named(inside: Inside) -> None:
    inside.data.mkdir()
    (inside.data / "figurewatch.db").write_bytes(b"a letter to my aunt, kept here by mistake " * 100)
    inside.run("log").refused("figurewatch.db", "not a database")


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("FIGUREWATCH_WEB_PORT", "http", "FIGUREWATCH_WEB_PORT"),
        ("FIGUREWATCH_LOG_LEVEL", "LOUD", "FIGUREWATCH_LOG_LEVEL"),
        ("DATABASE_URL", "mysql://ann:secret@db.example/x", "postgresql://"),
        ("DATABASE_URL", "postgresql://ann:secret@127.0.0.1:1/x", "127.0.0.1"),
    ],
)
def test_a_setting_that_is_wrong_is_named_and_secrets_are_not(
    inside: Inside, variable: str, value: str, said: str
) -> None:
    inside.settings[variable] = value
    assert "secret" not in inside.run("log").refused(said)


def test_a_reader_who_has_had_enough_ends_it_without_a_word(shell: Shell) -> None:
    text = "It cost $5 million, then 6 million euros, then 7 percent more.\n"
    name = shell.lines("many.jsonl", *({"id": str(n), "text": text} for n in range(400)))
    said = shell.shell(f"figurewatch extract --jsonl {name} | head -n 1")
    assert len(said.ok().rows) == 1
    assert said.err == ""
    said = shell.shell("figurewatch --help | true; figurewatch feeds import | true; figurewatch feeds export | true")
    assert (said.status, said.err) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_what_cannot_be_written_is_no_success(shell: Shell) -> None:
    for command in ("feeds import", "log --csv"):
        shell.shell(f"figurewatch {command} > /dev/full").refused("No space left")


def test_closed_streams_are_no_crash(shell: Shell) -> None:
    shell.shell("figurewatch feeds import >&-").ok()
    shell.shell("figurewatch extract <&-").refused("standard input")
    shell.shell("figurewatch log 2>&-").ok()


def test_ctrl_c_ends_it_without_a_word(shell: Shell) -> None:
    with shell.start("extract", "--jsonl", stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as it:
        assert it.stdin
        assert it.stdout
        assert it.stderr
        it.stdin.write(b'{"id": 1, "text": "It cost $5 million."}\n')
        it.stdin.flush()
        assert it.stdout.readline()  # it prints what it has read, and waits for more
        wait_until(lambda: waits_for_input(it.pid), what="it reads")
        it.send_signal(signal.SIGINT)
        assert it.wait(10) == 130
        assert it.stderr.read().strip() == b""


def waits_for_input(pid: int) -> bool:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "S"


def test_a_terminal_that_knows_few_characters_gets_what_it_can_take(shell: Shell) -> None:
    shell.settings["PYTHONIOENCODING"] = "latin-1"
    assert r"\u20ac5 million" in shell.run("extract", shell.write("a.txt", "It cost €5 million.")).ok().out
    line = shell.lines("a.jsonl", {"id": "é €", "text": "It cost €5 million."})
    assert shell.run("extract", "--jsonl", line).ok().row["id"] == "é €"
