"""The roles of an installation and the commands that run them, in a deployment and under ``up`` alike."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from worker.queues import ALERTS, BEAT_PULSE, CONTROL, EXTRACT, POLL, pulse_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A program to keep running.

    It is alive while each of its ``pulses`` in the ledger moves and ``answers`` (asked now and then) says so; a role
    that gives no sign of life for ``silence`` seconds is restarted. ``patience``: how many seconds it may take to stop.
    Lower stages start earlier and stop later. Without a ``vital`` role nobody else shows life, so while one is away
    nobody else is blamed.
    """

    name: str
    command: tuple[str, ...]
    pulses: frozenset[str] = frozenset()
    answers: Callable[[], bool] | None = None
    silence: float = 30.0
    patience: float = 5.0
    stage: int = 1
    vital: bool = False


def broker(command_line: tuple[str, ...], *, answers: Callable[[], bool]) -> Role:
    """The broker of our own."""
    return Role(name="broker", command=command_line, answers=answers, silence=10.0, stage=0, vital=True)


def roles(data: Path, *, web_host: str, web_port: int, web_answers: Callable[[], bool]) -> tuple[Role, ...]:
    """The roles of an installation on one machine, but for its broker.

    Polls have threads of their own: a few hosts that hang must not keep an alert waiting. Reading computes, so it gets
    processes; one judges while another reads, and more than two would only wait for the ledger.
    """
    processes = min(2, os.cpu_count() or 1)
    return (
        Role(name="beat", command=command(data, "beat"), pulses=frozenset({BEAT_PULSE}), silence=20.0, vital=True),
        _worker(data, "worker-poll", (POLL,), pool="threads", concurrency=8),
        _worker(data, "worker-alerts", (ALERTS, CONTROL), pool="threads", concurrency=8),
        _worker(data, "worker-extract", (EXTRACT,), pool="prefork", concurrency=processes, silence=60.0),
        Role(
            name="web",
            command=command(data, "web", "--host", web_host, "--port", str(web_port)),
            answers=web_answers,
        ),
    )


def _worker(
    data: Path, name: str, queues: tuple[str, ...], *, pool: str, concurrency: int, silence: float = 30.0
) -> Role:
    options = ("--queues", ",".join(queues), "--pool", pool, "--concurrency", str(concurrency))
    return Role(
        name=name,
        command=command(data, "worker", *options),
        pulses=frozenset(map(pulse_of, queues)),
        silence=silence,
    )


def command(data: Path, *arguments: str) -> tuple[str, ...]:
    """The command line of a role on a data folder, run by this very interpreter.

    ``-P``: a folder named ``worker`` or ``config`` where the user happens to stand must not take the place of ours.
    """
    return (sys.executable, "-P", "-m", "worker.cli", "--data", str(data), *arguments)


def environment(base: Mapping[str, str], *, broker_url: str, web_port: int) -> dict[str, str]:
    """The environment of a role: that of the supervisor, where the broker is, and where messages say that the log is.

    Celery's own variables would silently override the settings, so they are left out.
    """
    kept = {name: value for name, value in base.items() if not name.startswith("CELERY_")}
    return {**kept, "REDIS_URL": broker_url, "FIGUREWATCH_WEB_PORT": str(web_port), "PYTHONUNBUFFERED": "1"}
