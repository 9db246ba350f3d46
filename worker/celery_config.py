"""Celery's settings and beat's schedule, as data."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from kombu import Queue

from claims.errors import FigurewatchError
from worker.queues import ALERTS, CONTROL, EXTRACT, POLL, QUEUES, SHORT_LIVED

ROUTES = {
    "figurewatch.tick": CONTROL,
    "figurewatch.sweep": CONTROL,
    "figurewatch.watchdog": CONTROL,
    "figurewatch.poll": POLL,
    "figurewatch.read_pages": POLL,
    "figurewatch.take_pushes": POLL,
    "figurewatch.ask_hubs": POLL,
    "figurewatch.read": EXTRACT,
    "figurewatch.judge": EXTRACT,
    "figurewatch.route": ALERTS,
    "figurewatch.deliver": ALERTS,
}

# a publish gives up after some tenths of a second: the sweeper sees to it, and a thread is worth more
PUBLISHING = {"max_retries": 2, "interval_start": 0, "interval_step": 0.2, "interval_max": 0.2}

PULSE_EVERY = 5.0  # seconds
SWEEP_EVERY = 1.0  # seconds; it also sends what waited for its turn, and Slack takes one message a second and channel
WATCHDOG_EVERY = 60.0  # seconds; monitors of periodic jobs refuse anything shorter


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
            **PUBLISHING,
        },
        "result_backend": None,
        "result_expires": None,
        "task_ignore_result": True,
        "task_serializer": "json",
        "accept_content": ["json"],
        "task_queues": [Queue(name, routing_key=name) for name in QUEUES],
        "task_default_queue": CONTROL,
        "task_default_routing_key": CONTROL,
        "task_routes": {task: {"queue": queue} for task, queue in ROUTES.items()},
        "task_acks_late": True,
        "task_reject_on_worker_lost": True,
        "task_acks_on_failure": True,
        "task_acks_on_timeout": True,
        "task_publish_retry_policy": PUBLISHING,
        "task_annotations": {"*": {"throws": (FigurewatchError,)}},
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
        "tick": _every(tick.total_seconds(), "figurewatch.tick"),
        "sweep": _every(SWEEP_EVERY, "figurewatch.sweep"),
        "watchdog": _every(WATCHDOG_EVERY, "figurewatch.watchdog"),
        **{f"pulse-{queue}": _every(PULSE_EVERY, "figurewatch.pulse", queue=queue) for queue in QUEUES},
    }


def _every(seconds: float, task: str, **options: object) -> dict[str, object]:
    """An entry whose task is dropped if it waits long: an outage leaves a few of a kind in the queue, not hundreds."""
    return {"task": task, "schedule": seconds, "options": {"expires": max(seconds, SHORT_LIVED), **options}}
