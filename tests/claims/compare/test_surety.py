"""How sure a match stays once its figures contradict each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims.discrepancy import Severity

if TYPE_CHECKING:
    from conftest import Desk


@pytest.mark.parametrize(
    ("before", "later", "probability", "told"),
    [
        ("$300 million", "$390 million", 0.7, True),
        ("$300 million", "$900 million", 0.7, False),
        ("$390 million", "$300 million", 0.7, False),
        ("$412 million", "$4.12 billion", 0.5, True),
        ("$300 million", "$3 billion", 0.5, False),
        ("$300 million", "$300 billion", 0.5, True),
        ("Rs 2 lakh", "Rs 2 crore", 0.5, True),
        ("$412 million", "$421 million", 0.5, True),
    ],
)
def test_a_likely_match_is_told_the_sooner_the_nearer_or_the_more_alike_its_figures(
    desk: Desk, before: str, later: str, probability: float, told: bool
) -> None:
    desk.file(before)
    assert (desk.judge(later, match_probability=probability).severity >= Severity.MEDIUM) == told
