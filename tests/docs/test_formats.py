"""docs/interfaces.md against what the commands really print: every key, and every word of our vocabularies."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from claims import jsonl
from claims.alert import Channel
from claims.claim import Document
from claims.discrepancy import Severity, Silence, Status, Verdict
from claims.extract import read
from claims.feed import Item, Outcome
from claims.quantity import Kind, Modifier, Role
from claims.say.glossary import REASONS
from ledger import Ledger
from tests.docs.pages import page
from worker import steps, wiring
from worker.cli import cli

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
STORY = [
    ("Morning Post", "The Senate approved a $61 billion aid package for Ukraine on Tuesday."),
    ("Evening News", "The Senate approved a $6.1 billion aid package for Ukraine on Tuesday."),
]
ARCHIVE = [
    {"id": outlet, "text": text, "outlet": outlet, "published": f"2026-11-2{day}"}
    for day, (outlet, text) in enumerate(STORY)
]
INTERFACES = page("docs/interfaces.md")

Json = dict[str, Any]


def documented(title: str) -> set[str]:
    """The keys in the first column of the table below a heading."""
    cells = re.findall(r"^\| (`.*?) \|", INTERFACES.section(title), re.MULTILINE)
    return {key for cell in cells for key in re.findall(r"`(\w+)`", cell)}


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A data folder whose ledger holds a discrepancy, a review and a delivery."""
    data = tmp_path_factory.mktemp("data")
    ledger = Ledger(f"sqlite:///{data / 'figurewatch.db'}")
    ledger.migrate()
    with ledger.write() as book:
        book.outbox.subscribe(Channel.EMAIL, "desk@example.org", now=NOW, min_severity=Severity.NOTE)
        versions = [
            book.entries.add(
                book.feeds.add(f"http://127.0.0.1/{number}.xml", now=NOW, title=outlet),
                Item(identity=outlet, url=f"https://{number}.example/1", title="", text=text, published=NOW),
                outlet=outlet,
                now=NOW,
                historic=False,
            ).id
            for number, (outlet, text) in enumerate(STORY)
        ]
    steps.read(ledger, read, lambda: NOW, versions)
    steps.judge(ledger, lambda: NOW, versions)
    steps.route(ledger, lambda: NOW)
    ledger.close()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FIGUREWATCH_DATA", str(data))
        patch.delenv("DATABASE_URL", raising=False)
        patch.chdir(data)
        wiring.settings.cache_clear()
        wiring.services.cache_clear()
        yield data
    wiring.settings.cache_clear()
    wiring.services.cache_clear()


def printed(*arguments: str, stdin: object = None) -> list[Json]:
    """The lines of JSON that a command prints."""
    lines = "\n".join(map(json.dumps, stdin)) if isinstance(stdin, list) else None
    result = CliRunner().invoke(cli, list(arguments), input=lines, catch_exceptions=False)
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_documents() -> None:
    given = jsonl.document_json(Document(id="1", text="x"))
    assert documented("Document") == given.keys()


def test_figures() -> None:
    (line,) = printed("extract", "--jsonl", "--all", "-", stdin=ARCHIVE[:1])
    assert line.keys() == {"id", "figures"}
    assert documented("Figures") == line["figures"][0].keys()


def test_compared_pairs() -> None:
    (line,) = printed("compare", "--jsonl", stdin=[{"id": 1, "a": ARCHIVE[0], "b": ARCHIVE[1]}])
    assert line.keys() == {"id", "pairs"}
    assert documented("Compared pairs") == line["pairs"][0].keys()


def test_replayed_lines() -> None:
    lines = printed("replay", "--jsonl", "--silent", "-", stdin=ARCHIVE)
    claim, found = (next(line for line in lines if line["type"] == kind) for kind in ("claim", "discrepancy"))
    assert documented("Replayed claims") == claim.keys()
    assert documented("Replayed discrepancies") == found.keys()
    assert found["claim"].keys() == {"doc", "field", "start", "end"}


def test_the_log(installation: Path) -> None:
    (line,) = printed("log", "--json")
    assert documented("Log lines") == line.keys()
    assert documented("Sides") == line["later"].keys() == line["earlier"].keys()


def test_one_discrepancy_with_what_became_of_it(installation: Path) -> None:
    (line,) = printed("log", "--json")
    printed("confirm", str(line["id"]), "--by", "Ada")
    (shown,) = printed("show", str(line["id"]), "--json")
    assert shown.keys() == line.keys() | {"reviews", "deliveries"}
    assert documented("Reviews") == shown["reviews"][0].keys()
    assert documented("Deliveries") == shown["deliveries"][0].keys()


def test_series(installation: Path) -> None:
    listed = printed("series", "list", "--json")
    assert documented("Listed series") == listed[0].keys()
    (shown,) = printed("series", "show", str(listed[0]["id"]), "--json")
    assert documented("Series") == shown.keys()
    assert shown["observations"][0].keys() == documented("Sides") | {"id", "measures"}


def test_references_and_rulings(installation: Path) -> None:
    (recorded,) = printed("record", "Loan for wells", "$5 million", "--source", "A bank", "--json")
    assert documented("References") == recorded.keys()
    number = str(recorded["series"])
    printed("merge", number, str(printed("series", "list", "--json")[-1]["id"]))
    (shown,) = printed("series", "show", number, "--json")
    assert documented("Rulings") == shown["rulings"][0].keys()


def test_feeds_subscriptions_and_findings(installation: Path) -> None:
    assert documented("Feeds in JSON") == printed("feeds", "list", "--json")[0].keys()
    assert documented("Subscriptions in JSON") == printed("subscriptions", "--json")[0].keys()
    assert documented("Findings") == printed("doctor", "--json")[0].keys()


def test_checked_feeds(installation: Path) -> None:
    lines = printed("feeds", "check", "default", "--json")
    assert documented("Checked feeds") == lines[0].keys()


def test_discovered_feeds(installation: Path) -> None:
    lines = printed("feeds", "discover", "http://127.0.0.1:1/", "--json")
    assert documented("Checked feeds") | documented("Discovered feeds") == lines[0].keys()


@pytest.mark.parametrize("vocabulary", [Severity, Status, Verdict, Silence, Kind, Modifier, Role, Outcome, REASONS])
def test_every_word_is_listed(vocabulary: Any) -> None:
    listed = set(re.findall(r"`([\w.]+)`", INTERFACES.section("Words")))
    assert {str(getattr(word, "value", word)) for word in vocabulary} <= listed
