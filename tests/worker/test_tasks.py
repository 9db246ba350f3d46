"""What the tasks hand on to one another, through a real broker."""

from __future__ import annotations

import base64
import json
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import redis
from celery import Celery

from tests.support.processes import wait_until
from worker import broker, tasks
from worker.app import make_app
from worker.celery_config import configuration
from worker.queues import LAST, QUEUES
from worker.steps import Backlog, News

SERVICES = SimpleNamespace(
    ledger=None,
    fetch=None,
    read_page=None,
    extract=None,
    notifiers=None,
    clock=None,
    settings=SimpleNamespace(allowed_hosts=(), public_url=None),
)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[broker.EmbeddedBroker]:
    own = broker.embed(tmp_path_factory.mktemp("broker"))
    process = subprocess.Popen(own.command, stdout=subprocess.DEVNULL)
    wait_until(lambda: broker.answers(own.url))
    yield own
    process.kill()
    process.wait()


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """Steps that find what a test puts here."""
    found = SimpleNamespace(due_pages=lambda *_, **__: [], due_pushes=lambda *_: (), due_hubs=lambda *_: ())
    monkeypatch.setattr(tasks, "steps", found)
    monkeypatch.setattr(tasks, "services", lambda: SERVICES)
    monkeypatch.setattr(tasks.pulses, "feel", lambda name: None)
    return found


@pytest.fixture
def sent(server: broker.EmbeddedBroker) -> Iterator[Any]:
    """The messages in a queue, oldest first: name of the task, arguments, and when it expires."""
    client = redis.Redis(unix_socket_path=str(server.socket))
    client.flushall()
    yield lambda queue: [_message(raw) for raw in reversed(client.lrange(f"figurewatch:{queue}", 0, -1))]
    client.close()


@pytest.fixture
def app(server: broker.EmbeddedBroker) -> Iterator[Celery]:
    yield from _current(server.url)


def _current(url: str) -> Iterator[Celery]:
    app = make_app(lambda: configuration(broker_url=url, tick=timedelta(seconds=2)))
    app.set_current()
    with app:
        yield app


@dataclass(frozen=True)
class Message:
    task: str
    arguments: list[Any]
    expires: bool


def _message(raw: bytes) -> Message:
    message = json.loads(raw)
    arguments, _, _ = json.loads(base64.b64decode(message["body"]))
    return Message(message["headers"]["task"], arguments, message["headers"]["expires"] is not None)


@pytest.mark.usefixtures("app")
class TestHandingOn:
    def test_due_feeds_are_polled_batch_by_batch_until_their_leases_end(self, steps: Any, sent: Any) -> None:
        steps.tick = lambda *_, **__: [[(1, 7), (2, 3)], [(3, 1)]]
        tasks.tick()
        assert sent("poll") == [
            Message("figurewatch.poll", [[[1, 7], [2, 3]]], expires=True),
            Message("figurewatch.poll", [[[3, 1]]], expires=True),
        ]

    def test_due_pages_are_read_batch_by_batch_until_their_leases_end(self, steps: Any, sent: Any) -> None:
        steps.tick = lambda *_, **__: []
        steps.due_pages = lambda *_, **__: [[(1, 7), (2, 3)], [(3, 1)]]
        tasks.tick()
        assert sent("poll") == [
            Message("figurewatch.read_pages", [[[1, 7], [2, 3]]], expires=True),
            Message("figurewatch.read_pages", [[[3, 1]]], expires=True),
        ]
        steps.read_pages = lambda *_, **__: [News(version_ids=(10,)), News()]
        tasks.read_pages([[1, 7], [2, 3]])
        assert sent("extract") == [Message("figurewatch.read", [[10], False], expires=False)]

    def test_pushes_are_worked_on_and_hubs_asked_where_we_can_be_reached(
        self, steps: Any, sent: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        steps.tick = lambda *_, **__: []
        steps.due_pushes, steps.due_hubs = lambda *_: (4, 5), lambda *_: (1,)
        tasks.tick()
        assert sent("poll") == [Message("figurewatch.take_pushes", [[4, 5]], expires=True)]
        monkeypatch.setattr(SERVICES.settings, "public_url", "https://figures.example")
        tasks.tick()
        assert sent("poll")[-1] == Message("figurewatch.ask_hubs", [[1]], expires=True)
        steps.take_pushes = lambda *_: [News(version_ids=(10,)), News()]
        tasks.take_pushes([4, 5])
        assert sent("extract") == [Message("figurewatch.read", [[10], False], expires=False)]

    def test_nothing_is_added_to_a_queue_that_nobody_empties(self, steps: Any, sent: Any) -> None:
        steps.tick = lambda *_, **__: [[(1, 7)]] * 25
        for _ in range(9):
            tasks.tick()
        assert tasks.BATCHES <= len(sent("poll")) < tasks.BATCHES + 25

    def test_what_one_feed_published_is_read_before_the_slowest_feed_answered(self, steps: Any, sent: Any) -> None:
        def poll(ledger: object, fetch: object, clock: object, fences: object, **_: object) -> Iterator[list[int]]:
            assert fences == [(1, 7), (2, 3)]
            yield News(version_ids=(10, 11))
            assert len(sent("extract")) == 1
            yield News()
            yield News(version_ids=(12,))

        steps.poll = poll
        tasks.poll([[1, 7], [2, 3]])
        assert sent("extract") == [
            Message("figurewatch.read", [[10, 11], False], expires=False),
            Message("figurewatch.read", [[12], False], expires=False),
        ]

    def test_a_first_import_waits_behind_what_is_new(self, steps: Any, sent: Any) -> None:
        steps.poll = lambda *_, **__: [News(version_ids=(1, 2), historic=True)]
        tasks.poll([[1, 7]])
        steps.read = lambda *_: [1, 2]
        tasks.read([1, 2], historic=True)
        assert sent("extract") == []
        assert sent(f"extract\x06\x16{LAST}") == [
            Message("figurewatch.read", [[1, 2], True], expires=False),
            Message("figurewatch.judge", [[1, 2], True], expires=False),
        ]

    def test_what_was_read_is_judged_in_tasks_of_ten(self, steps: Any, sent: Any) -> None:
        steps.read = lambda *_: list(range(25))
        tasks.read([1], historic=False)
        judged = sent("extract")
        assert [message.task for message in judged] == ["figurewatch.judge"] * 3
        assert [number for message in judged for number in message.arguments[0]] == list(range(25))
        assert max(len(message.arguments[0]) for message in judged) == 10

    @pytest.mark.parametrize(("found", "routed"), [(0, []), (2, [Message("figurewatch.route", [], expires=False)])])
    def test_a_discrepancy_is_routed_at_once(self, steps: Any, sent: Any, found: int, routed: list[Message]) -> None:
        steps.judge = lambda *_: found
        tasks.judge([1], historic=False)
        assert sent("alerts") == routed

    def test_whom_it_concerns_is_told_at_once(self, steps: Any, sent: Any) -> None:
        steps.route = lambda *_: list(range(12))
        tasks.route()
        assert [message.task for message in sent("alerts")] == ["figurewatch.deliver"] * 2

    def test_what_stands_still_is_hurried_but_does_not_pile_up(self, steps: Any, sent: Any) -> None:
        steps.sweep = lambda *_: Backlog(
            read=(1, 2), judge=(3,), read_historic=(5,), judge_historic=(), route=True, deliver=(4,)
        )
        tasks.sweep()
        assert sent("extract") == [
            Message("figurewatch.read", [[1, 2], False], expires=True),
            Message("figurewatch.judge", [[3], False], expires=True),
        ]
        assert sent(f"extract\x06\x16{LAST}") == [Message("figurewatch.read", [[5], True], expires=True)]
        assert sent("alerts") == [
            Message("figurewatch.deliver", [[4]], expires=True),
            Message("figurewatch.route", [], expires=True),
        ]

    def test_where_nothing_stands_still_nothing_is_sent(self, steps: Any, sent: Any) -> None:
        steps.sweep = lambda *_: Backlog(
            read=(), judge=(), read_historic=(), judge_historic=(), route=False, deliver=()
        )
        tasks.sweep()
        assert not any(sent(queue) for queue in QUEUES)


def test_a_broker_that_is_away_does_not_undo_what_was_committed(
    steps: Any, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    steps.read = lambda *_: list(range(1000))
    for _ in _current(f"redis+socket://{tmp_path}/nobody.sock"):
        began = time.monotonic()
        tasks.read([1], historic=False)
        assert time.monotonic() - began < 5, "a thread is not to wait long"
    assert [record.getMessage().partition(":")[0] for record in caplog.records if record.name == "worker.tasks"] == [
        "figurewatch.judge was not queued and is left to the sweeper"
    ], "after the first refusal the rest is not tried"
