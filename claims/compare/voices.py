"""Differences of who: a source that disowns a figure, a withdrawn figure that returns, a difference already told."""

from __future__ import annotations

from claims.compare.case import ONE_FIGURE, Case, Finding, silent, verdict_of
from claims.compare.course import Course
from claims.compare.file import agrees, relation
from claims.compare.standing import rank, usable
from claims.discrepancy import Severity, Silence, Verdict
from claims.notices import denies
from claims.series import Observation


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
        why="the figure is denied by the source named for it",
    )


def zombie(case: Case) -> Finding | None:
    """A value that was taken back by a correction or an edit, printed again by an origin that had not printed it."""
    if agrees(case.anchor, case.later) or case.course is not Course.STEADY:
        return None
    origin = case.later.statement.origin
    dead = next((o for o in case.before if _withdrawn(o, case) and relation(o, case.later).rel == 0), None)
    if dead is None or any(o.statement.origin == origin and relation(o, case.later).rel == 0 for o in case.before):
        return None
    return Finding(
        reason="zombie",
        verdict=Verdict.CONFLICT,
        severity=Severity.HIGH,
        against=dead,
        relation=relation(dead, case.later),
        why=f"{dead.statement.source} has since taken that figure back",
    )


def _withdrawn(old: Observation, case: Case) -> bool:
    """Whether a later version of its entry gives another figure in its place."""
    same_entry = [o for o in case.before if o.statement.entry_id == old.statement.entry_id and usable(o)]
    newer = [o for o in same_entry if o.statement.version_id > old.statement.version_id]
    return bool(newer) and not any(agrees(old, o) for o in newer)


def known(case: Case) -> Finding | None:
    """The same difference is on file: another entry gave this figure before, and it was told then.

    ``against`` is the observation that printed it first, by which the log finds what this one mentions. What stood in a
    feed when it was first read was never told; and a better source than before is heard.
    """
    accepted = {o.id for o in case.file.accepted}
    entry = case.later.statement.entry_id
    first = next(
        (
            o
            for o in case.before
            if o.id not in accepted
            and o.statement.entry_id != entry
            and not o.statement.historic
            and usable(o)
            and rank(o) >= rank(case.later)
            and _same_claim(o, case)
        ),
        None,
    )
    if first is None:
        return None
    return silent(
        Silence.OPEN_ALREADY,
        f"{first.statement.source} gave this figure before, and the difference is in the log",
        against=first,
        relation=case.relation,
        reason=case.relation.name,
        verdict=verdict_of(case.relation, case.later, case.anchor),
    )


def _same_claim(first: Observation, case: Case) -> bool:
    found = relation(first, case.later)
    return found.severity is Severity.SILENT and found.rel <= ONE_FIGURE
