"""Signs of life: which queue is being worked on, written to the ledger now and then."""

from __future__ import annotations

import logging
import time

from celery import Task

from claims.errors import Unavailable
from worker.queues import pulse_of
from worker.wiring import services

EVERY = 4.0  # seconds; below the interval of the pulse task, so that each of those is written

log = logging.getLogger(__name__)
_written: dict[str, float] = {}  # when this process last wrote which, by the monotonic clock


def feel(name: str) -> None:
    """Note a sign of life, written every few seconds however often it is felt.

    A ledger that does not answer is logged, never raised: the work goes before its record.
    """
    now = time.monotonic()
    if now - _written.get(name, float("-inf")) < EVERY:
        return
    _written[name] = now
    at = services()
    try:
        with at.ledger.write() as book:
            book.health.pulse(name, now=at.clock())
    except Unavailable as error:
        log.warning("no pulse of %s: %s", name, error)


def feel_queue(task: Task[..., object], **_: object) -> None:
    """Note the end of a task, good or bad, as a sign of life of its queue: a receiver of Celery's ``task_postrun``."""
    delivery = task.request.delivery_info
    if delivery is not None:
        feel(pulse_of(str(delivery["routing_key"])))
