"""Ask hosts for what was leased, each when its turn there has come."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from datetime import datetime, timedelta
from typing import TypeVar

from claims.feed import Lease, Page
from worker.ports import Clock

HOLD = timedelta(seconds=75)  # how long a lease lasts in the queue, and again from the beginning of its batch
PAUSE = timedelta(seconds=1)  # between two requests to a host

Leased = TypeVar("Leased", Lease, Page)
Answer = TypeVar("Answer")


def at_their_turns(
    leased: Collection[Leased],
    ask: Callable[[Leased], Answer],
    clock: Clock,
    sleep: Callable[[float], object],
    *,
    latest: datetime,
    at_once: int,
) -> Iterator[list[tuple[Leased, Answer]]]:
    """What was answered, ``at_once`` asked at a time: again and again what came since the last look, until all is in.

    Whose turn comes later than ``latest`` is not asked: its lease would end before the answer is stored.
    """

    def visit(one: Leased) -> Answer | None:
        sleep(max(0.0, (_turn(one) - clock()).total_seconds()))
        return ask(one) if clock() < latest else None

    turns = sorted(leased, key=_turn)
    with ThreadPoolExecutor(min(at_once, len(turns) or 1), thread_name_prefix="turn") as pool:
        visits = {pool.submit(visit, one): one for one in turns}
        waiting = set(visits)
        while waiting:
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            yield [(visits[it], answer) for it in done if (answer := it.result()) is not None]


def _turn(leased: Lease | Page) -> datetime:
    assert leased.start_at is not None, "a lease that was begun has a turn"
    return leased.start_at
