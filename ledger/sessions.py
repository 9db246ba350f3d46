"""Who is signed in on the web."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256

from sqlalchemy import delete, select

from ledger.shelf import Shelf
from ledger.tables import sessions


class Sessions(Shelf):
    """The shelf of sessions; a token is stored as its SHA-256 alone."""

    def open(self, token: str, *, reviewer: str, now: datetime, until: datetime) -> None:
        """Begin a session; a known token gets the new reviewer and end. Those that have ended are cleared away."""
        self._connection.execute(delete(sessions).where(sessions.c.until <= now))
        session = {"reviewer": reviewer, "opened_at": now, "until": until}
        opened = self._insert(sessions).values({**session, "token_hash": _hash(token)})
        self._connection.execute(opened.on_conflict_do_update(index_elements=["token_hash"], set_=session))

    def reviewer(self, token: str, *, now: datetime) -> str | None:
        """Whose session it is, None where it is unknown or has ended."""
        c = sessions.c
        return self._connection.scalar(select(c.reviewer).where(c.token_hash == _hash(token), c.until > now))

    def close(self, token: str) -> None:
        """End a session."""
        self._connection.execute(delete(sessions).where(sessions.c.token_hash == _hash(token)))


def _hash(token: str) -> str:
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
