"""A judgement in one sentence: who said what, when, how far apart, and why it matters or does not.

It says "differs from", never "wrong": which side errs is for people to decide.
"""

from __future__ import annotations

from decimal import Decimal

from claims.compare.case import Finding
from claims.compare.file import level
from claims.compare.standing import floor
from claims.discrepancy import Severity, Silence, Verdict
from claims.say.amounts import written
from claims.say.distance import apart
from claims.say.quotes import cited, printed
from claims.say.times import clock, day
from claims.series import UNDATED, Observation


def explain(finding: Finding, later: Observation) -> str:
    """The sentence for a finding."""
    against = finding.shown or finding.against
    if against is None:
        return f"{said(later)} raised nothing: {finding.why}."
    why = finding.why or _because(finding, later, against)
    end = "" if why.endswith((".”", "!”", "?”")) else "."
    link = finding.link or ("agrees with" if _fits(finding) else "differs from")
    other = f"{_again(against, later)}{_apart(finding, later, against)}"
    return f"{said(later, beside=against)} {link} {other}: {why}{end}"


def _apart(finding: Finding, later: Observation, against: Observation) -> str:
    if _fits(finding) or finding.link or not (finding.relation and finding.relation.rel):
        return ""
    distance = apart(against.claim.quantity, later.claim.quantity)
    return f", {distance}" if distance else ""


def _fits(finding: Finding) -> bool:
    if finding.silence is Silence.AGREES:
        return True
    if finding.relation is None or finding.verdict not in (Verdict.CONSISTENT, Verdict.REFINEMENT):
        return False
    return finding.relation.severity is Severity.SILENT


def said(observation: Observation, *, beside: Observation | None = None) -> str:
    """A figure as quoted, with who printed it and when; the time too where ``beside`` is of the same day."""
    statement, voice = observation.statement, cited(observation.claim)
    citing = f", citing {voice}" if voice else ""
    place = f"the headline of {statement.source}" if observation.claim.in_headline else statement.source
    return f"“{printed(observation.claim)}” in {place}{citing}{_when(observation, beside)}"


def _again(observation: Observation, later: Observation) -> str:
    """The same for the other side, shorter where both stand in one entry."""
    statement = observation.statement
    if later.statement.version_id == statement.version_id:
        return f"“{printed(observation.claim)}” in its {'headline' if observation.claim.in_headline else 'text'}"
    if later.statement.entry_id == statement.entry_id:
        return f"“{printed(observation.claim)}” in an earlier version of the same entry{_when(observation, later)}"
    return said(observation, beside=later)


def _when(observation: Observation, beside: Observation | None) -> str:
    """The day in parentheses, with the time where the other side is of the same day; nothing where it is unknown."""
    moment = observation.statement.published_at
    if moment == UNDATED:
        return ""
    other = beside.statement.published_at if beside is not None else moment
    return (
        f" ({day(moment)}, {clock(moment)})" if other != moment and day(other) == day(moment) else f" ({day(moment)})"
    )


def _rounds(finer: Observation, coarser: Observation) -> str:
    if finer.claim.quantity.hard.meets(coarser.claim.quantity.hard):
        return f"{printed(finer.claim)} rounds to {printed(coarser.claim)}"
    return "they are no more than half a point apart"


def _room(observation: Observation) -> Decimal:
    width = observation.claim.quantity.hard.width
    return Decimal("Infinity") if width is None else width


def _because(finding: Finding, later: Observation, against: Observation) -> str:
    if finding.meant is not None:
        return f"{written(finding.meant, later.claim.quantity)} was probably meant"
    finer, coarser = sorted((later, against), key=_room)
    cut, full = sorted((later, against), key=level)
    rounder, rest = sorted((later, against), key=lambda o: -o.claim.quantity.coarse_place)
    hedged, other = (later, against) if floor(later) or not later.claim.quantity.bare else (against, later)
    words = {
        "equal": "the same figure",
        "rounding": _rounds(finer, coarser),
        "coarse_rounding": f"{printed(finer.claim)} rounds to {printed(coarser.claim)}, if coarsely",
        "truncation": f"{printed(cut.claim)} may be {printed(full.claim)} with its last digits cut off",
        "round_halo": f"{printed(rounder.claim)} is a round number and may stand for {printed(rest.claim)}",
        "hedge_ok": f"“{printed(hedged.claim)}” leaves room for {printed(other.claim)}",
        "hedge_weak": "both can be true as worded, but are so far apart that scope or date probably differ",
        "uninformative_ceiling": "an upper limit so far above says little",
        "near_miss": "as worded, one just rules the other out",
    }
    return words.get(finding.reason, "as worded, they cannot both be right")
