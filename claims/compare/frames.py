"""Differences of what is measured: another stage, period, scope or unit; and one number said of two of them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from claims.claim import Frame, Slot
from claims.compare.case import Case, Finding, agreeing, silent, verdict_of
from claims.compare.course import Course
from claims.compare.file import grown, relation, times
from claims.compare.numbers import slip_of, unmistakable
from claims.compare.standing import LEAST_CONFIDENCE, LEGISLATION, as_of, conditional, same_source
from claims.discrepancy import Severity, Silence, Verdict
from claims.quantity import Kind, Role
from claims.say.slots import level, slot
from claims.say.times import day
from claims.series import Observation

VINTAGES = ("forecast", "estimate", "estimated", "preliminary", "advance", "revised", "final")
"""States of one statistic: the next takes the place of the one before."""

_FLOWS = frozenset({"new", "change"})
_STOCKS = frozenset({"level", "cumulative"})
_WHOLE = "whole"
_STALE_DAYS = 14
"""A level printed so much later than another, neither of them dated, is more likely of another day than disputed."""

_SAME_AMOUNT, _NEAR_AMOUNT, _RATE_ROOM = Decimal("0.02"), Decimal("0.05"), Decimal("0.1")
_ANY_RATE = 2
"""No currency moves so far between two conversions of one amount."""


def sure(slot: Slot | None) -> str | None:
    """The value of a slot, None where it is open or a guess."""
    return slot.value if slot is not None and slot.confidence >= LEAST_CONFIDENCE else None


def _both(a: Observation, b: Observation, name: str) -> tuple[str, str] | None:
    """The values of a slot that both sides fill with different values."""
    mine, theirs = (_slot(o.claim.frame, name) for o in (a, b))
    return (mine, theirs) if mine is not None and theirs is not None and mine != theirs else None


def _slot(frame: Frame, name: str) -> str | None:
    slots = {"status": frame.status, "period": frame.period, "scope": frame.scope, "level": frame.level}
    return sure(slots[name])


def frame_clash(case: Case) -> Finding | None:
    """The same unround number, said to have accumulated since two different times."""
    clash = _clashing_period(case, case.before)
    if clash is None:
        return None
    other, mine, theirs = clash
    return Finding(
        reason="frame_clash",
        verdict=Verdict.CONFLICT,
        severity=Severity.LOW,
        against=other,
        relation=relation(other, case.later),
        why=f"one number is said of two periods, {slot(mine)} and {slot(theirs)}, and can hardly be right for both",
        link="is the same number as",
    )


def _clashing_period(case: Case, others: Iterable[Observation]) -> tuple[Observation, str, str] | None:
    if case.later.claim.quantity.value is None or case.later.claim.quantity.ends[1] == 0:
        return None
    for other in others:
        periods = _both(case.later, other, "period")
        if periods is None or not all(period.startswith("since") for period in periods):
            continue
        if relation(other, case.later).name == "equal":
            return other, *periods
    return None


def whole_as_part(case: Case) -> Finding | None:
    """The number of the whole, printed as that of a part; otherwise a part and a whole that differ are linked once."""
    scopes = _both(case.later, case.anchor, "scope")
    if scopes is None or _WHOLE not in scopes:
        return None
    if case.relation.name == "equal":
        return Finding(
            reason="scope",
            verdict=Verdict.CONFLICT,
            severity=Severity.MEDIUM,
            against=case.anchor,
            relation=case.relation,
            why=f"one number is given for {slot(scopes[0])} and for {slot(scopes[1])}",
            link="is the same number as",
        )
    return Finding(
        reason="scope",
        verdict=Verdict.CONSISTENT,
        severity=Severity.NOTE,
        against=case.anchor,
        relation=case.relation,
        why=f"one speaks of {slot(scopes[0])}, the other of {slot(scopes[1])}",
    )


def flow_as_stock(case: Case) -> Finding | None:
    """New amounts beside a total: silent where both say what they are, told where a flow is given as the total."""
    levels = _both(case.later, case.anchor, "level")
    if levels is not None and _mixed(levels):
        return silent(
            Silence.PERIOD,
            f"one is {level(levels[0])}, the other {level(levels[1])}, and both say so",
            against=case.anchor,
            relation=case.relation,
            reason="flow_as_stock",
        )
    if case.relation.severity is Severity.SILENT or _slot(case.later.claim.frame, "level") not in _STOCKS:
        return None
    flow = next((o for o in case.before if _is_flow_of(o, case.later)), None)
    if flow is None:
        return None
    return Finding(
        reason="flow_as_stock",
        verdict=Verdict.CONFLICT,
        severity=Severity.MEDIUM,
        against=flow,
        relation=case.relation,
        why="a new or changed amount seems to be given as the total",
    )


def _mixed(levels: tuple[str, str]) -> bool:
    return any(one in _FLOWS and other in _STOCKS for one, other in (levels, levels[::-1]))


def _is_flow_of(other: Observation, later: Observation) -> bool:
    return _slot(other.claim.frame, "level") in _FLOWS and relation(other, later).name == "equal"


def conversion(case: Case) -> Finding | None:
    """An amount converted from another currency or unit: some room for the rate, a slip of scale none."""
    if Role.CONVERTED not in (case.later.claim.role, case.anchor.claim.role):
        return None
    later, anchor, rel = case.later, case.anchor, case.relation.rel
    if _scale_word_apart(case):
        return slip_of(later, anchor, case.relation)
    if rel > _NEAR_AMOUNT and (later.claim.quantity.kind is not Kind.MONEY or times(case.relation) > _ANY_RATE):
        return None
    if rel <= _SAME_AMOUNT:
        return silent(
            Silence.CONVERSION,
            "a converted amount may differ by so little",
            against=anchor,
            relation=case.relation,
            reason="conversion",
            verdict=agreeing(later, anchor),
        )
    near = rel <= _NEAR_AMOUNT
    return Finding(
        reason="conversion",
        verdict=Verdict.CONSISTENT if near else Verdict.CONFLICT,
        severity=Severity.NOTE if near else Severity.LOW,
        against=anchor,
        relation=case.relation,
        why="it is a converted amount, and at a likely rate they would be nearer",
    )


def _scale_word_apart(case: Case) -> bool:
    """Whether a scale word lies between two amounts, with the room that a rate needs."""
    factor = times(case.relation)
    return any(abs(factor - slip) <= _RATE_ROOM * slip for slip in (10, 10**3, 10**6, 10**9))


def status(case: Case) -> Finding | None:
    """Another stage of the same money or count: no discrepancy, unless one source's own series switches."""
    stages = _both(case.later, case.anchor, "status")
    if stages is None or unmistakable(case) or all(stage in VINTAGES[1:] for stage in stages):
        return None
    own = _own_series(case)
    if own is not None:
        before = slot(_slot(own.claim.frame, "status") or "unknown")
        return Finding(
            reason="basis_changed",
            verdict=Verdict.CONFLICT,
            severity=Severity.HIGH,
            against=own,
            relation=relation(own, case.later),
            why=f"the same source gave it as {before} before, and gives it as {slot(stages[0])} now",
        )
    return silent(
        Silence.STATUS,
        f"one is {slot(stages[0])}, the other {slot(stages[1])}",
        against=case.anchor,
        relation=case.relation,
        reason="status",
    )


def _own_series(case: Case) -> Observation | None:
    """The latest of at least two figures that the source of ``later`` gave at one other stage, outside legislation."""
    own = [o for o in case.before if same_source(o, case.later) and _both(case.later, o, "status")]
    entries = {o.statement.entry_id for o in own}
    stages = {_slot(o.claim.frame, "status") for o in [*own, case.later]}
    if len(entries) < 2 or len(stages) != 2 or stages & set(LEGISLATION):
        return None
    return None if relation(own[-1], case.later).severity is Severity.SILENT else own[-1]


def hypothetical(case: Case) -> Finding | None:
    """What is feared or planned need not equal what is; two forecasts, or a slip of scale, are judged all the same."""
    if unmistakable(case) or conditional(case.later) == conditional(case.anchor) or _both_to_come(case):
        return None
    side = "it" if conditional(case.later) else "the other"
    why = f"{side} is not stated as fact"
    grew = case.course is Course.RISING and grown(case.anchor, case.later)
    return silent(
        Silence.HYPOTHETICAL,
        why,
        against=case.anchor,
        relation=case.relation,
        reason="hypothetical",
        verdict=Verdict.UPDATE if grew else verdict_of(case.relation, case.later, case.anchor),
    )


def _both_to_come(case: Case) -> bool:
    """Whether both are given for one time that is to come: these are forecasts, in whatever words."""
    mine, theirs = (_slot(o.claim.frame, "period") for o in (case.later, case.anchor))
    return mine is not None and mine == theirs and mine.startswith("by:")


def period(case: Case) -> Finding | None:
    """Another period, or another day: silent where the texts say so, a note where they should have."""
    if unmistakable(case):
        return None
    periods = _both(case.later, case.anchor, "period")
    if periods is not None:
        why = f"one speaks of {slot(periods[0])}, the other of {slot(periods[1])}"
        return silent(Silence.PERIOD, why, against=case.anchor, relation=case.relation, reason="period")
    if case.course is not Course.STEADY:
        return _older_count(case)
    return _level_of_another_day(case)


def _older_count(case: Case) -> Finding | None:
    """A count of an earlier day is lower, and tells nothing of the later one."""
    mine = case.later.claim.as_of
    if mine is None or mine >= as_of(case.anchor) or case.relation.factor is not None:
        return None
    if case.later.claim.quantity.ends[1] > case.anchor.claim.quantity.ends[1]:
        return None
    return silent(
        Silence.PERIOD,
        f"it is the count as of {day(mine)}",
        against=case.anchor,
        relation=case.relation,
        reason="period",
    )


def _level_of_another_day(case: Case) -> Finding | None:
    """A level that is given for two days; only what is said to be a level has a day, all else an event at most."""
    levels = {_slot(o.claim.frame, "level") for o in (case.later, case.anchor)}
    if not levels & {"level", "rate"} or case.relation.factor is not None:
        return None
    mine, theirs = case.later.claim.as_of, case.anchor.claim.as_of
    if mine is not None and theirs is not None:
        why = f"one is as of {day(mine)}, the other as of {day(theirs)}"
        return None if mine == theirs else _moved_level(case, Severity.SILENT, why)
    days = abs((as_of(case.later) - as_of(case.anchor)).days)
    if days < _STALE_DAYS or mine is not None or theirs is not None:
        return None
    why = f"they were published {days} days apart, and neither says of which day it speaks"
    return _moved_level(case, Severity.NOTE, why)


def _moved_level(case: Case, severity: Severity, why: str) -> Finding:
    return Finding(
        reason="period",
        verdict=Verdict.UPDATE,
        severity=severity,
        against=case.anchor,
        relation=case.relation,
        why=why,
        silence=Silence.PERIOD if severity is Severity.SILENT else None,
    )
