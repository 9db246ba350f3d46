"""The broker of our own: a real server on a unix socket."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import redis
from kombu import Connection

from claims.errors import Unavailable
from tests.support.processes import wait_until
from worker import broker
from worker.broker import EmbeddedBroker


@contextmanager
def _running(own: EmbeddedBroker) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(own.command, stdout=subprocess.DEVNULL)
    try:
        wait_until(lambda: broker.answers(own.url))
        yield process
    finally:
        process.kill()
        process.wait()


def _client(own: EmbeddedBroker) -> redis.Redis:
    return redis.Redis(unix_socket_path=str(own.socket))


def test_it_answers_keeps_its_data_over_a_clean_stop_and_leaves_no_socket(tmp_path: Path) -> None:
    own = broker.embed(tmp_path)
    assert not broker.answers(own.url)
    with _running(own) as process:
        _client(own).rpush("queue", "message")
        process.terminate()
        assert process.wait(5) == 0
    assert not own.socket.exists()
    with _running(own):
        assert _client(own).lrange("queue", 0, -1) == [b"message"]


def test_messages_survive_kill_9(tmp_path: Path) -> None:
    own = broker.embed(tmp_path)
    with _running(own) as process:
        _client(own).rpush("queue", "message")
        process.send_signal(signal.SIGKILL)
    with _running(own):
        assert _client(own).lrange("queue", 0, -1) == [b"message"]


def test_an_append_only_file_that_was_cut_off_loads_up_to_the_cut(tmp_path: Path) -> None:
    own = broker.embed(tmp_path)
    with _running(own) as process:
        for number in range(3):
            _client(own).rpush("queue", f"message {number}")
        process.send_signal(signal.SIGKILL)
    log = next(own.folder.rglob("*.incr.aof"))
    os.truncate(log, log.stat().st_size - 5)
    with _running(own):
        assert _client(own).lrange("queue", 0, -1) == [b"message 0", b"message 1"]


def test_only_its_user_reaches_it_and_it_never_drops_messages_for_want_of_memory(tmp_path: Path) -> None:
    own = broker.embed(tmp_path)
    with _running(own):
        assert own.socket.stat().st_mode & 0o077 == 0
        settings = _client(own).config_get("*")
        assert settings["port"] == "0"
        assert settings["maxmemory-policy"] == "noeviction"
        assert settings["appendfsync"] == "everysec"


@pytest.mark.parametrize("name", ["plain", "with blank", "per%20cent", "größe", "quo'te"])
def test_celery_reaches_it_whatever_the_folder_is_called(tmp_path: Path, name: str) -> None:
    data = tmp_path / name
    data.mkdir()
    own = broker.embed(data)
    with _running(own), Connection(own.url) as connection:
        queue = connection.SimpleQueue("test")
        queue.put("hello")
        assert queue.get(timeout=2).payload == "hello"
        queue.close()


def test_a_path_too_long_for_a_socket_gets_a_short_private_one(tmp_path: Path) -> None:
    data = tmp_path / ("x" * 120)
    data.mkdir()
    own = broker.embed(data)
    try:
        assert len(os.fsencode(own.socket)) <= 104
        assert own.socket.parent.stat().st_mode & 0o077 == 0
        assert own.socket == broker.socket_path(data), "others find it by the data folder alone"
        assert own.folder.is_relative_to(data)
        with _running(own):
            pass
    finally:
        own.socket.unlink(missing_ok=True)
        own.socket.parent.rmdir()


def test_the_length_is_counted_in_bytes(tmp_path: Path) -> None:
    assert not broker.socket_path(tmp_path / ("ü" * 45)).is_relative_to(tmp_path)


def test_a_short_folder_that_somebody_else_prepared_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    data = tmp_path / ("x" * 120)
    data.mkdir()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    broker.socket_path(data).parent.symlink_to(elsewhere)
    with pytest.raises(Unavailable, match="belongs to somebody else"):
        broker.embed(data)


def test_a_server_that_outlived_its_supervisor_is_shut_down_first(tmp_path: Path) -> None:
    own = broker.embed(tmp_path)
    with _running(own) as orphan:
        _client(own).rpush("queue", "message")
        broker.shut_down(own.url)
        assert orphan.wait(5) == 0
    with _running(own):
        assert _client(own).lrange("queue", 0, -1) == [b"message"]


def test_nobody_there_is_shut_down_without_a_word(tmp_path: Path) -> None:
    broker.shut_down(broker.embed(tmp_path).url)


def test_a_server_that_hangs_does_not_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(broker, "PING_TIMEOUT", 0.2)
    own = broker.embed(tmp_path)
    with _running(own) as process:
        process.send_signal(signal.SIGSTOP)
        assert not broker.answers(own.url)


def test_the_bundled_server_is_found_and_runs() -> None:
    assert b"v=" in subprocess.run([broker.find_server(), "--version"], capture_output=True, check=True).stdout


def test_without_it_one_on_the_path_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(broker, "_bundled_server", lambda: None)
    program = tmp_path / "redis-server"
    program.touch(mode=0o755)
    assert broker.find_server(str(tmp_path)) == program


def test_without_any_the_user_is_told_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(broker, "_bundled_server", lambda: None)
    with pytest.raises(Unavailable, match="REDIS_URL"):
        broker.find_server(str(tmp_path))
