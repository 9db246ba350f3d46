"""File the claims of entry versions under their series, and judge them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import structlog

from claims.claim import Claim
from claims.compare import excerpt, judge_version
from claims.compare import judge as judge_observation
from claims.compare.standing import LEAST_CONFIDENCE
from claims.discrepancy import Judgement, Severity, Silence
from claims.feed import EntryVersion
from claims.match import assign, index_terms, series_key, series_name
from claims.notices import correction_notice
from claims.series import Match, Observation, Series, Statement
from ledger import Book, Ledger
from ledger.entries import Stage
from worker.ports import Clock
from worker.steps.origin import find_origin
from worker.steps.taking import one_by_one

log = structlog.get_logger(__name__)

Matcher = Callable[[Sequence[Statement], Sequence[Sequence[Series]]], Sequence[Match]]
"""Says where the statements of one version belong, each with its candidates (``claims.match.assign``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """One claim to file: its id, what was stated, and the series that it may belong to."""

    claim_id: int
    statement: Statement
    candidates: tuple[Series, ...]


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


def judge_entry_version(book: Book, version: EntryVersion, *, now: datetime, match: Matcher = assign) -> int:
    """File and judge one version within a unit of work; how many discrepancies were found."""
    filed = file_version(book, version, now=now, match=match)
    if version.replaces is not None:
        book.series.supersede(version.entry_id, by_version=version.id)
    notice = correction_notice(f"{version.item.title}. {version.item.text}")
    touched = {it.observation.series_id for it in filed}
    on_file = {number: excerpt(book.series.get(number), version.entry_id) for number in touched}
    judgements = [
        judge_observation(
            it.observation, on_file[it.observation.series_id], match_probability=it.probability, notice=notice
        )
        for it in filed
    ]
    judgements += judge_version([it.observation for it in filed], _history(on_file.values(), version))
    series = {it.observation.id: it.observation.series_id for it in filed}
    return sum(_record(book, judgement, now) for judgement in said_once(judgements, series))


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """An observation and how probable it is that it belongs where it was filed."""

    observation: Observation
    probability: float


def file_version(book: Book, version: EntryVersion, *, now: datetime, match: Matcher = assign) -> list[Filed]:
    """File every claim of a version under a series that is on file, or a new one; in order of place."""
    filings = _filings(book, version, now)
    matches = match([it.statement for it in filings], [it.candidates for it in filings])
    chosen: list[int] = []
    for filing, found in zip(filings, matches, strict=True):
        chosen.append(_series(book, filing.statement, found, chosen, now))
    return [
        _file(book, filing, found, series_id) for filing, found, series_id in zip(filings, matches, chosen, strict=True)
    ]


def _file(book: Book, filing: Filing, match: Match, series_id: int) -> Filed:
    observation = book.series.file(series_id, filing.claim_id, filing.statement)
    if match.probability < LEAST_CONFIDENCE:
        book.rulings.doubt(observation.id, match.probability, match.reasons)
    return Filed(observation=observation, probability=match.probability)


def _series(book: Book, statement: Statement, match: Match, chosen: Sequence[int], now: datetime) -> int:
    """The series to file under. ``chosen`` holds those of the statements before."""
    if match.series_id is not None:
        return match.series_id
    if match.joins is not None:
        return chosen[match.joins]
    claim = statement.claim
    return book.series.open(series_key(claim), name=series_name(statement), terms=index_terms(claim), now=now).id


def _filings(book: Book, version: EntryVersion, now: datetime) -> list[Filing]:
    origin = find_origin(book, version, now=now)
    own = book.series.of_entry(version.entry_id) if version.replaces is not None else ()
    return [
        Filing(
            claim_id=claim_id, statement=_statement(version, claim, origin), candidates=_candidates(book, claim, own)
        )
        for claim_id, claim in book.entries.claims(version.id)
    ]


def _statement(version: EntryVersion, claim: Claim, origin: str) -> Statement:
    return Statement(
        claim=claim,
        source=version.outlet,
        origin=origin,
        url=version.item.url,
        title=version.item.title,
        published_at=version.item.published or version.seen_at,
        seen_at=version.seen_at,
        entry_id=version.entry_id,
        version_id=version.id,
        edit=version.replaces is not None,
        historic=version.historic,
    )


def _candidates(book: Book, claim: Claim, own: Iterable[Series]) -> tuple[Series, ...]:
    """The series that share terms with a claim, and those in which the entry's earlier versions were filed."""
    kind = claim.quantity.kind
    found = {series.id: series for series in book.series.candidates(kind, index_terms(claim))}
    return tuple((found | {series.id: series for series in own if series.key.kind is kind}).values())


def _record(book: Book, judgement: Judgement, now: datetime) -> bool:
    added = book.discrepancies.add(judgement, now=now)
    return added is not None and judgement.severity > Severity.SILENT
