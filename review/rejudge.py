"""Judge observations once more after a person changed what is on file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from claims.compare import excerpt, judge
from claims.discrepancy import Severity
from claims.notices import correction_notice
from claims.series import Observation, Series
from ledger import Book

REJUDGED = 60  # observations of a series, the newest; a judgement on a long one takes milliseconds


def rejudge(book: Book, series_id: int, moved: Sequence[int], now: datetime) -> int:
    """Judge what a change of some observations may have changed: themselves, and those filed after the first of them.

    How many discrepancies were added or raised.
    """
    if not moved:
        return 0
    series = book.series.get(series_id)
    filed = sorted((it for it in series.observations if it.id >= min(moved)), key=lambda it: it.id)
    return judge_anew(book, series, filed[-REJUDGED:], now)


def judge_anew(book: Book, series: Series, observations: Sequence[Observation], now: datetime) -> int:
    """Judge some observations of a series once more; how many discrepancies were added or raised."""
    doubts = {it.observation_id: it.probability for it in book.rulings.suggestions(series.id)}
    return sum(_judge_one(book, series, it, doubts.get(it.id, 1.0), now) for it in observations)


def _judge_one(book: Book, series: Series, observation: Observation, probability: float, now: datetime) -> bool:
    item = book.entries.get(observation.statement.version_id).item
    judgement = judge(
        observation,
        excerpt(series, observation.statement.entry_id),
        match_probability=probability,
        notice=correction_notice(f"{item.title}. {item.text}"),
    )
    return book.discrepancies.revise(judgement, now=now) is not None and judgement.severity > Severity.SILENT
