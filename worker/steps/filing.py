"""File the claims of an entry version under their series."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from claims.claim import Claim
from claims.compare.standing import LEAST_CONFIDENCE
from claims.feed import EntryVersion
from claims.match import assign, index_terms, search_terms, series_key, series_name
from claims.quantity import Quantity
from claims.series import Candidate, Match, Observation, Statement
from ledger import Book
from worker.steps.origin import find_origin

LEARNING = 8  # observations; those beyond add no terms, so that no series is in every posting list

Matcher = Callable[[Sequence[Statement], Sequence[Sequence[Candidate]]], Sequence[Match]]
"""Says where the statements of one version belong, each with its candidates (``claims.match.assign``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """An observation and how probable it is that it belongs where it was filed."""

    observation: Observation
    probability: float


def file_version(book: Book, version: EntryVersion, now: datetime, *, match: Matcher = assign) -> list[Filed]:
    """File every claim of a version under a series that is on file, or a new one; in order of place."""
    stated = statements(book, version, now=now)
    own = book.series.of_entry(version.entry_id) if version.replaces is not None else ()
    candidates = [_candidates(book, statement.claim, own) for _, statement in stated]
    matches = match([statement for _, statement in stated], candidates)
    chosen: list[int] = []
    for (_, statement), offered, found in zip(stated, candidates, matches, strict=True):
        chosen.append(_series(book, statement, found, chosen, now))
        _learn(book, statement.claim, next((it for it in offered if it.id == found.series_id), None))
    return [
        _file(book, claim_id, statement, found, series_id)
        for (claim_id, statement), found, series_id in zip(stated, matches, chosen, strict=True)
    ]


def _learn(book: Book, claim: Claim, series: Candidate | None) -> None:
    """Let a young series be found by the words of those that join it too, not only of the one that opened it."""
    if series is None or len(series.members) >= LEARNING or claim.quantity.kind is not series.kind:
        return
    known = frozenset[str]().union(*(index_terms(member.claim) for member in series.members))
    if new := index_terms(claim) - known:
        book.series.index(series.id, series.kind, new)


def _file(book: Book, claim_id: int, statement: Statement, found: Match, series_id: int) -> Filed:
    observation = book.series.file(series_id, claim_id, statement)
    if found.probability < LEAST_CONFIDENCE:
        book.rulings.doubt(observation.id, found.probability, found.reasons)
    return Filed(observation=observation, probability=found.probability)


def statements(book: Book, version: EntryVersion, *, now: datetime) -> list[tuple[int, Statement]]:
    """What a version states, in order of place, each with the id of its claim."""
    origin = find_origin(book, version, now=now)
    said_at, edit = _dates(book, version), is_edit(book, version)
    claims = book.entries.claims(version.id)
    return [(number, _statement(version, claim, origin, said_at(claim.quantity), edit)) for number, claim in claims]


def is_edit(book: Book, version: EntryVersion) -> bool:
    """Whether a version is an edit by its outlet, and not its page's text in place of the feed's, or the reverse."""
    before = book.entries.forerunner(version)
    return before is not None and before.full_text == version.full_text


def _dates(book: Book, version: EntryVersion) -> Callable[[Quantity], datetime]:
    """Since when a version's figures stand: in an edit what stood before keeps its date, what is new has the edit's.

    Dates of publication move, or stay, whatever an edit changes.
    """
    published = version.item.published or version.seen_at
    if version.replaces is None:
        return lambda quantity: published
    before = {o.claim.quantity: o.statement.published_at for o in book.series.filed(version.replaces)}
    return lambda quantity: before.get(quantity, version.seen_at)


def open_series(book: Book, statement: Statement, *, now: datetime) -> int:
    """A new series for what a statement states; its id."""
    claim = statement.claim
    return book.series.open(series_key(claim), name=series_name(statement), terms=index_terms(claim), now=now).id


def _series(book: Book, statement: Statement, match: Match, chosen: Sequence[int], now: datetime) -> int:
    """The series to file under. ``chosen`` holds those of the statements before."""
    if match.series_id is not None:
        return match.series_id
    return chosen[match.joins] if match.joins is not None else open_series(book, statement, now=now)


def _statement(version: EntryVersion, claim: Claim, origin: str, said_at: datetime, edit: bool) -> Statement:
    return Statement(
        claim=claim,
        source=version.outlet,
        origin=origin,
        url=version.item.url,
        title=version.item.title,
        published_at=said_at,
        seen_at=version.seen_at,
        entry_id=version.entry_id,
        version_id=version.id,
        edit=edit,
        historic=version.historic,
    )


def _candidates(book: Book, claim: Claim, own: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """The series that share terms with a claim, and those in which the entry's earlier versions were filed."""
    terms = search_terms(claim)
    found = {series.id: series for series in book.series.candidates(terms)}
    return tuple((found | {series.id: series for series in own if series.kind in terms}).values())
