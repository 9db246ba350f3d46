"""WebSub (W3C, 2018): which hub a feed names, whether a push is the hub's, when a subscription is renewed. Pure."""

from __future__ import annotations

import hmac
import re
from collections.abc import Mapping
from datetime import datetime, timedelta

from feeds.addresses import absolute

CALLBACK = "/websub/"  # where hubs reach us; the token of the subscription follows
ASKED_LEASE = timedelta(days=10)  # the recommended default of most hubs
SHORTEST_LEASE, LONGEST_LEASE = timedelta(minutes=5), timedelta(days=30)
LONGEST_PAUSE = timedelta(days=1)
_FIRST_PAUSE = timedelta(minutes=1)

_LINK = re.compile(r"<([^<>]{1,2048})>\s*;([^<>]{0,400})")
_REL = re.compile(r"""\brel\s*=\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))""", re.IGNORECASE)
_METHODS = frozenset({"sha1", "sha256", "sha384", "sha512"})


def hub_and_topic(headers: Mapping[str, str], hub: str, topic: str, url: str) -> tuple[str, str] | tuple[None, None]:
    """The hub of a document and the address under which the hub knows it; nothing where one of the two is missing.

    ``hub`` and ``topic`` are those that the document names (rel "hub" and "self"); headers go before them (section 4).
    """
    named = _links(headers.get("link", ""))
    found, about = absolute(named.get("hub", hub), url), absolute(named.get("self", topic), url)
    return (found, about) if found and about else (None, None)


def _links(header: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for address, parameters in _LINK.findall(header):
        rel = _REL.search(parameters)
        for name in (rel[1] or rel[2] or rel[3] or "").lower().split() if rel else ():
            found.setdefault(name, address)
    return found


def is_signed(signature: str, secret: str, body: bytes) -> bool:
    """Whether X-Hub-Signature ("sha256=...") is the body's under the secret (section 7); compared in constant time."""
    method, _, given = signature.strip().partition("=")
    if method.lower() not in _METHODS or not given.isascii():
        return False
    return hmac.compare_digest(hmac.new(secret.encode(), body, method.lower()).hexdigest(), given.lower())


def lease_of(seconds: str | None) -> timedelta:
    """The length of a lease as a hub gives it, within reason; the one that was asked for where it gives none."""
    if seconds is None or not re.fullmatch(r"[0-9]{1,9}", seconds):
        return ASKED_LEASE
    return min(max(timedelta(seconds=int(seconds)), SHORTEST_LEASE), LONGEST_LEASE)


def renewal(now: datetime, lease: timedelta) -> datetime:
    """When to ask for the next lease: after two thirds of this one, so that there is time to try again."""
    return now + lease * 2 / 3


def next_try(tries: int, now: datetime) -> datetime:
    """When to ask a hub again that was asked so many times in vain: after a minute, doubling up to a day."""
    return now + min(_FIRST_PAUSE * (1 << min(tries, 16)), LONGEST_PAUSE)
