"""A judgement in one sentence: who said what, when, how far apart, and why it matters or does not.

It says "differs from", never "wrong": which side errs is for people to decide.
"""

from __future__ import annotations

import re
from decimal import Decimal

from claims.compare.case import Finding
from claims.compare.file import level, times
from claims.compare.standing import floor
from claims.discrepancy import Severity, Silence, Verdict
from claims.quantity import Kind, Modifier
from claims.relate import Relation
from claims.series import Observation
from claims.spell import amount

_HEDGE = re.compile(
    r"(?:(?:(?:just|well|slightly|far|little|a bit|a little|somewhat) )?"
    r"(?:more than|less than|fewer than|no more than|not more than|at least|at most|no fewer than|no less than|over|"
    r"above|below|under|nearly|almost|about|around|roughly|approximately|some|close to|up to|as many as|as much as|"
    r"upwards of|approaching|circa|exactly|precisely|an estimated|estimated|a total of))\s*(?:US ?)?$",
    re.IGNORECASE,
)


def explain(finding: Finding, later: Observation) -> str:
    """The sentence for a finding."""
    against = finding.shown or finding.against
    if against is None:
        return f"{_said(later)} raised nothing: {finding.why}."
    link = finding.link or ("agrees with" if _fits(finding) else "differs from")
    apart = "" if _fits(finding) else _distance(finding.relation, later)
    why = finding.why or _because(finding, later, against)
    return f"{_said(later, beside=against)} {link} {_again(against, later)}{apart}: {why}."


def _fits(finding: Finding) -> bool:
    if finding.silence is Silence.AGREES:
        return True
    if finding.relation is None or finding.verdict not in (Verdict.CONSISTENT, Verdict.REFINEMENT):
        return False
    return finding.relation.severity is Severity.SILENT


def _said(observation: Observation, *, beside: Observation | None = None) -> str:
    """A figure as quoted, with who printed it and when."""
    statement = observation.statement
    citing = f", citing {observation.claim.attribution}" if observation.claim.attribution else ""
    place = f"the headline of {statement.source}" if observation.claim.in_headline else statement.source
    return f"“{printed(observation)}” in {place}{citing} ({_when(observation, beside)})"


def _again(observation: Observation, later: Observation) -> str:
    """The same for the other side, shorter where both stand in one entry."""
    statement = observation.statement
    if later.statement.version_id == statement.version_id:
        return f"“{printed(observation)}” in its {'headline' if observation.claim.in_headline else 'text'}"
    if later.statement.entry_id == statement.entry_id:
        return f"“{printed(observation)}” in an earlier version of the same entry ({_when(observation, later)})"
    return _said(observation, beside=later)


def _when(observation: Observation, beside: Observation | None) -> str:
    moment = observation.statement.published_at
    day = f"{moment.day} {moment:%b %Y}"
    other = beside.statement.published_at if beside is not None else moment
    return f"{day}, {moment:%H:%M}" if other != moment and other.date() == moment.date() else day


def printed(observation: Observation) -> str:
    """The figure as printed, with the hedge that stands before it."""
    quote = observation.claim.quote
    hedge = _HEDGE.search(quote.prefix) if observation.claim.quantity.modifier is not Modifier.RANGE else None
    exact = " ".join(quote.exact.split())
    return f"{' '.join(hedge[0].split())} {exact}" if hedge else exact


def _distance(found: Relation | None, later: Observation) -> str:
    if found is None or found.rel == 0:
        return ""
    if found.factor is not None:
        return f", {found.factor:,f} times apart"
    if later.claim.quantity.kind in (Kind.PERCENT, Kind.PERCENTAGE_POINTS):
        return f", {found.difference.normalize():f} points apart"
    ratio = times(found)
    if ratio >= 2 and ratio.is_finite():
        return f", {ratio:.1f} times apart"
    return f", {_percent(found.rel)} apart"


def _percent(share: Decimal) -> str:
    percent = share * 100
    if percent < Decimal("0.1"):
        return "less than 0.1 %"
    return f"{percent:.0f} %" if percent >= 10 else f"{percent:.1f} %"


def _rounds(finer: Observation, coarser: Observation) -> str:
    if finer.claim.quantity.hard.meets(coarser.claim.quantity.hard):
        return f"{printed(finer)} rounds to {printed(coarser)}"
    return "they are no more than half a point apart"


def _room(observation: Observation) -> Decimal:
    width = observation.claim.quantity.hard.width
    return Decimal("Infinity") if width is None else width


def _because(finding: Finding, later: Observation, against: Observation) -> str:
    if finding.meant is not None:
        return f"{amount(finding.meant, later.claim.quantity)} was probably meant"
    finer, coarser = sorted((later, against), key=_room)
    cut, full = sorted((later, against), key=level)
    rounder, rest = sorted((later, against), key=lambda o: -o.claim.quantity.coarse_place)
    hedged, other = (later, against) if floor(later) or not later.claim.quantity.bare else (against, later)
    words = {
        "equal": "the same figure",
        "rounding": _rounds(finer, coarser),
        "coarse_rounding": f"{printed(finer)} rounds to {printed(coarser)}, if coarsely",
        "truncation": f"{printed(cut)} may be {printed(full)} with its last digits cut off",
        "round_halo": f"{printed(rounder)} is a round number and may stand for {printed(rest)}",
        "hedge_ok": f"“{printed(hedged)}” leaves room for {printed(other)}",
        "hedge_weak": "both can be true as worded, but are so far apart that scope or date probably differ",
        "uninformative_ceiling": "an upper limit so far above says little",
        "near_miss": "as worded, one just rules the other out",
    }
    return words.get(finding.reason, "as worded, both cannot be right")
