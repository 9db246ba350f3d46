"""``figurewatch doctor``: what is wrong, and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from claims.feed import FeedState, Item, Outcome
from claims.rhythm import begun
from ledger import Book, Ledger
from ledger.stages import Stage
from tests.cli.shell import Inside, Shell
from tests.ledger.story import HOLD, finish, leased
from tests.support.deployment import valkey
from tests.support.mail import MailServer
from tests.support.webserver import Answer, WebServer
from worker.queues import QUEUES, pulse_of

SECRET = "hunter2secret"
DEAD = "127.0.0.1:1"  # nothing listens there


def examined(inside: Inside, *, ok: bool) -> dict[str, dict[str, Any]]:
    """The findings by subject."""
    ran = inside.run("doctor", "--json")
    assert ran.status == (0 if ok else 1)
    assert ran.err == ""
    assert all(row.keys() == {"subject", "ok", "seen", "advice"} for row in ran.rows)
    assert all(row["ok"] for row in ran.rows) is ok
    return {row["subject"]: row for row in ran.rows}


@contextmanager
def book(shell: Shell) -> Iterator[Book]:
    shell.data.mkdir(exist_ok=True)
    ledger = Ledger(f"sqlite:///{shell.data / 'figurewatch.db'}")
    ledger.migrate()
    with ledger.write() as opened:
        yield opened
    ledger.close()


def test_a_fresh_installation_is_well_and_told_what_to_do_next(shell: Shell) -> None:
    said = shell.run("doctor").ok()
    assert said.err == ""
    assert "wrong " not in said.out
    for words in (str(shell.data), "FIGUREWATCH_SMTP_URL", "figurewatch up", "feeds add", "subscribe"):
        assert words in said.out


def test_a_dead_mail_server_is_found_with_what_to_do(shell: Shell, inside: Inside) -> None:
    inside.run("subscribe", "--email", "ann@example.org").ok()
    shell.settings["FIGUREWATCH_SMTP_URL"] = f"smtp://{DEAD}"
    ran = shell.run("doctor")
    assert ran.status == 1
    assert "wrong Mail server 127.0.0.1:1" in ran.out
    assert "→ check the host and port in FIGUREWATCH_SMTP_URL" in ran.out


def test_mail_that_is_wanted_needs_a_server(inside: Inside) -> None:
    inside.run("subscribe", "--email", "ann@example.org").ok()
    assert "FIGUREWATCH_SMTP_URL" in examined(inside, ok=False)["email"]["advice"]
    inside.settings["FIGUREWATCH_SMTP_URL"] = f"mail.example:{SECRET}"
    found = examined(inside, ok=False)["email"]
    assert "not well-formed" in found["seen"]
    assert SECRET not in str(found)


def test_a_mail_server_that_answers_is_well_and_gets_no_message(inside: Inside) -> None:
    with MailServer() as server:
        inside.settings["FIGUREWATCH_SMTP_URL"] = server.url
        inside.run("subscribe", "--email", "ann@example.org").ok()
        assert "250" in examined(inside, ok=True)[f"Mail server 127.0.0.1:{server.port}"]["seen"]
        assert server.messages == []


def test_a_webhook_is_tried_without_posting(inside: Inside) -> None:
    inside.settings["FIGUREWATCH_ALLOWED_HOSTS"] = "127.0.0.1"
    with WebServer().running() as web:
        web.on("/", Answer(body="a chat"))
        inside.run("subscribe", "--slack", web.url(f"/hooks/{SECRET}")).ok()
        assert examined(inside, ok=True)["Slack webhook at 127.0.0.1"]["ok"]
        assert [(asked.method, asked.path) for asked in web.asked] == [("GET", "/")]
    assert examined(inside, ok=False)["Slack webhook at 127.0.0.1"]["advice"]
    del inside.settings["FIGUREWATCH_ALLOWED_HOSTS"]
    assert "FIGUREWATCH_ALLOWED_HOSTS" in examined(inside, ok=False)["Slack webhook at 127.0.0.1"]["advice"]


def test_a_broker_that_is_set_must_answer(inside: Inside) -> None:
    assert "embedded" in examined(inside, ok=True)["broker"]["seen"]
    inside.settings["REDIS_URL"] = f"redis://:{SECRET}@{DEAD}/0"
    assert "REDIS_URL" in examined(inside, ok=False)["broker"]["advice"]
    with valkey(inside.folder) as url:
        inside.settings["REDIS_URL"] = url
        assert "answers" in examined(inside, ok=True)["broker"]["seen"]


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("DATABASE_URL", f"postgresql://ann:{SECRET}@{DEAD}/x", "127.0.0.1"),
        ("FIGUREWATCH_DATA", "{folder}/a file", "data folder"),
        ("FIGUREWATCH_DATA", "{folder}/a file/below", "data folder"),
    ],
)
def test_a_database_out_of_reach_is_found_and_nothing_else_looked_at(
    inside: Inside, variable: str, value: str, said: str
) -> None:
    inside.write("a file", "")
    inside.settings[variable] = value.format(folder=inside.folder)
    found = examined(inside, ok=False)
    assert list(found) == ["database"]
    assert said in found["database"]["seen"]
    assert found["database"]["advice"]


def test_a_database_of_a_newer_program_is_found(inside: Inside, newer: Path) -> None:
    inside.data = newer
    assert "newer version" in examined(inside, ok=False)["database"]["seen"]


def test_a_setting_that_is_wrong_is_named(inside: Inside) -> None:
    inside.settings["FIGUREWATCH_TICK_SECONDS"] = "soon"
    inside.run("doctor").refused("FIGUREWATCH_TICK_SECONDS")


def test_the_web_may_not_be_open_to_strangers(inside: Inside) -> None:
    inside.settings["FIGUREWATCH_WEB_HOST"] = "0.0.0.0"
    assert "FIGUREWATCH_WEB_PASSWORD" in examined(inside, ok=False)["web"]["seen"]
    inside.settings["FIGUREWATCH_WEB_PASSWORD"] = SECRET
    assert "web" not in examined(inside, ok=True)


def test_feeds_that_fail_are_listed(inside: Inside) -> None:
    now = datetime.now(UTC)
    with book(inside) as opened:
        for name in ("well", "gone", "new"):
            opened.feeds.add(f"https://ann:{SECRET}@{name}.example/rss", now=now)
        well, gone, _ = leased(opened, now=now)
        finish(opened, well, FeedState(last_outcome=Outcome.OK))
        finish(opened, gone, FeedState(last_outcome=Outcome.GONE, last_error="there is nothing", failures=7))
    found = examined(inside, ok=False)
    assert found["feeds"]["seen"] == "1 of 3 are well, 1 not read yet"
    assert "gone.example/rss: there is nothing (7 times in a row)" in found["feed 2"]["seen"]
    assert "feeds remove 2" in found["feed 2"]["advice"]
    assert "feed 1" not in found
    assert SECRET not in str(found)


def test_feeds_that_answer_and_may_hide_news_are_listed(inside: Inside) -> None:
    now = datetime.now(UTC)
    with book(inside) as opened:
        opened.feeds.add(f"https://ann:{SECRET}@busy.example/rss", now=now)
        (busy,) = leased(opened, now=now)
        rhythm = begun([now - timedelta(days=2, minutes=15 * n) for n in range(1344)], since=now - timedelta(days=16))
        finish(opened, busy, FeedState(last_outcome=Outcome.OK, rhythm=rhythm, gaps=1, gap_at=now))
    said = examined(inside, ok=False)["feed 1"]["seen"]
    assert "busy.example/rss: has fallen silent: nothing new for 2 d" in said
    assert "items may have been missed just now" in said
    assert SECRET not in said


def test_workers_that_are_silent_while_others_work_are_found(inside: Inside) -> None:
    now = datetime.now(UTC)
    with book(inside) as opened:
        for queue in QUEUES:
            opened.health.pulse(pulse_of(queue), now=now)
    assert "at work" in examined(inside, ok=True)["workers"]["seen"]
    with book(inside) as opened:
        opened.health.pulse(pulse_of(QUEUES[0]), now=now - timedelta(hours=1))
    assert QUEUES[0] in examined(inside, ok=False)["workers"]["seen"]


def test_an_entry_that_was_set_aside_is_listed(inside: Inside) -> None:
    now = datetime.now(UTC)
    with book(inside) as opened:
        feed = opened.feeds.add("https://outlet.example/rss", now=now)
        item = Item(identity="1", url="", title="", text="It cost $5 million.")
        version = opened.entries.add(feed, item, outlet="Outlet", now=now, historic=False)
        for _ in range(20):
            if not opened.entries.take(Stage.PUBLISHED, now=now, hold=timedelta(seconds=1), limit=1):
                break
            opened.entries.release(version.id, error="KeyError('x')")
    found = examined(inside, ok=False)[f"entry version {version.id}"]
    assert "KeyError('x')" in found["seen"]
    assert "figurewatch doctor --retry" in found["advice"]
    said = inside.run("doctor", "--retry", "--json").ok()
    assert said.err == "1 entry version taken up again; the workers read and judge what was set aside.\n"
    assert not [row for row in said.rows if row["subject"].startswith("entry version")]
    with book(inside) as opened:
        assert [it.id for it in opened.entries.take(Stage.PUBLISHED, now=now, hold=HOLD, limit=1)] == [version.id]


def test_its_output_can_be_shown_to_others(inside: Inside) -> None:
    inside.settings |= {
        "REDIS_URL": f"redis://:{SECRET}@{DEAD}/0",
        "DATABASE_URL": f"postgresql://ann:{SECRET}@{DEAD}/x",
        "SENTRY_DSN": f"https://{SECRET}@sentry.example/1",
        "FIGUREWATCH_SMTP_URL": f"smtps://ann:{SECRET}@mail.example",
        "FIGUREWATCH_WEB_PASSWORD": SECRET,
    }
    ran = inside.run("doctor")
    assert ran.status == 1
    assert SECRET not in ran.out + ran.err
    for shown in (f"redis://•••@{DEAD}/0", "•••@sentry.example/1", "smtps://•••@mail.example"):
        assert shown in ran.out
