"""Who is signed in on the web."""

from __future__ import annotations

from datetime import datetime


class Sessions:
    """The shelf of sessions; a token is stored as its SHA-256 alone."""

    def open(self, token: str, *, reviewer: str, now: datetime, until: datetime) -> None:
        """Begin a session."""
        raise NotImplementedError

    def reviewer(self, token: str, *, now: datetime) -> str | None:
        """Whose session it is, None where it is unknown or has ended."""
        raise NotImplementedError

    def close(self, token: str) -> None:
        """End a session."""
        raise NotImplementedError
