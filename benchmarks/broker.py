"""Tasks through the embedded broker: the round trip of one, and how many a second of many."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from celery import Celery

from benchmarks.echo import ANSWERS, application, connection
from benchmarks.measure import Table, median, shown
from worker import broker
from worker.queues import CONTROL

ROUND_TRIPS = 100
BURST = 1000
POOLS = (("threads", 8), ("prefork", 2))
PATIENCE = 30  # seconds


def run() -> list[Table]:
    """One table."""
    table = Table(["worker", "round trip ms", "fastest to slowest", f"tasks/s, {BURST} at once"])
    with tempfile.TemporaryDirectory() as folder, _broker(Path(folder)) as url:
        for pool, concurrency in POOLS:
            with _worker(url, pool, concurrency):
                app = application(url)
                _round_trip(app, url)
                trips = [_round_trip(app, url) * 1000 for _ in range(ROUND_TRIPS)]
                spread = f"{shown(min(trips))} to {shown(max(trips))}"
                table.rows.append([f"{pool}, {concurrency}", shown(median(trips)), spread, shown(_burst(app, url))])
    return [table]


@contextmanager
def _broker(data: Path) -> Iterator[str]:
    own = broker.embed(data)
    with subprocess.Popen(own.command, stdout=subprocess.DEVNULL) as process:
        try:
            while not broker.answers(own.url):
                time.sleep(0.02)
            yield own.url
        finally:
            process.terminate()


@contextmanager
def _worker(url: str, pool: str, concurrency: int) -> Iterator[None]:
    command = [sys.executable, "-W", "ignore", "-m", "benchmarks.echo", url, pool, str(concurrency)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:  # where Celery says goodbye
        try:
            yield
        finally:
            process.terminate()


def _send(app: Celery, url: str, number: int) -> None:
    app.send_task("benchmark.echo", (url, number), queue=CONTROL)


def _await_answer(url: str) -> None:
    if connection(url).blpop([ANSWERS], timeout=PATIENCE) is None:
        raise TimeoutError("the worker does not answer")


def _round_trip(app: Celery, url: str) -> float:
    """Seconds from sending a task to its answer."""
    began = time.perf_counter()
    _send(app, url, 0)
    _await_answer(url)
    return time.perf_counter() - began


def _burst(app: Celery, url: str) -> float:
    """Tasks a second, sending included."""
    began = time.perf_counter()
    for number in range(BURST):
        _send(app, url, number)
    for _ in range(BURST):
        _await_answer(url)
    return BURST / (time.perf_counter() - began)
