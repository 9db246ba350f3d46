"""A worker for the benchmark of the broker: ``python -m benchmarks.echo BROKER_URL POOL CONCURRENCY``.

It has the program's own settings, and one task that answers through a list in the broker.
"""

from __future__ import annotations

import sys
from datetime import timedelta
from functools import cache

import redis
from celery import Celery, shared_task

from worker.app import make_app
from worker.celery_config import configuration
from worker.queues import CONTROL

ANSWERS = "benchmark-answers"


def application(broker_url: str) -> Celery:
    """An application with the program's settings."""
    return make_app(
        lambda: configuration(broker_url=broker_url, tick=timedelta(seconds=2)), include=("benchmarks.echo",)
    )


@cache
def connection(broker_url: str) -> redis.Redis:
    """This process's own way to the broker, beside Celery's."""
    return redis.Redis.from_url(broker_url.replace("redis+socket://", "unix://"))


@shared_task(name="benchmark.echo")
def echo(broker_url: str, number: int) -> None:
    """Answer."""
    connection(broker_url).rpush(ANSWERS, number)


if __name__ == "__main__":
    url, pool, concurrency = sys.argv[1:]
    application(url).Worker(
        queues=[CONTROL],
        pool=pool,
        concurrency=int(concurrency),
        quiet=True,
        loglevel="ERROR",
        without_mingle=True,
        without_gossip=True,
        without_heartbeat=True,
    ).start()
