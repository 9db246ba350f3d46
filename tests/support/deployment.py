"""The roles of docker-compose.yml as plain processes: the same commands and environment, on servers of the test."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import yaml

from tests.support.processes import wait_until
from worker import broker

ROOT = Path(__file__).parents[2]
Processes = dict[str, subprocess.Popen[bytes]]
ROLES = ("beat", "worker-poll", "worker-alerts", "worker-extract", "web")


def services() -> dict[str, Any]:
    """The services of the file, by name."""
    found: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"]
    return found


@contextmanager
def deployed(
    folder: Path, environment: Mapping[str, str], *, web_port: int
) -> Iterator[dict[str, subprocess.Popen[bytes]]]:
    """Run every role at once, as containers start; each logs into ``folder``."""
    described = services()
    for variable in ("DATABASE_URL", "REDIS_URL", "FIGUREWATCH_WEB_PASSWORD"):
        assert variable in described["web"]["environment"]
        assert variable in environment
    with ExitStack() as stack:
        yield {
            name: stack.enter_context(_running(name, _command(described[name], web_port), environment, folder))
            for name in ROLES
        }


def _command(service: Mapping[str, Any], web_port: int) -> list[str]:
    """The command of a service, listening on this machine's own address and on a free port."""
    words = [{"0.0.0.0": "127.0.0.1", "8321": str(web_port)}.get(word, word) for word in service["command"]]
    return [sys.executable, "-P", "-m", "worker.cli", *words]


@contextmanager
def _running(
    name: str, command: list[str], environment: Mapping[str, str], folder: Path
) -> Iterator[subprocess.Popen[bytes]]:
    with (folder / f"{name}.log").open("wb") as log:
        process = subprocess.Popen(command, env=environment, cwd=folder, stdout=log, stderr=log)
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@contextmanager
def valkey(folder: Path) -> Iterator[str]:
    """The address of a broker of the test's own."""
    own = broker.embed(folder)
    server = subprocess.Popen(own.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_until(lambda: broker.answers(own.url), what="the broker answers")
        yield own.url
    finally:
        server.kill()
        server.wait()
