"""One supervisor a data folder: a lock that the kernel gives back however its holder ends."""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from claims.errors import FigurewatchError

NAME = "up.lock"


class AlreadyRunning(FigurewatchError):
    """Another process holds the data folder."""


@contextmanager
def hold(data: Path, *, now: datetime) -> Iterator[None]:
    """Hold a data folder (made if missing, for its owner alone) while inside. Raises AlreadyRunning."""
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = data / NAME
    descriptor = _lock(path)
    try:
        os.ftruncate(descriptor, 0)
        os.write(descriptor, json.dumps({"pid": os.getpid(), "started_at": now.isoformat()}).encode())
        yield
    finally:
        path.unlink(missing_ok=True)
        os.close(descriptor)


def _lock(path: Path) -> int:
    """An exclusively locked descriptor of the file at ``path``."""
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            message = _refusal(path, os.read(descriptor, 1000))
            os.close(descriptor)
            raise AlreadyRunning(message) from None
        if _names(path, descriptor):
            return descriptor
        os.close(descriptor)  # its former holder removed the file between our two calls: lock the new one


def _names(path: Path, descriptor: int) -> bool:
    """Whether the path still leads to the open file."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _refusal(path: Path, content: bytes) -> str:
    try:
        holder = json.loads(content)
        who = f"process {holder['pid']}, since {datetime.fromisoformat(holder['started_at']):%Y-%m-%d %H:%M %Z}"
    except (ValueError, KeyError, TypeError):  # its holder is just writing it
        who = "another process"
    return f"Figurewatch is running already on {path.parent} ({who}); stop it first, or choose another folder by --data"
