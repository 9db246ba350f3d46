"""Days, moments and periods in words, in UTC."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

_PERIOD = re.compile(
    r"(?P<year>\d{4})(?:-(?:Q(?P<quarter>[1-4])|H(?P<half>[12])|W(?P<week>\d{2})|"
    r"(?P<month>\d{2})(?:-(?P<day>\d{2}))?))?"
)
_LENGTH = re.compile(r"PT?(?P<number>\d+)(?P<unit>[HDWMY])")
_UNITS = {"H": "hour", "D": "day", "W": "week", "M": "month", "Y": "year"}
_ORDINALS = ("first", "second", "third", "fourth")


def day(when: date) -> str:
    """A day: "12 Nov 2026"."""
    when = when.astimezone(UTC) if isinstance(when, datetime) else when
    return f"{when.day} {when:%b %Y}"


def clock(moment: datetime) -> str:
    """The time of a day: "14:03"."""
    return f"{moment.astimezone(UTC):%H:%M}"


def moment_in_full(moment: datetime) -> str:
    """A moment: "Sun 22 Nov 2026, 14:03 UTC"."""
    return f"{moment.astimezone(UTC):%a} {day(moment)}, {clock(moment)} UTC"


def month(when: date) -> str:
    """The month of a day: "February 2023"."""
    return f"{when:%B %Y}"


def period(value: str) -> str | None:
    """A period of a frame: "2024-Q1" is "first quarter of 2024", "since:2022-06" "since June 2022",
    "by:2030" "by 2030"; None for others.

    "FY2023" is "fiscal 2023", "2024-07-04/2024-07-05" "4 Jul 2024 to 5 Jul 2024", "P5Y" "5 years".
    """
    if value.startswith("FY"):
        words = period(value.removeprefix("FY"))
        return words and re.sub(r"(\d{4})$", r"fiscal \1", words)
    length = _LENGTH.fullmatch(value)
    if length:
        number, unit = length["number"], _UNITS[length["unit"]]
        return f"{number} {unit}" if number == "1" else f"{number} {unit}s"
    if "/" in value:
        first, last = (period(end) for end in value.split("/", 1))
        return f"{first} to {last}" if first and last else None
    opening, colon, rest = value.rpartition(":")
    found = _PERIOD.fullmatch(rest)
    words = _span(found) if found else None
    return words and (f"{opening} {words}" if colon else words)


def _span(found: re.Match[str]) -> str | None:
    year = int(found["year"])
    try:
        if found["day"]:
            return day(date(year, int(found["month"]), int(found["day"])))
        if found["month"]:
            return month(date(year, int(found["month"]), 1))
        if found["week"]:
            return f"week of {day(date.fromisocalendar(year, int(found['week']), 1))}"
    except ValueError:  # no such month, day or week
        return None
    part = found["quarter"] or found["half"]
    unit = "quarter" if found["quarter"] else "half"
    return f"{_ORDINALS[int(part) - 1]} {unit} of {year}" if part else str(year)
