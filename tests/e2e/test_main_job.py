"""The main job as a user sees it: feeds in, discrepancies logged, people told, nothing twice."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.newsroom import BEFORE, CONFLICTING, EDITED, FIRST, ROUNDED, Newsroom, newsroom
from tests.support.processes import wait_until


@pytest.mark.browser
def test_an_edit_and_a_conflict_are_told_once_and_a_rounding_is_not(tmp_path: Path, browser: Browser) -> None:
    with newsroom(tmp_path) as room:
        room.publish(FIRST, BEFORE, figures=2)
        room.publish(ROUNDED, figures=3)
        room.publish(CONFLICTING, figures=4)
        room.publish(EDITED, figures=5)
        check_log(room)
        check_messages(room)
        check_page(room, browser)
        assert room.up.down() == 0


@pytest.mark.slow
def test_kills_in_the_middle_lose_nothing_and_repeat_nothing(tmp_path: Path) -> None:
    with newsroom(tmp_path) as room:
        room.publish(FIRST, figures=1)
        room.outlets.publish(ROUNDED)
        room.up.kill("--queues extract")
        room.publish(ROUNDED, figures=2)
        room.outlets.publish(CONFLICTING)
        room.up.kill(" beat")
        room.up.kill("valkey-server")
        room.publish(CONFLICTING, figures=3)
        room.outlets.publish(BEFORE)
        room.up.kill("--queues poll")
        room.publish(BEFORE, figures=4)
        room.up.crash()
        room.outlets.publish(EDITED)
        room.up.up()
        room.publish(EDITED, figures=5)
        check_log(room)
        check_messages(room)


def check_log(room: Newsroom) -> None:
    """The edit and the conflict, each once, and a reason for every silence."""
    wait_until(lambda: len(room.loud()) >= 2, within=20, every=0.3, what="both are in the log")
    conflict, edit = room.loud()
    assert (conflict["verdict"], conflict["severity"]) == ("conflict", "high")
    assert [side(conflict, "earlier"), side(conflict, "later")] == [
        (750_000_000, "USD", "Harbour Herald"),
        (480_000_000, "USD", "Plains Post"),
    ]
    assert "$750 million" in quote(conflict, "earlier")
    assert "$480 million" in quote(conflict, "later")
    assert edit["reason"] == "stealth_edit"
    assert [side(edit, "earlier"), side(edit, "later")] == [
        (64_000_000, "USD", "Estuary Echo"),
        (91_000_000, "USD", "Estuary Echo"),
    ]
    silent = [line for line in room.up.log("--silent") if line["severity"] == "silent"]
    assert all(line["explanation"] and line["silence"] for line in silent)
    assert [line["later"]["text"] for line in silent if line["silence"] == "agrees"] == ["$800 million"]


def check_messages(room: Newsroom) -> None:
    """One Slack post and one email for each discrepancy, and not one more."""
    room.slack.wait_for(2, timeout=20)
    room.mail.wait_for(2, timeout=20)
    time.sleep(3)  # what would be sent twice has had its chance: ticks, sweeps and retries come within two seconds
    for caught in (room.slack.caught, room.mail.caught):
        assert len(caught) == 2
        assert any("$480 million" in message.subject for message in caught)
        assert any("$91 million" in message.subject for message in caught)


def check_page(room: Newsroom, browser: Browser) -> None:
    """The same in a browser."""
    page = browser.new_page()
    page.goto(room.up.address)
    expect(page.get_by_text("$480 million").first).to_be_visible()
    expect(page.get_by_text("$91 million").first).to_be_visible()
    page.goto(f"{room.up.address}discrepancies/{room.loud()[0]['id']}")
    assert {mark.inner_text() for mark in page.locator("mark").all()} >= {"$750 million", "$480 million"}
    page.close()


def side(line: dict[str, object], name: str) -> tuple[object, object, object]:
    """Value, unit and outlet of one side."""
    given = line[name]
    assert isinstance(given, dict)
    return given["value"], given["unit"], given["outlet"]


def quote(line: dict[str, object], name: str) -> str:
    """The words of one side."""
    given = line[name]
    assert isinstance(given, dict)
    return str(given["quote"])
