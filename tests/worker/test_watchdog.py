"""Who shows no sign of life."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
import sentry_sdk

from ledger import Ledger
from tests.support.sentry import SentrySink
from worker import tasks, watchdog
from worker.observe import init_sentry
from worker.queues import QUEUES, pulse_of
from worker.redact import Redactor
from worker.watchdog import check_in, main, silent

NOW = datetime(2024, 4, 20, 12, tzinfo=UTC)
AGO = {seconds: NOW - timedelta(seconds=seconds) for seconds in (0, 59, 61)}


@pytest.fixture
def ledger(monkeypatch: pytest.MonkeyPatch) -> Ledger:
    ledger = Ledger.in_memory()
    monkeypatch.setattr(watchdog.wiring, "services", lambda: SimpleNamespace(ledger=ledger, clock=lambda: NOW))
    return ledger


@pytest.fixture
def sentry() -> Iterator[SentrySink]:
    with SentrySink() as sink:
        init_sentry(sink.dsn, role="worker", release="1", environment="test", redactor=Redactor())
        yield sink
        sentry_sdk.get_client().close()
        sentry_sdk.get_global_scope().set_client(None)


def _pulse(ledger: Ledger, *names: str, at: datetime = NOW) -> None:
    with ledger.write() as book:
        for name in names:
            book.health.pulse(name, now=at)


def test_who_was_at_work_within_a_minute_is_not_silent() -> None:
    assert silent(["b", "a", "c"], {"a": AGO[61], "b": AGO[59], "c": AGO[0]}, now=NOW) == ["a"]


def test_who_never_was_is_silent() -> None:
    assert silent(["a"], {}, now=NOW) == ["a"]


def test_the_health_check_fails_and_names_who_is_silent(ledger: Ledger, capsys: pytest.CaptureFixture[str]) -> None:
    _pulse(ledger, "beat", at=AGO[59])
    assert main(["beat"]) == 0
    assert main(["queue:poll", "beat"]) == 1
    assert capsys.readouterr().err == "no sign of life: queue:poll\n"


def test_the_task_says_which_queues_nobody_works_on(ledger: Ledger, caplog: pytest.LogCaptureFixture) -> None:
    _pulse(ledger, *map(pulse_of, QUEUES[1:]))
    tasks.watchdog()
    assert [record.getMessage() for record in caplog.records] == [f"no sign of life of queue:{QUEUES[0]}"]


@pytest.mark.parametrize(("well", "status"), [(True, "ok"), (False, "error")])
def test_sentry_is_told_that_the_round_was_made(sentry: SentrySink, well: bool, status: str) -> None:
    check_in(well=well)
    sentry_sdk.flush()
    (sent,) = sentry.wait_for("check_in", 1)
    assert sent["status"] == status
    assert sent["monitor_config"]["schedule"] == {"type": "interval", "value": 1, "unit": "minute"}


def test_without_sentry_nothing_is_sent_and_nothing_fails() -> None:
    check_in(well=True)
