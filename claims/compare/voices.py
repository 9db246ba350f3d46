"""Differences of who: a source that disowns a figure, a withdrawn figure that returns, a difference already told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from claims.compare.case import Case, Finding, silent, verdict_of
from claims.compare.course import Course
from claims.compare.file import agrees, grown, level, relation
from claims.compare.standing import floor, same_source, usable
from claims.discrepancy import Severity, Silence, Verdict
from claims.notices import denies
from claims.series import Observation

_REACHED_AGAIN = timedelta(days=7)
_SAME_SIDE = Decimal("0.1")
"""How far apart two figures may be that differ from the anchor in the same way."""


def denied(case: Case) -> Finding | None:
    """The text says that somebody never gave the figure; it is disputed wherever it is repeated."""
    quote = case.later.claim.quote
    if not denies(quote.prefix, quote.suffix):
        return None
    same = next((o for o in case.before if usable(o) and relation(o, case.later).severity is Severity.SILENT), None)
    if same is None:
        return None
    return Finding(
        reason="denied",
        verdict=Verdict.CONFLICT,
        severity=Severity.HIGH,
        against=same,
        relation=relation(same, case.later),
        why="the text says that it was never given",
        link="disputes",
    )


def zombie(case: Case) -> Finding | None:
    """A value that was taken back by a correction or an edit, printed again by an origin that had not printed it."""
    if agrees(case.anchor, case.later) or case.course is Course.MOVING:
        return None
    withdrawn = _withdrawn if case.course is Course.STEADY else _taken_back
    origin = case.later.statement.origin
    dead = next((o for o in case.before if relation(o, case.later).rel == 0 and withdrawn(o, case)), None)
    if dead is None or any(o.statement.origin == origin and relation(o, case.later).rel == 0 for o in case.before):
        return None
    teller = dead if case.course is Course.STEADY else case.anchor
    return Finding(
        reason="zombie",
        verdict=Verdict.CONFLICT,
        severity=Severity.HIGH,
        against=dead,
        relation=relation(dead, case.later),
        why=f"{teller.statement.source} has since taken that figure back",
        link="repeats",
    )


def _taken_back(old: Observation, case: Case) -> bool:
    """Whether a running count was lowered from this value, so lately that it can hardly have reached it again."""
    apart = case.later.statement.published_at - case.anchor.statement.published_at
    lowered = usable(old) and old.id < case.anchor.id and level(old) > level(case.anchor)
    return lowered and not floor(old) and apart < _REACHED_AGAIN


def _withdrawn(old: Observation, case: Case) -> bool:
    """Whether a later version of its entry gives another figure in its place."""
    same_entry = [o for o in case.before if o.statement.entry_id == old.statement.entry_id and usable(o)]
    newer = [o for o in same_entry if o.statement.version_id > old.statement.version_id]
    return bool(newer) and not any(agrees(old, o) for o in newer)


def known(case: Case) -> Finding | None:
    """The same difference is on file: another entry gave this figure before, and it was told then.

    ``against`` is the observation that printed it first, by which the log finds what this one mentions. What stood in a
    feed when it was first read was never told, and who takes its own count back is heard.
    """
    if case.course is Course.RISING and same_source(case.later, case.anchor):
        return None
    accepted = {o.id for o in case.file.accepted} if case.course is not Course.RISING else frozenset[int]()
    first = next((o for o in _said_before(case) if o.id not in accepted and _differs_alike(o, case)), None)
    return None if first is None else _mention(case, first, case.anchor)


def known_side(case: Case) -> Finding | None:
    """The figure that has come to be accepted, once told against another that is still on file: one more mention."""
    first = next(iter(_said_before(case)), None)
    if first is None or case.course is not Course.STEADY or not agrees(case.anchor, case.later):
        return None
    rival = next((o for o in case.before if o.id < first.id and _rivals(o, first, case.anchor)), None)
    return None if rival is None else _mention(case, first, rival)


def _said_before(case: Case) -> Iterator[Observation]:
    """What other entries gave as this figure, or a count near it, since their feeds were first read; oldest first."""
    for observation in case.before:
        statement, found = observation.statement, relation(observation, case.later)
        near = found.severity is Severity.SILENT or case.course is Course.RISING
        if statement.entry_id == case.later.statement.entry_id or statement.historic or not usable(observation):
            continue
        if near and found.rel <= _SAME_SIDE:
            yield observation


def _differs_alike(first: Observation, case: Case) -> bool:
    """Whether an earlier figure differs from the anchor as this one does. Past values of a count do not differ."""
    return case.course is not Course.RISING or first.id > case.anchor.id or level(first) > level(case.anchor)


def _rivals(old: Observation, first: Observation, anchor: Observation) -> bool:
    return usable(old) and not agrees(old, first) and not agrees(old, anchor)


def _mention(case: Case, first: Observation, rival: Observation) -> Finding:
    found = relation(rival, case.later)
    moved_on = case.course is Course.RISING and grown(rival, case.later)
    return silent(
        Silence.OPEN_ALREADY,
        f"{first.statement.source} gave this figure before, and the difference is in the log",
        against=first,
        relation=found,
        reason="update" if moved_on else found.name,
        verdict=Verdict.UPDATE if moved_on else verdict_of(found, case.later, rival),
        link="differs from",
        shown=rival,
    )
