"""Celery's settings: the traps that they avoid."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta
from typing import Any

import pytest

from worker.app import app
from worker.celery_config import ROUTES, configuration, schedule
from worker.queues import QUEUES

CONFIGURATION = configuration(broker_url="redis://nobody:6379/0", tick=timedelta(seconds=2))
SCHEDULE: dict[str, Any] = schedule(tick=timedelta(seconds=2))


def test_importing_the_tasks_asks_for_no_settings_and_connects_to_nothing() -> None:
    program = (
        "import socket; socket.socket.connect = lambda *_: exit('connected'); import worker.app, worker.tasks, sys; "
        "sys.exit('configured' if worker.app.app.configured else 0)"
    )
    subprocess.run([sys.executable, "-P", "-c", program], env={}, check=True)


def test_a_message_is_acknowledged_only_when_its_task_is_done() -> None:
    assert CONFIGURATION["task_acks_late"] is True
    assert CONFIGURATION["task_reject_on_worker_lost"] is True
    assert CONFIGURATION["worker_prefetch_multiplier"] == 1


def test_an_unacknowledged_message_returns_later_than_any_task_may_take() -> None:
    options = CONFIGURATION["broker_transport_options"]
    assert options["visibility_timeout"] > 2 * CONFIGURATION["task_time_limit"]
    assert options["unacked_restore_throttle"] == 1


def test_messages_are_data_not_programs() -> None:
    assert CONFIGURATION["accept_content"] == ["json"]


def test_no_results_are_kept() -> None:
    assert CONFIGURATION["result_backend"] is None
    assert CONFIGURATION["task_ignore_result"] is True


def test_two_installations_can_share_a_broker() -> None:
    other = configuration(broker_url="redis://nobody", tick=timedelta(seconds=2), prefix="other:")
    assert other["broker_transport_options"]["global_keyprefix"] == "other:"
    assert CONFIGURATION["broker_transport_options"]["global_keyprefix"] == "figurewatch:"


@pytest.mark.parametrize("name", SCHEDULE)
def test_what_beat_sends_exists_and_expires(name: str) -> None:
    entry = SCHEDULE[name]
    app.loader.import_default_modules()
    assert entry["task"] in app.tasks
    assert entry["options"].get("queue", ROUTES.get(entry["task"])) in QUEUES
    assert 5 <= entry["options"]["expires"] <= max(5, entry["schedule"])


def test_the_tick_is_a_setting() -> None:
    assert schedule(tick=timedelta(seconds=1))["tick"]["schedule"] == 1


def test_every_task_has_a_queue_that_is_consumed() -> None:
    app.loader.import_default_modules()
    own = {name for name in app.tasks if name.startswith("figurewatch.")}
    assert own - {"figurewatch.pulse"} == set(ROUTES)
    assert set(ROUTES.values()) == set(QUEUES)
