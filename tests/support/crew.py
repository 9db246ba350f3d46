"""Beats and workers as processes of their own, to be killed and started again."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Crew:
    """The processes of an installation, each in its place; ``roles`` are their command lines."""

    roles: Sequence[Sequence[str]]
    environment: dict[str, str]
    log: Path
    places: dict[int, subprocess.Popen[bytes]] = field(default_factory=dict)

    def start(self, place: int) -> None:
        command = [sys.executable, "-P", "-m", "worker.cli", *self.roles[place]]
        with self.log.open("ab") as log:
            self.places[place] = subprocess.Popen(command, env=self.environment, stdout=log, stderr=log)

    def kill(self, place: int) -> None:
        self.places[place].kill()
        self.places[place].wait()

    @contextmanager
    def at_work(self) -> Iterator[None]:
        for place in range(len(self.roles)):
            self.start(place)
        try:
            yield
        finally:
            for place in self.places:
                self.kill(place)


def environment(url: str, broker: str, data: Path) -> dict[str, str]:
    """The environment of processes that work on a ledger and reach this machine."""
    base = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return {
        **base,
        "DATABASE_URL": url,
        "REDIS_URL": broker,
        "FIGUREWATCH_DATA": str(data),
        "FIGUREWATCH_ALLOWED_HOSTS": "127.0.0.1",
        "FIGUREWATCH_TICK_SECONDS": "1",
    }
