"""The seams of the steps: what they need from outside, satisfied by shape."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from claims.alert import Channel, Delivery
from claims.claim import Document, Reading
from claims.feed import Feed
from feeds.fetch import Fetched


class Clock(Protocol):
    """Tells the time, with its zone."""

    def __call__(self) -> datetime: ...


class Fetcher(Protocol):
    """Polls one feed. Failures are outcomes, never exceptions."""

    def __call__(self, feed: Feed) -> Fetched: ...


class Extractor(Protocol):
    """Reads the figures and claims of a text."""

    def __call__(self, document: Document) -> Reading: ...


class Notifier(Protocol):
    """Sends one message over one channel. Raises DeliveryError."""

    def send(self, delivery: Delivery) -> None: ...


Notifiers = Mapping[Channel, Notifier]
