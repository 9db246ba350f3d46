"""What programs read: JSON under its description, Atom, health, metrics."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

import httpx
import jsonschema
import pytest
from prometheus_client.parser import text_string_to_metric_families

from claims.discrepancy import Severity
from claims.errors import BadInput
from ledger import Ledger
from review.openapi import DESCRIPTION
from review.web import Probe, WebOptions, create_app, listen
from tests.review.conftest import Serve, Stage
from tests.review.newsroom import NOW, Newsroom, aid_story, people, percent

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def assert_described(body: object, schema: str) -> None:
    jsonschema.validate(body, {"$ref": f"#/components/schemas/{schema}", "components": DESCRIPTION["components"]})


def test_a_line_of_the_log_has_the_agreed_fields(site: httpx.Client, room: Newsroom) -> None:
    number, series = aid_story(room)
    body = site.get("/api/discrepancies").json()
    assert_described(body, "Page")
    (line,) = body["discrepancies"]
    agreed = {"id", "series", "measures", "verdict", "reason", "severity", "status", "earlier", "later", "explanation"}
    assert agreed | {"adjustments", "opened_at", "mentions"} <= set(line)
    assert (line["id"], line["series"], line["severity"], line["status"]) == (number, series, "high", "open")
    assert {"text", "value", "low", "high", "unit", "modifier", "quote", "outlet", "url", "published"} <= set(
        line["later"]
    )
    assert line["earlier"] | {"text": "$60.84 billion", "value": 60840000000, "unit": "USD"} == line["earlier"]
    assert line["later"]["quote"].startswith("The new law holds $16 billion for Ukraine")
    assert line["later"]["published"] == "2026-11-22T12:03:00+00:00"
    assert line["adjustments"][0]["after"] == "high"


def test_one_discrepancy_carries_its_trail(site: httpx.Client, room: Newsroom) -> None:
    number, _ = aid_story(room)
    site.post(f"/discrepancies/{number}/reviews", data={"act": "dismiss", "reason": "misread"})
    body = site.get(f"/api/discrepancies/{number}").json()
    assert_described(body, "DiscrepancyInFull")
    assert [(r["act"], r["reason"], r["reviewer"]) for r in body["reviews"]] == [("dismiss", "misread", "Ada")]


def test_a_series_holds_every_value_and_every_judgement(site: httpx.Client, room: Newsroom) -> None:
    _, series = aid_story(room)
    body = site.get(f"/api/series/{series}").json()
    assert_described(body, "Series")
    assert [o["value"] for o in body["observations"]] == [60840000000, 61000000000, 16000000000]
    assert {j["silence"] for j in body["judgements"]} == {"first", "agrees", None}


def test_silences_and_filters_by_address(site: httpx.Client, room: Newsroom) -> None:
    aid_story(room)
    silences = site.get("/api/discrepancies?silent=1").json()["discrepancies"]
    assert {line["silence"] for line in silences} == {"first", "agrees"}
    assert site.get("/api/discrepancies?min_severity=critical").json() == {"discrepancies": [], "next": None}


def test_pages_follow_one_another_to_the_end(site: httpx.Client, room: Newsroom) -> None:
    first_wire = room.prints("First Wire", "40 people", people(40), series="Toll", text="It killed 40 people.")
    for count in (43, 44):
        printed = f"{count} people"
        room.flags(
            room.prints("Echo", printed, people(count), series="Toll", text=f"Killed: {printed}.", title=printed),
            first_wire,
        )
    first = site.get("/api/discrepancies?limit=1&q=toll").json()
    second = site.get(first["next"]).json()
    assert second["next"] is None
    assert first["discrepancies"][0]["id"] > second["discrepancies"][0]["id"]


@pytest.mark.parametrize(
    "query", ["limit=x", "limit=501", "min_severity=loud", "status=lost", "after=-1", "series=1e9"]
)
def test_a_parameter_that_cannot_be_used_is_explained(site: httpx.Client, query: str) -> None:
    answer = site.get(f"/api/discrepancies?{query}")
    assert answer.status_code == 400
    assert query.partition("=")[0] in answer.json()["error"]


@pytest.mark.parametrize("path", ["/api/discrepancies/99", "/api/series/99", "/api/nothing"])
def test_what_is_not_there_says_so_in_json(site: httpx.Client, path: str) -> None:
    answer = site.get(path)
    assert answer.status_code == 404
    assert_described(answer.json(), "Problem")


def test_the_description_names_every_address(site: httpx.Client) -> None:
    description = site.get("/api/openapi.json").json()
    assert set(description["paths"]) == {"/api/discrepancies", "/api/discrepancies/{id}", "/api/series/{id}"}


def test_the_log_can_be_subscribed_to(site: httpx.Client, room: Newsroom) -> None:
    number, _ = aid_story(room)
    answer = site.get("/discrepancies.atom?min_severity=high")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = ET.fromstring(answer.content)
    assert feed.findtext("a:updated", namespaces=ATOM) == "2026-11-22T12:03:00+00:00"
    (entry,) = feed.findall("a:entry", ATOM)
    assert entry.findtext("a:id", namespaces=ATOM) == str(site.base_url.join(f"/discrepancies/{number}"))
    name = "US aid for Ukraine, April supplemental"
    assert entry.findtext("a:title", namespaces=ATOM) == (
        f"High: {name}, $16 billion (Daily Beacon) after $60.84 billion (Capitol Dispatch)"
    )


def test_health_says_what_holds_and_how_old_the_pulses_are(serve: Serve, ledger: Ledger) -> None:
    with ledger.write() as book:
        book.health.pulse("beat", now=NOW - timedelta(seconds=7))
    answer = serve(Probe(name="broker", ok=True, detail="answers")).get("/healthz")
    assert answer.status_code == 200
    body = answer.json()
    assert body["status"] == "ok"
    assert body["checks"]["broker"] == {"ok": True, "detail": "answers"}
    assert body["checks"]["database"]["ok"] is True
    assert body["pulse_age_seconds"] == {"beat": 7.0}


def test_one_failing_check_fails_the_whole(serve: Serve) -> None:
    answer = serve(Probe(name="broker", ok=False, detail="does not answer")).get("/healthz")
    assert answer.status_code == 503
    assert answer.json()["status"] == "failing"


def test_a_database_that_does_not_answer_is_said_so(stage: Stage, tmp_path: Path) -> None:
    lost = Ledger(f"sqlite:///{tmp_path / 'missing' / 'ledger.db'}")
    options = WebOptions(reviewer="Ada", public_url=stage.url)
    stage.app = create_app(lost, options=options, clock=lambda: NOW, health_check=lambda: ())
    with httpx.Client(base_url=stage.url) as client:
        health, page, api = (client.get(path) for path in ("/healthz", "/", "/api/discrepancies"))
    assert (health.status_code, page.status_code, api.status_code) == (503, 503, 503)
    assert health.json()["checks"]["database"]["ok"] is False
    assert "The database does not answer" in page.text
    assert "ledger.db" in api.json()["error"]


def test_metrics_count_what_the_ledger_holds(site: httpx.Client, room: Newsroom, ledger: Ledger) -> None:
    aid_story(room)
    with ledger.write() as book:
        book.health.pulse("queue:poll", now=NOW - timedelta(seconds=3))
    answer = site.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain")
    samples = {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(answer.text)
        for sample in family.samples
    }
    assert samples[("figurewatch_flagged_total", "high")] == 1
    assert samples[("figurewatch_flagged_total", "critical")] == 0
    assert samples[("figurewatch_kept_silent_total",)] == 2
    assert samples[("figurewatch_filed_total",)] == 3
    assert samples[("figurewatch_claims_total", "money")] == 3
    assert samples[("figurewatch_feeds",)] == 3
    assert samples[("figurewatch_pulse_age_seconds", "queue:poll")] == 3


def test_a_port_that_is_taken_is_said_so() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(BadInput, match="choose another by --port"):
        listen("127.0.0.1", taken.getsockname()[1])


def test_small_answers_are_sent_at_once() -> None:
    """asyncio turns off the delay (Nagle) only on sockets that name their protocol."""
    with listen("127.0.0.1", 0) as listener:
        assert listener.proto == socket.IPPROTO_TCP


SERVER = """
import sys
from datetime import UTC, datetime
from ledger import Ledger
from review.web import WebOptions, create_app, serve
ledger = Ledger(sys.argv[1])
ledger.migrate()
app = create_app(ledger, options=WebOptions(reviewer="Ada"), clock=lambda: datetime.now(UTC), health_check=lambda: ())
print("ready", flush=True)
serve(app, "127.0.0.1", int(sys.argv[2]))
print("stopped", flush=True)
"""


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
def test_the_server_stops_at_once_when_asked(tmp_path: Path, stop: signal.Signals) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-c", SERVER, f"sqlite:///{tmp_path / 'ledger.db'}", str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        transport = httpx.HTTPTransport(retries=8)  # with growing pauses, until it listens
        with httpx.Client(transport=transport, base_url=f"http://127.0.0.1:{port}") as client:
            answer = client.get("/healthz")
            assert answer.json()["status"] == "ok"
            assert "server" not in answer.headers
            process.send_signal(stop)  # while the client's connection is open
            out, errors = process.communicate(timeout=5)
    assert (process.returncode, out, errors) == (0, "stopped\n", "")


def test_the_json_of_a_fraction_is_a_number(site: httpx.Client, room: Newsroom) -> None:
    first = room.prints(
        "Valley Post", "4.1%", percent("4.1"), series="Jobless rate", text="It stands at 4.1%.", hours_ago=5
    )
    later = room.prints("Hill Echo", "4.3%", percent("4.3"), series="Jobless rate", text="It stands at 4.3%.")
    room.flags(later, first, severity=Severity.LOW)
    line = json.loads(site.get("/api/discrepancies").content)["discrepancies"][0]
    assert (line["earlier"]["value"], line["later"]["value"]) == (4.1, 4.3)
