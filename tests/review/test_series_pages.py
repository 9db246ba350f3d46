"""The series page: what a reviewer can say of a series there."""

from __future__ import annotations

import httpx
import pytest

from ledger import Ledger
from tests.review.newsroom import Newsroom, aid_story


@pytest.fixture
def story(room: Newsroom) -> int:
    """Three values of one series."""
    return aid_story(room)[1]


def outlets(ledger: Ledger, number: int) -> list[str]:
    with ledger.read() as book:
        return [it.statement.source for it in book.series.get(number).observations]


def test_a_ticked_value_is_split_off_and_brought_back(site: httpx.Client, ledger: Ledger, story: int) -> None:
    form = {"act": "split", "observation": "3", "note": "the neighbours too"}
    answer = site.post(f"/series/{story}/rulings", data=form, follow_redirects=True)
    assert answer.status_code == 200
    assert "has a series of its own now" in answer.text
    assert "the neighbours too" in answer.text
    assert outlets(ledger, story) == ["Capitol Dispatch", "Harbor Times"]
    with ledger.read() as book:
        (ruling,) = book.rulings.of((story,))
    assert ruling.reviewer == "Ada"
    assert outlets(ledger, ruling.other_id) == ["Daily Beacon"]
    site.post(f"/series/{story}/rulings", data={"act": "undo", "ruling": str(ruling.id)})
    assert outlets(ledger, story) == ["Capitol Dispatch", "Harbor Times", "Daily Beacon"]
    assert "Undone by Ada" in site.get(f"/series/{story}").text


def test_a_merged_series_leads_to_what_it_became(site: httpx.Client, ledger: Ledger, story: int) -> None:
    site.post(f"/series/{story}/rulings", data={"act": "split", "observation": "3"})
    with ledger.read() as book:
        (ruling,) = book.rulings.of((story,))
    site.post(f"/series/{story}/rulings", data={"act": "undo", "ruling": str(ruling.id)})
    merged = site.post(f"/series/{story}/rulings", data={"act": "merge", "other": str(ruling.other_id)})
    assert merged.status_code == 303
    assert site.get(f"/series/{ruling.other_id}").headers["location"] == f"/series/{story}"
    assert site.get(f"/api/series/{ruling.other_id}").json()["id"] == story


def test_an_unsure_match_is_asked_about_until_somebody_answers(site: httpx.Client, ledger: Ledger, story: int) -> None:
    with ledger.write() as book:
        book.rulings.doubt(2, 0.41, ("scope differs: US / UA (-1.2)",))
    page = site.get(f"/series/{story}").text
    assert "probability of 41%" in page
    assert "scope differs: US / UA (-1.2)" in page
    site.post(f"/series/{story}/rulings", data={"act": "belongs", "observation": "2"})
    assert "probability of 41%" not in site.get(f"/series/{story}").text


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"act": "merge", "other": "x"}, "give the number of the series"),
        ({"act": "merge", "other": "99"}, "no such series: 99"),
        ({"act": "split"}, "has none of these observations"),
        ({"act": "undo", "ruling": "9"}, "no such ruling: 9"),
        ({"act": "burn"}, "choose what to do"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_recorded(
    site: httpx.Client, ledger: Ledger, story: int, form: dict[str, str], words: str
) -> None:
    answer = site.post(f"/series/{story}/rulings", data=form)
    assert answer.status_code == 422
    assert words in answer.text.lower().replace("&#39;", "'")
    assert len(outlets(ledger, story)) == 3
