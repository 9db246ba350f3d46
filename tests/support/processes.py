"""Looking at real processes, and waiting for what they do."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path


def wait_until(condition: Callable[[], object], *, within: float = 10.0, what: str = "") -> None:
    """Wait until a condition holds; fail if it does not in time."""
    deadline = time.monotonic() + within
    while not condition():
        assert time.monotonic() < deadline, f"not within {within} s: {what or condition}"
        time.sleep(0.01)


def is_running(pid: int) -> bool:
    """Whether a process runs; one that ended but was not reaped does not."""
    return _state(pid) not in (None, "Z", "X")


def running_with(variable: str, value: str) -> list[int]:
    """The processes that were started with a variable in their environment: a whole tree, orphans included."""
    wanted = f"{variable}={value}".encode()
    return [pid for pid, environment in _environments() if wanted in environment.split(b"\0") and is_running(pid)]


def marked(mark: str, base: Mapping[str, str] = os.environ) -> dict[str, str]:
    """An environment by which ``running_with("TEST_MARK", mark)`` finds those that were started with it."""
    return {**base, "TEST_MARK": mark}


def _state(pid: int) -> str | None:
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return None
    return stat.rpartition(")")[2].split()[0]


def _environments() -> Iterator[tuple[int, bytes]]:
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                yield int(folder.name), (folder / "environ").read_bytes()
            except (FileNotFoundError, ProcessLookupError, PermissionError):
                continue
