"""One supervisor a data folder."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from worker.lock import AlreadyRunning, hold

NOW = datetime(2024, 4, 20, 12, 30, tzinfo=UTC)

HOLDER = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from worker.lock import hold
with hold(Path(sys.argv[1]), now=datetime.now(UTC)):
    print("held", flush=True)
    time.sleep(60)
"""


def _holder(data: Path) -> subprocess.Popen[bytes]:
    process = subprocess.Popen([sys.executable, "-c", HOLDER, str(data)], stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"held\n"
    return process


def test_the_folder_is_made_for_its_owner_alone_and_nothing_stays_behind(tmp_path: Path) -> None:
    data = tmp_path / "new" / "data"
    with hold(data, now=NOW):
        assert data.stat().st_mode & 0o077 == 0
        assert list(data.iterdir())
    assert not list(data.iterdir())


def test_a_second_one_is_refused_in_one_line_that_names_process_and_folder(tmp_path: Path) -> None:
    with hold(tmp_path, now=NOW):
        with pytest.raises(AlreadyRunning) as refusal, hold(tmp_path, now=NOW):
            pytest.fail("both hold it")
        message = str(refusal.value)
        assert str(os.getpid()) in message
        assert str(tmp_path) in message
        assert "2024-04-20 12:30" in message
        assert "\n" not in message


def test_refusing_somebody_does_not_loosen_the_hold(tmp_path: Path) -> None:
    with hold(tmp_path, now=NOW):
        for _ in range(2):
            with pytest.raises(AlreadyRunning), hold(tmp_path, now=NOW):
                pytest.fail("both hold it")


def test_it_may_be_held_again_after_it_was_given_back(tmp_path: Path) -> None:
    for _ in range(2):
        with hold(tmp_path, now=NOW):
            pass


def test_an_error_inside_gives_it_back(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), hold(tmp_path, now=NOW):
        raise ZeroDivisionError
    with hold(tmp_path, now=NOW):
        pass


def test_another_process_is_refused_and_one_that_was_killed_is_no_obstacle(tmp_path: Path) -> None:
    holder = _holder(tmp_path)
    with pytest.raises(AlreadyRunning, match=str(holder.pid)), hold(tmp_path, now=NOW):
        pytest.fail("both hold it")
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    assert list(tmp_path.iterdir()), "a killed holder leaves its file"
    with hold(tmp_path, now=NOW):
        pass


@pytest.mark.parametrize("content", ["", "not json", "[]", '{"pid": 1}', '{"pid": 1, "started_at": "yesterday"}'])
def test_a_file_that_says_nothing_useful_still_refuses(tmp_path: Path, content: str) -> None:
    with hold(tmp_path, now=NOW):
        next(tmp_path.iterdir()).write_text(content)
        with pytest.raises(AlreadyRunning, match="another process"), hold(tmp_path, now=NOW):
            pytest.fail("both hold it")
