"""Documents made to take long or to fill the memory end soon, with an outcome that is clear."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from feeds.apart import parse_apart
from feeds.errors import Malformed
from feeds.loose import parse_loosely
from tests.feeds.documents import item, only, read, rss
from tests.feeds.hostile import BROKEN, HOSTILE, OPEN

SECONDS = 2.0  # of CPU time
MEGABYTES = 100.0  # above an idle process, the document included
HOARD = """
import tests.feeds.hostile as measured
measured.read_feed = lambda *_: type("", (), {"items": [{} for _ in range(10**6)]})
print(measured.json.dumps(measured._measured(b"x")))
"""


@pytest.fixture(scope="module")
def taken() -> dict[str, dict[str, Any]]:
    """What reading took in a process for each document."""
    command = [sys.executable, "-W", "ignore", "-m", "tests.feeds.hostile"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return {row["name"]: row for row in map(json.loads, done.stdout.splitlines())}


@pytest.mark.timeout(170)
@pytest.mark.parametrize("name", HOSTILE)
def test_each_ends_within_its_bounds(name: str, taken: dict[str, dict[str, Any]]) -> None:
    row = taken[name]

    assert row["seconds"] < SECONDS
    assert row["megabytes"] < MEGABYTES
    first, _, rest = row["outcome"].partition(" ")
    assert (rest == "items" and int(first) <= 2_000) or first in ("Malformed:", "NotAFeed:"), row["outcome"]


def test_the_measure_notices_what_takes_too_much() -> None:
    done = subprocess.run([sys.executable, "-c", HOARD], capture_output=True, text=True, check=True)

    assert json.loads(done.stdout)["megabytes"] > 50


def test_what_takes_too_long_is_ended_and_said() -> None:
    endless = "\n" * 900_000 + BROKEN + "<item><title>t</title></item></channel></rss>"

    with pytest.raises(Malformed, match=r"mismatched tag.*too much time or memory"):
        parse_apart(endless, "line 1: mismatched tag")


def test_apart_is_the_same_as_here() -> None:
    inside = "<description>Dead: 43 é</description><pubDate>Tue, 23 Apr 2024 21:53:00 EST</pubDate>"
    long = rss("</b>", *(item(inside, guid=f"g{n}") for n in range(100)))

    assert parse_apart(long, "fault") == parse_loosely(long, "fault")
    with pytest.raises(Malformed, match=r"broken \(here\)$"):
        parse_apart(OPEN + "</b>" + "<a>b</a>" * 2_000, "here")


def test_entities_of_the_document_are_not_expanded() -> None:
    assert "haha" not in only(HOSTILE["entity bomb"]()).text


def test_external_entities_are_not_read() -> None:
    document = '<!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/hostname">]>' + rss(item("<description>&f;</description>"))

    assert only(document).text == "&f;"


def test_of_a_long_feed_the_first_items_are_read() -> None:
    document = read(HOSTILE["20,000 items"]())

    assert [it.identity for it in document.items] == [f"g{n}" for n in range(2_000)]
    assert not document.partial
