"""Entries, their versions, and the claims read in them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from claims.claim import Claim
from claims.feed import EntryVersion, Feed, Item


class Stage(StrEnum):
    """How far an entry version is: published, its claims read, judged, or set aside after many failures."""

    PUBLISHED = "published"
    READ = "read"
    JUDGED = "judged"
    SET_ASIDE = "set_aside"


class Entries:
    """The shelf of entry versions and their claims."""

    def latest(self, feed_id: int, identities: Collection[str]) -> Mapping[str, EntryVersion]:
        """The newest version of each known entry of a feed, by the entry's identity."""
        raise NotImplementedError

    def add(self, feed: Feed, item: Item, *, outlet: str, now: datetime, historic: bool) -> EntryVersion:
        """Append a version: the first of a new entry, or the next of a known one (``replaces`` its forerunner)."""
        raise NotImplementedError

    def get(self, version_id: int) -> EntryVersion:
        """One version. Raises NotFound."""
        raise NotImplementedError

    def forerunner(self, version: EntryVersion) -> EntryVersion | None:
        """The version that this one replaced."""
        raise NotImplementedError

    def take(
        self, stage: Stage, *, now: datetime, hold: timedelta, limit: int, ids: Collection[int] | None = None
    ) -> tuple[EntryVersion, ...]:
        """Take versions at a stage that nobody holds, oldest first (of ``ids`` only, where given), for ``hold``.

        Each take counts as an attempt. What was taken five times without success is set aside instead.
        """
        raise NotImplementedError

    def save_claims(self, version_id: int, claims: Sequence[Claim], *, now: datetime) -> None:
        """Store the claims read in a version and move it to READ. Claims already there (version, span, rule) stay."""
        raise NotImplementedError

    def claims(self, version_id: int) -> tuple[tuple[int, Claim], ...]:
        """The claims of a version with their ids, title first and then in order of place."""
        raise NotImplementedError

    def finish(self, version_id: int, *, now: datetime) -> None:
        """Move a version to JUDGED and give it back."""
        raise NotImplementedError

    def release(self, version_id: int, *, error: str) -> None:
        """Give back a version that could not be worked on, with the reason; it is taken again later."""
        raise NotImplementedError

    def set_aside(self) -> tuple[tuple[EntryVersion, str], ...]:
        """The versions that failed too often, with their last error."""
        raise NotImplementedError

    def sign(self, version_id: int, bands: Collection[str]) -> None:
        """Store the signature of a version's text (near-duplicates share a band)."""
        raise NotImplementedError

    def sharing(self, bands: Collection[str], *, since: datetime, limit: int = 20) -> tuple[EntryVersion, ...]:
        """The versions seen since then that share a band, oldest first."""
        raise NotImplementedError
