"""The tasks: each runs one step with the services of its process and hands on to the next by id."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from typing import Any

from celery import Task, current_app, shared_task
from kombu.exceptions import OperationalError

from worker import pulses, steps
from worker.queues import LAST, POLL, PROMPT, QUEUES, SHORT_LIVED, pulse_of
from worker.steps.turns import HOLD
from worker.watchdog import check_in, silent_now
from worker.wiring import services

BATCHES = 60  # of feeds that wait to be polled at most: more would outlive their leases, and pile up
VERSIONS = 10  # a task: some tenths of a second, so that what is new need not wait long for a process
DELIVERIES = 10  # a task: few, because a slow receiver holds up the rest of its chunk

log = logging.getLogger(__name__)


@shared_task(name="figurewatch.tick")
def tick() -> None:
    """Lease the feeds and pages that are due and hand them out; what waits longer than its leases is leased anew.

    While the workers do not keep up, or none is there, nothing is added to what they have before them.
    """
    if _waiting(POLL) >= BATCHES:
        return
    at = services()
    for fences in steps.tick(at.ledger, at.clock, unlimited_hosts=at.settings.allowed_hosts):
        hand_on(poll, fences, expires=HOLD.total_seconds())
    for fences in steps.due_pages(at.ledger, at.clock, unlimited_hosts=at.settings.allowed_hosts):
        hand_on(read_pages, fences, expires=HOLD.total_seconds())
    if pushed := steps.due_pushes(at.ledger, at.clock):
        hand_on(take_pushes, pushed, expires=SHORT_LIVED)
    if at.settings.public_url and (hubs := steps.due_hubs(at.ledger, at.clock)):
        hand_on(ask_hubs, hubs, expires=SHORT_LIVED)


@shared_task(name="figurewatch.poll")
def poll(fences: Sequence[Sequence[int]]) -> None:
    """Poll leased feeds, given as pairs of feed id and fence."""
    at = services()
    leased = [(feed, fence) for feed, fence in fences]
    _hand_on_news(steps.poll(at.ledger, at.fetch, at.clock, leased, unlimited_hosts=at.settings.allowed_hosts))


@shared_task(name="figurewatch.read_pages")
def read_pages(fences: Sequence[Sequence[int]]) -> None:
    """Read leased pages, given as pairs of entry id and fence."""
    at = services()
    leased = [(entry, fence) for entry, fence in fences]
    _hand_on_news(
        steps.read_pages(at.ledger, at.read_page, at.clock, leased, unlimited_hosts=at.settings.allowed_hosts)
    )


@shared_task(name="figurewatch.take_pushes")
def take_pushes(push_ids: Sequence[int]) -> None:
    """Work on documents that hubs pushed."""
    at = services()
    _hand_on_news(steps.take_pushes(at.ledger, at.clock, push_ids))


@shared_task(name="figurewatch.ask_hubs")
def ask_hubs(feed_ids: Sequence[int]) -> None:
    """Ask the hubs of feeds to push, or to stop."""
    at = services()
    steps.ask_hubs(at.ledger, at.http.post_form, at.clock, feed_ids, site=at.settings.log_url)


@shared_task(name="figurewatch.read")
def read(version_ids: Sequence[int], historic: bool) -> None:
    """Read the claims of entry versions, all of them new or all historic."""
    at = services()
    _hand_on_versions(judge, steps.read(at.ledger, at.extract, at.clock, version_ids), historic=historic)


@shared_task(name="figurewatch.judge")
def judge(version_ids: Sequence[int], historic: bool) -> None:
    """Judge the claims of entry versions, all new or all historic. The ledger lets one task do so at a time."""
    at = services()
    if steps.judge(at.ledger, at.clock, version_ids):
        hand_on(route)


@shared_task(name="figurewatch.route")
def route() -> None:
    """Decide who hears of new discrepancies."""
    at = services()
    _hand_on_in_chunks(deliver, steps.route(at.ledger, at.clock), DELIVERIES)


@shared_task(name="figurewatch.deliver")
def deliver(delivery_ids: Sequence[int]) -> None:
    """Make deliveries."""
    at = services()
    steps.deliver(at.ledger, at.notifiers, at.clock, delivery_ids)


@shared_task(name="figurewatch.sweep")
def sweep() -> None:
    """Hurry what a crash or a lost message left standing."""
    at = services()
    backlog = steps.sweep(at.ledger, at.clock)
    _hand_on_versions(read, backlog.read, historic=False, expires=SHORT_LIVED)
    _hand_on_versions(judge, backlog.judge, historic=False, expires=SHORT_LIVED)
    _hand_on_versions(read, backlog.read_historic, historic=True, expires=SHORT_LIVED)
    _hand_on_versions(judge, backlog.judge_historic, historic=True, expires=SHORT_LIVED)
    _hand_on_in_chunks(deliver, backlog.deliver, DELIVERIES, expires=SHORT_LIVED)
    if backlog.route:
        hand_on(route, expires=SHORT_LIVED)


@shared_task(name="figurewatch.pulse")
def pulse() -> None:
    """Do nothing: that it came through its queue is what counts."""


@shared_task(name="figurewatch.watchdog")
def watchdog() -> None:
    """Say which queues nobody works on: where nothing supervises the workers, somebody has to hear of it."""
    missing = silent_now([pulse_of(queue) for queue in QUEUES])
    for name in missing:
        log.error("no sign of life of %s", name)
    check_in(well=not missing)


def _waiting(queue: str) -> int:
    """How many tasks are in a queue; none where the broker does not answer, for then none is added either."""
    try:
        with current_app.connection_for_write() as connection:
            channel: Any = connection.default_channel
            return int(channel.queue_declare(queue=queue).message_count)
    except OperationalError:
        return 0


def hand_on(task: Task[..., None], *arguments: object, expires: float | None = None, priority: int = PROMPT) -> bool:
    """Queue a task, to be dropped after ``expires`` seconds (None: never).

    False if the broker does not answer: what was committed stays, and the sweeper finds it.
    """
    options: dict[str, Any] = {"priority": priority} if expires is None else {"priority": priority, "expires": expires}
    try:
        task.apply_async(arguments, **options)
    except OperationalError as error:
        log.warning("%s was not queued and is left to the sweeper: %s", task.name, error)
        return False
    return True


def _hand_on_news(found: Iterable[steps.News]) -> None:
    """Have what polls, pages and pushes bring read as it comes, and show a sign of life: slow hosts take long."""
    for new in found:
        _hand_on_versions(read, new.version_ids, historic=new.historic)
        pulses.feel(pulse_of(POLL))


def _hand_on_versions(
    task: Task[..., None], version_ids: Sequence[int], *, historic: bool, expires: float | None = None
) -> None:
    """Queue a task for entry versions. What was in a feed at its first reading waits until nothing new does."""
    for start in range(0, len(version_ids), VERSIONS):
        some = version_ids[start : start + VERSIONS]
        if not hand_on(task, some, historic, expires=expires, priority=LAST if historic else PROMPT):
            return


def _hand_on_in_chunks(task: Task[..., None], ids: Sequence[int], size: int, *, expires: float | None = None) -> None:
    """Queue a task for every so many ids; after the first refusal the rest would only wait in vain."""
    for start in range(0, len(ids), size):
        if not hand_on(task, ids[start : start + size], expires=expires):
            return
