"""Where hubs reach us: they ask whether a subscription was meant, and push what a feed published (WebSub).

Open to strangers, so it answers for tokens alone that we gave out, takes nothing that is not signed with the secret
that went with them, and bounds what it reads and how often.
"""

from __future__ import annotations

from collections.abc import Mapping

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from claims.feed import Hub, HubStage
from feeds.websub import LONGEST_PAUSE, is_signed, lease_of, renewal
from review.desk import Desk, desk_of

MAX_BODY = 4_000_000  # bytes, of which as many are read in a feed
MAX_CHALLENGE = 2048  # characters
RETRY_AFTER = "60"  # seconds


async def confirm(request: Request) -> Response:
    """Answer a hub that asks whether we meant it."""
    return await run_in_threadpool(_confirm, desk_of(request), request.path_params["token"], dict(request.query_params))


def _confirm(desk: Desk, token: str, asked: Mapping[str, str]) -> Response:
    challenge, mode = asked.get("hub.challenge", ""), asked.get("hub.mode", "")
    if not desk.visits.allow(token):
        return _slow_down()
    now = desk.clock()
    with desk.ledger.write() as book:
        hub = book.hubs.by_token(token)
        if hub is None or asked.get("hub.topic") != hub.topic:
            return _nothing_here()
        if mode == "denied":
            reason = f"the hub said no: {asked.get('hub.reason', '')[:200]}"
            book.hubs.deny(hub, reason=reason, next_try_at=now + LONGEST_PAUSE)
            return PlainTextResponse("")
        if not _meant(hub, mode) or not 0 < len(challenge) <= MAX_CHALLENGE:
            return _nothing_here()
        if mode == "subscribe":
            lease = lease_of(asked.get("hub.lease_seconds"))
            book.hubs.confirm(hub, ends_at=now + lease, next_try_at=renewal(now, lease))
        else:
            book.hubs.end(hub)
    return PlainTextResponse(challenge)


def _meant(hub: Hub, mode: str) -> bool:
    """Whether it is what we want. A hub may ask back before it has answered our asking."""
    if mode == "unsubscribe":
        return not hub.wanted
    asked = hub.stage in (HubStage.ASKED, HubStage.ACTIVE) or (hub.stage is HubStage.OFFERED and hub.tries > 0)
    return mode == "subscribe" and hub.wanted and asked


async def receive(request: Request) -> Response:
    """Take what a hub pushes, if it is signed, and answer at once; it is worked on later."""
    desk, token = desk_of(request), request.path_params["token"]
    if not desk.visits.allow(token):
        return _slow_down()
    hub = await run_in_threadpool(_subscribed, desk, token)
    if hub is None:
        return PlainTextResponse("Nobody subscribes here any more.", 410)
    body = await _bounded(request)
    if body is None:
        return PlainTextResponse("That is too long.", 413)
    if not is_signed(request.headers.get("x-hub-signature", ""), hub.secret, body):
        return PlainTextResponse("This is not signed with our secret.", 403)
    content_type = request.headers.get("content-type", "")[:200]
    return await run_in_threadpool(_keep, desk, hub, body, content_type)


def _subscribed(desk: Desk, token: str) -> Hub | None:
    with desk.ledger.read() as book:
        hub = book.hubs.by_token(token)
    return hub if hub is not None and hub.wanted and hub.stage is HubStage.ACTIVE else None


def _keep(desk: Desk, hub: Hub, body: bytes, content_type: str) -> Response:
    with desk.ledger.write() as book:
        kept = book.hubs.push(hub, body, content_type=content_type, now=desk.clock())
    return PlainTextResponse("", 202) if kept else _slow_down()


async def _bounded(request: Request) -> bytes | None:
    pieces, size = [], 0
    async for piece in request.stream():
        size += len(piece)
        if size > MAX_BODY:
            return None
        pieces.append(piece)
    return b"".join(pieces)


def _nothing_here() -> Response:
    return PlainTextResponse("There is nothing here.", 404)


def _slow_down() -> Response:
    return PlainTextResponse("Not so fast.", 429, headers={"Retry-After": RETRY_AFTER})
