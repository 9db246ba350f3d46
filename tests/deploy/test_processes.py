"""The deployment's roles on PostgreSQL and Valkey: the main job, and what Sentry hears of their failures."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import psycopg
import pytest

from ledger import Ledger
from tests.e2e.newsroom import CONFLICTING, FIRST, OUTLETS
from tests.support.deployment import ROLES, deployed, services, valkey
from tests.support.processes import wait_until
from tests.support.sentry import SentrySink
from worker.demo.catchers import SlackCatcher
from worker.demo.outlets import Outlets

WITHIN = 60.0  # seconds; five interpreters start at once
PASSWORD = "a-password-for-the-test"


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


@pytest.fixture
def environment(tmp_path: Path, postgres_url: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return kept | {
        "FIGUREWATCH_DATA": str(tmp_path),
        "DATABASE_URL": postgres_url,
        "FIGUREWATCH_ALLOWED_HOSTS": "127.0.0.1",
        "FIGUREWATCH_WEB_PASSWORD": PASSWORD,
        "FIGUREWATCH_TICK_SECONDS": "1",
    }


def figurewatch(environment: dict[str, str], *arguments: str) -> str:
    command = [sys.executable, "-P", "-m", "worker.cli", *arguments]
    folder = environment["FIGUREWATCH_DATA"]
    done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def loud(environment: dict[str, str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in figurewatch(environment, "log", "--json").splitlines()]


def filed(ledger: Ledger) -> int:
    with ledger.read() as book:
        return sum(number for (name, _), number in book.health.counts().items() if name == "judgements")


def imported(ledger: Ledger) -> bool:
    with ledger.read() as book:
        return all(feed.state.imported for feed in book.feeds.all())


def test_the_main_job_on_postgresql_and_valkey(tmp_path: Path, environment: dict[str, str]) -> None:
    port = free_port()
    with valkey(tmp_path) as url, Outlets(OUTLETS) as outlets, SlackCatcher() as slack:
        environment["REDIS_URL"] = url
        with deployed(tmp_path, environment, web_port=port) as running:
            for feed in outlets.feed_urls:
                figurewatch(environment, "feeds", "add", feed, "--list", "news", "--every", "5")
            figurewatch(environment, "subscribe", "--slack", slack.webhook, "--list", "news")
            ledger = Ledger(environment["DATABASE_URL"])
            wait_until(lambda: imported(ledger), within=WITHIN, every=0.1, what="every feed was read")
            for number, step in enumerate((FIRST, CONFLICTING), 1):
                outlets.publish(step)
                wait_until(lambda n=number: filed(ledger) >= n, within=WITHIN, every=0.1, what=f"{number} are filed")
            wait_until(lambda: len(slack.caught) == 1, within=WITHIN, every=0.1, what="Slack was told")
            assert [line["verdict"] for line in loud(environment)] == ["conflict"]
            assert "$480 million" in slack.caught[0].subject
            check_web(port)
            assert all(process.poll() is None for process in running.values())
            ledger.close()


def check_web(port: int) -> None:
    """The log asks for the password; health is told to anybody."""
    with httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False) as client:
        assert client.get("/").status_code in (302, 303, 401)
        wait_until(lambda: client.get("/healthz").status_code == 200, within=WITHIN, every=0.2, what="all is healthy")
        origin = {"Origin": f"http://127.0.0.1:{port}", "Sec-Fetch-Site": "same-origin"}
        client.post("/sign-in", data={"reviewer": "Ada", "password": PASSWORD}, headers=origin)
        assert "$480 million" in client.get("/").text


def test_sentry_hears_of_each_role_without_a_secret(tmp_path: Path, environment: dict[str, str]) -> None:
    port = free_port()
    with valkey(tmp_path) as url, SlackCatcher() as slack, SentrySink() as sink:
        environment |= {"REDIS_URL": url, "SENTRY_DSN": sink.dsn, "FIGUREWATCH_PUBLIC_URL": f"http://127.0.0.1:{port}"}
        with deployed(tmp_path, environment, web_port=port):
            figurewatch(environment, "subscribe", "--slack", slack.webhook)
            ledger = Ledger(environment["DATABASE_URL"])
            wait_until(lambda: len(pulses(ledger)) >= 5, within=WITHIN, every=0.1, what="every role is at work")
            ledger.close()
            break_the_ledger(environment["DATABASE_URL"])
            httpx.get(f"http://127.0.0.1:{port}/healthz", trust_env=False)
            wait_until(
                lambda: roles_heard(sink) >= {"beat", "worker", "web"}, within=WITHIN, every=0.2, what="all report"
            )
        said = json.dumps(sink.items("event"))
        for secret in (slack.webhook, "/services/", PASSWORD, environment["DATABASE_URL"]):
            assert secret not in said


def pulses(ledger: Ledger) -> dict[str, object]:
    with ledger.read() as book:
        return dict(book.health.pulses())


def break_the_ledger(url: str) -> None:
    """Take a table away that every role needs, which no code expects."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("ALTER TABLE pulses RENAME TO gone")


def roles_heard(sink: SentrySink) -> set[str]:
    return {str(event.get("tags", {}).get("role")) for event in sink.items("event")}


def test_the_roles_are_those_of_the_file() -> None:
    assert set(ROLES) == {name for name, it in services().items() if it["image"] == "figurewatch"}
