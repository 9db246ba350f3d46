"""What a page says of itself moves by itself."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds.counters import without_counters

PROSE = "Twelve people died, officials said."


@pytest.mark.parametrize(
    "line",
    [
        "12 comments",
        "(3 Comments)",
        "Views: 1,204",
        "17 comments | 2.3k views",
        "3 min read",
        "Updated 5 minutes ago",
        "an hour ago",
        "Last updated: 2 hours ago · 14 likes",
    ],
)
def test_lines_of_counters_are_left_out(line: str) -> None:
    assert without_counters(f"{PROSE}\n\n{line}") == PROSE
    assert without_counters(f"{line}\n{PROSE}\n\n{line}\n\n{PROSE}") == f"{PROSE}\n\n{PROSE}"


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        "12 comments were deleted by the ministry.",
        "12,000 shares",
        "43 votes",
        "Views differ",
        "2024",
        "12 people",
    ],
)
def test_figures_stay(text: str) -> None:
    assert without_counters(text) == text


@given(st.text(alphabet="12 .,()comentsvw\n|a", max_size=400))
def test_nothing_is_added_and_nothing_else_left_out(text: str) -> None:
    kept = without_counters(text).split("\n")
    assert set(kept) <= {*text.split("\n"), *text.strip().split("\n"), ""}


@pytest.mark.parametrize("piece", ["12 ", "comments ", "1,", "12 comments ", "(" * 3])
def test_no_line_takes_long(piece: str) -> None:
    began = time.process_time()
    without_counters((piece * 70 + "x\n") * 50)
    assert time.process_time() - began < 1
