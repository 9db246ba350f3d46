"""Judgements: discrepancies, and silences with their reason."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from functools import cache

from sqlalchemy import ColumnElement, and_, bindparam, delete, exists, func, or_, select, update
from sqlalchemy.sql.dml import ReturningInsert

from claims.discrepancy import Discrepancy, Judgement, Severity, Status
from claims.errors import NotFound
from ledger.codec import dump_adjustments
from ledger.judgements import read_discrepancies, repeats, repeats_a_side, select_judgements
from ledger.shelf import Shelf, insert_into
from ledger.tables import claims, entries, feed_list_members, feed_lists, judgements, observations, reviews, series

_raised = judgements.c.silence.is_(None)
_GIVEN = (
    "later_id", "earlier_id", "verdict", "reason", "severity", "silence", "explanation", "adjustments", "opened_at",
)  # fmt: skip
_FILED = select(observations.c.series_id, *(bindparam(name, type_=judgements.c[name].type) for name in _GIVEN)).where(
    observations.c.id == bindparam("later_id")
)


@cache
def _add(dialect: str) -> ReturningInsert[int]:
    """An INSERT under the series in which the later side is filed."""
    added = insert_into(judgements, dialect).from_select(["series_id", *_GIVEN], _FILED)
    return added.on_conflict_do_nothing().returning(judgements.c.id)


class Discrepancies(Shelf):
    """The shelf of judgements."""

    def add(self, judgement: Judgement, *, now: datetime) -> int | None:
        """Store a judgement. None where (later, earlier, reason) is there already. NotFound: no such observation."""
        row = {
            "later_id": judgement.later,
            "earlier_id": judgement.earlier,
            "verdict": judgement.verdict,
            "reason": judgement.reason,
            "severity": judgement.severity,
            "silence": judgement.silence,
            "explanation": judgement.explanation,
            "adjustments": dump_adjustments(judgement.adjustments),
            "opened_at": now,
        }
        added = self._connection.scalar(_add(self._dialect), row)
        if added is None and self._connection.scalar(_FILED, row) is None:
            raise NotFound(f"no such observation: {judgement.later}")
        return added

    def revise(self, judgement: Judgement, *, now: datetime) -> int | None:
        """Store what is made of an observation now, in place of the silences kept of it so far.

        What was raised stays in the log; of the same pair for the same reason it gets the new severity, and is routed
        anew where that is higher. Acts of reviewers are kept with what they were on. None where nothing is new.
        """
        c = judgements.c
        untouched = ~exists().where(reviews.c.judgement_id == c.id)
        of_later = c.later_id == judgement.later
        self._connection.execute(delete(judgements).where(of_later, c.silence.is_not(None), untouched))
        added = self.add(judgement, now=now)
        if added is None and judgement.silence is None:
            same = and_(of_later, c.earlier_id.is_not_distinct_from(judgement.earlier), c.reason == judgement.reason)
            raised = update(judgements).where(same, c.severity < judgement.severity)
            values = {"severity": judgement.severity, "silence": None, "verdict": judgement.verdict, "routed_at": None}
            said = {"explanation": judgement.explanation, "adjustments": dump_adjustments(judgement.adjustments)}
            return self._connection.execute(raised.values(**values, **said).returning(c.id)).scalar_one_or_none()
        return added

    def between(self, observation_ids: Collection[int], *, status: Status | None = None) -> tuple[Discrepancy, ...]:
        """What was raised between one of these observations and one that is not of them, oldest first."""
        c = judgements.c
        one, other = c.later_id.in_(observation_ids), c.earlier_id.in_(observation_ids)
        across = or_(and_(one, ~other), and_(other, ~one))
        chosen = select_judgements().where(_raised, c.earlier_id.is_not(None), across)
        if status is not None:
            chosen = chosen.where(c.status == status)
        return tuple(read_discrepancies(self._connection, chosen.order_by(c.id)))

    def raised_of_entry(self, entry_id: int, *, reason: str) -> int:
        """How much was raised of an entry's figures for a reason."""
        own = observations.c.entry_id == entry_id, judgements.c.reason == reason, _raised
        counted = select(func.count()).select_from(judgements)
        found = counted.join(observations, observations.c.id == judgements.c.later_id).where(*own)
        return self._connection.scalar(found) or 0

    def get(self, discrepancy_id: int) -> Discrepancy:
        """One judgement with both sides. Raises NotFound."""
        found = read_discrepancies(self._connection, select_judgements().where(judgements.c.id == discrepancy_id))
        if not found:
            raise NotFound(f"no such discrepancy: {discrepancy_id}")
        return found[0]

    def find(
        self,
        *,
        min_severity: Severity = Severity.NOTE,
        status: Status | None = None,
        series_id: int | None = None,
        list_name: str | None = None,
        text: str | None = None,
        since: datetime | None = None,
        after: int | None = None,
        limit: int = 100,
    ) -> tuple[Discrepancy, ...]:
        """The log, newest first. ``text`` searches names and quotes; ``after`` pages on: ids below it only.

        ``since`` bounds when it was opened; ``list_name`` asks for a feed of that list on one of the sides or among
        those that repeated the later one. Silent judgements are found where ``min_severity`` is silent.
        """
        c = judgements.c
        conditions = [
            None if status is None else c.status == status,
            None if series_id is None else c.series_id == series_id,
            None if list_name is None else _on_list(list_name),
            _mentions_text(text) if text else None,
            None if since is None else c.opened_at >= since,
            None if after is None else c.id < after,
        ]
        asked = [condition for condition in conditions if condition is not None]
        newest = select_judgements().where(*_at_least(min_severity), *asked).order_by(c.id.desc()).limit(limit)
        return tuple(read_discrepancies(self._connection, newest))

    def of_version(self, version_id: int) -> tuple[Discrepancy, ...]:
        """Every judgement on what a version says, silent ones included, in the order of their making."""
        filed = select(observations.c.id).join(claims).where(claims.c.version_id == version_id)
        chosen = select_judgements().where(judgements.c.later_id.in_(filed)).order_by(judgements.c.id)
        return tuple(read_discrepancies(self._connection, chosen))

    def count(self, *, min_severity: Severity = Severity.NOTE) -> Mapping[Status, int]:
        """How many there are of each status; none is 0."""
        c = judgements.c
        counted = select(c.status, func.count()).where(*_at_least(min_severity)).group_by(c.status)
        return dict.fromkeys(Status, 0) | dict(self._connection.execute(counted).all())

    def unrouted(self, *, limit: int) -> tuple[Discrepancy, ...]:
        """Discrepancies (never silent ones) of which nobody has decided yet who hears of them, oldest first."""
        c = judgements.c
        waiting = select_judgements().where(_raised, c.routed_at.is_(None)).order_by(c.id).limit(limit)
        return tuple(read_discrepancies(self._connection, waiting))

    def routed(self, discrepancy_id: int, *, now: datetime) -> None:
        """Record that it was decided who hears of it."""
        c = judgements.c
        undecided = update(judgements).where(c.id == discrepancy_id, c.routed_at.is_(None))
        self._connection.execute(undecided.values(routed_at=now))

    def lists(self, discrepancy_id: int) -> frozenset[str]:
        """The feed lists of the feeds that printed either side, or repeated the later. Raises NotFound."""
        c = judgements.c
        sides = select(c.later_id, c.earlier_id).where(c.id == discrepancy_id)
        found = self._connection.execute(sides).one_or_none()
        if found is None:
            raise NotFound(f"no such discrepancy: {discrepancy_id}")
        repeated = select(repeats.c.later_id).where(repeats.c.earlier_id == found.later_id, repeats_a_side)
        printed = {found.later_id, found.earlier_id, *self._connection.scalars(repeated)} - {None}
        names = select(feed_lists.c.name).select_from(_LISTED).where(observations.c.id.in_(printed))
        return frozenset(self._connection.scalars(names.distinct()))


# Observations with the lists of the feeds that printed them.
_LISTED = (
    observations.join(entries)
    .join(feed_list_members, feed_list_members.c.feed_id == entries.c.feed_id)
    .join(feed_lists)
)


def _at_least(severity: Severity) -> list[ColumnElement[bool]]:
    """Of this severity or above. That nothing silent is asked for is said apart: an index holds what was raised."""
    if severity is Severity.SILENT:
        return []
    return [_raised, judgements.c.severity >= severity]


def _on_list(name: str) -> ColumnElement[bool]:
    """A feed of the list printed one of the sides, or repeated the later one."""
    printed = select(observations.c.id).select_from(_LISTED).where(feed_lists.c.name == name)
    repeated = printed.where(
        observations.c.id == repeats.c.later_id, repeats.c.earlier_id == judgements.c.later_id, repeats_a_side
    )
    return or_(
        printed.where(observations.c.id == judgements.c.later_id).exists(),
        printed.where(observations.c.id == judgements.c.earlier_id).exists(),
        repeated.exists(),
    )


def _mentions_text(text: str) -> ColumnElement[bool]:
    """The name of the series or one of the quotes holds the text."""
    sides = observations.c.id.in_([judgements.c.later_id, judgements.c.earlier_id])
    quoted = exists().select_from(observations.join(claims)).where(sides)
    return or_(
        series.c.name.icontains(text, autoescape=True),
        quoted.where(claims.c.quote.icontains(text, autoescape=True)),
    )
