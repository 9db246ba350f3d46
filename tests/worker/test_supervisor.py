"""Keeping roles running, with small stand-ins for the roles and real processes, signals and pipes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from claims.errors import Unavailable
from tests.support.processes import is_running, marked, running_with, wait_until
from worker.roles import Role
from worker.supervisor import Supervisor

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at processes in /proc")

WITHIN = 10.0


@dataclass
class Place:
    """A folder in which stand-ins show life by touching a file, and all that is seen of them."""

    folder: Path
    mark: str = field(default_factory=lambda: uuid.uuid4().hex)
    reports: list[str] = field(default_factory=list)

    def touching(self, name: str, *, every: float = 0.05, **settings: object) -> Role:
        """A role that shows life for ever."""
        return self.role(name, f"while :; do : > '{self.folder}/{name}.pulse'; sleep {every}; done", **settings)

    def role(self, name: str, script: str, **settings: object) -> Role:
        return Role(name=name, command=("/bin/sh", "-c", script), pulses=frozenset({name}), **settings)  # type: ignore[arg-type]

    def pulses(self) -> Mapping[str, datetime]:
        return {
            path.stem: datetime.fromtimestamp(path.stat().st_mtime_ns / 1e9, UTC)
            for path in self.folder.glob("*.pulse")
        }

    def supervisor(self, *roles: Role) -> Supervisor:
        return Supervisor(
            roles,
            pulses=self.pulses,
            environment=marked(self.mark),
            logs=self.folder / "logs",
            report=self.reports.append,
            look_every=0.1,
        )

    def log(self, name: str) -> str:
        return (self.folder / "logs" / f"{name}.log").read_text()

    def left(self) -> list[int]:
        return running_with("TEST_MARK", self.mark)


@contextmanager
def _at_work(supervisor: Supervisor) -> Iterator[Supervisor]:
    """A supervisor that runs, in a thread, with every role alive."""
    ready, stop = threading.Event(), threading.Event()
    thread = threading.Thread(target=supervisor.run, args=(stop.wait,), kwargs={"on_ready": ready.set})
    thread.start()
    try:
        assert ready.wait(WITHIN)
        yield supervisor
    finally:
        stop.set()
        thread.join()


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def test_it_is_ready_when_every_role_shows_life_and_leaves_nobody_behind(place: Place) -> None:
    with _at_work(place.supervisor(place.touching("a"), place.touching("b"))) as supervisor:
        assert place.pulses().keys() == {"a", "b"}
        assert supervisor.processes().keys() == {"a", "b"}
    assert place.left() == []
    assert place.reports == []


def test_a_later_stage_starts_when_the_earlier_one_is_alive_and_stops_before_it(place: Place) -> None:
    first = place.role(
        "first", f"sleep 0.3; trap 'echo first >> {place.folder}/ends; exit' TERM; "
        f": > {place.folder}/first.pulse; while :; do sleep 0.05; done", stage=0,
    )  # fmt: skip
    second = place.role(
        "second", f"trap 'echo second >> {place.folder}/ends; exit' TERM; test -e {place.folder}/first.pulse && "
        f": > {place.folder}/second.pulse; while :; do sleep 0.05; done",
    )  # fmt: skip
    with _at_work(place.supervisor(second, first)):
        pass
    assert (place.folder / "ends").read_text().split() == ["second", "first"]
    assert place.reports == []


def test_a_child_that_is_killed_is_started_again(place: Place) -> None:
    with _at_work(place.supervisor(place.touching("a"), place.touching("b"))) as supervisor:
        before = supervisor.processes()
        os.kill(before["a"], signal.SIGKILL)
        wait_until(lambda: supervisor.processes().get("a", before["a"]) != before["a"], within=WITHIN)
        assert supervisor.processes()["b"] == before["b"], "the others are left alone"
    assert any("a ended (by SIGKILL)" in report for report in place.reports)
    assert place.left() == []


def test_a_child_that_hangs_is_started_again(place: Place) -> None:
    with _at_work(place.supervisor(place.touching("a", silence=0.5), place.touching("b"))) as supervisor:
        before = supervisor.processes()
        os.kill(before["a"], signal.SIGSTOP)
        wait_until(lambda: supervisor.processes().get("a", before["a"]) != before["a"], within=WITHIN)
        assert not is_running(before["a"])
    assert any("a gave no sign of life" in report for report in place.reports)


def test_a_child_whose_end_nobody_waits_for_is_not_started_in_a_busy_loop(place: Place) -> None:
    dying = place.role("dying", f"echo >> {place.folder}/starts; : > {place.folder}/dying.pulse; sleep 0.3; exit 3")
    with _at_work(place.supervisor(dying)):
        wait_until(lambda: any("exit status 3" in report for report in place.reports), within=WITHIN)
        time.sleep(0.5)
        assert (place.folder / "starts").read_text().count("\n") == 1
    assert "dying.log" in place.reports[0]


def test_an_early_role_that_does_not_start_is_an_error_at_once(place: Place) -> None:
    supervisor = place.supervisor(place.role("broker", "echo no room; exit 1", stage=0), place.touching("a"))
    with pytest.raises(Unavailable, match=r"broker does not start.*broker\.log"):
        supervisor.run(threading.Event().wait, on_ready=lambda: pytest.fail("ready"))
    assert "no room" in place.log("broker")
    assert place.left() == []


def test_a_stop_while_starting_is_heeded(place: Place) -> None:
    stop = threading.Event()
    supervisor = place.supervisor(place.role("never", "sleep 60"), place.touching("a"))
    thread = threading.Thread(target=supervisor.run, args=(stop.wait,), kwargs={"on_ready": pytest.fail})
    thread.start()
    wait_until(lambda: "a" in place.pulses())
    stop.set()
    thread.join(WITHIN)
    assert place.left() == []


def test_a_child_that_does_not_stop_is_killed_with_what_it_started(place: Place) -> None:
    deaf = place.role(
        "deaf", f"trap '' TERM; sleep 60 & : > {place.folder}/deaf.pulse; while :; do sleep 0.05; done", patience=0.3
    )
    with _at_work(place.supervisor(deaf)):
        assert len(place.left()) >= 2
    assert place.left() == []
    assert any("deaf did not stop in time" in report for report in place.reports)


def test_output_goes_to_a_log_and_errors_in_short_to_the_user(place: Place) -> None:
    lines = [
        "all is well",
        json.dumps({"level": "info", "event": "no ERROR at all"}),
        json.dumps({"level": "error", "event": "read.failed", "exception": "Traceback ...\nValueError: odd"}),
    ]
    (place.folder / "lines").write_text("\n".join([*lines, "unfinished"]))
    talking = place.role("talking", f"cat {place.folder}/lines >&2; : > {place.folder}/talking.pulse; sleep 60")
    with _at_work(place.supervisor(talking)):
        pass
    assert place.log("talking").splitlines() == [*lines, "unfinished"]
    assert place.reports == ["talking: read.failed: ValueError: odd"], "and not each that follows at once"


def test_an_error_in_plain_words_is_reported_as_it_is(place: Place) -> None:
    talking = place.role("talking", f"echo 'ERROR: 100%s is too much'; : > {place.folder}/talking.pulse; sleep 60")
    with _at_work(place.supervisor(talking)):
        pass
    assert place.reports == ["talking: ERROR: 100%s is too much"]


def test_logs_are_rotated_by_size(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("worker.children.LOG_BYTES", 1000)
    talking = place.role("talking", f"yes | head -c 5000; : > {place.folder}/talking.pulse; sleep 60")
    with _at_work(place.supervisor(talking)):
        wait_until((place.folder / "logs" / "talking.log.3").exists)
    assert all(path.stat().st_size <= 1000 for path in (place.folder / "logs").iterdir())


def test_while_a_vital_role_is_away_nobody_else_is_blamed(place: Place) -> None:
    """The worker shows life only while the beat does, as a queue is pulsed only by beat's tasks."""
    beat = place.touching("beat", silence=0.5, vital=True)
    worker = place.role(
        "worker", f"while :; do test -n \"$(find {place.folder}/beat.pulse -newermt '-0.2 seconds')\" && "
        f": > {place.folder}/worker.pulse; sleep 0.05; done", silence=1.0,
    )  # fmt: skip
    with _at_work(place.supervisor(beat, worker)) as supervisor:
        before = supervisor.processes()
        os.kill(before["beat"], signal.SIGSTOP)
        wait_until(lambda: supervisor.processes().get("beat", before["beat"]) != before["beat"], within=WITHIN)
        seen = place.pulses()["worker"]
        wait_until(lambda: place.pulses()["worker"] != seen)
        assert supervisor.processes()["worker"] == before["worker"]


SUPERVISE = """
import os, sys, threading
from pathlib import Path
from worker.roles import Role
from worker.supervisor import Supervisor
tree = Role(name="tree", command=("/bin/sh", "-c", "while :; do sleep 0.05; done"))
server = Role(name="server", command=("sleep", "600"))
Supervisor(
    [tree, server], pulses=dict, environment=dict(os.environ), logs=Path(sys.argv[1]), report=print
).run(threading.Event().wait, on_ready=lambda: print("ready", flush=True))
"""


def test_kill_9_of_the_supervisor_leaves_no_child(place: Place) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", SUPERVISE, str(place.folder)], stdout=subprocess.PIPE, env=marked(place.mark)
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    wait_until(lambda: len(place.left()) >= 3, within=3.0)  # in the middle of its exec a process shows no environment
    process.kill()
    process.wait()
    wait_until(lambda: not place.left(), within=3.0)
