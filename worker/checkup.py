"""What ``figurewatch doctor`` looks at. A new installation gets its ledger by it; beyond that nothing is changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from alerts.finding import Finding
from claims.alert import Channel
from claims.errors import FigurewatchError
from claims.feed import Feed
from review.inlets import inlets
from review.options import refuse_exposure
from review.pace import worries
from worker import broker, wiring
from worker.queues import QUEUES, pulse_of
from worker.redact import Redactor
from worker.wiring import Services

QUIET = timedelta(seconds=60)  # a queue is pulsed every few seconds


def checkup() -> Iterator[Finding]:
    """Every finding, in the order in which a fault in one explains the next."""
    at = wiring.services()
    try:
        ledger = at.ledger
    except FigurewatchError as error:
        yield Finding(subject="database", ok=False, seen=str(error), advice="check DATABASE_URL, or --data")
        return
    yield Finding(subject="database", ok=True, seen=f"{ledger.address} answers")
    yield _broker(at)
    yield from _roles(at)
    yield from _web(at)
    yield from _subscriptions(at)
    yield from _feeds(at)
    yield from _set_aside(at)


def _broker(at: Services) -> Finding:
    url = at.settings.redis_url
    if url is None:
        try:
            return Finding(subject="broker", ok=True, seen=f"embedded, {broker.find_server()}")
        except FigurewatchError as error:
            return Finding(subject="broker", ok=False, seen="none", advice=str(error))
    if broker.answers(url):
        return Finding(subject="broker", ok=True, seen="the server at REDIS_URL answers")
    return Finding(
        subject="broker", ok=False, seen="no server answers at REDIS_URL", advice="start it, or correct REDIS_URL"
    )


def _roles(at: Services) -> Iterator[Finding]:
    with at.ledger.read() as book:
        pulses = book.health.pulses()
    if not pulses:
        yield Finding(
            subject="workers", ok=True, seen="never started here", advice="'figurewatch up' starts everything"
        )
        return
    late = [queue for queue in QUEUES if at.clock() - pulses.get(pulse_of(queue), wiring.NEVER) > QUIET]
    if not late:
        yield Finding(subject="workers", ok=True, seen=f"at work on {', '.join(QUEUES)}")
    elif len(late) == len(QUEUES):
        yield Finding(subject="workers", ok=True, seen="not running", advice="'figurewatch up' starts everything")
    else:
        yield Finding(
            subject="workers",
            ok=False,
            seen=f"nobody works on {', '.join(late)}",
            advice="see the logs folder of the data folder; restart 'figurewatch up' or the worker of that queue",
        )


def _web(at: Services) -> Iterator[Finding]:
    try:
        refuse_exposure(at.settings.web_host, at.settings.password)
    except FigurewatchError as error:
        yield Finding(subject="web", ok=False, seen=str(error))


def _subscriptions(at: Services) -> Iterator[Finding]:
    with at.ledger.read() as book:
        subscriptions = book.outbox.subscriptions()
    if not subscriptions:
        yield Finding(
            subject="subscriptions", ok=True, seen="nobody is told", advice="'figurewatch subscribe --email ADDRESS'"
        )
    yield from _email(at, wanted=any(it.channel is Channel.EMAIL for it in subscriptions))
    for webhook in sorted({it.address for it in subscriptions if it.channel is Channel.SLACK}):
        yield at.slack.check(webhook)


def _email(at: Services, *, wanted: bool) -> Iterator[Finding]:
    advice = "set FIGUREWATCH_SMTP_URL, smtp://host:port"
    try:
        email = at.email
    except FigurewatchError as error:
        yield Finding(subject="email", ok=False, seen=str(error), advice=advice)
        return
    if email is not None:
        yield email.check()
    elif wanted:
        yield Finding(subject="email", ok=False, seen="no mail server is set", advice=advice)


def _feeds(at: Services) -> Iterator[Finding]:
    with at.ledger.read() as book:
        feeds = book.feeds.all()
        beside = inlets(book, feeds)
    failing, shown = [feed for feed in feeds if _fails(feed)], Redactor()
    if not feeds:
        yield Finding(subject="feeds", ok=True, seen="none yet", advice="'figurewatch feeds add ADDRESS'")
    else:
        unread = sum(feed.state.last_outcome is None for feed in feeds)
        well = f"{len(feeds) - len(failing) - unread} of {len(feeds)} are well"
        yield Finding(subject="feeds", ok=True, seen=well + (f", {unread} not read yet" if unread else ""))
    for feed in failing:
        yield Finding(
            subject=f"feed {feed.id}",
            ok=False,
            seen=f"{shown.text(feed.url)}: {feed.state.last_error} ({feed.state.failures} times in a row)",
            advice=f"look at the address in a browser; 'figurewatch feeds remove {feed.id}' if it is gone for good",
        )
    for feed in feeds:
        worry = "" if _fails(feed) else "; ".join(worries(feed, at.clock()))
        if worry:
            yield Finding(
                subject=f"feed {feed.id}",
                ok=False,
                seen=f"{shown.text(feed.url)}: {shown.text(worry)}",
                advice="see whether it is still published; a shorter interval ('feeds add --every') misses less",
            )
        for trouble in beside[feed.id].troubles(at.clock()):
            yield Finding(
                subject=f"feed {feed.id}",
                ok=False,
                seen=f"{shown.text(feed.url)}: {shown.text(trouble)}",
                advice=f"'figurewatch feeds show {feed.id}' tells more; the feed itself is polled all the same",
            )


def _fails(feed: Feed) -> bool:
    return feed.state.last_outcome is not None and not feed.state.last_outcome.healthy


def _set_aside(at: Services) -> Iterator[Finding]:
    with at.ledger.read() as book:
        failed = book.entries.set_aside()
    for version, error in failed[:20]:
        yield Finding(
            subject=f"entry version {version.id}",
            ok=False,
            seen=f"set aside after repeated failures: {error}",
            advice="this is a fault in Figurewatch; please report it with the text of the entry. After an update,"
            " 'figurewatch doctor --retry' has another try",
        )
