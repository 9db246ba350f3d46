"""A role at work: one process in a session of its own that dies with its parent, and its output on the way to a log."""

from __future__ import annotations

import json
import logging.handlers
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from textwrap import shorten
from typing import IO

from worker.roles import Role

LEASH = Path(__file__).with_name("leash.py")
LOG_BYTES = 5_000_000
OLD_LOGS = 3
LONGEST_LINE = 64_000  # bytes; more without a line's end is cut, not collected
BETWEEN_REPORTS = 5.0  # seconds
LONGEST_REPORT = 500  # characters
NEVER = float("-inf")

ERROR = re.compile(r"\b(?:ERROR|CRITICAL)\b")

Report = Callable[[str], None]


class Child:
    """One process of a role. Started by making one; always from the same thread, for it dies with that thread."""

    def __init__(self, role: Role, *, environment: Mapping[str, str], logs: Path, report: Report) -> None:
        self.role = role
        self._process = subprocess.Popen(  # noqa: S603 - commands of our own, no shell
            (sys.executable, "-I", "-S", str(LEASH), str(os.getpid()), *role.command),
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        self._copier = threading.Thread(
            target=_copy, args=(self._process.stdout, role.name, logs, report), name=f"log of {role.name}", daemon=True
        )
        self._copier.start()

    @property
    def pid(self) -> int:
        """Its process id, and that of its group and session."""
        return self._process.pid

    def status(self) -> int | None:
        """How it ended (negative: by that signal), None while it runs."""
        return self._process.poll()

    def ask_to_stop(self) -> None:
        """Send SIGTERM."""
        self._process.terminate()

    def await_end(self, until: float) -> bool:
        """Wait for its end, at most to this time of the monotonic clock; whether it ended."""
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(max(0.0, until - time.monotonic()))
        return self._process.returncode is not None

    def destroy(self) -> None:
        """Kill what is left of it and of what it started, and let the last lines reach the log."""
        with suppress(ProcessLookupError, PermissionError):  # nobody is left; macOS: nobody but the unreaped
            os.killpg(self.pid, signal.SIGKILL)
        self._process.wait()
        self._copier.join(timeout=1.0)


def _copy(output: IO[bytes], name: str, logs: Path, report: Report) -> None:
    """Copy lines to a log that is rotated by size until the output ends.

    Lines that tell of an error are reported too, one every few seconds: what is broken seldom says so only once.
    """
    log = logging.handlers.RotatingFileHandler(logs / f"{name}.log", maxBytes=LOG_BYTES, backupCount=OLD_LOGS)
    log.terminator = ""
    reported = NEVER
    with output:
        for line in iter(lambda: output.readline(LONGEST_LINE), b""):
            text = line.decode(errors="replace")
            log.emit(logging.makeLogRecord({"msg": text}))
            if (complaint := _complaint(text)) and time.monotonic() - reported > BETWEEN_REPORTS:
                report(f"{name}: {shorten(complaint, LONGEST_REPORT)}")
                reported = time.monotonic()
    log.close()


def _complaint(line: str) -> str | None:
    """What a line says of an error, in short; None for any other. Our own roles log an object of JSON a line."""
    try:
        entry = json.loads(line)
    except ValueError:
        return line.strip() if ERROR.search(line) else None
    if not isinstance(entry, dict) or entry.get("level") not in ("error", "critical"):
        return None
    cause = str(entry.get("exception") or entry.get("error") or "").strip().rpartition("\n")[2]
    return ": ".join(filter(None, (str(entry.get("event", "")), cause)))
