"""What one entry version says against itself: headline against text, one voice against another, sums, conversions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from claims.compare.arithmetic import arithmetic
from claims.compare.case import Finding, one_figure, verdict_of
from claims.compare.conclude import conclude
from claims.compare.conversions import conversions
from claims.compare.course import Course, course
from claims.compare.file import grown, relation
from claims.compare.numbers import slip_of
from claims.compare.severity import Circumstances
from claims.compare.standing import conditional, same_authority, usable
from claims.discrepancy import Judgement, Severity, Verdict
from claims.quantity import Role
from claims.series import Observation
from claims.units import comparable


def judge_version(
    observations: Sequence[Observation],
    history: Iterable[Observation] = (),
    *,
    matched: Mapping[int, float] | None = None,
) -> tuple[Judgement, ...]:
    """What the observations of one entry version say against each other; only what somebody should hear of.

    ``matched`` says how sure it is that an observation (by its id) belongs to its series. ``history`` are earlier
    observations of the same series, by which a stale figure under a fresh headline is told from a headline that its
    text does not bear out.
    """
    firm = [o for o in observations if usable(o) and not conditional(o)]
    past = [o for o in history if usable(o)]
    sure = matched or {}
    compared = (
        conclude(finding, later, Circumstances(match_probability=_less_sure(sure, later, finding)))
        for later, finding in _within_series(firm, past)
    )
    linked = (
        conclude(finding, later, Circumstances())
        for later, finding in (*arithmetic(observations), *conversions(observations))
    )
    return (*compared, *linked)


def _less_sure(sure: Mapping[int, float], later: Observation, finding: Finding) -> float:
    """The probability that both sides of a finding belong to their series: that of the less sure one."""
    sides = (later,) if finding.against is None else (later, finding.against)
    return min(sure.get(side.id, 1.0) for side in sides)


def _within_series(
    observations: Sequence[Observation], past: Sequence[Observation]
) -> Iterator[tuple[Observation, Finding]]:
    by_series: dict[int, list[Observation]] = defaultdict(list)
    for observation in observations:
        if observation.claim.role is not Role.CONVERTED:
            by_series[observation.series_id].append(observation)
    for series_id, members in by_series.items():
        titles = [o for o in members if o.claim.in_headline]
        body = [o for o in members if not o.claim.in_headline]
        older = [o for o in past if o.series_id == series_id]
        yield from _headline(titles, body, older)
        yield from _two_voices(body)


def _headline(
    titles: Sequence[Observation], body: Sequence[Observation], older: Sequence[Observation]
) -> Iterator[tuple[Observation, Finding]]:
    """A headline that no figure of the text bears out."""
    for title in titles:
        beside = [o for o in body if comparable(title.claim.quantity, o.claim.quantity)]
        nearest = min(beside, key=lambda o: relation(title, o).rel, default=None)
        if nearest is not None and all(_differs(title, o) for o in beside):
            yield title, _headline_finding(title, nearest, older)


def _differs(title: Observation, body: Observation) -> bool:
    """Whether a headline says something else: it conflicts, or gives another floor of a running count."""
    if course(title) is Course.RISING and (grown(title, body) or grown(body, title)):
        return True
    return relation(title, body).conflicting


def _headline_finding(title: Observation, body: Observation, older: Sequence[Observation]) -> Finding:
    found = relation(title, body)
    if found.misprinted:
        return slip_of(title, body, found)
    stale = course(title) is Course.RISING and grown(body, title) and any(one_figure(old, body) for old in older)
    return Finding(
        reason="headline_body",
        verdict=Verdict.UPDATE if stale else Verdict.CONFLICT,
        severity=Severity.HIGH if found.conflicting and not stale else Severity.LOW,
        against=body,
        relation=found,
        why="the text gives an earlier value" if stale else "the text does not bear the headline out",
    )


def _two_voices(body: Sequence[Observation]) -> Iterator[tuple[Observation, Finding]]:
    """Two named sources that give different figures in one text."""
    for place, later in enumerate(body):
        for earlier in body[:place]:
            if not comparable(earlier.claim.quantity, later.claim.quantity):
                continue
            found = relation(earlier, later)
            if found.conflicting and _named_apart(earlier, later):
                finding = Finding(
                    reason=found.name,
                    verdict=verdict_of(found, later, earlier),
                    severity=found.severity,
                    against=earlier,
                    relation=found,
                    why="the text names two sources, and as worded they cannot both be right",
                )
                yield later, finding
                return


def _named_apart(a: Observation, b: Observation) -> bool:
    named = a.claim.attribution is not None and b.claim.attribution is not None
    return named and a.claim.attribution != b.claim.attribution and not same_authority(a, b)
