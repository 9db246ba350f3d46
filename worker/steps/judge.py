"""File the claims of entry versions under their series, and judge them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from claims.claim import Claim
from claims.compare import judge as judge_observation
from claims.compare import judge_version
from claims.discrepancy import Judgement, Severity
from claims.feed import EntryVersion
from claims.match import assign, index_terms, series_key, series_name
from claims.series import Match, Observation, Series, Statement
from ledger import Book, Ledger
from ledger.entries import Stage
from worker.ports import Clock
from worker.steps.origin import find_origin

HOLD = timedelta(seconds=90)  # a task's hard time limit
log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """One claim to file: its id, what was stated, and the series that it may belong to."""

    claim_id: int
    statement: Statement
    candidates: tuple[Series, ...]


def judge(ledger: Ledger, clock: Clock, version_ids: Collection[int]) -> int:
    """File the claims of entry versions, oldest first, and judge them; how many discrepancies were found."""
    with ledger.write() as book:
        taken = book.entries.take(Stage.READ, now=clock(), hold=HOLD, limit=len(version_ids), ids=version_ids)
    return sum(_judge_one(ledger, clock, version) for version in taken)


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


def judge_entry_version(book: Book, version: EntryVersion, *, now: datetime) -> int:
    """File and judge one version within a unit of work; how many discrepancies were found."""
    observations = file_version(book, version, now=now)
    if version.replaces is not None:
        book.series.supersede(version.entry_id, by_version=version.id)
    judgements = [
        judge_observation(it.observation, book.series.get(it.observation.series_id), match_probability=it.probability)
        for it in observations
    ]
    judgements += judge_version([it.observation for it in observations])
    return sum(_record(book, judgement, now) for judgement in judgements)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """An observation and how probable it is that it belongs where it was filed."""

    observation: Observation
    probability: float


def file_version(book: Book, version: EntryVersion, *, now: datetime) -> list[Filed]:
    """File every claim of a version under a series that is on file, or a new one; in order of place."""
    filings = _filings(book, version, now)
    matches = assign([it.statement for it in filings], [it.candidates for it in filings])
    opened: list[Series] = []
    return [_file(book, filing, match, opened, now) for filing, match in zip(filings, matches, strict=True)]


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


def _file(book: Book, filing: Filing, match: Match, opened: list[Series], now: datetime) -> Filed:
    """File one claim. What fits nothing on file may still repeat a figure that this very version has just opened."""
    if match.series_id is None and opened:
        match = assign([filing.statement], [_fresh(book, opened, filing.statement)])[0]
    series_id = match.series_id
    if series_id is None:
        series_id = _open(book, filing.statement, opened, now)
    observation = book.series.file(series_id, filing.claim_id, filing.statement)
    return Filed(observation=observation, probability=match.probability)


def _fresh(book: Book, opened: Sequence[Series], statement: Statement) -> list[Series]:
    kind = statement.claim.quantity.kind
    return [book.series.get(series.id) for series in opened if series.key.kind is kind]


def _open(book: Book, statement: Statement, opened: list[Series], now: datetime) -> int:
    series = book.series.open(
        series_key(statement.claim), name=series_name(statement), terms=index_terms(statement.claim), now=now
    )
    opened.append(series)
    return series.id


def _record(book: Book, judgement: Judgement, now: datetime) -> bool:
    added = book.discrepancies.add(judgement, now=now)
    return added is not None and judgement.severity > Severity.SILENT
