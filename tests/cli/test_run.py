"""``figurewatch up``, ``worker`` and ``web`` where they are refused; what they do is tested with the roles."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.cli.shell import Inside, Shell
from worker import lock

DEAD = "127.0.0.1:1"


@pytest.fixture
def taken() -> Iterator[int]:
    """A port on which somebody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


def test_a_second_up_on_the_same_folder_is_refused_and_names_the_first(shell: Shell) -> None:
    began = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
    with lock.hold(shell.data, now=began):
        ran = shell.run("up", "--port", "0")
        line = ran.refused(str(shell.data), f"process {os.getpid()}", "2026-11-22 09:30", "--data")
        assert ran.out == ""
        assert "running already" in line
    assert not (shell.data / "logs").exists()


def test_a_port_that_is_taken_is_named(shell: Shell, inside: Inside, taken: int) -> None:
    for command in ("up", "web"):
        line = shell.run(command, "--port", str(taken)).refused("127.0.0.1", str(taken), "--port")
        assert line.count(str(taken)) == 1
    assert not list(shell.data.glob("*.lock"))
    inside.run("up", "--port", "65536").misused("--port")
    inside.run("up", "--port", "http").misused("--port")


@pytest.mark.parametrize(("command", "host"), [("up", "0.0.0.0"), ("web", "::")])
def test_strangers_need_a_password(shell: Shell, command: str, host: str) -> None:
    shell.run(command, "--host", host, "--port", "8399").refused(host, "FIGUREWATCH_WEB_PASSWORD")


def test_strangers_need_a_password_by_whichever_way_they_are_let_in(shell: Shell) -> None:
    shell.settings["FIGUREWATCH_WEB_HOST"] = "192.0.2.7"
    shell.run("web").refused("192.0.2.7", "FIGUREWATCH_WEB_PASSWORD")


@pytest.mark.parametrize(
    ("variable", "value"),
    [("REDIS_URL", f"redis://:hunter2@{DEAD}/0"), ("DATABASE_URL", f"postgresql://ann:hunter2@{DEAD}/x")],
)
def test_servers_that_are_set_must_answer_before_anything_is_started(shell: Shell, variable: str, value: str) -> None:
    shell.settings[variable] = value
    assert "hunter2" not in shell.run("up", "--port", "0").refused("127.0.0.1")
    assert not (shell.data / "logs").exists()


def test_a_file_in_place_of_the_data_folder_is_named(shell: Shell) -> None:
    shell.data.write_text("not a folder")
    shell.run("up").refused(str(shell.data), "--data")


@pytest.mark.parametrize("command", ["up --port 0", "worker", "beat", "web --port 8399"])
def test_a_database_of_a_newer_program_is_left_alone(shell: Shell, newer: Path, command: str) -> None:
    shell.run("--data", str(newer), *command.split()).refused("newer version of Figurewatch")


@pytest.mark.parametrize("queues", ["poll,nonsense", ","])
def test_a_queue_that_there_is_not_is_refused(shell: Shell, queues: str) -> None:
    line = shell.run("worker", "--queues", queues).refused("no such queue", "poll, extract, alerts, control")
    assert ("nonsense" in queues) == ("nonsense" in line)


@pytest.mark.parametrize("options", ["--concurrency 0", "--concurrency many", "--pool fibers"])
def test_a_worker_that_makes_no_sense_is_wrong_usage(inside: Inside, options: str) -> None:
    inside.run("worker", *options.split()).misused(options.split(maxsplit=1)[0])
