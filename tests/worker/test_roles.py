"""The roles as a deployment runs them: real commands, real processes, a real broker and a real ledger."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import redis
from celery import Celery

from ledger import Ledger
from tests.support.processes import children_of, marked, running_with, wait_until
from worker import broker, roles
from worker.celery_config import configuration
from worker.queues import ALERTS, BEAT_PULSE, CONTROL, EXTRACT, POLL, QUEUES, pulse_of

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at processes in /proc")

WITHIN = 30.0  # seconds; a role starts in one or two, on a busy machine in more


@dataclass
class Site:
    """A data folder with a ledger and a broker, on which roles are run."""

    data: Path
    mark: str = field(default_factory=lambda: uuid.uuid4().hex)

    def __post_init__(self) -> None:
        self.own = broker.embed(self.data)
        self.ledger = Ledger(f"sqlite:///{self.data / 'figurewatch.db'}")
        self.ledger.migrate()

    @property
    def environment(self) -> dict[str, str]:
        base = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        return roles.environment(marked(self.mark, base), broker_url=self.own.url, web_port=8321)

    @contextmanager
    def broker(self) -> Iterator[subprocess.Popen[bytes]]:
        with _run(self.own.command, self.environment) as process:
            wait_until(lambda: broker.answers(self.own.url))
            yield process

    @contextmanager
    def role(self, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
        with _run(roles.command(self.data, *arguments), self.environment) as process:
            yield process

    def pulses(self) -> Mapping[str, datetime]:
        with self.ledger.read() as book:
            return book.health.pulses()

    def wait_for_pulse(self, *names: str, since: Mapping[str, datetime] | None = None) -> None:
        """Wait until each name has a pulse that it has not now (or had not in ``since``)."""
        before = self.pulses() if since is None else since
        wait_until(
            lambda: all(self.pulses().get(name) != before.get(name) for name in names), within=WITHIN, what=str(names)
        )

    def pulse_through(self, queue: str) -> None:
        """Send pulses through a queue until one is felt."""
        before = self.pulses()
        app = Celery(set_as_current=False)
        app.conf.update(configuration(broker_url=self.own.url, tick=timedelta(seconds=2)))
        with app:

            def felt() -> bool:
                app.send_task("figurewatch.pulse", queue=queue, expires=5)
                return self.pulses().get(pulse_of(queue)) != before.get(pulse_of(queue))

            wait_until(felt, within=WITHIN, every=0.2, what=queue)

    def client(self) -> redis.Redis:
        return redis.Redis(unix_socket_path=str(self.own.socket))

    def left(self) -> list[int]:
        """The processes of roles that run."""
        return running_with("TEST_MARK", self.mark)


@contextmanager
def _run(command: tuple[str, ...], environment: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    site = Site(tmp_path)
    yield site
    assert site.left() == []


def test_a_worker_shows_life_consumes_through_every_mishap_of_its_broker_and_stops_clean(site: Site) -> None:
    with site.broker() as server, site.role("worker", "--queues", "alerts,control", "--concurrency", "2") as worker:
        site.wait_for_pulse(pulse_of(ALERTS), pulse_of(CONTROL), since={})
        site.client().flushall()
        site.pulse_through(CONTROL)
        server.kill()
        server.wait()
        with site.broker():
            site.pulse_through(ALERTS)
            assert worker.poll() is None
            worker.terminate()
            assert worker.wait(10) == 0


def test_a_pool_of_processes_outlives_the_death_of_one_and_nobody_outlives_it(site: Site) -> None:
    with site.broker(), site.role("worker", "--queues", "extract", "--pool", "prefork", "--concurrency", "2") as worker:
        site.wait_for_pulse(pulse_of(EXTRACT), since={})
        broken = children_of(worker.pid)[0]
        os.kill(broken, signal.SIGKILL)
        wait_until(lambda: broken not in children_of(worker.pid) and len(children_of(worker.pid)) == 2)
        site.pulse_through(EXTRACT)
        worker.kill()
        worker.wait()
        wait_until(lambda: not site.left())


def test_beat_shows_life_and_pulses_every_queue(site: Site) -> None:
    with site.broker(), site.role("beat") as beat:
        site.wait_for_pulse(BEAT_PULSE, since={})
        wait_until(lambda: all(site.client().llen(f"figurewatch:{queue}") for queue in QUEUES), within=WITHIN)
        beat.terminate()
        assert beat.wait(10) == 0
    assert not list(site.data.glob("celerybeat*"))


def test_a_worker_waits_for_a_broker_that_is_late(site: Site) -> None:
    with site.role("worker", "--queues", "poll") as worker:
        with pytest.raises(subprocess.TimeoutExpired):
            worker.wait(3)
        with site.broker():
            site.wait_for_pulse(pulse_of(POLL), since={})


def test_a_queue_that_there_is_not_is_refused_in_one_line(site: Site) -> None:
    command = roles.command(site.data, "worker", "--queues", "poll,pol")
    refused = subprocess.run(command, env=site.environment, capture_output=True, text=True, check=False)
    assert refused.returncode == 1
    assert refused.stderr.splitlines() == ["figurewatch: no such queue: pol (there are poll, extract, alerts, control)"]
