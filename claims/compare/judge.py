"""A new observation against its series: the first class that explains the difference decides."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claims.compare.case import Case, Finding, silent
from claims.compare.conclude import conclude
from claims.compare.copies import edited, wire_copy
from claims.compare.course import course_of
from claims.compare.file import on_file, recalled, relation, take_stock
from claims.compare.frames import conversion, flow_as_stock, frame_clash, hypothetical, period, status, whole_as_part
from claims.compare.gates import held_back
from claims.compare.numbers import agreement, by_number, slip
from claims.compare.severity import Circumstances
from claims.compare.times import correction, revision, stale_count, update
from claims.compare.voices import denied, known, known_side, zombie
from claims.discrepancy import Judgement, Silence
from claims.series import Observation, Series
from claims.units import comparable

RULES: tuple[Callable[[Case], Finding | None], ...] = (
    wire_copy,
    denied,
    correction,
    zombie,
    frame_clash,
    whole_as_part,
    flow_as_stock,
    known_side,
    agreement,
    hypothetical,
    conversion,
    status,
    period,
    stale_count,
    known,
    update,
    revision,
    slip,
)
"""The classes in the order in which they are asked: copies, frame, time, number; ``by_number`` answers for the rest.

A denial and the return of a withdrawn figure come early, since their numbers agree with one on file.
"""


def judge(
    later: Observation,
    series: Series,
    *,
    match_probability: float = 1.0,
    watched: bool = False,
    notice: str | None = None,
) -> Judgement:
    """Judge a new observation against those of its series that were filed before it (that is, have a lower id).

    ``series.observations`` should hold all of the series, or its ``excerpt``; it may hold ``later`` too. ``notice`` is
    the correction notice in the text that ``later`` stands in (``claims.notices.correction_notice``), ``watched``
    whether the quantity is on a watch list, ``match_probability`` how sure it is that ``later`` belongs to the series.

    ``Judgement.earlier`` is what ``later`` is held against. For a mention of something on file (silences WIRE_COPY and
    OPEN_ALREADY) it is the observation that printed the figure first: a discrepancy that has it on either side gains a
    mention.
    """
    finding = _find(later, series, notice)
    around = Circumstances(watched=watched, declared=notice is not None, match_probability=match_probability)
    return conclude(finding, later, around)


def _find(later: Observation, series: Series, notice: str | None) -> Finding:
    others = tuple(sorted((o for o in series.observations if o.id != later.id), key=lambda o: o.id))
    held = held_back(later, others)
    if held is not None:
        return held
    standing = on_file(later, series)
    recalls, pace = recalled(series), course_of(later, standing)
    before = edited(later, others, pace, notice)
    if before is not None:
        return before
    file = take_stock([o for o in standing if comparable(o.claim.quantity, later.claim.quantity)], pace, recalls)
    if file is None:
        return _nothing_to_compare(standing)
    case = Case(
        later=later,
        anchor=file.anchor,
        relation=relation(file.anchor, later),
        file=file,
        course=pace,
        others=others,
        recalls=recalls,
        notice=notice,
    )
    return next((found for rule in RULES if (found := rule(case)) is not None), None) or by_number(case)


def _nothing_to_compare(standing: Sequence[Observation]) -> Finding:
    if standing:
        return silent(
            Silence.CONVERSION,
            "they are in different units, and no rate is on file",
            against=standing[0],
            link="cannot be set beside",
        )
    return silent(Silence.FIRST, "it is the first figure of its series, and nothing is on file to compare it with")
