from __future__ import annotations

import re
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest

from claims.discrepancy import Severity
from claims.quantity import Kind, Modifier, Quantity
from claims.series import Observation
from ledger import Ledger
from review.plot import plot
from tests.review.newsroom import Newsroom, aid_story, money, people

SVG = {"s": "http://www.w3.org/2000/svg"}


def prints(room: Newsroom, outlet: str, quantity: Quantity, hours_ago: float) -> Observation:
    return room.prints(
        outlet, "so much", quantity, series="S", text="It is so much.", title=outlet, hours_ago=hours_ago
    )


def drawn(*observations: Observation, width: int = 720, **more: object) -> ET.Element:
    return ET.fromstring(plot(observations, width=width, **more))  # type: ignore[arg-type]


def marks(svg: ET.Element) -> list[ET.Element]:
    return [e for e in svg.iter() if e.get("class", "").startswith("mark")]


def place(mark: ET.Element) -> tuple[float, float]:
    dot = next(e for e in mark.iter() if e.get("class") == "dot")
    return float(dot.get("cx", "nan")), float(dot.get("cy", "nan"))


def test_later_is_further_right_and_more_is_higher(room: Newsroom) -> None:
    low, high = prints(room, "A", people(40), 9), prints(room, "B", people(75), 1)
    (x1, y1), (x2, y2) = (place(mark) for mark in marks(drawn(low, high)))
    assert x1 < x2
    assert y1 > y2


def test_every_mark_says_who_printed_what_and_when(room: Newsroom) -> None:
    svg = drawn(prints(room, "Valley <Post>", people(40, Modifier.AT_LEAST), 9))
    assert marks(svg)[0].findtext("s:title", namespaces=SVG) == (
        "at least 40 people, Valley <Post>, Sun 22 Nov 2026, 05:03 UTC"
    )


@pytest.mark.parametrize("width", [720, 380])
def test_one_value_stands_alone_in_the_middle(room: Newsroom, width: int) -> None:
    svg = drawn(prints(room, "A", money("60840000000", "1e7"), 9), width=width)
    (mark,) = marks(svg)
    assert width * 0.4 < place(mark)[0] < width * 0.65
    assert svg.get("aria-label") == "One value, $60.84 billion"


def test_bars_show_what_the_wording_allows(room: Newsroom) -> None:
    exact = prints(room, "A", people(43), 9)
    rounded = prints(room, "B", money("61000000000", "1e9"), 9)
    floor = prints(room, "C", people(40, Modifier.AT_LEAST), 9)

    def bars(observation: Observation) -> int:
        return sum(1 for e in drawn(observation).iter() if e.get("class") == "bar")

    assert bars(exact) == 0
    assert bars(rounded) == 3  # the bar and a stroke at either end
    assert bars(floor) == 4  # the bar, a stroke below and an arrow upwards


def test_what_is_in_the_log_is_ringed_and_leads_there(room: Newsroom, ledger: Ledger) -> None:
    number, series = aid_story(room)
    with ledger.read() as book:
        observations = book.series.get(series).observations
        found = book.discrepancies.get(number)
    svg = drawn(*observations, flagged={found.later.id: found})
    ringed = [m for m in marks(svg) if any(e.get("class") == "ring" for e in m.iter())]
    (mark,) = ringed
    assert mark.get("href") == f"/discrepancies/{number}"
    assert "sev-high" in mark.get("class", "")
    assert (mark.findtext("s:title", namespaces=SVG) or "").endswith("High: Digits swapped")


def test_the_anchor_is_a_line_across(room: Newsroom) -> None:
    anchor, other = prints(room, "A", people(40), 9), prints(room, "B", people(75), 1)
    svg = drawn(anchor, other, anchor=anchor)
    (line,) = [e for e in svg.iter() if e.get("class") == "anchor"]
    assert line.get("y1") == line.get("y2") == f"{place(marks(svg)[0])[1]:g}"


def test_values_far_apart_are_all_legible(room: Newsroom) -> None:
    svg = drawn(prints(room, "A", money("25e9", "1e9", "EUR"), 9), prints(room, "B", money("25e6", "1e6", "EUR"), 1))
    labels = [e.text for e in svg.iter() if e.get("text-anchor") == "end"]
    assert labels[:5] == ["€10m", "€100m", "€1bn", "€10bn", "€100bn"]


def test_labels_of_one_axis_have_the_same_decimals(room: Newsroom) -> None:
    percents = [
        Quantity(kind=Kind.PERCENT, unit="percent", value=Decimal(v), step=Decimal("0.1")) for v in ("4.1", "4.3")
    ]
    svg = drawn(prints(room, "A", percents[0], 9), prints(room, "B", percents[1], 1))
    labels = [e.text or "" for e in svg.iter() if e.get("text-anchor") == "end"]
    assert [label for label in labels if "%" in label] == ["4.0%", "4.1%", "4.2%", "4.3%", "4.4%"]


def test_a_range_and_a_vague_word_stand_in_their_middle(room: Newsroom) -> None:
    dozens = Quantity(kind=Kind.COUNT, unit="people", low=Decimal(24), high=Decimal(99), vague=True)
    svg = drawn(prints(room, "A", dozens, 9), prints(room, "B", people(61), 1))
    ys = [place(mark)[1] for mark in marks(svg)]
    assert abs(ys[0] - ys[1]) < 10


def test_nothing_is_drawn_of_nothing() -> None:
    assert plot(()) == ""


def test_it_needs_no_script_and_no_style(room: Newsroom, ledger: Ledger) -> None:
    number, series = aid_story(room)
    with ledger.read() as book:
        found = book.discrepancies.get(number)
        svg = plot(book.series.get(series).observations, flagged={found.later.id: found})
    assert found.judgement.severity is Severity.HIGH
    assert not re.search(r"<script|style=|\son\w+=|NaN|nan|inf", svg)
