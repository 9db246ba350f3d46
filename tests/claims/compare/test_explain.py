"""The sentence that people read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Desk


@pytest.mark.parametrize(
    ("before", "later", "words"),
    [
        ("$60.84bn", "$62bn", "higher by 1.9% ($1.16 billion)"),
        ("$60.84bn", "$60.81bn", "lower by under 0.1% ($30 million)"),
        ("$3.0bn", "$6.2bn", "higher by a factor of 2.1"),
        ("$60.84bn", "$60.84m", "lower by a factor of 1,000"),
        ("$60.84bn", "$40.2bn", "lower by 34% ($20.64 billion)"),
        ("4.1 percent", "4.8 percent", "higher by 0.7 percentage points"),
    ],
)
def test_distance(desk: Desk, before: str, later: str, words: str) -> None:
    desk.file(before)
    explanation = desk.judge(later).explanation
    assert f" differs from “{before}” in " in explanation
    assert f", {words}: " in explanation


def test_both_quotes_with_who_and_when(desk: Desk) -> None:
    desk.file("more than $95 billion", "Herald", by="the Treasury", hours=0)
    explanation = desk.judge("some $61 billion", "Bugle", hours=48, title=True).explanation
    assert explanation.startswith(
        "“some $61 billion” in the headline of Bugle (19 Apr 2024) differs from "
        "“more than $95 billion” in Herald, citing the Treasury (17 Apr 2024), lower by 36% ($34 billion): "
    )


def test_nobody_is_called_wrong(desk: Desk) -> None:
    desk.file("$60.84bn")
    for text in ("$62bn", "$60.84m", "$68.04bn", "$95bn", "about $95bn"):
        assert "wrong" not in desk.judge(text).explanation
