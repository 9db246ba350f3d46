"""``figurewatch up``: everything at once, through the mishaps of an ordinary day."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.support.processes import children_of, marked, running_on, running_with, wait_until

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at processes in /proc")

WITHIN = 60.0  # seconds; alone it takes four to be ready
ROLES = {"broker", "beat", "worker-poll", "worker-alerts", "worker-extract", "web"}


@dataclass
class Up:
    """A running ``figurewatch up``."""

    data: Path
    mark: str = field(default_factory=lambda: uuid.uuid4().hex)

    def __post_init__(self) -> None:
        self.output = self.data.parent / "output"

    def command(self, *options: str) -> tuple[str, ...]:
        return (sys.executable, "-P", "-m", "worker.cli", "--data", str(self.data), "up", "--port", "0", *options)

    @property
    def environment(self) -> dict[str, str]:
        base = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        return marked(self.mark, base)

    @contextmanager
    def running(self) -> Iterator[subprocess.Popen[bytes]]:
        with self.output.open("wb") as output:
            process = subprocess.Popen(self.command(), env=self.environment, stdout=output, stderr=output)
        try:
            wait_until(lambda: b"Ready" in self.output.read_bytes() or process.poll() is not None, within=WITHIN)
            assert process.poll() is None, self.output.read_text()
            yield process
        finally:
            process.kill()
            process.wait()
            wait_until(lambda: not self.left(), within=5, what="nobody outlives a supervisor that is killed")

    @property
    def address(self) -> str:
        found = re.search(r"http://\S+/", self.output.read_text())
        assert found
        return found.group()

    def said(self, words: str) -> bool:
        return words in self.output.read_text()

    def left(self) -> set[int]:
        return {*running_with("TEST_MARK", self.mark), *running_on(self.data)}


@pytest.fixture
def up(tmp_path: Path) -> Up:
    return Up(tmp_path / "data")


def _child(supervisor: int, word: str) -> int:
    """The child whose command line holds a word."""
    return next(pid for pid in children_of(supervisor) if word in Path(f"/proc/{pid}/cmdline").read_text())


@pytest.mark.slow
def test_a_day_in_the_life(up: Up) -> None:
    with up.running() as process:
        assert urllib.request.urlopen(up.address + "healthz", timeout=10).status == 200
        assert {path.stem for path in (up.data / "logs").iterdir()} == ROLES
        assert up.data.stat().st_mode & 0o077 == 0
        assert {*children_of(process.pid), process.pid} < up.left(), "or nobody would be missed below"

        second = subprocess.run(up.command(), env=up.environment, capture_output=True, text=True, check=False)
        assert second.returncode == 1
        assert len(second.stderr.splitlines()) == 1
        assert f"process {process.pid}" in second.stderr
        assert str(up.data) in second.stderr

        for victim in ("valkey", "poll"):
            killed = _child(process.pid, victim)
            os.kill(killed, signal.SIGKILL)
            wait_until(lambda victim=victim, killed=killed: _replaced(process.pid, victim, killed), within=WITHIN)

        process.terminate()
        assert process.wait(20) == 0
        assert up.left() == set()
        assert up.said("Stopped.")
        assert not [path for path in up.data.rglob("*") if path.suffix in (".sock", ".pid", ".lock")]


def _replaced(supervisor: int, victim: str, killed: int) -> bool:
    try:
        return _child(supervisor, victim) != killed
    except (StopIteration, FileNotFoundError):
        return False


@pytest.mark.slow
def test_after_kill_9_of_the_supervisor_it_starts_again_on_what_is_there(up: Up) -> None:
    with up.running():
        pass
    with up.running() as process:
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0
    assert up.left() == set()


def test_a_port_that_is_taken_is_named(up: Up) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        refused = subprocess.run(
            [*up.command(), "--port", port], env=up.environment, capture_output=True, text=True, check=False
        )
    assert refused.returncode == 1
    assert f"port {port}" in refused.stderr
    assert not list(up.data.glob("*.lock"))


def test_a_broker_that_does_not_answer_is_named_without_its_password(up: Up) -> None:
    environment = {**up.environment, "REDIS_URL": "redis://:hidden@127.0.0.1:1/0"}
    refused = subprocess.run(up.command(), env=environment, capture_output=True, text=True, check=False)
    assert refused.returncode == 1
    assert "127.0.0.1:1" in refused.stderr
    assert "hidden" not in refused.stderr
    assert up.left() == set()
