"""Follow a feed that has moved for good, once the server has said so for days. Pure.

A permanent redirect is often a mistake of an hour: of a portal, of maintenance, of a certificate renewed too late.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from claims.feed import FeedState

AGREED_FOR = timedelta(days=3)
AGREED_POLLS = 3


def followed(state: FeedState, moved_to: str | None, now: datetime) -> FeedState:
    """The state of a feed after a healthy poll that was sent there for good, or was not."""
    if moved_to is None:
        return replace(state, moved_to=None, moved_since=None, moved_polls=0)
    if moved_to != state.moved_to:
        return replace(state, moved_to=moved_to, moved_since=now, moved_polls=1)
    return replace(state, moved_polls=state.moved_polls + 1)


def is_agreed(state: FeedState, now: datetime) -> bool:
    """Whether the new address can be believed."""
    if state.moved_since is None:
        return False
    return state.moved_polls >= AGREED_POLLS and now - state.moved_since >= AGREED_FOR
