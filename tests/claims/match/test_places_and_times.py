"""What a place or a year that one of two texts leaves unsaid does to a pair of figures."""

from __future__ import annotations

from tests.support.reading import claims, compared


def strengths(one: tuple[str, str], other: tuple[str, str]) -> dict[str, float]:
    return compared(*(claims(text)[figure] for text, figure in (one, other)))


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
