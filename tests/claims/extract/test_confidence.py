"""How sure a reading is: 1 without doubt, less for each doubt, and too little to alert for a misprint alone."""

import pytest

from claims.claim import Document
from claims.compare.gates import LEAST_CONFIDENCE
from claims.extract import doubts
from claims.extract.figures import read_figures

DOUBTFUL = [
    ("They damaged 105,1570 houses.", "105,1570", doubts.MISPRINT),
    ("It killed 12 people and injured 30.", "30", doubts.NEAR_UNIT),
    ("The toll rose to 900.", "900", doubts.SUBJECT_UNIT),
    ("Some 300 homes fell. It was 12,000 by Friday.", "12,000", doubts.FAR_UNIT),
    ("The index lost 1,200.", "1,200", doubts.OPEN_UNIT),
    ("It fell below 70.", "70", doubts.PLAIN),
    ("They sold 35m devices.", "35m", doubts.SCALE_OR_UNIT),
    ("Losses of $15, $20 and $30 million", "$15", doubts.SHARED_SCALE),
    ("Police arrested six suspects.", "six", doubts.SPELT_OUT),
    ("Dozens of homes burned.", "Dozens", doubts.VAGUE),
    ("Sales tripled.", "tripled", doubts.MULTIPLE),
    ("She was jailed for 12 years.", "12 years", doubts.DURATION),
]


def confidence(text: str, exact: str, **document: str) -> float:
    figures = read_figures(Document(id="1", text=text, **document))
    return next(figure.confidence for figure in figures if figure.quote.exact == exact)


@pytest.mark.parametrize(("text", "exact", "expected"), DOUBTFUL, ids=[exact for _, exact, _ in DOUBTFUL])
def test_each_doubt_is_taken_from_the_confidence(text: str, exact: str, expected: float) -> None:
    assert confidence(text, exact) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("The Senate approved $61 billion.", "$61 billion"),
        ("Unemployment fell to 4.1%.", "4.1%"),
        ("At least 1,200 people died.", "1,200"),
        ("The road is 30 km long.", "30 km"),
    ],
)
def test_what_leaves_no_doubt_is_sure(text: str, exact: str) -> None:
    assert confidence(text, exact) == 1


def test_an_open_separator_is_in_doubt_only_where_both_readings_are_possible() -> None:
    assert confidence("Es kostet 3.350 EUR.", "3.350 EUR", language="de") == doubts.OPEN_SEPARATOR
    assert confidence("Es kostet 13.350,50 EUR.", "13.350,50 EUR", language="de") == 1


def test_a_headline_leaves_more_doubt_where_there_is_any() -> None:
    title, text = (
        read_figures(Document(id="1", text=text, title=title))[0].confidence
        for title, text in (("The toll rose to 900", ""), ("", "The toll rose to 900"))
    )
    assert title < text
    (sure,) = read_figures(Document(id="1", text="", title="Senate passes $61bn"))
    assert sure.confidence == 1


def test_a_misprint_alone_keeps_a_figure_from_alerting_and_no_other_doubt_does() -> None:
    single = {name: value for name, value in vars(doubts).items() if name.isupper()}
    assert {name for name, value in single.items() if value < LEAST_CONFIDENCE} == {"MISPRINT"}
