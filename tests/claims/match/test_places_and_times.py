"""What a place or a year that one of two texts leaves unsaid does to a pair of figures."""

from __future__ import annotations

from datetime import UTC, datetime

from claims.claim import Claim, Document
from claims.extract import read
from claims.match.compare_slots import FEATURES, compare
from claims.match.traits import Traits, traits_of
from claims.series import Statement

PUBLISHED = datetime(2024, 9, 16, tzinfo=UTC)


def traits(text: str, figure: str, version: str) -> Traits:
    found = read(Document(id=version, text=text, published=PUBLISHED)).claims
    return traits_of(statement(next(claim for claim in found if claim.quote.exact == figure), int(version)))


def statement(claim: Claim, version: int) -> Statement:
    return Statement(
        claim=claim,
        source="",
        origin="",
        url="",
        title="",
        published_at=PUBLISHED,
        seen_at=PUBLISHED,
        entry_id=version,
        version_id=version,
    )


def strengths(one: tuple[str, str], other: tuple[str, str]) -> dict[str, float]:
    vector = compare(traits(*one, "1"), traits(*other, "2"), {})
    return dict(zip(FEATURES, vector, strict=True))


TOTAL = ("The floods killed 760 people, officials said.", "760")


def test_a_province_is_a_part_of_what_goes_unsaid() -> None:
    found = strengths(TOTAL, ("The floods killed 336 people in Balochistan.", "336"))
    assert found["scope.nested"] > 0.4


def test_a_country_may_be_the_whole_that_goes_unsaid() -> None:
    found = strengths(TOTAL, ("The floods killed 770 people in Pakistan.", "770"))
    assert found["scope.nested"] == 0
    assert found["scope.differs"] == 0


def test_a_short_name_is_the_long_one() -> None:
    short = ("The outbreak hit Porto. In Porto 92 people fell ill.", "92")
    long = ("In Porto do Céu 95 people fell ill.", "95")
    assert strengths(short, long)["scope.same"] > 0


def test_the_dead_of_an_earlier_year_are_others() -> None:
    assert strengths(TOTAL, ("Floods in 2010 killed 1,985 people.", "1,985"))["period.past"] > 0.5
    assert strengths(TOTAL, ("The floods of 2024 killed 765 people.", "765"))["period.past"] == 0
