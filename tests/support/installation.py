"""An installation as a user has it: its own folder, ``figurewatch up`` as a process, commands beside it."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

from tests.support.processes import marked, running, running_with, wait_until

COMMAND = (sys.executable, "-P", "-m", "worker.cli")
_READY = re.compile(r"The log is at (\S+)")
_OURS = ("FIGUREWATCH_", "REDIS_URL", "DATABASE_URL", "SENTRY_DSN")


class Installation:
    """Runs ``up`` while it is entered. ``settings`` are environment variables."""

    def __init__(self, data: Path, settings: Mapping[str, str] | None = None) -> None:
        self.data = data
        self._mark = f"installation-{data}"
        base = {name: value for name, value in os.environ.items() if not name.startswith(_OURS)}
        self.environment = marked(self._mark, base) | dict(settings or {})
        self._process: subprocess.Popen[str] | None = None
        self.address = ""

    def __enter__(self) -> Self:
        self.up()
        return self

    def __exit__(self, *_: object) -> None:
        self.down()

    def up(self) -> None:
        """Start everything, and wait until it is ready."""
        self._process = subprocess.Popen(
            [*COMMAND, "--data", str(self.data), "up", "--port", "0"],
            env=self.environment,
            cwd=self.data,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        said = []
        for line in self._process.stdout or ():
            said.append(line)
            if found := _READY.search(line):
                self.address = found[1]
                return
        raise AssertionError(f"up did not get ready: {''.join(said)}")

    def down(self, *, within: float = 20.0) -> int:
        """Stop everything by SIGTERM; the exit status. What is left behind fails the test."""
        if self._process is None:
            return 0
        self._process.send_signal(signal.SIGTERM)
        status = self._process.wait(within)
        if self._process.stdout:
            self._process.stdout.close()
        self._process = None
        assert not self.processes(), "processes were left behind"
        return status

    def crash(self) -> None:
        """kill -9 of the supervisor; its children must go with it."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()
        self._process = None
        wait_until(lambda: not self.processes(), within=10, what="children ended with their supervisor")

    def processes(self) -> dict[int, str]:
        """The command lines of everything that runs for this installation, but for ``up`` itself.

        The broker writes its title over its environment; it is known by its socket.
        """
        own = self._process.pid if self._process else None
        lines = {pid: _command_line(pid) for pid in running()}
        marked_ones = set(running_with("TEST_MARK", self._mark))
        broker = f"unixsocket:{self.data}"
        return {pid: line for pid, line in lines.items() if pid != own and (pid in marked_ones or broker in line)}

    def kill(self, part: str) -> None:
        """kill -9 of the processes whose command line holds some words ("worker --queues extract")."""
        hit = [pid for pid, line in self.processes().items() if part in line]
        assert hit, f"nothing runs that holds {part!r}: {self.processes()}"
        for pid in hit:
            os.kill(pid, signal.SIGKILL)

    def run(self, *arguments: str, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
        """Run a command as its user would."""
        return subprocess.run(
            [*COMMAND, "--data", str(self.data), *arguments],
            env=self.environment,
            cwd=self.data,
            input=stdin,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def done(self, *arguments: str) -> str:
        """Run a command that must succeed; its output."""
        result = self.run(*arguments)
        assert result.returncode == 0, result.stderr
        return result.stdout

    def log(self, *arguments: str) -> list[dict[str, Any]]:
        """``figurewatch log --json``, newest first."""
        return [json.loads(line) for line in self.done("log", "--json", *arguments).splitlines()]


def _command_line(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""
