"""A long series is judged by a part of it, with the same outcome as by the whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claims.compare import judge
from claims.compare.excerpt import WHOLE, excerpt
from claims.origin import REFERENCE
from tests.claims.compare.conftest import Desk

MANY = 3 * WHOLE


def both_ways(desk: Desk) -> tuple[str, str | None, int | None]:
    """Reason, silence and the other side of the last observation's judgement; the excerpt must say the same."""
    later, whole = desk.filed[-1], desk.series
    part = excerpt(whole, later.statement.entry_id)
    assert len(part.observations) <= WHOLE
    outcomes = []
    for series in (whole, part):
        judged = judge(later, series)
        outcomes.append((judged.reason, judged.silence and judged.silence.value, judged.earlier))
    assert outcomes[0] == outcomes[1]
    return outcomes[0]


def long_series(desk: Desk, text: str = "$61 billion") -> None:
    for number in range(MANY):
        desk.file(text, f"Outlet {number % 50}")


def test_a_short_series_is_judged_whole(desk: Desk) -> None:
    for _ in range(WHOLE):
        desk.file("$61 billion")
    assert excerpt(desk.series, 1).observations == desk.series.observations


def test_a_conflict_and_an_agreement(desk: Desk) -> None:
    long_series(desk)
    desk.file("$95 billion", "Herald")
    assert both_ways(desk)[:2] == ("conflict", None)
    desk.file("$61 billion", "Post")
    assert both_ways(desk)[1] == "agrees"


def test_a_difference_told_long_ago_is_not_news(desk: Desk) -> None:
    for _ in range(WHOLE):
        desk.file("$61 billion")
    told = desk.file("$95 billion", "Herald")
    long_series(desk)
    desk.file("$95 billion", "Post")
    assert both_ways(desk) == ("conflict", "open_already", told.id)


def test_an_old_entry_is_edited(desk: Desk) -> None:
    for _ in range(WHOLE):
        desk.file("$61 billion")
    old = desk.file("$61 billion", "Herald", entry=7)
    long_series(desk)
    desk.file("$16 billion", "Herald", entry=7, edit=True)
    assert both_ways(desk)[::2] == ("stealth_edit", old.id)


def test_a_recorded_figure_stays_the_anchor(desk: Desk) -> None:
    for _ in range(WHOLE):
        desk.file("$61 billion")
    recorded = desk.file("$60.84 billion", "desk", origin=REFERENCE)
    long_series(desk)
    desk.file("$95 billion", "Herald")
    assert both_ways(desk)[::2] == ("conflict", recorded.id)


@pytest.mark.parametrize("last", ["900 people were killed", "4,000 people were killed", "250 people were killed"])
def test_a_count_that_rose_for_long(desk: Desk, last: str) -> None:
    for number in range(MANY):
        desk.file(f"{100 + number // 2} people were killed", f"Outlet {number % 50}", measure="deaths")
    desk.file(last, "Herald", measure="deaths")
    both_ways(desk)


def test_the_order_stays(desk: Desk) -> None:
    long_series(desk)
    backwards = replace(desk.series, observations=desk.series.observations[::-1])
    ids = [o.id for o in excerpt(backwards, 1).observations]
    assert ids == sorted(ids, reverse=True)
