"""Looking at real processes, and waiting for what they do."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

ENDED = ("Z", "X")


def wait_until(condition: Callable[[], object], *, within: float = 10.0, every: float = 0.01, what: str = "") -> None:
    """Wait until a condition holds, looking every so many seconds; fail if it does not in time."""
    deadline = time.monotonic() + within
    while not condition():
        assert time.monotonic() < deadline, f"not within {within} s: {what or condition}"
        time.sleep(every)


def is_running(pid: int) -> bool:
    """Whether a process runs; one that ended but was not reaped does not."""
    return any(running == pid and stat[0] not in ENDED for running, stat in _stats([pid]))


def running() -> list[int]:
    """Every process that runs."""
    return [pid for pid, stat in _stats() if stat[0] not in ENDED]


def children_of(parent: int) -> list[int]:
    """The processes that a process started and that still run."""
    return [pid for pid, stat in _stats() if stat[1] == str(parent) and stat[0] not in ENDED]


def running_with(variable: str, value: str) -> list[int]:
    """The processes that were started with a variable in their environment: a whole tree, orphans included.

    Servers that write a title over their command line (Valkey does) write over their environment too.
    """
    wanted = f"{variable}={value}".encode()
    return [pid for pid, environment in _files("environ") if wanted in environment.split(b"\0") and is_running(pid)]


def running_on(path: Path) -> list[int]:
    """The processes that have a path in their command line, or in the title that they gave themselves."""
    return [pid for pid, command in _files("cmdline") if os.fsencode(path) in command and is_running(pid)]


def marked(mark: str, base: Mapping[str, str] = os.environ) -> dict[str, str]:
    """An environment by which ``running_with("TEST_MARK", mark)`` finds those that were started with it."""
    return {**base, "TEST_MARK": mark}


def _stats(pids: Iterable[int] | None = None) -> Iterator[tuple[int, list[str]]]:
    """The fields of /proc/PID/stat after the name: state, parent, ..."""
    for pid, stat in _files("stat", pids):
        yield pid, stat.decode().rpartition(")")[2].split()


def _files(name: str, pids: Iterable[int] | None = None) -> Iterator[tuple[int, bytes]]:
    for pid in pids or [int(folder.name) for folder in Path("/proc").iterdir() if folder.name.isdigit()]:
        try:
            yield pid, Path(f"/proc/{pid}/{name}").read_bytes()
        except (FileNotFoundError, ProcessLookupError, PermissionError):
            continue
