"""The pages of series: all of them, and one with its values and the forms to merge and split."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from claims.discrepancy import Discrepancy
from claims.errors import BadInput, NotFound
from claims.ruling import Suggestion
from claims.series import Observation
from review import human, rulings
from review.desk import desk_of, reviewer_of
from review.filters import LogFilter, read_filter
from review.history import held_against, judged_of, plots

SERIES_PAGE = 200
VALUES_LISTED = 200
RULED = {
    "merge": "Merged: the figures of both are one series now.",
    "split": "Split: what you chose has a series of its own now.",
    "undo": "Undone.",
    "belongs": "Confirmed: it is judged like any other figure from now on.",
}


def series_list(request: Request) -> Response:
    """The quantities on file."""
    desk, asked = desk_of(request), read_filter(request.query_params)
    with desk.ledger.read() as book:
        found = book.series.all(text=asked.text, limit=SERIES_PAGE)
    return desk.page(request, "series_list.html", asked=asked, found=found, most=SERIES_PAGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A value of a series with all that was made of it, and the doubt whether it belongs there."""

    observation: Observation
    judged: tuple[Discrepancy, ...]
    doubt: Suggestion | None = None


def series(request: Request) -> Response:
    """One quantity: every value, who printed it and when, what was made of it, and the forms to merge and split."""
    number = request.path_params["id"]
    with desk_of(request).ledger.read() as book:
        root = book.rulings.root(number)
    if root != number:
        return RedirectResponse(f"/series/{root}", 303)
    return _series_page(request, number, done=RULED.get(request.query_params.get("done", "")))


def _series_page(
    request: Request,
    number: int,
    *,
    status: int = 200,
    done: str | None = None,
    error: str | None = None,
    given: Mapping[str, str] | None = None,
) -> Response:
    desk = desk_of(request)
    with desk.ledger.read() as book:
        found = book.series.get(number)
        judged = judged_of(book, found.id)
        ruled = book.rulings.of((found.id,), undone=True)
        doubts = {it.observation_id: it for it in book.rulings.suggestions(found.id)}
    by_later: dict[int, list[Discrepancy]] = defaultdict(list)
    for judgement in judged:
        by_later[judgement.later.id].append(judgement)
    newest = reversed(found.observations[-VALUES_LISTED:])
    values = [Value(observation=o, judged=tuple(by_later[o.id]), doubt=doubts.get(o.id)) for o in newest]
    return desk.page(
        request,
        "series.html",
        status=status,
        found=found,
        values=values,
        plots=plots(found.observations, judged, anchor=held_against(judged)),
        asked=LogFilter(),
        ruled=ruled,
        done=done,
        error=error,
        given={name: (given or {}).get(name, "") for name in ("act", "note", "other")},
    )


async def rule(request: Request) -> Response:
    """Record what a reviewer says of a series, and show it again."""
    form = await request.form()
    chosen = [str(value) for value in form.getlist("observation")]
    return await run_in_threadpool(_rule, request, {key: str(value) for key, value in form.items()}, chosen)


def _rule(request: Request, form: Mapping[str, str], chosen: Sequence[str]) -> Response:
    number, act = request.path_params["id"], form.get("act", "")
    try:
        _apply(request, number, act, form, [_whole(it, "observation") for it in chosen])
    except (BadInput, NotFound) as problem:
        return _series_page(request, number, status=422, error=human.sentence(str(problem)), given=form)
    return RedirectResponse(f"/series/{number}?done={act}", 303)


def _apply(request: Request, number: int, act: str, form: Mapping[str, str], chosen: Sequence[int]) -> None:
    desk = desk_of(request)
    who, now, note = reviewer_of(request) or desk.options.reviewer, desk.clock(), form.get("note")
    if act == "merge":
        rulings.merge(desk.ledger, number, _whole(form.get("other", ""), "series"), reviewer=who, now=now, note=note)
    elif act == "split":
        rulings.split(desk.ledger, number, chosen, reviewer=who, now=now, note=note)
    elif act == "undo":
        rulings.undo(desk.ledger, _whole(form.get("ruling", ""), "ruling"), reviewer=who, now=now)
    elif act == "belongs":
        for observation_id in chosen:
            rulings.confirm_match(desk.ledger, observation_id, reviewer=who, now=now)
    else:
        raise BadInput("choose what to do")


def _whole(given: str, what: str) -> int:
    if not (given.isascii() and given.isdigit() and len(given) < 19):
        raise BadInput(f"give the number of the {what}")
    return int(given)
