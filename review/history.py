"""A series over time, for the pages that show one: what was made of its values, and its drawings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from claims.discrepancy import Discrepancy, Severity, Silence
from claims.series import Observation
from ledger import Book
from review.plot import plot
from review.templating import drawing

VALUES_DRAWN = 500  # of a series, the newest
WIDE, NARROW = 720, 380  # units of the drawings for desks and for telephones


def judged_of(book: Book, series_id: int) -> tuple[Discrepancy, ...]:
    """What was made of the values of a series, newest first."""
    return book.discrepancies.find(series_id=series_id, min_severity=Severity.SILENT, limit=4 * VALUES_DRAWN)


def held_against(judged: Sequence[Discrepancy]) -> Observation | None:
    """The figure that the latest value of a series was held against, another entry's: its anchor at that time."""
    for judgement in judged:  # newest first
        earlier, later = judgement.earlier, judgement.later
        is_repeat = judgement.judgement.silence in (Silence.WIRE_COPY, Silence.OPEN_ALREADY)
        if earlier and not is_repeat and earlier.statement.entry_id != later.statement.entry_id:
            return earlier
    return None


def plots(
    observations: Sequence[Observation], judged: Sequence[Discrepancy], *, anchor: Observation | None
) -> Mapping[str, Markup]:
    """A series drawn for a desk and for a telephone; the style sheet shows the one that fits."""
    shown = observations[-VALUES_DRAWN:]
    flagged = {
        d.later.id: d for d in sorted(judged, key=lambda d: d.judgement.severity.rank) if not d.judgement.silence
    }
    wide, narrow = (plot(shown, anchor=anchor, flagged=flagged, width=width) for width in (WIDE, NARROW))
    return {"wide": drawing(wide), "narrow": drawing(narrow)}
