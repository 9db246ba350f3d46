"""Slack's incoming webhooks, and the hosts that take the same messages.

A webhook address is a secret: no error names more of it than its host.
"""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlsplit

from alerts.finding import Finding
from alerts.render import render
from alerts.text import clip, one_line
from claims.alert import Delivery
from claims.errors import DeliveryError
from net.client import Client
from net.errors import NetError, Refused
from net.response import Response

SPACING = timedelta(seconds=1)  # one message a second to an address (docs.slack.dev, rate limits); the sender keeps it
TIMEOUT = 10.0  # seconds for one message
_CHECK_TIMEOUT = 5.0  # seconds; a person waits for it
_WORTH_ANOTHER_TRY = frozenset({408, 425, 429})  # of the 4xx; every other one says that the message or address is bad


class Slack:
    """Posts a delivery to the webhook of its subscription. Opens nothing until it is used."""

    def __init__(self, http: Client, *, public_url: str) -> None:
        self._http = http
        self._public_url = public_url

    def send(self, delivery: Delivery) -> None:
        """Post one message. Raises DeliveryError; 429 and 503 carry the wait that was asked for."""
        address = delivery.subscription.address
        message = render(delivery, self._public_url)
        try:
            response = self._http.post_json(address, message.slack, timeout=TIMEOUT)
        except NetError as error:
            raise DeliveryError(str(error), permanent=isinstance(error, Refused)) from error
        if not 200 <= response.status < 300:
            raise _refusal(address, response)

    def check(self, address: str) -> Finding:
        """Whether the webhook's host can be reached. Only its root is asked for, so nothing is posted or given away."""
        parts = urlsplit(address)
        host = parts.hostname or "?"
        root = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}/"
        try:
            response = self._http.get(root, max_bytes=1_000_000, timeout=_CHECK_TIMEOUT)
        except NetError as error:
            return Finding(subject=f"Slack webhook at {host}", ok=False, seen=str(error), advice=_advice(error))
        return Finding(subject=f"Slack webhook at {host}", ok=True, seen=f"{host} answers ({response.status})")


def _refusal(address: str, response: Response) -> DeliveryError:
    status = response.status
    host = urlsplit(address).hostname
    said = _said(address, response.body)
    return DeliveryError(
        f"{host} answered {status}{f' ({said})' if said else ''}",
        permanent=300 <= status < 500 and status not in _WORTH_ANOTHER_TRY,
        retry_after=response.retry_after if status in (429, 503) else None,
    )


def _said(address: str, body: bytes) -> str:
    """What the receiver answered ("no_service"), without any piece of the address, which it might repeat."""
    said = one_line(body[:2_000].decode("utf-8", "replace"))
    for piece in sorted(filter(None, urlsplit(address).path.split("/")), key=len, reverse=True):
        said = said.replace(piece, "…")
    return clip(said, 100)


def _advice(error: NetError) -> str:
    if isinstance(error, Refused):
        return "allow the host in FIGUREWATCH_ALLOWED_HOSTS, or subscribe with another webhook"
    return "check the network and the host's name; deliveries are tried again for a day"
