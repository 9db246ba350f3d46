"""The pages: the log, one discrepancy, the silences, feeds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from claims.alert import Act
from claims.discrepancy import Severity
from claims.errors import BadInput, NotFound
from claims.feed import Feed
from claims.series import Observation
from ledger import Book
from review import acts, human
from review.desk import desk_of, reviewer_of
from review.filters import log_page, read_filter, silent_page
from review.history import judged_of, plots
from review.inlets import Inlets, inlets
from review.pace import why, worries
from review.present import Context, in_context

PAGE = 50
DONE = {
    "confirm": "Confirmed.",
    "dismiss": "Dismissed.",
    "comment": "Comment added.",
    "reopen": "Open again.",
}
QUIET_AFTER = timedelta(minutes=3)  # roles at work give a sign of life every few seconds
NEVER = datetime.min.replace(tzinfo=UTC)


def log(request: Request) -> Response:
    """The discrepancy log."""
    desk, asked = desk_of(request), read_filter(request.query_params)
    with desk.ledger.read() as book:
        page = log_page(book, asked, size=PAGE)
        counts = book.discrepancies.count(min_severity=asked.min_severity)
        lists = book.feeds.lists()
        totals = {} if page.rows else _totals(book)
        quiet = _quiet(book, desk.clock())
    return desk.page(
        request,
        "log.html",
        asked=asked,
        page=page,
        counts=counts,
        lists=lists,
        totals=totals,
        quiet=quiet,
        severities=[severity for severity in Severity if severity is not Severity.SILENT],
    )


def _totals(book: Book) -> Mapping[str, int]:
    """What there is at all, for an empty log to say what to do next."""
    flagged = sum(book.discrepancies.count().values())
    if flagged:
        return {"flagged": flagged}
    totals: dict[str, int] = defaultdict(int)
    for (name, _), count in book.health.counts().items():
        totals[name] += count
    return totals


def _quiet(book: Book, now: datetime) -> Mapping[str, datetime]:
    """The roles and queues that gave no sign of life for a while, with the last one."""
    return {name: at for name, at in sorted(book.health.pulses().items()) if now - at > QUIET_AFTER}


def silent(request: Request) -> Response:
    """What was compared and not raised, with the reason."""
    desk, asked = desk_of(request), read_filter(request.query_params)
    with desk.ledger.read() as book:
        page = silent_page(book, asked, size=PAGE)
        lists = book.feeds.lists()
    return desk.page(request, "silent.html", asked=asked, page=page, lists=lists)


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a discrepancy with the words around its figure."""

    observation: Observation
    context: Context


def discrepancy(request: Request) -> Response:
    """One discrepancy: both sides, why, who was told, what people decided, and the forms to decide."""
    number = request.path_params["id"]
    return _discrepancy_page(request, number, done=DONE.get(request.query_params.get("done", "")))


def _discrepancy_page(
    request: Request,
    number: int,
    *,
    status: int = 200,
    done: str | None = None,
    error: str | None = None,
    form: Mapping[str, str] | None = None,
) -> Response:
    desk = desk_of(request)
    with desk.ledger.read() as book:
        found = book.discrepancies.get(number)
        series = book.series.get(found.series_id)
        judged = judged_of(book, found.series_id)
        sides = [_side(book, o) for o in (found.earlier, found.later) if o is not None]
        deliveries = book.outbox.deliveries(discrepancy_id=number)
        reviews = book.reviews.of(number)
    return desk.page(
        request,
        "discrepancy.html",
        status=status,
        found=found,
        sides=sides,
        deliveries=deliveries,
        reviews=reviews,
        plots=plots(series.observations, judged, anchor=found.earlier),
        open_acts=acts.open_acts(found.status),
        dismissals=acts.DISMISSALS,
        done=done,
        error=error,
        given={name: (form or {}).get(name, "") for name in ("act", "reason", "note")},
    )


def _side(book: Book, observation: Observation) -> Side:
    quote = observation.claim.quote
    try:
        item = book.entries.get(observation.statement.version_id).item
    except NotFound:  # a reference figure that a person recorded comes from no feed
        return Side(observation=observation, context=in_context(quote, None))
    return Side(observation=observation, context=in_context(quote, item.title if quote.field == "title" else item.text))


async def review(request: Request) -> Response:
    """Record what a reviewer decided, and show the discrepancy again."""
    form = await request.form()
    return await run_in_threadpool(_review, request, {key: str(value) for key, value in form.items()})


def _review(request: Request, form: Mapping[str, str]) -> Response:
    desk, number = desk_of(request), request.path_params["id"]
    try:
        act = _act(form.get("act", ""))
        acts.decide(
            desk.ledger,
            number,
            act,
            reviewer=reviewer_of(request) or desk.options.reviewer,
            now=desk.clock(),
            reason=form.get("reason") if act is Act.DISMISS else None,
            note=form.get("note"),
        )
    except BadInput as problem:
        return _discrepancy_page(request, number, status=422, error=human.sentence(str(problem)), form=form)
    return RedirectResponse(f"/discrepancies/{number}?done={act.value}", 303)


def _act(given: str) -> Act:
    try:
        return Act(given)
    except ValueError:
        raise BadInput("choose what to do") from None


def feeds(request: Request) -> Response:
    """The feeds and how they are, those in trouble first."""
    desk = desk_of(request)
    with desk.ledger.read() as book:
        found = sorted(book.feeds.all(), key=_trouble_first)
        quiet = _quiet(book, desk.clock())
        beside = inlets(book, found)
    heard = sum(1 for feed in found if feed.state.last_outcome is not None and feed.state.last_outcome.healthy)
    failing = sum(1 for feed in found if _in_trouble(feed))
    now = desk.clock()
    plans = {feed.id: _plan(feed, beside[feed.id], now) for feed in found}
    return desk.page(request, "feeds.html", feeds=found, heard=heard, failing=failing, quiet=quiet, plans=plans)


def _plan(feed: Feed, its: Inlets, now: datetime) -> tuple[str, list[str], list[str]]:
    """When it is read next, what to worry about, and how its pages and hub fare."""
    worried = [] if _in_trouble(feed) else [*worries(feed, now), *its.troubles(now)]
    return why(feed, now), worried, list(its.told(now))


def _in_trouble(feed: Feed) -> bool:
    return feed.state.last_outcome is not None and not feed.state.last_outcome.healthy


def _trouble_first(feed: Feed) -> tuple[bool, int, datetime, int]:
    return not _in_trouble(feed), -feed.state.failures, feed.state.last_heard_at or NEVER, feed.id
