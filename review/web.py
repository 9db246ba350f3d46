"""The web application: routes, guards, errors; and how it is served."""

from __future__ import annotations

import signal
import socket
from collections.abc import Sequence
from types import FrameType

import uvicorn
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from claims.errors import BadInput, FigurewatchError, NotFound, Unavailable
from feeds.websub import CALLBACK
from ledger import Ledger
from review import api, human, pages, probes, push, series_pages, signin
from review.desk import Clock, Desk, HealthCheck, Probe, desk_of
from review.guard import SameOriginPosts, SecurityHeaders
from review.options import WebOptions, refuse_exposure
from review.templating import FOLDER, Renderer
from review.throttle import Throttle
from review.visits import Visits

__all__ = ["HealthCheck", "Probe", "WebOptions", "create_app", "refuse_exposure", "serve"]

GRACE = 1  # seconds that requests under way may take once a stop is asked for
STATUS: dict[type[FigurewatchError], int] = {BadInput: 400, NotFound: 404, Unavailable: 503}
TITLES = {400: "That cannot be shown", 404: "Not found", 503: "The database does not answer"}


def create_app(ledger: Ledger, *, options: WebOptions, clock: Clock, health_check: HealthCheck) -> Starlette:
    """The pages and the API over a ledger.

    ``clock`` tells the time with its zone; ``health_check`` says how what the web cannot see itself is (broker, worker
    pulses). Nothing is opened here.
    """
    desk = Desk(
        ledger=ledger,
        options=options,
        clock=clock,
        health_check=health_check,
        renderer=Renderer(),
        throttle=Throttle(clock),
        visits=Visits(clock),
    )
    app = Starlette(
        routes=_routes(),
        middleware=[
            Middleware(SecurityHeaders),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(options.hosts), www_redirect=False),
            Middleware(SameOriginPosts, public_host=options.public_host),
            Middleware(signin.Gate, desk=desk),
        ],
        exception_handlers={HTTPException: _http_error, FigurewatchError: _domain_error},
    )
    app.state.desk = desk
    return app


def _routes() -> Sequence[BaseRoute]:
    return [
        Route("/", pages.log),
        Route("/silent", pages.silent),
        Route("/discrepancies/{id:int}", pages.discrepancy),
        Route("/discrepancies/{id:int}/reviews", pages.review, methods=["POST"]),
        Route("/discrepancies.atom", api.feed),
        Route("/series", series_pages.series_list),
        Route("/series/{id:int}", series_pages.series, methods=["GET"]),
        Route("/series/{id:int}/rulings", series_pages.rule, methods=["POST"]),
        Route("/feeds", pages.feeds),
        Route("/sign-in", signin.sign_in_page, methods=["GET"]),
        Route("/sign-in", signin.sign_in, methods=["POST"]),
        Route("/sign-out", signin.sign_out, methods=["POST"]),
        Route(f"{CALLBACK}{{token}}", push.confirm, methods=["GET"]),
        Route(f"{CALLBACK}{{token}}", push.receive, methods=["POST"]),
        Route("/healthz", probes.healthz),
        Route("/metrics", probes.metrics),
        Route("/api/discrepancies", api.discrepancies),
        Route("/api/discrepancies/{id:int}", api.discrepancy),
        Route("/api/series/{id:int}", api.series),
        Route("/api/openapi.json", api.description),
        Mount("/static", StaticFiles(directory=FOLDER / "static")),
    ]


def _http_error(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    return _problem(
        request, status, "there is nothing at this address" if status == 404 else "that cannot be done here"
    )


def _domain_error(request: Request, error: Exception) -> Response:
    status = next((code for kind, code in STATUS.items() if isinstance(error, kind)), 500)
    return _problem(request, status, str(error))


def _problem(request: Request, status: int, words: str) -> Response:
    if request.url.path.startswith("/api/"):
        return JSONResponse({"error": words}, status)
    words, title = human.sentence(words), TITLES.get(status, "That did not work")
    return desk_of(request).page(request, "problem.html", status=status, title=title, words=words)


class _Server(uvicorn.Server):
    """A server for which a stop that was asked for is a normal end: uvicorn would raise the signal once more."""

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Begin to stop; a second interrupt does not wait for requests under way."""
        self.force_exit = self.should_exit and sig == signal.SIGINT
        self.should_exit = True


def serve(app: Starlette, host: str, port: int) -> None:
    """Serve until SIGTERM or SIGINT, then stop within two seconds. Raises BadInput where it cannot listen there."""
    config = uvicorn.Config(
        app,
        log_config=None,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE,
        lifespan="off",
    )
    with listen(host, port) as listener:
        _Server(config).run(sockets=[listener])


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens. Raises BadInput where the port is taken or the host is not of this machine."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # with its protocol named, asyncio sends small answers at once (TCP_NODELAY) instead of 40 ms later
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host.strip("[]"), port))
    except OSError as error:
        listener.close()
        raise BadInput(f"cannot listen on {host}, port {port}: {error.strerror}; choose another by --port") from None
    return listener
