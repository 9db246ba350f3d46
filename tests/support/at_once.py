"""Several processes that do the same thing at once."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def at_once(number: int, do: Callable[[], T]) -> list[T]:
    """What each of the forked processes returned; they begin together. Fails where one of them failed."""
    context = multiprocessing.get_context("fork")
    start, results = context.Barrier(number), context.SimpleQueue()

    def run() -> None:
        start.wait(timeout=60)
        results.put(do())

    processes = [context.Process(target=run) for _ in range(number)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(timeout=60)
    assert [process.exitcode for process in processes] == [0] * number
    return [results.get() for _ in processes]
