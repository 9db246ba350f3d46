"""Run a command that dies with its parent: ``python leash.py PARENT_PID COMMAND...``.

A program of its own and not a ``preexec_fn``, because Python code between fork and exec can deadlock in a process
with threads. It keeps its process id: the command takes its place. Outside Linux it only takes its place.
"""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1  # linux/prctl.h: survives execve, is not inherited by children


def tie_to(parent: int) -> None:
    """Have the kernel kill this process when its parent is gone."""
    if not sys.platform.startswith("linux"):
        return
    if ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGKILL) != 0:
        raise OSError(ctypes.get_errno(), "cannot tie a process to its parent")
    if os.getppid() != parent:  # it died before the tie held
        sys.exit(1)


if __name__ == "__main__":
    tie_to(int(sys.argv[1]))
    os.execvp(sys.argv[2], sys.argv[2:])  # noqa: S606 - no shell is wanted
