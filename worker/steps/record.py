"""Record reference figures: each is filed and judged like a figure that was published, and anchors its series."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import partial

from claims.alert import Act
from claims.claim import Claim
from claims.compare.standing import LEAST_CONFIDENCE
from claims.discrepancy import Status
from claims.errors import BadInput
from claims.feed import EntryVersion, Item
from claims.match import assign
from claims.origin import REFERENCE
from claims.reference import Reference, reference_claim
from claims.ruling import RecordedReference
from claims.series import Candidate, Match, Observation, Series, Statement
from ledger import Book
from review.rejudge import rejudge
from worker.steps.filing import Matcher, file_version
from worker.steps.judge import judge_entry_version

OUT_OF_DATE = "already_corrected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """A reference as it is filed: its observation and series, whether it is alone there, and what was found with it."""

    reference: RecordedReference
    observation: Observation
    series: Series
    alone: bool
    found: int


def record(book: Book, given: Reference, *, reviewer: str, now: datetime) -> Recorded:
    """File a reference within a unit of work, in the series that it names or that its words find.

    A match that is unsure opens a new series: a reference must not anchor a guess. Raises NotFound; BadInput for what
    cannot be read, is recorded already, or does not fit the series named.
    """
    claim = reference_claim(given, version="0", now=now)
    match = _matcher(book, given, claim)
    version = _publish(book, given, now)
    book.entries.save_claims(version.id, [claim], now=now)
    book.series.exclusive()
    found = judge_entry_version(book, version, now=now, file=partial(file_version, match=match))
    book.entries.finish(version.id, now=now)
    (observation,) = book.series.filed(version.id)
    return _recorded(book, book.references.add(observation.id, reviewer=reviewer, now=now), found)


def recorded(book: Book) -> list[Recorded]:
    """The references in force, oldest first, each with the discrepancies that it is a side of."""
    found = ((it, len(book.discrepancies.between((it.observation_id,)))) for it in book.references.in_force())
    return [_recorded(book, it, number) for it, number in found]


def _recorded(book: Book, it: RecordedReference, found: int) -> Recorded:
    series = book.series.get(book.series.holding(it.observation_id))
    (observation,) = (other for other in series.observations if other.id == it.observation_id)
    alone = len(series.observations) == 1
    return Recorded(reference=it, observation=observation, series=series, alone=alone, found=found)


def remove(book: Book, reference_id: int, *, reviewer: str, now: datetime) -> RecordedReference:
    """Take a reference back within a unit of work; what was held against it is judged anew. Raises NotFound, BadInput.

    Open discrepancies with it are dismissed.
    """
    book.series.exclusive()
    removed = book.references.remove(reference_id, reviewer=reviewer, now=now)
    own = (removed.observation_id,)
    for void in book.discrepancies.between(own, status=Status.OPEN):
        note = f"reference {reference_id} was removed"
        book.reviews.add(void.id, Act.DISMISS, reviewer=reviewer, now=now, reason=OUT_OF_DATE, note=note)
    rejudge(book, book.series.holding(removed.observation_id), own, now)
    return removed


def _matcher(book: Book, given: Reference, claim: Claim) -> Matcher:
    if given.series is None:
        return _surely
    number = book.rulings.root(given.series)
    key = book.series.get(number).key
    if key.kind is not claim.quantity.kind:
        raise BadInput(f"series {number} holds {key.kind.value}, and {given.printed!r} is {claim.quantity.kind.value}")
    return lambda statements, candidates: [Match(series_id=number, probability=1.0) for _ in statements]


def _surely(statements: Sequence[Statement], candidates: Sequence[Sequence[Candidate]]) -> Sequence[Match]:
    matches = assign(statements, candidates)
    return [it if it.probability >= LEAST_CONFIDENCE else Match(series_id=None, probability=1.0) for it in matches]


def _publish(book: Book, given: Reference, now: datetime) -> EntryVersion:
    desk = book.references.desk(now=now)
    identity = "\n".join((given.quantity, given.printed, given.source, str(given.as_of or "")))
    if before := book.entries.latest(desk.id, [identity]).get(identity):
        if known := book.references.of_entry(before.entry_id):
            raise BadInput(f"{given.text} {given.source} is on file already, as reference {known.id}")
        identity += f"\n{now.isoformat()}"  # it was removed; what is recorded again is no edit of it
    published = datetime.combine(given.as_of, time(), UTC) if given.as_of else now
    item = Item(
        identity=identity,
        url=given.url,
        title=given.source,
        text=given.text,
        published=published,
        origin=REFERENCE,
    )
    return book.entries.add(desk, item, outlet=given.source, now=now, historic=False)
