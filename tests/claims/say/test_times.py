from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from claims.say import times


def test_a_moment_in_full_is_in_utc() -> None:
    eastern = timezone(-timedelta(hours=5))
    assert times.moment_in_full(datetime(2026, 11, 22, 14, 3, tzinfo=UTC)) == "Sun 22 Nov 2026, 14:03 UTC"
    assert times.moment_in_full(datetime(2026, 11, 22, 22, 3, tzinfo=eastern)) == "Mon 23 Nov 2026, 03:03 UTC"


def test_a_day_and_its_month() -> None:
    assert times.day(date(2026, 11, 2)) == "2 Nov 2026"
    assert times.month(date(2023, 2, 6)) == "February 2023"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2023", "2023"),
        ("2022-06", "June 2022"),
        ("since:2022-02-24", "since 24 Feb 2022"),
        ("2024-Q1", "first quarter of 2024"),
        ("2024-H2", "second half of 2024"),
        ("2022-W37", "week of 12 Sep 2022"),
        ("FY2023", "fiscal 2023"),
        ("FY2024-Q3", "third quarter of fiscal 2024"),
        ("by:2035", "by 2035"),
        ("P5Y", "5 years"),
        ("PT1H", "1 hour"),
        ("2024-07-04/2024-07-05", "4 Jul 2024 to 5 Jul 2024"),
        ("2023-07/2024-07", "July 2023 to July 2024"),
        ("2023-07/winter", None),
        ("2022-13", None),
        ("2022-W60", None),
        ("winter", None),
    ],
)
def test_a_period_reads_as_words(value: str, words: str | None) -> None:
    assert times.period(value) == words
