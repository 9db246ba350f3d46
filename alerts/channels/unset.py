"""Stands in for a channel that is not set up: its messages wait, and say what is missing."""

from __future__ import annotations

from claims.alert import Delivery
from claims.errors import DeliveryError


class Unset:
    """A channel without settings. ``advice`` says what to set."""

    def __init__(self, advice: str) -> None:
        self._advice = advice

    def send(self, delivery: Delivery) -> None:
        """Raise DeliveryError, to be tried again: the setting may come."""
        raise DeliveryError(self._advice)
