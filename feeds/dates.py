"""Dates as feeds print them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)  # before the web nothing was published on it
LONGEST_AHEAD = timedelta(days=2)  # wrong zones and clocks; what is further ahead is no date of publication

_LONGEST = 80  # characters of a date, weekday and zone in words included
_FIRST_MILLENNIUM = re.compile(r"\s0\d{3}\s")  # RFC 822's reader takes the year 0001 for 2001
# As nearly all RSS writes it; the library's reader, which takes what is left, costs four times as much.
_RFC_822 = re.compile(r"(?:[A-Z][a-z]{2}, )?(\d\d?) ([A-Z][a-z]{2}) (\d{4}) (\d\d:\d\d:\d\d) (GMT|[+-]\d{4})", re.ASCII)
_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTHS = {name: f"{number:02}" for number, name in enumerate(_NAMES, start=1)}
_SLASHED = re.compile(r"(\d{4})/(\d\d?)/(\d\d?)")


def parse_date(text: str) -> datetime | None:
    """A date of RSS (RFC 822 and its relatives) or Atom (RFC 3339, ISO 8601) in UTC; None for anything else.

    Without a zone it is taken for UTC.
    """
    text = text.strip()
    if not text or len(text) > _LONGEST or _FIRST_MILLENNIUM.search(text):
        return None
    try:
        iso = _as_iso(text)
        date = datetime.fromisoformat(iso) if iso[:4].isdigit() else parsedate_to_datetime(text)
        return (date if date.tzinfo else date.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError, IndexError):
        return None


def _as_iso(text: str) -> str:
    usual = _RFC_822.fullmatch(text)
    if usual and usual[2] in _MONTHS:
        day, month, year, time, zone = usual.groups()
        return f"{year}-{_MONTHS[month]}-{day:0>2}T{time}{zone.replace('GMT', '+0000')}"
    return _SLASHED.sub(lambda day: f"{day[1]}-{day[2]:0>2}-{day[3]:0>2}", text)


def sane(date: datetime | None, now: datetime) -> datetime | None:
    """The date if it can be one of publication: not before the web, and hardly in the future."""
    return date if date is not None and EARLIEST <= date <= now + LONGEST_AHEAD else None
