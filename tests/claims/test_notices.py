"""Corrections declared, and figures disowned."""

from __future__ import annotations

import pytest

from claims.notices import correction_notice, denies, recalls_old_value


@pytest.mark.parametrize(
    "notice",
    [
        "An earlier version of this article misstated the sum as $61 million.",
        "Correction: The aid is worth $61 billion.",
        "This story has been corrected to say that 16 people died.",
        "This article was updated to correct the toll.",
        "A previous headline said 61 million.".replace("A previous headline", "An earlier headline of this story"),
        "(Corrects figure in second paragraph)",
    ],
)
def test_notice_is_found_as_its_sentence(notice: str) -> None:
    assert correction_notice(f"The House voted on Saturday. {notice} The Senate follows.") == notice


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The House passed an earlier version of the bill in February.",
        "A market correction wiped out $2 trillion.",
        "This story was updated at 14:00 with more details.",
        "The department of corrections holds 3,000 people.",
    ],
)
def test_other_corrections_are_none(text: str) -> None:
    assert correction_notice(text) is None


@pytest.mark.parametrize(
    ("before", "after", "denied"),
    [
        ("The ministry denied reports that ", " people had died.", True),
        ("The bank never said that it would lend ", ".", True),
        ("", ", a figure the ministry said it had never given.", True),
        ("The ministry denied reports of more, saying that ", " people had died.", False),
        ("The minister denied the claim. ", " people had died.", False),
        ("Officials said ", " people were denied visas.", False),
        ("", " people died. The ministry denied reports of a cover-up.", False),
    ],
)
def test_denial(before: str, after: str, denied: bool) -> None:
    assert denies(before, after) is denied


@pytest.mark.parametrize(
    ("before", "old"),
    [
        ("An earlier version of this story said ", True),
        ("An earlier version of this story misstated the toll. It is ", False),
        ("The toll is ", False),
        ("", False),
    ],
)
def test_old_value(before: str, old: bool) -> None:
    assert recalls_old_value(before) is old
