"""Poll one feed: ask whether it changed, read what came, and say in one outcome how it went."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from claims.feed import Feed, FeedDocument, FeedState, Outcome
from feeds.errors import Malformed, NotAFeed
from feeds.read import read_feed
from net import errors
from net.client import Client, conditional
from net.response import Response

FULL_FETCH_EVERY = 50  # polls; validators of some servers freeze, and would hide all that comes later
TIMEOUT = 30.0  # seconds, redirects included

_ACCEPT = (
    "application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9,"
    " */*;q=0.5"
)
_BY_ERROR: Mapping[type[errors.NetError], Outcome] = {
    errors.Refused: Outcome.REFUSED,
    errors.DnsFailure: Outcome.DNS,
    errors.TlsFailure: Outcome.TLS,
    errors.TimedOut: Outcome.TIMEOUT,
    errors.Unreachable: Outcome.UNREACHABLE,
    errors.TooManyRedirects: Outcome.HTTP_ERROR,
    errors.TooBig: Outcome.TOO_BIG,
    errors.Undecodable: Outcome.MALFORMED,
}
_BY_STATUS = {
    401: (Outcome.BLOCKED, "the server asks for a sign-in (status 401)"),
    402: (Outcome.BLOCKED, "the server asks for payment (status 402)"),
    403: (Outcome.BLOCKED, "the server does not let us in (status 403)"),
    404: (Outcome.GONE, "there is nothing at this address (status 404)"),
    410: (Outcome.GONE, "the feed was taken away for good (status 410)"),
    429: (Outcome.RATE_LIMITED, "the server finds that we ask too often (status 429)"),
    451: (Outcome.BLOCKED, "the server may not show it here, for legal reasons (status 451)"),
    503: (Outcome.RATE_LIMITED, "the server is busy or under repair (status 503)"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """How one poll ended.

    ``document`` comes with OK alone. ``etag``, ``last_modified`` and ``body_hash`` of a healthy feed are to be kept for
    the next poll. ``retry_after`` is how long the server asks us to stay away, ``fresh_for`` how long its answer holds.
    ``moved_to`` is where a healthy feed says that it has moved for good.
    ``error`` is one plain line, and comes with OK too where the document was cut off.
    """

    outcome: Outcome
    document: FeedDocument | None = None
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    retry_after: timedelta | None = None
    fresh_for: timedelta | None = None
    moved_to: str | None = None
    error: str | None = None


def fetch(feed: Feed, client: Client) -> Fetched:
    """Poll a feed. Whatever goes wrong is an outcome."""
    state = feed.state
    conditions = {} if state.polls % FULL_FETCH_EVERY == 0 else conditional(state.etag, state.last_modified)
    try:
        response = client.get(feed.url, {"Accept": _ACCEPT, **conditions}, timeout=TIMEOUT)
    except errors.NetError as error:
        return Fetched(outcome=_BY_ERROR[type(error)], error=str(error))
    if response.status == 304 and conditions:
        return _not_modified(state, response)
    if not 200 <= response.status < 300 or _is_challenge(response):
        return _failed(response)
    return _read(state, response)


def _not_modified(state: FeedState, response: Response) -> Fetched:
    return Fetched(
        outcome=Outcome.NOT_MODIFIED,
        etag=response.headers.get("etag", state.etag),
        last_modified=response.headers.get("last-modified", state.last_modified),
        body_hash=state.body_hash,
        fresh_for=response.fresh_for,
        moved_to=response.moved_to,
    )


def _failed(response: Response) -> Fetched:
    outcome, error = _BY_STATUS.get(
        response.status, (Outcome.HTTP_ERROR, f"the server answered with status {response.status}")
    )
    if _is_challenge(response):
        outcome, error = Outcome.BLOCKED, "the server wants proof that a person is asking (a challenge page)"
    return Fetched(outcome=outcome, error=error, retry_after=response.retry_after)


def _is_challenge(response: Response) -> bool:
    """Whether a firewall wants proof of a person: Cloudflare's says so with 403 or 503, Amazon's with 202 or 405."""
    amazon = response.headers.get("x-amzn-waf-action", "")
    return response.headers.get("cf-mitigated") == "challenge" or amazon in ("challenge", "captcha")


def _read(state: FeedState, response: Response) -> Fetched:
    body_hash = hashlib.sha256(response.body).hexdigest()
    if body_hash == state.body_hash:
        return _not_modified(state, response)
    try:
        document = read_feed(response.body, response.headers, response.url)
    except NotAFeed as error:
        return Fetched(outcome=Outcome.NOT_A_FEED, error=str(error))
    except Malformed as error:
        return Fetched(outcome=Outcome.MALFORMED, error=str(error))
    if document.partial or not response.complete:
        return Fetched(
            outcome=Outcome.OK,
            document=replace(document, partial=True),
            error="the document ended early, and its last item was left out",
        )
    return Fetched(
        outcome=Outcome.OK,
        document=document,
        etag=response.headers.get("etag"),
        last_modified=response.headers.get("last-modified"),
        body_hash=body_hash,
        fresh_for=response.fresh_for,
        moved_to=response.moved_to,
    )
