"""Series and the observations filed under them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, exists, func, insert, or_, select, update

from claims.errors import NotFound
from claims.quantity import Kind
from claims.series import Candidate, Observation, Series, SeriesKey, Statement
from ledger.codec import dump_frame, load_frame
from ledger.columns import storable
from ledger.database import Lock, wait_for
from ledger.members import MEMBERS, Members, read_candidates, select_members, with_members
from ledger.observations import observation_columns, read_observations, select_observations
from ledger.postings import Postings
from ledger.ruled import Ruled
from ledger.shelf import AnyRow, Shelf
from ledger.tables import claims, judgements, observations, rulings, series


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesSummary:
    """A line of the list of series."""

    id: int
    name: str
    kind: Kind
    unit: str
    observations: int
    discrepancies: int
    last_seen_at: datetime


class SeriesShelf(Shelf):
    """The shelf of series."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._members = Members(connection)
        self._ruled = Ruled(connection, self._members)

    def exclusive(self) -> None:
        """Let nobody else judge until this unit of work ends, so that one new quantity opens one series."""
        wait_for(Lock.JUDGING, self._connection)

    def candidates(
        self, terms: Mapping[Kind, Collection[str]], *, limit: int = 50, members: int = MEMBERS
    ) -> tuple[Candidate, ...]:
        """The series that share the most index terms of their kind, best first, each with a few of what is filed there.

        A shared term weighs the more the rarer it is. The members are the observation that was filed first, the most
        precise one and those filed last, in order of publication. The cost does not grow with the number of series:
        posting lists of common terms are bounded. What people ruled is obeyed, see ``Ruled.of``.
        """
        ids = Postings(self._connection).search(terms, limit=limit)
        return tuple(self._ruled.of(ids, members=members))

    def of_entry(self, entry_id: int) -> tuple[Candidate, ...]:
        """The series in which earlier versions of an entry were filed, with those observations among their members."""
        own = {one.id: one.members for one in read_candidates(self._connection, _OF_ENTRY, entry=entry_id)}
        found = self._ruled.of(sorted(own), members=MEMBERS)
        return tuple(with_members(known, own.get(known.id, ())) for known in found)

    def open(self, key: SeriesKey, *, name: str, terms: Collection[str], now: datetime) -> Series:
        """Open a series without observations."""
        row = {"kind": key.kind, "unit": key.unit, "frame": dump_frame(key.frame), "name": name}
        series_id = self._connection.execute(_OPEN, {**row, "opened_at": now, "last_seen_at": now}).scalar_one()
        Postings(self._connection).add(series_id, key.kind, terms)
        return Series(id=series_id, name=storable(name), key=key, opened_at=now)

    def index(self, series_id: int, kind: Kind, terms: Collection[str]) -> None:
        """Let a series be found by further terms."""
        Postings(self._connection).add(series_id, kind, terms)

    def file(self, series_id: int, claim_id: int, statement: Statement) -> Observation:
        """File a statement. A claim is filed once: where it was filed before, that observation is returned."""
        row = observation_columns(series_id, claim_id, statement)
        filed = self._insert_new(observations).returning(observations.c.id)
        number = self._connection.execute(filed, row).scalar_one_or_none()
        if number is None:
            return read_observations(self._connection, _OF_CLAIM, claim=claim_id)[0]
        self._members.forget()
        self._connection.execute(_SEEN, {"series": series_id, "seen": statement.seen_at})
        told = replace(statement, published_at=_utc(statement.published_at), seen_at=_utc(statement.seen_at))
        return Observation(id=number, series_id=series_id, statement=told)

    def filed(self, version_id: int) -> tuple[Observation, ...]:
        """The observations of a version, title first and then in order of place."""
        found = self._observations(claims.c.version_id == version_id)
        return tuple(sorted(found, key=_place))

    def holding(self, observation_id: int) -> int:
        """The series in which an observation is filed. Raises NotFound."""
        found = self._connection.scalar(select(observations.c.series_id).where(observations.c.id == observation_id))
        if found is None:
            raise NotFound(f"no such observation: {observation_id}")
        return int(found)

    def standing(self, entry_id: int, *, before_version: int) -> tuple[Observation, ...]:
        """What older versions of an entry state that is not replaced, oldest first."""
        c = observations.c
        found = self._observations(and_(c.entry_id == entry_id, c.version_id < before_version, c.replaced.is_(False)))
        return tuple(sorted(found, key=lambda observation: observation.id))

    def supersede(self, entry_id: int, *, by_version: int, sparing: Collection[int] = ()) -> None:
        """Mark the observations of an entry's older versions as replaced, but for those ``sparing`` names by id."""
        c = observations.c
        older = and_(c.entry_id == entry_id, c.version_id < by_version, c.replaced.is_(False), c.id.not_in(sparing))
        self._connection.execute(update(observations).where(older).values(replaced=True))

    def replace(self, observation_ids: Collection[int]) -> None:
        """Mark observations as replaced: their entry no longer prints them."""
        self._connection.execute(
            update(observations).where(observations.c.id.in_(observation_ids)).values(replaced=True)
        )

    def get(self, series_id: int) -> Series:
        """A series with all its observations, by time of publication. Raises NotFound."""
        row = self._connection.execute(_ONE, {"series": series_id}).one_or_none()
        if row is None:
            raise NotFound(f"no such series: {series_id}")
        members = read_observations(self._connection, _OF_SERIES, series=series_id)
        return Series(
            id=row.id,
            name=row.name,
            key=SeriesKey(kind=row.kind, unit=row.unit, frame=load_frame(row.frame)),
            opened_at=row.opened_at,
            observations=tuple(sorted(members, key=lambda one: (one.statement.published_at, one.id))),
        )

    def all(self, *, text: str | None = None, limit: int = 100) -> tuple[SeriesSummary, ...]:
        """The series whose name holds the text, the most recently seen first; not those that a ruling emptied."""
        newest = select(series).where(_stands).order_by(series.c.last_seen_at.desc(), series.c.id.desc()).limit(limit)
        if text:
            newest = newest.where(series.c.name.icontains(text, autoescape=True))
        rows = self._connection.execute(newest).all()
        ids = [row.id for row in rows]
        filed = self._numbers(select(observations.c.series_id, func.count()).where(observations.c.series_id.in_(ids)))
        raised = judgements.c.silence.is_(None)
        found = select(judgements.c.series_id, func.count()).where(judgements.c.series_id.in_(ids), raised)
        flagged = self._numbers(found)
        return tuple(_summary(row, filed.get(row.id, 0), flagged.get(row.id, 0)) for row in rows)

    def _observations(self, condition: ColumnElement[bool]) -> list[Observation]:
        return read_observations(self._connection, select_observations(condition))

    def _numbers(self, counted: Select[int, int]) -> dict[int, int]:
        return dict(self._connection.execute(counted.group_by(counted.selected_columns[0])).all())


_OPEN = insert(series).returning(series.c.id)
_ONE = select(series).where(series.c.id == bindparam("series"))
_OF_ENTRY = select_members(observations.c.entry_id == bindparam("entry"))
_OF_SERIES = select_observations(observations.c.series_id == bindparam("series"))
_OF_CLAIM = select_observations(observations.c.claim_id == bindparam("claim"))
_SEEN = (
    update(series)
    .where(series.c.id == bindparam("series"), series.c.last_seen_at < bindparam("seen"))
    .values(last_seen_at=bindparam("seen"))
)
_stands = or_(
    exists().where(observations.c.series_id == series.c.id), ~exists().where(rulings.c.other_id == series.c.id)
)


def _utc(moment: datetime) -> datetime:
    """The moment as it comes back from the database."""
    return moment.astimezone(UTC)


def _summary(row: AnyRow, filed: int, flagged: int) -> SeriesSummary:
    return SeriesSummary(
        id=row.id,
        name=row.name,
        kind=row.kind,
        unit=row.unit,
        observations=filed,
        discrepancies=flagged,
        last_seen_at=row.last_seen_at,
    )


def _place(observation: Observation) -> tuple[bool, int, int, int]:
    quote = observation.claim.quote
    return (quote.field != "title", quote.start, quote.end, observation.id)
