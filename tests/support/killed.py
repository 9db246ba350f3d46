"""Processes that are killed in the middle of their work, at a place of one's choice."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from itertools import count

from sqlalchemy import Engine, event


def killed_before(step: int, do: Callable[[], object]) -> bool:
    """Do something in a forked process that kill -9 ends before its so many-eth statement or commit.

    False where it came to its end before that. Fails where it failed.
    """
    child = os.fork()
    if not child:
        try:
            steps = count(1)

            def die(*_: object, **__: object) -> None:
                if next(steps) == step:
                    os.kill(os.getpid(), signal.SIGKILL)

            event.listen(Engine, "before_cursor_execute", die)
            event.listen(Engine, "commit", die)
            do()
        except BaseException:
            os._exit(1)
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, "it failed before it was killed"
    return os.WIFSIGNALED(status)
