"""Two statements and nothing else: what ``judge`` would say if the one were on file when the other came."""

from __future__ import annotations

from dataclasses import replace

from claims.compare.conclude import conclude
from claims.compare.course import Course, course
from claims.compare.file import relation
from claims.compare.gates import former_value
from claims.compare.judge import judge
from claims.compare.severity import Circumstances
from claims.compare.version import judge_version
from claims.discrepancy import Judgement, Severity, Verdict
from claims.quantity import Role
from claims.series import Observation, Series, SeriesKey, Statement


def judge_pair(earlier: Statement, later: Statement) -> Judgement:
    """Judge two statements of one quantity, of two texts or of one. ``Judgement.earlier`` is 1 and ``later`` 2.

    Within one text, the headline is held against the body, and a former value has moved to the present one. Between two
    texts, a former value counts like any other: it is what that text says.
    """
    if earlier.version_id == later.version_id:
        return _in_one_text(_observation(earlier, 1), _observation(later, 2))
    return _apart(earlier, later)


def _observation(statement: Statement, number: int) -> Observation:
    return Observation(id=number, series_id=1, statement=statement)


def _in_one_text(first: Observation, second: Observation) -> Judgement:
    if Role.PREVIOUS in (first.claim.role, second.claim.role) and relation(first, second).severity > Severity.SILENT:
        return _moved(first, second)
    found = judge_version((first, second))
    return found[0] if found else _apart(first.statement, second.statement)


def _moved(first: Observation, second: Observation) -> Judgement:
    verdict = Verdict.REVISION if course(second) is Course.STEADY else Verdict.UPDATE
    return conclude(replace(former_value(against=first), verdict=verdict), second, Circumstances())


def _apart(earlier: Statement, later: Statement) -> Judgement:
    first, second = (_observation(_current(it, number), number) for number, it in enumerate((earlier, later), 1))
    key = SeriesKey(kind=earlier.claim.quantity.kind, unit=earlier.claim.quantity.unit, frame=earlier.claim.frame)
    series = Series(id=1, name="", key=key, opened_at=earlier.published_at, observations=(first, second))
    return judge(second, series)


def _current(statement: Statement, number: int) -> Statement:
    """The statement as the present value of an entry of its own."""
    claim = statement.claim
    if claim.role is Role.PREVIOUS:
        claim = replace(claim, figure=replace(claim.figure, role=Role.CURRENT))
    return replace(statement, claim=claim, entry_id=number, version_id=number, historic=False)
