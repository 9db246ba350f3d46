"""What every page is given: the store, the options, the clock, and how to render."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from starlette.requests import Request
from starlette.responses import HTMLResponse

from ledger import Ledger
from review.options import WebOptions
from review.templating import Renderer
from review.throttle import Throttle
from review.visits import Visits

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """One thing that must work, and in words how it does."""

    name: str
    ok: bool
    detail: str


HealthCheck = Callable[[], Sequence[Probe]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The parts that the pages share."""

    ledger: Ledger
    options: WebOptions
    clock: Clock
    health_check: HealthCheck
    renderer: Renderer
    throttle: Throttle
    visits: Visits

    def page(self, request: Request, template: str, *, status: int = 200, **context: object) -> HTMLResponse:
        """Render a page for the reader of a request."""
        shared = {
            "now": self.clock(),
            "path": request.url.path,
            "reviewer": reviewer_of(request),
            "has_sign_in": self.options.password is not None,
        }
        html = self.renderer.render(template, shared | context)
        return HTMLResponse(html, status_code=status)


def desk_of(request: Request) -> Desk:
    """The desk of the application that serves a request."""
    desk: Desk = request.app.state.desk
    return desk


def reviewer_of(request: Request) -> str | None:
    """Who is asking, None before sign-in."""
    name: str | None = request.scope.get("reviewer")
    return name
