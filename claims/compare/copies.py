"""One voice twice: edits of one entry, and copies of one text."""

from __future__ import annotations

from collections.abc import Sequence

from claims.compare.case import Case, Finding, agreeing, one_figure, silent, verdict_of
from claims.compare.course import Course
from claims.compare.file import grown, relation
from claims.compare.standing import as_of
from claims.discrepancy import Severity, Silence, Verdict
from claims.quantity import Role
from claims.relate import Relation
from claims.series import Observation


def edited(later: Observation, others: Sequence[Observation], course: Course, notice: str | None) -> Finding | None:
    """A later version of an entry: the same figure again, a declared correction, an update, or a silent change.

    Where it is no edit, but a page's text in place of its summary, the two need not give the same figures.
    """
    before = _predecessor(later, others)
    if before is None:
        return None
    found, moved = relation(before, later), _moved(later, before, course)
    if found.severity <= Severity.NOTE and not moved and verdict_of(found, later, before) is not Verdict.CONFLICT:
        return silent(
            Silence.SAME_ENTRY,
            "an earlier version of the same entry said as much",
            against=before,
            relation=found,
            reason=found.name,
            verdict=agreeing(later, before),
            link="repeats" if found.rel == 0 else None,
        )
    if not later.statement.edit:
        return None
    if notice is not None:
        return Finding(
            reason="correction",
            verdict=Verdict.REVISION,
            severity=Severity.MEDIUM,
            against=before,
            relation=found,
            why=f"its notice says “{notice}”",
        )
    return _undeclared(before, found, moved=moved)


def _predecessor(later: Observation, others: Sequence[Observation]) -> Observation | None:
    """What the entry's latest earlier version said of this quantity; None if it said nothing.

    Where it gave several figures, the one nearest to the later is taken, and of equals that of the same field.
    """
    mine = later.statement
    older = [
        o
        for o in others
        if o.statement.entry_id == mine.entry_id
        and o.statement.version_id < mine.version_id
        and o.claim.role is not Role.PREVIOUS
    ]
    if not older:
        return None
    latest = max(o.statement.version_id for o in older)
    versions = [o for o in older if o.statement.version_id == latest]
    field = later.claim.quote.field
    return min(versions, key=lambda o: (relation(later, o).rel, o.claim.quote.field != field, o.id))


def _undeclared(before: Observation, found: Relation, *, moved: bool) -> Finding:
    return Finding(
        reason="stealth_edit",
        verdict=Verdict.UPDATE if moved else Verdict.SCALE_ERROR if found.misprinted else Verdict.CONFLICT,
        severity=Severity.NOTE if moved else Severity.HIGH,
        against=before,
        relation=found,
        why="the same entry was brought up to date" if moved else "the figure was changed without a notice",
    )


def _moved(later: Observation, before: Observation, course: Course) -> bool:
    """Whether a change is plainly an update: a running count that rises, or a later day stated."""
    found = relation(before, later)
    if course is Course.RISING and grown(before, later):
        return found.factor is None
    dated = later.claim.as_of is not None and before.claim.as_of is not None
    return dated and as_of(later) > as_of(before) and found.severity is not Severity.SILENT


def wire_copy(case: Case) -> Finding | None:
    """The same figure from the same origin in another outlet: it adds reach, not evidence."""
    mine = case.later.statement
    first = next(
        (
            o
            for o in case.before
            if o.statement.origin == mine.origin
            and o.statement.source != mine.source
            and o.claim.role is not Role.PREVIOUS
            and one_figure(o, case.later)
        ),
        None,
    )
    if first is None:
        return None
    return silent(
        Silence.WIRE_COPY,
        f"both print one text, by {mine.origin}",
        against=first,
        relation=relation(first, case.later),
        link="repeats",
    )
