"""Differences of when: a count that moved on, a figure that was restated, an old one printed once more."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from claims.compare.case import Case, Finding, one_figure, silent
from claims.compare.course import Course
from claims.compare.file import LEAP, NEWS, acknowledges, agrees, grown, level, relation, restates, taken_back, times
from claims.compare.frames import VINTAGES, sure
from claims.compare.numbers import shifted, slipped
from claims.compare.standing import as_of, same_source, usable
from claims.discrepancy import Severity, Silence, Verdict
from claims.quantity import Kind
from claims.relate import Relation
from claims.say.quotes import printed
from claims.series import Observation

_LITTLE = Decimal("1.02")
_DAY = timedelta(days=1)
_SMALL_REVISION, _LARGE_REVISION = Decimal("0.05"), Decimal("0.2")


def stale_count(case: Case) -> Finding | None:
    """An older value of a running count, still printed by somebody."""
    if case.course is not Course.RISING or level(case.later) >= level(case.anchor):
        return None
    older = next((o for o in case.file.past if one_figure(o, case.later)), None)
    if older is None or same_source(case.later, case.anchor) or restates(case.later, case.anchor, case.recalls):
        return None
    return silent(
        Silence.RUNNING_COUNT,
        "it is an earlier value of a count that has moved on",
        against=older,
        relation=relation(older, case.later),
        reason="update",
        verdict=Verdict.UPDATE,
        link="repeats",
    )


def update(case: Case) -> Finding | None:
    """A quantity that moved on: a running count that rises, a state that moves, a level said to have changed."""
    if _is_slip(case) or not _moved_on(case):
        return None
    factor = times(case.relation)
    if factor < _LITTLE:
        return _little_moved(case)
    return Finding(
        reason="update",
        verdict=Verdict.UPDATE,
        severity=_update_severity(case, factor),
        against=case.anchor,
        relation=case.relation,
        why="the quantity has moved on since",
    )


def _little_moved(case: Case) -> Finding:
    """Silent; a round number (5,000) that the later one makes exact (5,008) has not moved at all."""
    exact = (
        case.relation.name == "round_halo"
        and case.later.claim.quantity.coarse_place < case.anchor.claim.quantity.coarse_place
    )
    return silent(
        Silence.RUNNING_COUNT,
        "it moved by less than 2 %",
        against=case.anchor,
        relation=case.relation,
        reason=case.relation.name if exact else "update",
        verdict=Verdict.REFINEMENT if exact else Verdict.UPDATE,
    )


def _moved_on(case: Case) -> bool:
    if case.course is Course.MOVING:
        return True
    if case.course is Course.RISING:
        return grown(case.anchor, case.later)
    if _of_a_later_day(case):
        return True
    level_slot = sure(case.later.claim.frame.level)
    told = acknowledges(case.later, case.anchor, case.recalls)
    return told and (level_slot in ("level", "rate") or case.later.claim.quantity.kind is Kind.PERCENT)


def _of_a_later_day(case: Case) -> bool:
    """Whether the text says that a figure holds for a day after the one of which the anchor speaks.

    Beside a sum of money the day is mostly that of an event: the vote, the signing.
    """
    claim = case.later.claim
    return claim.quantity.kind is not Kind.MONEY and claim.as_of is not None and claim.as_of > as_of(case.anchor)


def _update_severity(case: Case, factor: Decimal) -> Severity:
    apart = case.later.statement.published_at - case.anchor.statement.published_at
    if case.course is Course.RISING and factor >= LEAP and abs(apart) <= _DAY:
        return Severity.HIGH
    return Severity.LOW if factor < NEWS else Severity.MEDIUM


def _is_slip(case: Case) -> bool:
    """Whether a power of ten lies between two values of a count, and no growth explains it.

    Counts do rise tenfold, from 4 to 40; one that keeps its digits (115, then 1,150), falls, or changes by a whole
    scale word has more likely slipped.
    """
    if case.course is not Course.RISING or level(case.later) < level(case.anchor):
        return slipped(case)
    return case.word_slip or shifted(case.later, case.anchor)


def revision(case: Case) -> Finding | None:
    """A figure restated: by the same authority, by a text that names the old value, or a running count that fell."""
    if case.relation.severity <= Severity.NOTE or case.relation.transposed or slipped(case):
        return None
    told = acknowledges(case.later, case.anchor, case.recalls) or taken_back(case.later, case.anchor)
    if case.notice is not None and told:
        return _restated(case, "correction", Severity.MEDIUM, f"its notice says “{case.notice}”")
    if not told and not restates(case.later, case.anchor, case.recalls) and not _own_count_fell(case):
        return None
    if case.course is Course.RISING:
        return _restated(case, "revision", Severity.HIGH, "a running count fell, or was taken back")
    return _restated(case, "revision", _revision_severity(case), "the same quantity was restated")


def correction(case: Case) -> Finding | None:
    """An outlet owns up to a value that another page of its own gave: told to those who saw that one."""
    if case.notice is None:
        return None
    own = next((o for o in reversed(case.before) if same_source(o, case.later) and _owns_up(case, o)), None)
    if own is None:
        return None
    return Finding(
        reason="correction",
        verdict=Verdict.REVISION,
        severity=Severity.MEDIUM,
        against=own,
        relation=relation(own, case.later),
        why=f"its notice says “{case.notice}”",
    )


def _owns_up(case: Case, own: Observation) -> bool:
    """Whether the notice is of the other value: the text recalls it, or the notice gives it in its own words."""
    if not usable(own) or agrees(own, case.later):
        return False
    named = printed(own.claim) in (case.notice or "")
    return named or acknowledges(case.later, own, case.recalls)


def _own_count_fell(case: Case) -> bool:
    return case.course is Course.RISING and same_source(case.later, case.anchor)


def _restated(case: Case, reason: str, severity: Severity, why: str) -> Finding:
    return Finding(
        reason=reason,
        verdict=Verdict.REVISION,
        severity=severity,
        against=case.anchor,
        relation=case.relation,
        why=why,
    )


def _revision_severity(case: Case) -> Severity:
    """Vintages of a statistic are expected; an official total that changes much, or falls, is news."""
    found: Relation = case.relation
    if _is_statistic(case):
        return Severity.NOTE if found.rel <= _SMALL_REVISION else Severity.MEDIUM
    if level(case.later) < level(case.anchor) and found.rel > _SMALL_REVISION:
        return Severity.HIGH
    return Severity.MEDIUM if found.rel <= _LARGE_REVISION else Severity.HIGH


def _is_statistic(case: Case) -> bool:
    points = case.later.claim.quantity.kind in (Kind.PERCENT, Kind.PERCENTAGE_POINTS)
    return points or sure(case.later.claim.frame.status) in VINTAGES or sure(case.anchor.claim.frame.status) in VINTAGES
