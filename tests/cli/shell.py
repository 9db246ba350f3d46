"""The command line as its users have it: real processes, in pipes and on terminals; or, quicker, in this process."""

from __future__ import annotations

import fcntl
import io
import json
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.support.installation import COMMAND
from worker import cli, wiring

OURS = ("FIGUREWATCH_", "REDIS_URL", "DATABASE_URL", "SENTRY_")
_CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\r")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """What a command left: its exit status, and what it said where."""

    status: int
    out: str
    err: str

    @property
    def rows(self) -> list[Any]:
        """Standard output as JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def row(self) -> Any:
        """The one JSON line on standard output."""
        (row,) = self.rows
        return row

    def ok(self) -> Ran:
        """This, where the command succeeded."""
        assert self.status == 0, (self.out, self.err)
        return self

    def refused(self, *words: str) -> str:
        """The one line that says why not, and that holds these words."""
        assert self.status == 1, (self.out, self.err)
        (line,) = self.err.splitlines()
        assert line.startswith("figurewatch: ")
        for word in words:
            assert word in line
        return line

    def misused(self, *words: str) -> str:
        """What is said of wrong usage."""
        assert self.status == 2, (self.out, self.err)
        assert self.out == ""
        assert "--help" in self.err
        for word in words:
            assert word in self.err
        return self.err


@dataclass
class Shell:
    """Runs commands on one data folder. ``settings`` are environment variables."""

    folder: Path
    data: Path
    settings: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        base = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
        return base | {"FIGUREWATCH_DATA": str(self.data)} | self.settings

    def run(self, *arguments: str, stdin: str | bytes = b"", cwd: Path | None = None) -> Ran:
        """Run a command to its end, in pipes."""
        given = stdin.encode() if isinstance(stdin, str) else stdin
        ended = subprocess.run(
            [*COMMAND, *arguments],
            env=self.environment,
            cwd=cwd or self.folder,
            input=given,
            capture_output=True,
            timeout=60,
            check=False,
        )
        return Ran(status=ended.returncode, out=ended.stdout.decode(), err=ended.stderr.decode())

    def start(self, *arguments: str, **streams: Any) -> subprocess.Popen[bytes]:
        """Begin a command."""
        return subprocess.Popen([*COMMAND, *arguments], env=self.environment, cwd=self.folder, **streams)

    def shell(self, script: str) -> Ran:
        """Run a line of bash, in which ``figurewatch`` is the command."""
        function = f'figurewatch() {{ {" ".join(COMMAND)} "$@"; }}; {script}'
        ended = subprocess.run(
            ["bash", "-c", function],
            env=self.environment,
            cwd=self.folder,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            stdin=subprocess.DEVNULL,
        )
        return Ran(status=ended.returncode, out=ended.stdout, err=ended.stderr)

    def write(self, name: str, content: str | bytes) -> str:
        """A file in the folder where the commands are run; its name."""
        (self.folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
        return name

    def lines(self, name: str, *rows: Mapping[str, Any]) -> str:
        """A file of JSON lines; its name."""
        return self.write(name, "".join(json.dumps(row) + "\n" for row in rows))


@dataclass(kw_only=True)
class Inside(Shell):
    """The same without a process of its own: for what a process adds nothing to."""

    capture: pytest.CaptureFixture[str]

    def run(self, *arguments: str, stdin: str | bytes = b"", cwd: Path | None = None) -> Ran:
        given = stdin.encode() if isinstance(stdin, str) else stdin
        with pytest.MonkeyPatch.context() as patch:
            for name in [name for name in os.environ if name.startswith(OURS)]:
                patch.delenv(name)
            for name, value in ({"FIGUREWATCH_DATA": str(self.data)} | self.settings).items():
                patch.setenv(name, value)
            patch.chdir(cwd or self.folder)
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
            wiring.settings.cache_clear()
            wiring.services.cache_clear()
            self.capture.readouterr()
            status = cli.execute(arguments)
            said = self.capture.readouterr()
        return Ran(status=status, out=said.out, err=said.err)


@contextmanager
def terminal(columns: int = 100) -> Iterator[tuple[int, int]]:
    """(our end, the command's end) of a terminal."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    try:
        yield ours, theirs
    finally:
        os.close(ours)


def seen(ours: int) -> str:
    """Everything that was drawn on a terminal until its last program ended, control sequences and all."""
    drawn = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:  # EIO: the other end is closed
            break
        if not piece:
            break
        drawn += piece
    return drawn.decode()


def words(drawn: str) -> str:
    """What was drawn, without control sequences."""
    return _CONTROL.sub("", drawn)
