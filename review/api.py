"""The log for programs: JSON under an OpenAPI description, and an Atom feed."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from claims.discrepancy import Severity
from claims.errors import BadInput
from review import openapi
from review.atom import atom
from review.desk import desk_of
from review.filters import log_page, read_filter, silent_page, whole_number
from review.present import delivery_json, log_json, review_json, series_json

MOST = 500
USUAL = 100
ATOM_ENTRIES = 50
JUDGEMENTS = 2000


def discrepancies(request: Request) -> Response:
    """The log, or with ``silent=1`` what was kept silent; ``next`` is the address of the following page."""
    params = request.query_params
    asked, size = read_filter(params), whole_number(params, "limit") or USUAL
    if size > MOST:
        raise BadInput(f"limit is at most {MOST}")
    is_silent = params.get("silent", "") in ("1", "true")
    with desk_of(request).ledger.read() as book:
        page = (silent_page if is_silent else log_page)(book, asked, size=size)
    following = asked.query(after=page.older, limit=size, silent=1 if is_silent else None)
    return JSONResponse(
        {
            "discrepancies": [log_json(row) for row in page.rows],
            "next": f"/api/discrepancies{following}" if page.older is not None else None,
        }
    )


def discrepancy(request: Request) -> Response:
    """One discrepancy with its audit trail and what was sent."""
    number = request.path_params["id"]
    with desk_of(request).ledger.read() as book:
        found = book.discrepancies.get(number)
        reviews = [review_json(review) for review in book.reviews.of(number)]
        deliveries = [delivery_json(delivery) for delivery in book.outbox.deliveries(discrepancy_id=number)]
    return JSONResponse(log_json(found) | {"reviews": reviews, "deliveries": deliveries})


def series(request: Request) -> Response:
    """One series with every value, every judgement and what people ruled; of a merged one, what it became."""
    with desk_of(request).ledger.read() as book:
        found = book.series.get(book.rulings.root(request.path_params["id"]))
        judged = book.discrepancies.find(series_id=found.id, min_severity=Severity.SILENT, limit=JUDGEMENTS)
        rulings = book.rulings.of((found.id,), undone=True)
        suggestions = book.rulings.suggestions(found.id)
    return JSONResponse(series_json(found, judged, rulings=rulings, suggestions=suggestions))


def description(request: Request) -> Response:
    """The OpenAPI description of this interface."""
    return JSONResponse(openapi.DESCRIPTION)


def feed(request: Request) -> Response:
    """The newest of the log as an Atom feed; takes the log's filters."""
    desk = desk_of(request)
    asked = read_filter(request.query_params)
    with desk.ledger.read() as book:
        page = log_page(book, asked, size=ATOM_ENTRIES)
    document = atom(page.rows, site=desk.options.public_url, query=asked.query(), now=desk.clock())
    return Response(document, media_type="application/atom+xml")
