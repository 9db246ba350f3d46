"""What stands before every page: headers that bind browsers, and the refusal of requests that other sites forged."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from feeds.websub import CALLBACK

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)
# no-referrer would make browsers send "Origin: null" with our own forms; same-origin tells other sites just as little
HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "private, no-cache",
}
SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
SELF_BOUNDED = (CALLBACK,)  # what is pushed there is bounded as it is read, and may come in pieces
BODY_LIMIT = 64 * 1024  # bytes; the longest form is a note of a few thousand characters


class SecurityHeaders:
    """Adds the headers to every response; one that a page set itself stays."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and complete the head of its response."""

        async def complete(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, complete if scope["type"] == "http" else send)


class SameOriginPosts:
    """Refuses changes that a page of another site asks for, and bodies too large for any of our forms.

    Browsers say where a request comes from by Sec-Fetch-Site, older ones by Origin. What sends neither is no browser
    and carries no cookie that somebody else could have made it send (the rule of Go's ``CrossOriginProtection``).
    """

    def __init__(self, app: ASGIApp, *, public_host: str) -> None:
        self.app = app
        self.public_host = public_host

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] == "http" and scope["method"] not in SAFE_METHODS:
            headers = Headers(scope=scope)
            if not comes_from_here(headers, self.public_host):
                refusal = PlainTextResponse("This form was sent from another site; nothing was changed.", 403)
                return await refusal(scope, receive, send)
            if not scope["path"].startswith(SELF_BOUNDED) and not _is_small(headers):
                return await PlainTextResponse("That is too long.", 413)(scope, receive, send)
        return await self.app(scope, receive, send)


def comes_from_here(headers: Headers, public_host: str) -> bool:
    """Whether a changing request was made by one of our own pages, or by no page at all."""
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = headers.get("origin")
    if origin is None:
        return True
    return urlsplit(origin).netloc in (headers.get("host"), public_host)


def _is_small(headers: Headers) -> bool:
    length = headers.get("content-length", "")
    return length.isdecimal() and int(length) <= BODY_LIMIT
