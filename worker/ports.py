"""The seams of the steps: what they need from outside, satisfied by shape."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from claims.alert import Channel, Delivery
from claims.claim import Document, Reading
from claims.feed import Feed, Page
from feeds.fetch import Fetched
from feeds.pages import PageRead


class Clock(Protocol):
    """Tells the time."""

    def __call__(self) -> datetime:
        """Now, with its zone."""
        ...


class Fetcher(Protocol):
    """Polls feeds."""

    def __call__(self, feed: Feed) -> Fetched:
        """Poll one feed. Failures are outcomes, never exceptions."""
        ...


class PageReader(Protocol):
    """Reads the pages of articles."""

    def __call__(self, page: Page) -> PageRead:
        """Read one page. Failures are outcomes, never exceptions."""
        ...


class Extractor(Protocol):
    """Reads texts."""

    def __call__(self, document: Document) -> Reading:
        """The figures and claims of a text."""
        ...


class Notifier(Protocol):
    """Sends messages over one channel."""

    def send(self, delivery: Delivery) -> None:
        """Send one message. Raises DeliveryError."""
        ...


Notifiers = Mapping[Channel, Notifier]
