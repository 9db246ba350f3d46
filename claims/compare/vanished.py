"""Figures that an edit of an entry took out without putting another in their place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from claims.compare.case import one_figure
from claims.compare.explain import said
from claims.compare.standing import usable
from claims.discrepancy import Judgement, Severity, Silence, Verdict
from claims.series import Observation
from claims.units import comparable

VANISHED = "vanished"
CUT_SHORT = 0.5
"""Of its length a text keeps more than this, or it was cut short and says nothing of what it left out."""
REWRITTEN = 0.6
"""Of its words a text keeps this many, or it was written anew: what it leaves out was not taken back."""

MOST_NOTED = 5
"""Figures of one text that are noted as gone; of one that goes on losing them, as live blogs do, that says enough."""

_WORD = re.compile(r"[^\W_]+")


def cut_short(before: str, after: str) -> bool:
    """Whether the later text is a mere piece of the earlier: a summary in place of the whole, a paywall's teaser."""
    return len(after) < CUT_SHORT * len(before)


def vanished(before: Iterable[Observation], after: Sequence[Observation]) -> tuple[Observation, ...]:
    """Of what an entry's earlier versions state, that which the later states no more.

    Another figure of the same series is a successor, a former value that the text recalls included; and the same
    figure may have been filed elsewhere.
    """
    series = {o.series_id for o in after}
    return tuple(o for o in before if usable(o) and o.series_id not in series and not _stands(o, after))


def _stands(figure: Observation, after: Iterable[Observation]) -> bool:
    return any(comparable(figure.claim.quantity, o.claim.quantity) and one_figure(figure, o) for o in after)


def taken_out(figure: Observation, *, before: str, after: str, notice: str | None = None, noted: int = 0) -> Judgement:
    """What is said of a figure that was seen gone twice: a note.

    Silent where the whole text was written anew, and where as much was ``noted`` of the text's other figures, unless it
    declares a correction. ``before`` and ``after`` are the texts with and without it, ``notice`` the correction notice.
    """
    anew = _kept(before, after) < REWRITTEN
    why = "the text was written anew without it" if anew else "an edit took it out and put no figure in its place"
    silence = Silence.REWRITTEN if anew else Silence.ROLLING if noted >= MOST_NOTED and not notice else None
    told = f"; its notice says “{notice}”" if notice else ""
    if noted == MOST_NOTED - 1 and silence is None:
        told += "; what else goes from this text without a notice is kept silent"
    return Judgement(
        verdict=Verdict.REVISION,
        reason=VANISHED,
        severity=Severity.SILENT if silence else Severity.NOTE,
        later=figure.id,
        earlier=None,
        explanation=f"{said(figure)} is no longer printed there: {why}{told}.",
        silence=silence,
    )


def _kept(before: str, after: str) -> float:
    """The share of the words of the shorter text that the other has too."""
    old, new = (Counter(_WORD.findall(text.casefold())) for text in (before, after))
    fewer = min(old.total(), new.total())
    return (old & new).total() / fewer if fewer else 0.0
