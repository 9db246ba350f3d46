"""Signs of life for machines: ``/healthz`` and ``/metrics``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.registry import Collector
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from claims.discrepancy import Severity
from claims.errors import Unavailable
from review.desk import Desk, Probe, desk_of, reviewer_of

Counts = Mapping[tuple[str, str], int]


def healthz(request: Request) -> Response:
    """200 where all checks hold, else 503. The details are for those signed in, or all where probes are open."""
    desk = desk_of(request)
    database, pulses = _database(desk)
    checks = [database, *desk.health_check()]
    ok = all(check.ok for check in checks)
    body: dict[str, object] = {"status": "ok" if ok else "failing"}
    if desk.options.open_probes or reviewer_of(request) is not None:
        now = desk.clock()
        body["checks"] = {check.name: {"ok": check.ok, "detail": check.detail} for check in checks}
        body["pulse_age_seconds"] = {name: _age(at, now) for name, at in pulses.items()}
    return JSONResponse(body, 200 if ok else 503)


def _database(desk: Desk) -> tuple[Probe, Mapping[str, datetime]]:
    try:
        with desk.ledger.read() as book:
            pulses = book.health.pulses()
    except Unavailable as error:
        return Probe(name="database", ok=False, detail=str(error)), {}
    return Probe(name="database", ok=True, detail="answers"), pulses


def _age(at: datetime, now: datetime) -> float:
    return round(max(0.0, (now - at).total_seconds()), 1)


def metrics(request: Request) -> Response:
    """The counts of the ledger in the format of Prometheus."""
    desk = desk_of(request)
    with desk.ledger.read() as book:
        counts, pulses = book.health.counts(), book.health.pulses()
    registry = CollectorRegistry(auto_describe=False)
    registry.register(LedgerCollector(counts, pulses, desk.clock()))
    return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)


class LedgerCollector(Collector):
    """The ledger's totals as metrics; they survive restarts, because the ledger counts and not the process."""

    def __init__(self, counts: Counts, pulses: Mapping[str, datetime], now: datetime) -> None:
        self._counts = counts
        self._pulses = pulses
        self._now = now

    def collect(self) -> Iterator[Metric]:
        """All metrics."""
        yield self._counter("figurewatch_polls", "Polls of feeds by outcome.", "polls", "outcome")
        yield self._gauge("figurewatch_feeds", "Feeds that are polled.", "feeds")
        yield self._gauge("figurewatch_entry_versions", "Entry versions by stage.", "entry_versions", "stage")
        yield self._counter("figurewatch_claims", "Claims read, by kind of figure.", "claims", "kind")
        yield self._counter("figurewatch_filed", "Figures filed under a series.", "observations")
        yield self._gauge("figurewatch_series", "Quantities on file.", "series")
        yield self._flagged()
        yield self._silences()
        yield self._deliveries()
        yield self._pulse_ages()

    def _of(self, name: str) -> Iterator[tuple[str, int]]:
        return ((label, count) for (kind, label), count in sorted(self._counts.items()) if kind == name)

    def _counter(self, metric: str, words: str, name: str, label: str | None = None) -> Metric:
        family = CounterMetricFamily(metric, words, labels=[label] if label else [])
        for value, count in self._of(name):
            family.add_metric([value] if label else [], count)
        return family

    def _gauge(self, metric: str, words: str, name: str, label: str | None = None) -> Metric:
        family = GaugeMetricFamily(metric, words, labels=[label] if label else [])
        for value, count in self._of(name):
            family.add_metric([value] if label else [], count)
        return family

    def _flagged(self) -> Metric:
        family = CounterMetricFamily("figurewatch_flagged", "Discrepancies by severity.", labels=["severity"])
        counted = dict(self._of("judgements"))
        for severity in Severity:
            if severity is not Severity.SILENT:
                family.add_metric([severity.value], counted.get(severity.value, 0))
        return family

    def _silences(self) -> Metric:
        silent = dict(self._of("judgements")).get(Severity.SILENT.value, 0)
        return CounterMetricFamily("figurewatch_kept_silent", "Comparisons that raised nothing.", value=silent)

    def _deliveries(self) -> Metric:
        words = "Messages by channel and state (pending ones move on, so this is no counter)."
        family = GaugeMetricFamily("figurewatch_deliveries", words, labels=["channel", "state"])
        for label, count in self._of("deliveries"):
            channel, _, state = label.partition(" ")
            family.add_metric([channel, state], count)
        return family

    def _pulse_ages(self) -> Metric:
        words = "How long ago a role or queue was last at work."
        family = GaugeMetricFamily("figurewatch_pulse_age_seconds", words, labels=["name"])
        for name, at in sorted(self._pulses.items()):
            family.add_metric([name], _age(at, self._now))
        return family
