"""Whether the parts, the total and the percentage that one text gives fit together.

All sums are of intervals: a part that is rounded to ``u`` can be off by ``u / 2``, so that n rounded parts can miss
their total by ``n * u / 2`` without anybody being wrong.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.claim import Claim
from claims.compare.case import Finding
from claims.compare.standing import LEAST_CONFIDENCE, conditional
from claims.discrepancy import Severity, Verdict
from claims.interval import Interval
from claims.quantity import Kind, Role
from claims.say.amounts import amount
from claims.series import Observation

Found = tuple[Observation, Finding]

_EXHAUSTIVE = re.compile(
    r"\b(?:made up of|comprising|comprises|comprised of|consist(?:s|ing|ed) of|composed of|split (?:into|between)|"
    r"divided (?:into|between)|broken down (?:into|as)|adds? up to|add(?:s|ing)? up|totall?ing|respectively)\b",
    re.IGNORECASE,
)
_POINTS_TOLERANCE = Decimal("0.5")
_MISREAD = 3
_JUST_BEFORE = 16
"""Characters before a figure in which the word stands that makes it one of the parts."""


def arithmetic(observations: Sequence[Observation]) -> Iterator[Found]:
    """What does not add up among the figures of one entry version: (the figure it is said of, the finding)."""
    firm = [o for o in observations if o.claim.figure.confidence >= LEAST_CONFIDENCE and not conditional(o)]
    yield from _sums(firm)
    yield from _percentages(firm)


def _sums(observations: Sequence[Observation]) -> Iterator[Found]:
    at = {(o.claim.quote.field, o.claim.quote.start, o.claim.quote.end): o for o in observations}
    parts: dict[int, list[Observation]] = defaultdict(list)
    wholes: dict[int, Observation] = {}
    for observation in observations:
        claim = observation.claim
        if claim.part_of is None or claim.role is not Role.PART:
            continue
        whole = at.get((claim.quote.field, *claim.part_of))
        if whole is not None and _same_unit(whole.claim, claim) and not _far_beyond(claim, whole.claim):
            wholes[whole.id] = whole
            parts[whole.id].append(observation)
    for key, whole in wholes.items():
        finding = _sum_finding(whole, parts[key])
        if finding is not None:
            yield whole, finding


def _far_beyond(part: Claim, whole: Claim) -> bool:
    """Whether a "part" is so much more than its whole that the text was misread rather than the sum missed."""
    return part.quantity.hard.low > _MISREAD * whole.quantity.ends[1]


def _same_unit(a: Claim, b: Claim) -> bool:
    return (a.quantity.kind, a.quantity.unit) == (b.quantity.kind, b.quantity.unit)


def _sum_finding(whole: Observation, parts: Sequence[Observation]) -> Finding | None:
    total, least = whole.claim.quantity.hard, sum((o.claim.quantity.hard.low for o in parts), Decimal(0))
    largest = max(parts, key=lambda o: o.claim.quantity.ends[1])
    spelt = amount(sum((o.claim.quantity.ends[1] for o in parts), Decimal(0)), whole.claim.quantity)
    if total.high is not None and least > total.high:
        said = "its part exceeds it" if len(parts) == 1 else f"its parts, {spelt} together, exceed it"
        return _off(largest, Severity.HIGH, said)
    if len(parts) > 1 and not _itself_listed(whole) and _exhaustive(whole, parts) and not _added(parts).meets(total):
        return _off(largest, Severity.MEDIUM, f"the parts that it is made up of add up to {spelt}")
    return None


def _added(parts: Sequence[Observation]) -> Interval:
    hards = [o.claim.quantity.hard for o in parts]
    highs = [hard.high for hard in hards if hard.high is not None]
    high = sum(highs, Decimal(0)) if len(highs) == len(hards) else None
    return Interval(low=sum((hard.low for hard in hards), Decimal(0)), high=high, high_closed=True)


def _itself_listed(whole: Observation) -> bool:
    """Whether it is rather the first of the parts ("the law comprises 780 million for ..., 240 million in ...")."""
    return _EXHAUSTIVE.search(whole.claim.quote.prefix[-_JUST_BEFORE:]) is not None


def _exhaustive(whole: Observation, parts: Sequence[Observation]) -> bool:
    """Whether the text says that these are all the parts ("made up of"); "including" names but some."""
    first = min(parts, key=lambda o: o.claim.quote.start)
    return any(_EXHAUSTIVE.search(words) for words in (whole.claim.quote.suffix, first.claim.quote.prefix))


def _percentages(observations: Sequence[Observation]) -> Iterator[Found]:
    """A change in percent beside the level before and after it, in one sentence."""
    by_sentence: dict[tuple[str, tuple[int, int]], list[Observation]] = defaultdict(list)
    for observation in observations:
        by_sentence[observation.claim.quote.field, observation.claim.sentence].append(observation)
    for members in by_sentence.values():
        changes = [o for o in members if o.claim.role is Role.CHANGE and o.claim.quantity.kind is Kind.PERCENT]
        before = [o for o in members if o.claim.role is Role.PREVIOUS]
        if len(changes) == len(before) == 1:
            after = [o for o in members if _is_now(o, before[0])]
            if len(after) == 1 and not _follows(changes[0].claim, before[0].claim, after[0].claim):
                yield changes[0], _off(after[0], Severity.LOW, "the percentage does not follow from the two values")


def _is_now(observation: Observation, before: Observation) -> bool:
    return observation.claim.role is Role.CURRENT and _same_unit(observation.claim, before.claim)


def _follows(change: Claim, before: Claim, after: Claim) -> bool:
    """Whether some values within the rounding of all three fit together, half a point aside."""
    old, new, said = before.quantity.hard, after.quantity.hard, change.quantity.hard
    if old.high is None or new.high is None or old.low <= 0 or new.low < 0:
        return True
    ends = [100 * (new.low / old.high - 1), 100 * (new.high / old.low - 1)]
    least, most = sorted(map(abs, ends)) if ends[0] * ends[1] > 0 else (Decimal(0), max(map(abs, ends)))
    possible = Interval(low=least - _POINTS_TOLERANCE, high=most + _POINTS_TOLERANCE, high_closed=True)
    return possible.meets(said)


def _off(against: Observation, severity: Severity, why: str) -> Finding:
    return Finding(reason="arithmetic", verdict=Verdict.CONFLICT, severity=severity, against=against, why=why)
