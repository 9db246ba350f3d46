"""What part of the log somebody asks to see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar
from urllib.parse import urlencode

from claims.discrepancy import Discrepancy, Severity, Status
from claims.errors import BadInput
from ledger import Book

Choice = TypeVar("Choice", Severity, Status)

SCANS = 10  # reads of the ledger in search of silent judgements for one page, each of two pages' length: most are


@dataclass(frozen=True, slots=True, kw_only=True)
class LogFilter:
    """A question to the log; its fields are the parameters of the page's form and of the API."""

    min_severity: Severity = Severity.NOTE
    status: Status | None = None
    list_name: str | None = None
    text: str | None = None
    series_id: int | None = None
    after: int | None = None

    @property
    def narrows(self) -> bool:
        """Whether it leaves out anything that the plain log shows."""
        return replace(self, after=None) != LogFilter()

    def query(self, **changes: object) -> str:
        """The question, with changes, as the query of an address ("" or "?status=open")."""
        asked = {
            "min_severity": None if self.min_severity is Severity.NOTE else self.min_severity.value,
            "status": self.status and self.status.value,
            "list": self.list_name,
            "q": self.text,
            "series": self.series_id,
            "after": self.after,
        } | changes
        given = {key: value for key, value in asked.items() if value is not None}
        return f"?{urlencode(given)}" if given else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Some rows, newest first; ``older`` is the ``after`` of the next page, None at the end."""

    rows: tuple[Discrepancy, ...]
    older: int | None


def read_filter(params: Mapping[str, str]) -> LogFilter:
    """Read the parameters of an address; empty ones count as not given. Raises BadInput."""
    return LogFilter(
        min_severity=_choice(Severity, params, "min_severity") or Severity.NOTE,
        status=_choice(Status, params, "status"),
        list_name=params.get("list") or None,
        text=params.get("q", "").strip() or None,
        series_id=whole_number(params, "series"),
        after=whole_number(params, "after"),
    )


def _choice(kind: type[Choice], params: Mapping[str, str], name: str) -> Choice | None:
    given = params.get(name)
    if not given:
        return None
    try:
        return kind(given)
    except ValueError:
        raise BadInput(f"{name} is one of {', '.join(kind)}, not {given[:40]!r}") from None


def whole_number(params: Mapping[str, str], name: str) -> int | None:
    """A positive whole number among the parameters. Raises BadInput."""
    given = params.get(name)
    if not given:
        return None
    if not (given.isascii() and given.isdecimal() and len(given) <= 18):
        raise BadInput(f"{name} is a whole number, not {given[:40]!r}")
    return int(given)


def log_page(book: Book, asked: LogFilter, *, size: int) -> Page:
    """The discrepancies that match. Raises NotFound for an unknown list."""
    rows = _find(book, asked, asked.after, size + 1)
    return Page(rows=rows[:size], older=rows[size - 1].id if len(rows) > size else None)


def silent_page(book: Book, asked: LogFilter, *, size: int) -> Page:
    """The silences that match: what was compared and not raised. The ledger finds them among all judgements."""
    asked = replace(asked, min_severity=Severity.SILENT)
    found: list[Discrepancy] = []
    cursor, stretch = asked.after, 2 * size
    for _ in range(SCANS):
        rows = _find(book, asked, cursor, stretch)
        found += [row for row in rows if row.judgement.silence is not None]
        if len(found) > size:
            return Page(rows=tuple(found[:size]), older=found[size - 1].id)
        if len(rows) < stretch:
            return Page(rows=tuple(found), older=None)
        cursor = rows[-1].id
    return Page(rows=tuple(found), older=cursor)


def _find(book: Book, asked: LogFilter, after: int | None, limit: int) -> tuple[Discrepancy, ...]:
    return book.discrepancies.find(
        min_severity=asked.min_severity,
        status=asked.status,
        series_id=asked.series_id,
        list_name=asked.list_name,
        text=asked.text,
        after=after,
        limit=limit,
    )
