"""Who may read: a shared password and a name open a session; programs send the password with each request."""

from __future__ import annotations

import binascii
import hashlib
import hmac
import math
import secrets
from base64 import b64decode
from datetime import timedelta
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from claims.errors import Unavailable
from feeds.websub import CALLBACK
from review import human
from review.desk import Desk, desk_of
from review.options import WebOptions

NAME_LIMIT = 80
MACHINE_PATHS = ("/api/", "/metrics", "/discrepancies.atom")
OPEN_PATHS = ("/sign-in", "/static/", "/healthz", CALLBACK)


class Gate:
    """Lets nobody in without a session where a password is set; names the reviewer of every request."""

    def __init__(self, app: ASGIApp, *, desk: Desk) -> None:
        self.app = app
        self.desk = desk

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on with its reviewer, or ask for a sign-in."""
        app = self.app
        if scope["type"] == "http":
            request = Request(scope)
            scope["reviewer"], refusal = await run_in_threadpool(self._judge, request)
            if refusal is not None and not self._is_open(request.url.path):
                app = refusal
        await app(scope, receive, send)

    def _judge(self, request: Request) -> tuple[str | None, Response | None]:
        """Who is asking, or what to answer instead of a page."""
        try:
            reviewer = self._reviewer(request)
        except Unavailable as error:
            return None, PlainTextResponse(human.sentence(str(error)), 503)
        return reviewer, self._refusal(request) if reviewer is None else None

    def _reviewer(self, request: Request) -> str | None:
        options = self.desk.options
        if options.password is None:
            return options.reviewer
        token = request.cookies.get(cookie_name(options))
        if token:
            with self.desk.ledger.read() as book:
                return book.sessions.reviewer(token, now=self.desk.clock())
        return self._program(request) if request.url.path.startswith(MACHINE_PATHS) else None

    def _program(self, request: Request) -> str | None:
        """Who a program says it is (HTTP Basic), if it knows the password."""
        scheme, _, encoded = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "basic" or request.method not in ("GET", "HEAD"):
            return None
        try:
            name, _, password = b64decode(encoded, validate=True).decode().partition(":")
        except (binascii.Error, UnicodeDecodeError):
            return None
        return (name or "program") if admits(self.desk, request, password) else None

    def _is_open(self, path: str) -> bool:
        return path.startswith(OPEN_PATHS) or (path == "/metrics" and self.desk.options.open_probes)

    def _refusal(self, request: Request) -> Response:
        path = request.url.path
        if path.startswith(MACHINE_PATHS):
            return JSONResponse(
                {"error": "sign in, or send the password by HTTP Basic"},
                401,
                headers={"WWW-Authenticate": 'Basic realm="Figurewatch", charset="UTF-8"'},
            )
        if request.method not in ("GET", "HEAD"):
            return RedirectResponse("/sign-in", 303)
        wanted = f"{path}?{request.url.query}" if request.url.query else path
        return RedirectResponse("/sign-in" if wanted == "/" else f"/sign-in?next={quote(wanted)}", 303)


def admits(desk: Desk, request: Request, password: str) -> bool:
    """Whether this is the password; wrong ones count against the address, and while it must wait none is right."""
    address = request.client.host if request.client else ""
    if desk.throttle.wait(address) > timedelta():
        return False
    if not same_secret(password, desk.options.password or ""):
        desk.throttle.missed(address)
        return False
    desk.throttle.passed(address)
    return True


def same_secret(given: str, wanted: str) -> bool:
    """Compare in a time that tells nothing about where, or how long, the two are."""
    return hmac.compare_digest(*(hashlib.sha256(text.encode()).digest() for text in (given, wanted)))


def cookie_name(options: WebOptions) -> str:
    """The session cookie; over https its prefix makes browsers insist on a secure cookie of this very host."""
    return "__Host-figurewatch" if options.https else "figurewatch"


def local_path(wanted: str) -> str:
    """A path of this site to go to, "/" where a link tries to lead elsewhere."""
    if not wanted.startswith("/") or wanted.startswith("//") or "\\" in wanted or not wanted.isprintable():
        return "/"
    return wanted


async def sign_in_page(request: Request) -> Response:
    """The form."""
    desk = desk_of(request)
    wanted = local_path(request.query_params.get("next", "/"))
    if desk.options.password is None:
        return RedirectResponse(wanted, 303)
    return desk.page(request, "sign_in.html", wanted=wanted, name="", error=None)


async def sign_in(request: Request) -> Response:
    """Open a session, or say why not."""
    form = await request.form()
    return await run_in_threadpool(_sign_in, request, {key: str(value) for key, value in form.items()})


def _sign_in(request: Request, form: dict[str, str]) -> Response:
    desk = desk_of(request)
    name, wanted = " ".join(form.get("reviewer", "").split()), local_path(form.get("next", "/"))
    if desk.options.password is None:
        return RedirectResponse(wanted, 303)

    def again(error: str, status: int, **headers: str) -> Response:
        page = desk.page(request, "sign_in.html", status=status, wanted=wanted, name=name, error=error)
        page.headers.update(headers)
        return page

    if not name or len(name) > NAME_LIMIT:
        return again(f"Give your name in up to {NAME_LIMIT} characters: the audit trail records who decided what.", 422)
    address = request.client.host if request.client else ""
    if wait := math.ceil(desk.throttle.wait(address).total_seconds()):
        return again(f"Too many wrong passwords. Try again in {wait} s.", 429, **{"Retry-After": str(wait)})
    if not admits(desk, request, form.get("password", "")):
        return again("That is not the password.", 403)
    return _open_session(desk, name, wanted)


def _open_session(desk: Desk, name: str, wanted: str) -> Response:
    token, now, options = secrets.token_urlsafe(32), desk.clock(), desk.options
    with desk.ledger.write() as book:
        book.sessions.open(token, reviewer=name, now=now, until=now + options.session)
    response = RedirectResponse(wanted, 303)
    response.set_cookie(
        cookie_name(options),
        token,
        max_age=int(options.session.total_seconds()),
        path="/",
        secure=options.https,
        httponly=True,
        samesite="strict",
    )
    return response


def sign_out(request: Request) -> Response:
    """Close the session."""
    desk = desk_of(request)
    name = cookie_name(desk.options)
    if token := request.cookies.get(name):
        with desk.ledger.write() as book:
            book.sessions.close(token)
    response = RedirectResponse("/sign-in", 303)
    response.delete_cookie(name, path="/", secure=desk.options.https, httponly=True, samesite="strict")
    return response
