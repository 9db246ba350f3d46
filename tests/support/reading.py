"""Claims read from a text, by the words of their figures, and what a pair of them is compared by."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from claims.claim import Claim, Document, Slot
from claims.extract import read
from claims.match.compare_slots import FEATURES, compare
from claims.match.traits import rarity, traits_of
from claims.series import Statement

PUBLISHED = datetime(2024, 7, 5, 12, tzinfo=UTC)


def claims(text: str, title: str = "") -> dict[str, Claim]:
    """The claims of a text by the words of their figures."""
    document = Document(id="1", title=title, text=text, published=PUBLISHED)
    return {claim.quote.exact: claim for claim in read(document).claims}


def value(slot: Slot | None) -> str | None:
    return slot.value if slot else None


def measure(claim: Claim) -> str | None:
    return value(claim.frame.measure)


def head(claim: Claim) -> str | None:
    return value(claim.frame.head)


def scope(claim: Claim) -> str | None:
    return value(claim.frame.scope)


def stated(
    claim: Claim, *, entry: int = 1, version: int = 1, at: datetime = PUBLISHED, title: str = "", edit: bool = False
) -> Statement:
    """A claim as one outlet published it."""
    return Statement(
        claim=claim,
        source="outlet",
        origin="outlet",
        url="",
        title=title,
        published_at=at,
        seen_at=at,
        entry_id=entry,
        version_id=version,
        edit=edit,
    )


def compared(one: Claim, other: Claim) -> dict[str, float]:
    """What two claims are compared by, as claims of two entries."""
    one_side, other_side = (
        traits_of(stated(replace(claim, version=str(number)), entry=number, version=number))
        for number, claim in enumerate((one, other), 1)
    )
    words = rarity((one_side.around, other_side.around))
    return dict(zip(FEATURES, compare(one_side, other_side, words), strict=True))
