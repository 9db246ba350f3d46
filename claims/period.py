"""Periods as frames write them, as spans of months: what one covers, how a span is called, where a shift leads.

A period is a year, half, quarter or month ("2024", "2024-H1", "2024-Q2", "2024-06"), an ISO week ("2024-W22"), a span
of months ("2024-04/2024-08"), a financial year or its quarter ("FY2028", "FY2028-Q3"), or any of these open at one
end ("since:2022-02", "by:2035").
"""

from __future__ import annotations

import re
from functools import lru_cache

KNOWN = 4096
"""How many periods are kept looked up: texts of one time speak of few."""
_PERIOD = re.compile(r"(?P<year>\d{4})(?:-(?:Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<month>0[1-9]|1[0-2])))?")
_PARTS = {12: "", 6: "-H", 3: "-Q", 1: "-"}
"""How the parts of a year are written, by their length in months."""

Span = tuple[int, int]
"""The first month of a period and the first after it, counted from the year 0."""


@lru_cache(maxsize=KNOWN)
def span(value: str) -> Span | None:
    """The months that a period covers; None for weeks, financial years and periods open at one end."""
    first, _, last = value.partition("/")
    ends = [_single(each) for each in (first, last or first)]
    return (ends[0][0], ends[1][1]) if ends[0] and ends[1] else None


def _single(value: str) -> Span | None:
    found = _PERIOD.fullmatch(value)
    if found is None:
        return None
    start = int(found["year"]) * 12
    for name, length in (("quarter", 3), ("half", 6), ("month", 1)):
        if found[name]:
            start += (int(found[name]) - 1) * length
            return start, start + length
    return start, start + 12


def name(first: int, after: int) -> str:
    """How the months from ``first`` up to ``after`` are written: as a part of a year where they are one."""
    length = after - first
    if length in _PARTS and first % length == 0:
        part = first % 12 // length + 1
        number = "" if length == 12 else f"{part:02}" if length == 1 else str(part)
        return f"{first // 12:04}{_PARTS[length]}{number}"
    return f"{name(first, first + 1)}/{name(after - 1, after)}"


def shifted(value: str, months: int) -> str | None:
    """The period of the same length some months later (earlier if negative)."""
    months_of = span(value)
    return name(months_of[0] + months, months_of[1] + months) if months_of else None
