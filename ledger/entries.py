"""Entries, their versions, and the claims read in them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    and_,
    bindparam,
    case,
    exists,
    func,
    insert,
    literal,
    select,
    update,
)

from claims.claim import Claim
from claims.errors import NotFound
from claims.feed import EntryVersion, Feed, Item, Said
from ledger.among import among
from ledger.codec import dump_claim, load_claim
from ledger.columns import storable
from ledger.names import locked_entries, name_hash
from ledger.shelf import AnyRow, AnySelect, Shelf, unheld
from ledger.stages import Stage
from ledger.tables import bands as signatures
from ledger.tables import claims as claim_rows
from ledger.tables import entries, entry_versions, work

__all__ = ["MOST_ATTEMPTS", "Entries", "Stage"]

MOST_ATTEMPTS = 5

_ITEM_COLUMNS = tuple(name for name in Item.__slots__ if name != "identity")

# Entry versions with what identifies their entry, oldest first.
_VERSIONS = (
    select(entry_versions, entries.c.feed_id, entries.c.identity, entries.c.identity_hash)
    .join(entries)
    .order_by(entry_versions.c.id)
)
_v, _others = entry_versions.c, entry_versions.alias()
_IS_NEWEST = (
    entry_versions.c.number
    == select(func.max(_others.c.number)).where(_others.c.entry_id == entry_versions.c.entry_id).scalar_subquery()
)
# Made once, as those who are asked at every poll are: to build a statement costs more than to run it.
_LATEST = (
    select(entries.c.identity_hash, _v.id, _v.entry_id, _v.number, _v.title, _v.text, _v.full_text)  # the last: Said
    .join(entry_versions)
    .where(
        entries.c.feed_id == bindparam("feed"),
        among(entries.c.identity_hash, "hashes"),
        _IS_NEWEST,
    )
)
_NEWEST = _VERSIONS.where(among(entry_versions.c.entry_id, "entries"), _IS_NEWEST)
_before = work.alias("before")
_FOLLOWS = exists(  # one that is not judged yet
    select(entry_versions.c.id)
    .join(_before, _before.c.version_id == entry_versions.c.replaces)
    .where(entry_versions.c.id == work.c.version_id, _before.c.stage.in_((Stage.PUBLISHED, Stage.READ)))
    .correlate(work)
)
_TAKE = (
    update(work)
    .where(work.c.version_id == bindparam("version"))
    .values(attempts=work.c.attempts + 1, held_until=bindparam("until"))
)
_CLAIMS = (  # in order of place: "title" sorts after "text"
    select(claim_rows.c.id, claim_rows.c.body)
    .where(claim_rows.c.version_id == bindparam("version"))
    .order_by(claim_rows.c.field.desc(), claim_rows.c.span_start, claim_rows.c.span_end, claim_rows.c.id)
)
_FINISH = (
    update(work)
    .where(work.c.version_id == bindparam("version"))
    .values(stage=Stage.JUDGED, held_until=None, last_error=None, finished_at=bindparam("now"))
)
_SHARING = _VERSIONS.where(
    entry_versions.c.id.in_(select(signatures.c.version_id).where(among(signatures.c.band, "bands"))),
    entry_versions.c.seen_at >= bindparam("since"),
).limit(bindparam("limit"))
_APPEND = insert(entry_versions).returning(entry_versions.c.id, sort_by_parameter_order=True)
_BEGIN_WORK = insert(work)
_READ, _PUBLISHED = (literal(stage, work.c.stage.type) for stage in (Stage.READ, Stage.PUBLISHED))


class Entries(Shelf):
    """The shelf of entry versions and their claims."""

    def latest(self, feed_id: int, identities: Collection[str]) -> Mapping[str, Said]:
        """What each known entry of a feed says in its newest version, by the entry's identity."""
        asked = {name_hash(identity): identity for identity in identities}
        newest = self._connection.execute(_LATEST, {"feed": feed_id, "hashes": list(asked)}).all()
        return {asked[name]: Said(*said) for name, *said in newest}

    def add(
        self, feed: Feed, item: Item, *, outlet: str, now: datetime, historic: bool, full_text: bool = False
    ) -> EntryVersion:
        """Append a version: the first of a new entry, or the next of a known one (``replaces`` its forerunner).

        An item equal to the newest version adds nothing; that version is returned.
        """
        (version,) = self.add_all(feed, [item], outlet=outlet, now=now, historic=historic, full_text=full_text)
        return version

    def add_all(
        self, feed: Feed, items: Sequence[Item], *, outlet: str, now: datetime, historic: bool, full_text: bool = False
    ) -> tuple[EntryVersion, ...]:
        """The same for items of different entries, in their order."""
        if not items:
            return ()
        storables = [_storable(item) for item in items]
        ids = locked_entries(self._connection, feed.id, [item.identity for item in storables])
        rows = self._connection.execute(_NEWEST, {"entries": ids}).all()
        newest = {row.entry_id: _version(row) for row in rows}
        common = {"outlet": storable(outlet), "seen_at": now, "historic": historic, "full_text": full_text}
        told = [
            (item, common | _next(entry_id, newest.get(entry_id)))
            for entry_id, item in zip(ids, storables, strict=True)
            if entry_id not in newest or newest[entry_id].item != item
        ]
        added = {version.entry_id: version for version in self._append(feed.id, told)}
        return tuple(added.get(entry_id) or newest[entry_id] for entry_id in ids)

    def seen_since(self, feed_id: int, identities: Collection[str], *, since: datetime) -> frozenset[str]:
        """Those of a feed's entries of which a version was seen after ``since``."""
        own = entries.c.feed_id == feed_id, entries.c.identity_hash.in_([name_hash(it) for it in identities])
        seen = select(entries.c.identity).join(entry_versions).where(*own, _v.seen_at > since)
        return frozenset(self._connection.scalars(seen))

    def get(self, version_id: int) -> EntryVersion:
        """One version. Raises NotFound."""
        found = self._one(entry_versions.c.id == version_id)
        if found is None:
            raise NotFound(f"no such entry version: {version_id}")
        return found

    def earlier(self, version: EntryVersion | Said, *, most: int = 1000) -> tuple[EntryVersion, ...]:
        """The latest ``most`` versions of the same entry before this one, oldest first."""
        c = entry_versions.c
        numbers = and_(c.number < version.number, c.number >= version.number - most)
        before = _VERSIONS.where(c.entry_id == version.entry_id, numbers)
        return tuple(_version(row) for row in self._connection.execute(before))

    def forerunner(self, version: EntryVersion) -> EntryVersion | None:
        """The version that this one replaced."""
        return None if version.replaces is None else self.get(version.replaces)

    def waiting(self, stage: Stage, *, now: datetime, limit: int, historic: bool = False) -> tuple[int, ...]:
        """The ids of the new (or the historic) versions at a stage that may be taken, oldest first; none is taken."""
        free = select(work.c.version_id).where(_free(stage), work.c.historic.is_(historic))
        first = free.order_by(work.c.version_id).limit(limit)
        return tuple(self._connection.scalars(first, {"now": now}))

    def take(
        self, stage: Stage, *, now: datetime, hold: timedelta, limit: int, ids: Collection[int] | None = None
    ) -> tuple[EntryVersion, ...]:
        """Take versions at a stage that nobody holds, oldest first (of ``ids`` only, where given), for ``hold``.

        The versions of one entry are judged in their order: one that was read has to wait for its forerunner. Each take
        counts as an attempt. What was taken five times without success is set aside instead.
        """
        named = {"now": now, "limit": limit} if ids is None else {"now": now, "limit": limit, "ids": list(ids)}
        free = self._connection.execute(_to_take(stage, named=ids is not None), named).all()
        spent = [row.id for row in free if row.attempts >= MOST_ATTEMPTS]
        taken = [row for row in free if row.attempts < MOST_ATTEMPTS]
        if spent:
            self._work(work.c.version_id.in_(spent), stage=Stage.SET_ASIDE, held_until=None)
        if taken:
            self._connection.execute(_TAKE, [{"version": row.id, "until": now + hold} for row in taken])
        return tuple(_version(row) for row in taken)

    def save_claims(self, version_id: int, claims: Sequence[Claim], *, now: datetime) -> None:
        """Store the claims read in a version, move it to READ and give it back.

        Claims already there (version, span, rule) stay; a version that is further on stays there.
        """
        if claims:
            rows = [_claim_columns(version_id, claim, now) for claim in claims]
            self._connection.execute(self._insert_new(claim_rows), rows)
        published = and_(work.c.version_id == version_id, work.c.stage == Stage.PUBLISHED)
        self._work(published, stage=Stage.READ, attempts=0, held_until=None, last_error=None)

    def claims(self, version_id: int) -> tuple[tuple[int, Claim], ...]:
        """The claims of a version with their ids, title first and then in order of place."""
        found = self._connection.execute(_CLAIMS, {"version": version_id})
        return tuple((row.id, load_claim(row.body)) for row in found)

    def finish(self, version_id: int, *, now: datetime) -> None:
        """Move a version to JUDGED and give it back."""
        self._connection.execute(_FINISH, {"version": version_id, "now": now})

    def release(self, version_id: int, *, error: str) -> None:
        """Give back a version that could not be worked on, with the reason; it is taken again later."""
        unfinished = work.c.stage.in_((Stage.PUBLISHED, Stage.READ))
        self._work(and_(work.c.version_id == version_id, unfinished), held_until=None, last_error=error)

    def set_aside(self) -> tuple[tuple[EntryVersion, str], ...]:
        """The versions that failed too often, oldest first, with their last error."""
        aside = _VERSIONS.add_columns(work.c.last_error).join(work).where(work.c.stage == Stage.SET_ASIDE)
        unsaid = "the work on it was cut off each time"
        return tuple((_version(row), row.last_error or unsaid) for row in self._connection.execute(aside))

    def retry(self, *, now: datetime) -> tuple[int, int]:
        """Take up again what was set aside; how many versions, and how many were let go.

        Let go is what a later version of its entry replaced: to file its figures now would bring back what its outlet
        says no more. What was read already is judged only.
        """
        aside = work.c.stage == Stage.SET_ASIDE
        version = select(_v.id).where(_v.id == work.c.version_id)
        later = version.where(_others.c.entry_id == _v.entry_id, _others.c.number > _v.number).correlate(work).exists()
        given_up = {"stage": Stage.JUDGED, "finished_at": now}
        let_go = self._connection.execute(update(work).where(aside, later).values(given_up)).rowcount
        was_read = select(claim_rows.c.id).where(claim_rows.c.version_id == work.c.version_id).correlate(work).exists()
        again = {"stage": case((was_read, _READ), else_=_PUBLISHED), "attempts": 0, "last_error": None}
        return self._connection.execute(update(work).where(aside).values(again)).rowcount, let_go

    def sign(self, version_id: int, bands: Collection[str]) -> None:
        """Store the signature of a version's text (near-duplicates share a band)."""
        rows = [{"band": band, "version_id": version_id} for band in bands]
        if rows:
            self._connection.execute(self._insert_new(signatures), rows)

    def sharing(self, bands: Collection[str], *, since: datetime, limit: int = 20) -> tuple[EntryVersion, ...]:
        """The versions seen since then that share a band, oldest first."""
        found = self._connection.execute(_SHARING, {"bands": list(bands), "since": since, "limit": limit})
        return tuple(_version(row) for row in found)

    def _append(self, feed_id: int, told: Sequence[tuple[Item, dict[str, Any]]]) -> list[EntryVersion]:
        """Store versions: of each the item, and what else there is to it."""
        if not told:
            return []
        rows = [values | {name: getattr(item, name) for name in _ITEM_COLUMNS} for item, values in told]
        ids = self._connection.scalars(_APPEND, rows).all()
        begun = [
            {"version_id": version_id, "stage": Stage.PUBLISHED, "historic": row["historic"]}
            for version_id, row in zip(ids, rows, strict=True)
        ]
        self._connection.execute(_BEGIN_WORK, begun)
        return [
            EntryVersion(id=version_id, feed_id=feed_id, item=item, **values)
            for version_id, (item, values) in zip(ids, told, strict=True)
        ]

    def _one(self, *conditions: ColumnElement[bool]) -> EntryVersion | None:
        row = self._connection.execute(_VERSIONS.where(*conditions)).one_or_none()
        return None if row is None else _version(row)

    def _work(self, condition: ColumnElement[bool], **values: Any) -> None:
        self._connection.execute(update(work).where(condition).values(values))


@cache
def _free(stage: Stage) -> ColumnElement[bool]:
    """Whether a version is at a stage and nobody holds it at the time ``now``."""
    free = and_(work.c.stage == stage, unheld(work.c.held_until, bindparam("now")))
    return and_(free, ~_FOLLOWS) if stage is Stage.READ else free


@cache
def _to_take(stage: Stage, *, named: bool) -> AnySelect:
    """The first ``limit`` that are free with their attempts, locked; of the versions ``ids`` only, if so asked."""
    free = _VERSIONS.add_columns(work.c.attempts).join(work).where(_free(stage)).limit(bindparam("limit"))
    free = free.with_for_update(of=work, skip_locked=True)
    return free.where(among(work.c.version_id, "ids")) if named else free


def _version(row: AnyRow) -> EntryVersion:
    return EntryVersion(
        id=row.id,
        entry_id=row.entry_id,
        number=row.number,
        feed_id=row.feed_id,
        outlet=row.outlet,
        item=Item(identity=row.identity, **{name: getattr(row, name) for name in _ITEM_COLUMNS}),
        seen_at=row.seen_at,
        replaces=row.replaces,
        historic=row.historic,
        full_text=row.full_text,
    )


def _next(entry_id: int, newest: EntryVersion | None) -> dict[str, Any]:
    """Which version of its entry the next one is."""
    return {
        "entry_id": entry_id,
        "number": newest.number + 1 if newest else 1,
        "replaces": newest.id if newest else None,
    }


def _claim_columns(version_id: int, claim: Claim, now: datetime) -> dict[str, Any]:
    quote = claim.quote
    return {
        "version_id": version_id,
        "field": quote.field,
        "span_start": quote.start,
        "span_end": quote.end,
        "rule": claim.figure.rule,
        "kind": claim.quantity.kind,
        "quote": quote.prefix + quote.exact + quote.suffix,
        "body": dump_claim(claim),
        "created_at": now,
    }


def _storable(item: Item) -> Item:
    """The item as it comes back from the database."""
    return Item(**{name: _clean(getattr(item, name)) for name in Item.__slots__})


def _clean(value: Any) -> Any:
    return storable(value) if isinstance(value, str) else value
