"""The Celery application, and the programs of its roles."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Literal

from celery import Celery, Task, signals

from claims.errors import BadInput, FigurewatchError
from worker import pulses, wiring
from worker.broker import embedded_url
from worker.celery_config import configuration
from worker.observe import keep_celery_from_logging
from worker.queues import BEAT_PULSE, QUEUES, SHORT_LIVED

Pool = Literal["threads", "prefork"]

log = logging.getLogger(__name__)


def make_app(configure: Callable[[], dict[str, Any]], *, include: tuple[str, ...] = ("worker.tasks",)) -> Celery:
    """A Celery application that asks for its settings when they are first needed, and connects to nothing before.

    ``include`` names the modules of tasks that it runs; to send them it needs none.
    """
    made = Celery("figurewatch", include=include)
    made.add_defaults(configure)
    return made


def _configure() -> dict[str, Any]:
    settings = wiring.settings()
    return configuration(broker_url=settings.redis_url or embedded_url(settings.data), tick=settings.tick)


app = make_app(_configure)


def run_worker(*, queues: Sequence[str], pool: Pool, concurrency: int) -> int:
    """Work on queues until SIGTERM (then finish what is begun); the exit status. Raises BadInput.

    As soon as the worker listens it sends a pulse through each of its queues, so that it is known to consume.
    """
    _check_queues(queues)
    _tame_logging()
    signals.task_failure.connect(_say_failure, weak=False)
    signals.task_postrun.connect(pulses.feel_queue, weak=False)
    signals.worker_ready.connect(lambda **_: _send_pulses(queues), weak=False)
    signals.worker_process_init.connect(partial(_end_with, os.getpid()), weak=False)
    if pool == "prefork":
        wiring.services().extract  # noqa: B018 - imported before the fork, for all processes of the pool
    worker = app.Worker(
        hostname=f"{'-'.join(queues)}@%h",
        queues=list(queues),
        pool=pool,
        concurrency=concurrency,
        quiet=True,
        without_mingle=True,
        without_gossip=True,
        without_heartbeat=True,
    )
    worker.start()
    return int(worker.exitcode or 0)


def run_beat() -> None:
    """Send periodic tasks until SIGTERM. Each that reached the broker is a sign of life."""
    _tame_logging()
    signals.beat_init.connect(lambda **_: pulses.feel(BEAT_PULSE), weak=False)
    signals.after_task_publish.connect(lambda **_: pulses.feel(BEAT_PULSE), weak=False)
    make_app(_configure, include=()).Beat(quiet=True).run()


def _end_with(parent: int, **_: object) -> None:
    """End a process of a pool whose worker died while it was being forked: Celery ties the two a moment too late."""
    if os.getppid() != parent:
        os._exit(1)


def _check_queues(queues: Sequence[str]) -> None:
    unknown = [queue for queue in queues if queue not in QUEUES]
    if unknown or not queues:
        raise BadInput(f"no such queue: {', '.join(unknown) or 'none given'} (there are {', '.join(QUEUES)})")


def _tame_logging() -> None:
    """Keep Celery from setting up logging of its own, and from telling of every task: several a second say nothing."""
    keep_celery_from_logging()
    for name in ("celery.app.trace", "celery.worker.strategy", "celery.beat"):
        logging.getLogger(name).setLevel(logging.WARNING)


def _say_failure(sender: Task[..., object], exception: BaseException, **_: object) -> None:
    """Log an error that we foresee in one line; Celery logs the others with where they came from."""
    if isinstance(exception, FigurewatchError):
        log.warning("%s failed: %s", sender.name, exception)


def _send_pulses(queues: Sequence[str]) -> None:
    for queue in queues:
        app.send_task("figurewatch.pulse", queue=queue, expires=SHORT_LIVED)
