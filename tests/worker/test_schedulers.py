"""Two schedulers and three workers on one ledger, some of which are killed all the time."""

from __future__ import annotations

import random
import time
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from io import BufferedIOBase
from itertools import pairwise
from pathlib import Path

import pytest

from ledger import Ledger
from tests.support.crew import Crew, environment
from tests.support.deployment import valkey
from tests.support.processes import wait_until
from tests.support.webserver import RSS, Answer, Asked, WebServer
from worker.steps.turns import HOLD

FEEDS = 60
EVERY = timedelta(seconds=5)
KILLS = 10
BETWEEN = 3.0  # seconds: long enough for a new process to begin with something
ROLES = (
    *[("beat",)] * 2,
    *[("worker", "--queues", "poll,control", "--pool", "threads", "--concurrency", "4")] * 3,
)


class Outlets:
    """A server of many feeds that notes when each was asked for."""

    def __init__(self, server: WebServer) -> None:
        self.asked: dict[str, list[float]] = defaultdict(list)
        self.urls = [server.on(f"/{number}", self._answer) for number in range(FEEDS)]

    def _answer(self, asked: Asked, wire: BufferedIOBase) -> None:
        self.asked[asked.path].append(time.monotonic())
        Answer(body=RSS)(asked, wire)

    def all_asked_since(self, moment: float) -> bool:
        return len(self.asked) == FEEDS and all(times[-1] > moment for times in self.asked.values())


@pytest.fixture(params=["file", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    address = f"sqlite:///{tmp_path}/ledger.db" if request.param == "file" else request.getfixturevalue("postgres_url")
    return str(address)


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_no_feed_is_read_too_soon_and_none_is_forgotten_whoever_dies(url: str, tmp_path: Path) -> None:
    chance = random.Random(22)
    with WebServer().running() as server, valkey(tmp_path) as broker:
        outlets = Outlets(server)
        _add(url, outlets.urls)
        crew = Crew(ROLES, environment(url, broker, tmp_path), tmp_path / "log")
        with crew.at_work():
            wait_until(lambda: outlets.all_asked_since(0), within=60, what="every feed is read once")
            for _ in range(KILLS):
                time.sleep(BETWEEN)
                victim = chance.randrange(len(ROLES))
                crew.kill(victim)
                crew.start(victim)
            quiet = time.monotonic()
            left_behind = HOLD.total_seconds() + 30
            wait_until(lambda: outlets.all_asked_since(quiet), within=left_behind, what="every feed is read again")
    gaps = [after - before for times in outlets.asked.values() for before, after in pairwise(times)]
    assert min(gaps) >= EVERY.total_seconds()


def _add(url: str, addresses: list[str]) -> None:
    ledger = Ledger(url)
    ledger.migrate()
    with ledger.write() as book:
        for address in addresses:
            book.feeds.add(address, now=datetime.now(UTC), every=EVERY)
    ledger.close()
