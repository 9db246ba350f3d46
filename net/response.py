"""What a server answered."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

LONGEST_WAIT = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """An answer, its body unpacked. ``url`` is where it came from after redirects, without credentials.

    ``headers`` have lower-case names and values decoded as Latin-1, so that they can be sent back byte for byte.
    ``moved_to`` is where the server says that the document has moved for good, if it does (301 and 308, RFC 9110 15.4).
    ``complete`` is False where the connection or the packed stream ended before the body did.
    """

    status: int
    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = field(default=b"", repr=False)
    complete: bool = True
    moved_to: str | None = field(default=None, repr=False)

    @property
    def retry_after(self) -> timedelta | None:
        """How long the server asks us to wait (Retry-After: seconds or a date, RFC 9110 10.2.3), at most a day.

        A date is measured against the server's own clock, its Date header, and against ours where it sends none.
        """
        value = self.headers.get("retry-after", "").strip()
        if re.fullmatch(r"\d{1,10}", value, re.ASCII):
            return _bounded(timedelta(seconds=int(value)))
        return self._until(http_date(value))

    @property
    def fresh_for(self) -> timedelta | None:
        """How long the answer stays as it is (Cache-Control: max-age, else Expires; RFC 9111 4.2), at most a day."""
        control = self.headers.get("cache-control", "").lower()
        if "no-cache" in control or "no-store" in control:
            return None
        max_age = re.search(r"\bmax-age=\"?(\d{1,10})", control, re.ASCII)
        if max_age is None:
            return self._until(http_date(self.headers.get("expires", "")))
        age = re.fullmatch(r"\d{1,10}", self.headers.get("age", ""), re.ASCII)
        return _bounded(timedelta(seconds=int(max_age[1]) - (int(age[0]) if age else 0)))

    def _until(self, date: datetime | None) -> timedelta | None:
        if date is None:
            return None
        return _bounded(date - (http_date(self.headers.get("date", "")) or datetime.now(UTC)))


def _bounded(wait: timedelta) -> timedelta:
    return min(max(wait, timedelta(0)), LONGEST_WAIT)


def http_date(text: str) -> datetime | None:
    """A date as HTTP writes it, in UTC; None for what is none."""
    try:
        parsed = parsedate_to_datetime(text)
        return parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed.astimezone(UTC)
    except (ValueError, OverflowError, IndexError):
        return None
