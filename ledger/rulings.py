"""What people decided about series: merges, splits, and the matches that they confirmed."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, insert, or_, select, update

from claims.errors import BadInput, NotFound
from claims.ruling import Ruling, RulingAct, Suggestion
from ledger.among import among
from ledger.shelf import AnyRow, Shelf
from ledger.tables import judgements, observations, ruled_observations, rulings, series, unsure_matches

_in_force = rulings.c.undone_at.is_(None)


class Rulings(Shelf):
    """The shelf of rulings."""

    def merge(self, kept: int, other: int, *, reviewer: str, now: datetime, note: str | None = None) -> Ruling:
        """Move every observation of a series to another. Both are followed to where earlier merges led.

        Raises NotFound for an unknown series, BadInput where both are one already, or were split apart.
        """
        kept, other = self.root(kept), self.root(other)
        if kept == other:
            raise BadInput(f"both are series {kept} already")
        split = next((it for it in self.of((kept,)) if {it.series_id, it.other_id} == {kept, other}), None)
        if split is not None:
            raise BadInput(f"ruling {split.id} split series {kept} and {other}; undo it instead")
        moved = self._connection.scalars(select(observations.c.id).where(observations.c.series_id == other)).all()
        row = {
            "act": RulingAct.MERGE,
            "series_id": kept,
            "other_id": other,
            "reviewer": reviewer,
            "at": now,
            "note": note,
        }
        return self._rule(row, moved, to=kept)

    def split(
        self,
        series_id: int,
        moved: Collection[int],
        *,
        into: int,
        reviewer: str,
        now: datetime,
        note: str | None = None,
    ) -> Ruling:
        """Move some observations of a series to another one, from which it is held apart.

        Raises BadInput for observations that are not of the series, or where none would be left.
        """
        own = set(self._connection.scalars(select(observations.c.id).where(observations.c.series_id == series_id)))
        if strangers := sorted(set(moved) - own):
            raise BadInput(f"observation {strangers[0]} is not in series {series_id}")
        if not moved or own == set(moved):
            raise BadInput(f"a split takes some of the {len(own)} observations of series {series_id}, not all")
        self._settle(moved, reviewer, now)
        row = {
            "act": RulingAct.SPLIT,
            "series_id": series_id,
            "other_id": into,
            "reviewer": reviewer,
            "at": now,
            "note": note,
        }
        return self._rule(row, sorted(moved), to=into)

    def undo(self, ruling_id: int, *, reviewer: str, now: datetime) -> Ruling:
        """Take a ruling back: observations return to where they were; after a split, those filed since go along.

        Raises NotFound; BadInput where it was undone, or where a later ruling has built on it.
        """
        ruling = self.get(ruling_id)
        if ruling.undone_at is not None:
            raise BadInput(f"ruling {ruling_id} was undone already")
        both = (ruling.series_id, ruling.other_id)
        if later := [it.id for it in self.of(both) if it.id > ruling_id]:
            raise BadInput(f"ruling {max(later)} came after it; undo that first")
        c = rulings.c
        self._connection.execute(update(rulings).where(c.id == ruling_id).values(undone_by=reviewer, undone_at=now))
        if ruling.act is RulingAct.MERGE:
            self._move(ruling.observations, ruling.other_id)
        else:
            since = select(observations.c.id).where(observations.c.series_id == ruling.other_id)
            self._move(self._connection.scalars(since).all(), ruling.series_id)
        return self.get(ruling_id)

    def get(self, ruling_id: int) -> Ruling:
        """One ruling. Raises NotFound."""
        found = self._rulings(rulings.c.id == ruling_id)
        if not found:
            raise NotFound(f"no such ruling: {ruling_id}")
        return found[0]

    def of(self, ids: Collection[int], *, undone: bool = False) -> tuple[Ruling, ...]:
        """The rulings in force (or all) on any of these series, oldest first."""
        concerned = or_(rulings.c.series_id.in_(ids), rulings.c.other_id.in_(ids))
        return self._rulings(concerned if undone else and_(concerned, _in_force))

    def root(self, series_id: int) -> int:
        """The series that this one is part of after all merges: most often itself. Raises NotFound."""
        if self._connection.scalar(select(series.c.id).where(series.c.id == series_id)) is None:
            raise NotFound(f"no such series: {series_id}")
        c = rulings.c
        merged = and_(c.act == RulingAct.MERGE, _in_force)
        while (into := self._connection.scalar(select(c.series_id).where(merged, c.other_id == series_id))) is not None:
            series_id = into
        return series_id

    def doubt(self, observation_id: int, probability: float, reasons: Sequence[str]) -> None:
        """Remember that an observation was filed unsurely, and why there."""
        row = {"observation_id": observation_id, "probability": probability, "reasons": json.dumps(list(reasons))}
        self._connection.execute(self._insert_new(unsure_matches), row)

    def suggestions(self, series_id: int) -> tuple[Suggestion, ...]:
        """The observations of a series whose place nobody has confirmed, newest first."""
        c = unsure_matches.c
        found = (
            select(c.observation_id, observations.c.series_id, c.probability, c.reasons)
            .join(observations)
            .where(observations.c.series_id == series_id, c.confirmed_at.is_(None))
            .order_by(c.observation_id.desc())
        )
        return tuple(
            Suggestion(
                observation_id=row.observation_id,
                series_id=row.series_id,
                probability=row.probability,
                reasons=tuple(json.loads(row.reasons)),
            )
            for row in self._connection.execute(found)
        )

    def confirm(self, observation_id: int, *, reviewer: str, now: datetime) -> int | None:
        """Record that an observation belongs where it is filed; its series. None where nobody doubts that."""
        c = unsure_matches.c
        doubted = update(unsure_matches).where(c.observation_id == observation_id, c.confirmed_at.is_(None))
        if not self._connection.execute(doubted.values(confirmed_by=reviewer, confirmed_at=now)).rowcount:
            return None
        return self._connection.scalar(select(observations.c.series_id).where(observations.c.id == observation_id))

    def _rule(self, row: Mapping[str, Any], moved: Sequence[int], *, to: int) -> Ruling:
        ruling_id = self._connection.execute(insert(rulings).returning(rulings.c.id), row).scalar_one()
        if moved:
            rows = [{"ruling_id": ruling_id, "observation_id": number} for number in moved]
            self._connection.execute(insert(ruled_observations), rows)
        self._move(moved, to)
        return self.get(ruling_id)

    def _settle(self, moved: Collection[int], reviewer: str, now: datetime) -> None:
        """Who moved an observation has said where it belongs."""
        c = unsure_matches.c
        doubted = update(unsure_matches).where(c.observation_id.in_(moved), c.confirmed_at.is_(None))
        self._connection.execute(doubted.values(confirmed_by=reviewer, confirmed_at=now))

    def _move(self, moved: Collection[int], to: int) -> None:
        """Observations take what was made of them along."""
        for table, observation in ((observations, observations.c.id), (judgements, judgements.c.later_id)):
            taken = update(table).where(among(observation, "moved")).values(series_id=to)
            self._connection.execute(taken, {"moved": list(moved)})

    def _rulings(self, condition: ColumnElement[bool]) -> tuple[Ruling, ...]:
        rows = self._connection.execute(select(rulings).where(condition).order_by(rulings.c.id)).all()
        moved = self._moved(row.id for row in rows)
        return tuple(_ruling(row, tuple(moved[row.id])) for row in rows)

    def _moved(self, ids: Iterable[int]) -> defaultdict[int, list[int]]:
        c = ruled_observations.c
        found = select(c.ruling_id, c.observation_id).where(c.ruling_id.in_(list(ids))).order_by(c.observation_id)
        by_ruling: defaultdict[int, list[int]] = defaultdict(list)
        for ruling_id, observation_id in self._connection.execute(found):
            by_ruling[ruling_id].append(observation_id)
        return by_ruling


def _ruling(row: AnyRow, moved: tuple[int, ...]) -> Ruling:
    return Ruling(
        id=row.id,
        act=row.act,
        series_id=row.series_id,
        other_id=row.other_id,
        observations=moved,
        reviewer=row.reviewer,
        at=row.at,
        note=row.note,
        undone_by=row.undone_by,
        undone_at=row.undone_at,
    )
