"""File the claims of entry versions under their series, and judge them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

import structlog

from claims.compare import excerpt, judge_version
from claims.compare import judge as judge_observation
from claims.discrepancy import Judgement, Severity, Silence
from claims.feed import EntryVersion
from claims.match import without_strangers
from claims.notices import correction_notice
from claims.series import Observation, Series
from ledger import Book, Ledger
from ledger.entries import Stage
from worker.ports import Clock
from worker.steps.filing import Filed, file_version
from worker.steps.taking import one_by_one
from worker.steps.vanish import missing

Filer = Callable[[Book, EntryVersion, datetime], list[Filed]]
"""Files the claims of a version."""

log = structlog.get_logger(__name__)


def judge(ledger: Ledger, clock: Clock, version_ids: Collection[int]) -> int:
    """File the claims of entry versions, oldest first, and judge them; how many discrepancies were found."""
    return sum(_judge_one(ledger, clock, version) for version in one_by_one(ledger, clock, Stage.READ, version_ids))


def _judge_one(ledger: Ledger, clock: Clock, version: EntryVersion) -> int:
    try:
        with ledger.write() as book:
            book.series.exclusive()
            found = judge_entry_version(book, version, now=clock())
            book.entries.finish(version.id, now=clock())
    except Exception as error:
        # One version that breaks the judge must not hold up the others; after five tries the ledger sets it aside.
        log.exception("judge.failed", version=version.id)
        with ledger.write() as book:
            book.entries.release(version.id, error=repr(error))
        return 0
    return found


def judge_entry_version(book: Book, version: EntryVersion, *, now: datetime, file: Filer = file_version) -> int:
    """File and judge one version within a unit of work; how many discrepancies were found."""
    filed = file(book, version, now)
    if version.replaces is not None:
        gone = missing(book, version, [it.observation for it in filed], now=now)
        book.series.supersede(version.entry_id, by_version=version.id, sparing=gone)
    notice = correction_notice(f"{version.item.title}. {version.item.text}")
    touched = {it.observation.series_id for it in filed}
    on_file = {number: excerpt(book.series.get(number), version.entry_id) for number in touched}
    judgements = [
        judge_observation(
            it.observation,
            _held_against(book, on_file[it.observation.series_id], it.observation),
            match_probability=it.probability,
            notice=notice,
        )
        for it in filed
    ]
    matched = {it.observation.id: it.probability for it in filed}
    judgements += judge_version([it.observation for it in filed], _history(on_file.values(), version), matched=matched)
    series = {it.observation.id: it.observation.series_id for it in filed}
    return sum(_record(book, judgement, now) for judgement in said_once(judgements, series))


def _held_against(book: Book, series: Series, later: Observation) -> Series:
    """What a figure is held against: of a series that people have ruled on all, as they said that it is one."""
    narrowed = without_strangers(series, later)
    return series if narrowed is not series and book.rulings.of((series.id,)) else narrowed


def _history(series: Iterable[Series], version: EntryVersion) -> list[Observation]:
    """What other entries had said of the same quantities before."""
    filed = (observation for one in series for observation in one.observations)
    return [it for it in filed if it.statement.entry_id != version.entry_id]


def said_once(judgements: Sequence[Judgement], series: Mapping[int, int]) -> list[Judgement]:
    """Of the discrepancies of one version that say the same of one series, keep the loudest; the others fall silent.

    A figure that stands in the headline and in the text is one discrepancy. ``series`` gives each observation's.
    """
    loudest: dict[tuple[int, str], Judgement] = {}
    for judgement in sorted(judgements, key=lambda it: -it.severity.rank):
        loudest.setdefault((series[judgement.later], judgement.reason), judgement)
    kept = {id(judgement) for judgement in loudest.values()}
    return [it if id(it) in kept or it.silence else _silenced(it) for it in judgements]


def _silenced(judgement: Judgement) -> Judgement:
    return replace(
        judgement,
        severity=Severity.SILENT,
        silence=Silence.SAME_ENTRY,
        explanation=f"Said once for this entry already. {judgement.explanation}",
    )


def _record(book: Book, judgement: Judgement, now: datetime) -> bool:
    added = book.discrepancies.add(judgement, now=now)
    return added is not None and judgement.severity > Severity.SILENT
