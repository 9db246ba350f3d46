"""Celery: its settings, its schedule, and the programs of its roles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any, Literal

from celery import Celery, signals
from kombu import Queue

from claims.errors import BadInput
from worker import pulses, wiring
from worker.queues import BEAT_PULSE, CONTROL, QUEUES

PULSE_EVERY = 5.0  # seconds
SWEEP_EVERY = 10.0  # seconds
WATCHDOG_EVERY = 60.0  # seconds; monitors of periodic jobs refuse anything shorter
MAX_EXPIRES = (
    5.0  # seconds a periodic task may wait: after an outage the queue holds one or two of a kind, not hundreds
)

Pool = Literal["threads", "prefork"]


def configuration(*, broker_url: str, tick: timedelta, prefix: str = "figurewatch:") -> dict[str, Any]:
    """Celery's settings. ``tick`` is how often due feeds are handed out; ``prefix`` begins every key in the broker.

    The ledger is the truth and the queue only wakes: no results are kept, and what is lost the sweeper starts again.
    """
    return {
        "broker_url": broker_url,
        "broker_connection_retry_on_startup": True,
        "broker_connection_max_retries": None,
        "broker_transport_options": {
            "global_keyprefix": prefix,
            "visibility_timeout": 300,
            "unacked_restore_interval": 15,
            "unacked_restore_throttle": 1,
            "socket_timeout": 30,
            "socket_connect_timeout": 5,
            "socket_keepalive": True,
            "health_check_interval": 25,
        },
        "result_backend": None,
        "result_expires": None,
        "task_ignore_result": True,
        "task_serializer": "json",
        "accept_content": ["json"],
        "task_queues": [Queue(name, routing_key=name) for name in QUEUES],
        "task_default_queue": CONTROL,
        "task_default_routing_key": CONTROL,
        "task_acks_late": True,
        "task_reject_on_worker_lost": True,
        "task_acks_on_failure": True,
        "task_acks_on_timeout": True,
        "task_publish_retry_policy": {"max_retries": 3},
        "task_soft_time_limit": 60,
        "task_time_limit": 90,
        "worker_prefetch_multiplier": 1,
        "worker_max_tasks_per_child": 1000,
        "worker_max_memory_per_child": 400_000,
        "worker_soft_shutdown_timeout": 10,
        "worker_cancel_long_running_tasks_on_connection_loss": False,
        "worker_enable_remote_control": False,
        "worker_hijack_root_logger": False,
        "worker_redirect_stdouts": False,
        "beat_scheduler": "celery.beat:Scheduler",
        "beat_schedule": schedule(tick=tick),
    }


def schedule(*, tick: timedelta) -> dict[str, dict[str, object]]:
    """What beat sends how often. Nothing of it need survive a restart, so beat keeps no file."""
    return {
        "tick": _every(tick.total_seconds(), "figurewatch.tick", CONTROL),
        "sweep": _every(SWEEP_EVERY, "figurewatch.sweep", CONTROL),
        "watchdog": _every(WATCHDOG_EVERY, "figurewatch.watchdog", CONTROL),
        **{f"pulse-{queue}": _every(PULSE_EVERY, "figurewatch.pulse", queue) for queue in QUEUES},
    }


def _every(seconds: float, task: str, queue: str) -> dict[str, object]:
    expires = min(seconds, MAX_EXPIRES) if seconds < WATCHDOG_EVERY else seconds
    return {"task": task, "schedule": seconds, "options": {"queue": queue, "expires": expires}}


def make_app(configure: Callable[[], dict[str, Any]]) -> Celery:
    """A Celery application that asks for its settings when they are first needed, and connects to nothing before."""
    made = Celery("figurewatch", include=["worker.tasks"])
    made.add_defaults(configure)
    return made


def _configure() -> dict[str, Any]:
    settings = wiring.settings()
    return configuration(broker_url=settings.redis_url, tick=settings.tick)


app = make_app(_configure)


def run_worker(*, queues: Sequence[str], pool: Pool, concurrency: int, application: Celery = app) -> int:
    """Work on queues until SIGTERM (then finish what is begun); the exit status. Raises BadInput.

    As soon as the worker listens it sends a pulse through each of its queues, so that it is known to consume.
    """
    _check_queues(queues)
    _leave_logging_alone()
    signals.task_postrun.connect(pulses.feel_queue, weak=False)
    signals.worker_ready.connect(lambda **_: _send_pulses(application, queues), weak=False)
    worker = application.Worker(
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


def run_beat(*, application: Celery = app) -> None:
    """Send periodic tasks until SIGTERM. Each that reached the broker is a sign of life."""
    _leave_logging_alone()
    signals.beat_init.connect(lambda **_: pulses.feel(BEAT_PULSE), weak=False)
    signals.after_task_publish.connect(lambda **_: pulses.feel(BEAT_PULSE), weak=False)
    application.Beat(quiet=True).run()


def _check_queues(queues: Sequence[str]) -> None:
    unknown = [queue for queue in queues if queue not in QUEUES]
    if unknown or not queues:
        raise BadInput(f"no such queue: {', '.join(unknown) or 'none given'} (there are {', '.join(QUEUES)})")


def _leave_logging_alone() -> None:
    """With a receiver for this signal Celery sets up no logging of its own."""
    signals.setup_logging.connect(lambda **_: None, weak=False)


def _send_pulses(application: Celery, queues: Sequence[str]) -> None:
    for queue in queues:
        application.send_task("figurewatch.pulse", queue=queue, expires=PULSE_EVERY)
