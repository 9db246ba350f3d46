"""All or nothing, one consistent view, and who may write when."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone
from pathlib import Path
from threading import Barrier, Event

import pytest
from sqlalchemy.exc import SQLAlchemyError

from claims.errors import BadInput, FigurewatchError, Unavailable
from ledger import Ledger
from tests.ledger.story import NOW, Story, item, said
from tests.support.processes import wait_until


def test_nothing_is_saved_on_an_exception(ledger: Ledger) -> None:
    def fails_at_the_end() -> None:
        with ledger.write() as book:
            Story(book).discrepancy()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails_at_the_end()
    with ledger.read() as book:
        assert book.feeds.lists() == {}
        assert book.health.counts() == {("observations", ""): 0, ("series", ""): 0, ("feeds", ""): 0}


def test_a_unit_of_work_can_follow_a_failed_one(ledger: Ledger) -> None:
    with pytest.raises(SQLAlchemyError), ledger.write() as book:
        book.outbox.add(99, 99, occasion="opened", now=NOW)
    with ledger.write() as book:
        book.feeds.add("https://outlet.example/rss", now=NOW)
    with ledger.read() as book:
        assert len(book.feeds.all()) == 1


def test_nothing_can_be_written_while_reading(ledger: Ledger) -> None:
    with pytest.raises((FigurewatchError, SQLAlchemyError)), ledger.read() as book:
        book.feeds.add("https://outlet.example/rss", now=NOW)
    with ledger.write() as book:
        assert book.feeds.all() == ()


def test_a_reader_sees_one_state_while_another_writes(url: str) -> None:
    reader, writer = Ledger(url), Ledger(url)
    with reader.read() as book:
        assert book.feeds.all() == ()
        with writer.write() as other:
            other.feeds.add("https://outlet.example/rss", now=NOW)
        assert book.feeds.all() == ()
        assert book.feeds.lists() == {}
    with reader.read() as book:
        assert book.feeds.lists() == {"default": 1}


def test_threads_share_a_ledger(ledger: Ledger) -> None:
    def add(number: int) -> None:
        with ledger.write() as book:
            book.feeds.add(f"https://outlet.example/{number}", now=NOW)
        with ledger.read() as book:
            assert book.feeds.find(f"https://outlet.example/{number}")

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(add, range(24)))
    with ledger.read() as book:
        assert len(book.feeds.all()) == 24


def test_a_writer_gets_in_between_others_that_write_without_pause(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path}/ledger.db"
    ledger = Ledger(address)
    ledger.migrate()
    others = multiprocessing.get_context("fork").Process(target=_write_without_pause, args=(address,), daemon=True)
    others.start()
    wait_until(lambda: _pulses(ledger) != {}, within=20, what="they write")
    began = time.monotonic()
    for number in range(5):
        with ledger.write() as book:
            book.feeds.add(f"https://outlet.example/{number}", now=NOW)
    assert time.monotonic() - began < 15  # well below one second; by SQLite's own waiting one write takes many
    others.kill()
    others.join()


def _write_without_pause(address: str) -> None:
    ledger = Ledger(address)

    def write_on(number: int) -> None:
        while True:
            with ledger.write() as book:
                book.health.pulse(str(number), now=NOW)
                time.sleep(0.02)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(write_on, range(8)))


def _pulses(ledger: Ledger) -> dict[str, datetime]:
    with ledger.read() as book:
        return dict(book.health.pulses())


def test_a_second_writer_waits_for_the_first(tmp_path: Path) -> None:
    ledger = Ledger(f"sqlite:///{tmp_path}/ledger.db")
    ledger.migrate()
    begun, order = Event(), []

    def second() -> None:
        begun.wait()
        with ledger.write():
            order.append("second")

    with ThreadPoolExecutor(1) as threads:
        waiting = threads.submit(second)
        with ledger.write():
            begun.set()
            assert not waiting.done()
            order.append("first")
        waiting.result(timeout=20)
    assert order == ["first", "second"]


def test_only_one_judges_at_a_time(ledger: Ledger) -> None:
    """Two that look for a series and open it where there is none open it once."""
    start = Barrier(4)

    def judge(_: int) -> None:
        start.wait()
        with ledger.write() as book:
            book.series.exclusive()
            if not book.series.all():
                Story(book).series()

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(judge, range(4)))
    with ledger.read() as book:
        assert len(book.series.all()) == 1


def test_a_closed_ledger_opens_again(url: str) -> None:
    ledger = Ledger(url)
    with ledger.write() as book:
        book.feeds.add("https://outlet.example/rss", now=NOW)
    ledger.close()
    with ledger.read() as book:
        assert len(book.feeds.all()) == 1


@pytest.mark.parametrize("closes", [True, False])
def test_parent_and_child_go_on_after_a_fork(url: str, closes: bool) -> None:
    ledger = Ledger(url)
    with ledger.write() as book:
        book.feeds.add("https://parent.example/rss", now=NOW)
    child = os.fork()
    if not child:
        try:
            if closes:
                ledger.close()
            with ledger.write() as book:
                book.feeds.add("https://child.example/rss", now=NOW)
            ledger.close()
        except BaseException:
            os._exit(1)
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0
    with ledger.write() as book:
        assert [feed.url for feed in book.feeds.all()] == ["https://parent.example/rss", "https://child.example/rss"]


_DIES = """
import sys, time
from datetime import UTC, datetime
from ledger import Ledger
ledger, now = Ledger(sys.argv[1]), datetime.now(UTC)
with ledger.write() as book:
    book.feeds.add("https://saved.example/rss", now=now)
with ledger.write() as book:
    book.feeds.add("https://lost.example/rss", now=now)
    print("ready", flush=True)
    time.sleep(60)
"""


def test_a_killed_process_loses_what_it_had_not_finished_and_no_more(url: str) -> None:
    with subprocess.Popen([sys.executable, "-c", _DIES, url], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.send_signal(signal.SIGKILL)
    with Ledger(url).write() as book:
        assert [feed.url for feed in book.feeds.all()] == ["https://saved.example/rss"]


def test_times_come_back_in_utc_and_equal(ledger: Ledger) -> None:
    elsewhere = datetime(2026, 11, 22, 1, 2, 3, 4567, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    with ledger.write() as book:
        feed = book.feeds.add("https://outlet.example/rss", now=elsewhere)
        version = book.entries.add(feed, item(published=elsewhere), outlet="O", now=elsewhere, historic=False)
    with ledger.read() as book:
        stored = book.entries.get(version.id)
        for moment in (stored.item.published, stored.seen_at, book.feeds.find("1").added_at):
            assert moment == elsewhere
            assert moment is not None
            assert moment.utcoffset() == timedelta(0)


def test_a_time_without_a_zone_is_refused(ledger: Ledger) -> None:
    with pytest.raises((ValueError, SQLAlchemyError), match="without a zone"), ledger.write() as book:
        book.feeds.add("https://outlet.example/rss", now=NOW.replace(tzinfo=None))


def test_text_that_no_database_holds_is_stored_with_its_offsets(ledger: Ledger) -> None:
    strange = item("nul \x00 and half \ud83d", text="a\x00b\ud83dc $61 billion", author="\udfff")
    with ledger.write() as book:
        feed = Story(book).feed()
        version = book.entries.add(feed, strange, outlet="\x00", now=NOW, historic=False)
    with ledger.write() as book:
        stored = book.entries.get(version.id)
        assert stored == version
        assert stored.item.text == "a\ufffdb\ufffdc $61 billion"
        assert book.entries.add(feed, strange, outlet="\x00", now=NOW, historic=False) == version
        assert book.entries.latest(feed.id, [strange.identity]) == {strange.identity: said(version)}


class TestAddresses:
    def test_opening_connects_to_nothing(self) -> None:
        Ledger("postgresql://nobody:secret@127.0.0.1:1/none")
        Ledger("sqlite:////no/such/folder/ledger.db")

    @pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
    def test_a_server_that_does_not_answer(self, scheme: str) -> None:
        ledger = Ledger(f"{scheme}://nobody:s3cret@127.0.0.1:1/none")
        with pytest.raises(Unavailable) as caught:
            ledger.migrate()
        assert "127.0.0.1:1/none" in str(caught.value)
        assert "refused" in str(caught.value)
        assert "\n" not in str(caught.value)
        assert "s3cret" not in str(caught.value) + ledger.address + repr(ledger)
        with pytest.raises(Unavailable), ledger.read():
            pass

    def test_the_files_are_for_their_owner_alone_wherever_they_lie(self, tmp_path: Path) -> None:
        tmp_path.chmod(0o755)
        ledger = Ledger(f"sqlite:///{tmp_path}/ledger.db")
        ledger.migrate()
        with ledger.write() as book:
            book.feeds.add("https://outlet.example/rss", now=NOW)
            assert {path.name for path in tmp_path.iterdir()} == {"ledger.db", "ledger.db-wal", "ledger.db-shm"}
            assert {path.stat().st_mode & 0o077 for path in tmp_path.iterdir()} == {0}
        ledger.close()

    @pytest.mark.parametrize("folder", ["missing", "file"])
    def test_a_folder_that_cannot_be_written_to(self, folder: str, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("not a folder")
        ledger = Ledger(f"sqlite:///{tmp_path / folder}/ledger.db")
        with pytest.raises(Unavailable, match=f"{tmp_path / folder} must be a folder") as caught:
            ledger.migrate()
        assert "\n" not in str(caught.value)

    def test_a_file_that_is_no_database(self, tmp_path: Path) -> None:
        (tmp_path / "ledger.db").write_text("A text of some length that is not a database at all.\n" * 99)
        with pytest.raises(Unavailable, match="not a database"):
            Ledger(f"sqlite:///{tmp_path}/ledger.db").migrate()

    @pytest.mark.parametrize(
        "address",
        ["mysql://u:s3cret@host/db", "s3cret", "", "sqlite://", "sqlite:///:memory:", "postgresql://h:s3cret/x"],
    )
    def test_an_address_that_is_not_understood_is_not_repeated(self, address: str) -> None:
        with pytest.raises(BadInput, match="sqlite:///PATH or postgresql://") as caught:
            Ledger(address)
        assert "s3cret" not in str(caught.value)

    def test_a_server_that_ended_our_connections_costs_no_unit_of_work(self, emptied_postgres_url: str) -> None:
        import psycopg

        ledger = Ledger(emptied_postgres_url)
        with ledger.read() as book:
            book.feeds.all()
        with psycopg.connect(emptied_postgres_url, autocommit=True) as other:
            other.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        with ledger.read() as book:
            assert book.feeds.all() == ()
        ledger.close()
