"""Column types that mean the same on SQLite and PostgreSQL."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import BigInteger, DateTime, Dialect, Float, Integer, SmallInteger, Text, TypeDecorator

from claims.discrepancy import Severity
from claims.rhythm import Rhythm

E = TypeVar("E", bound=StrEnum)

# SQLite numbers rows by itself in a column declared INTEGER alone.
Id = BigInteger().with_variant(Integer(), "sqlite")

# PostgreSQL refuses NUL in text, and neither database takes half a surrogate pair.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def storable(text: str) -> str:
    """The text with U+FFFD for what a database cannot hold, one for one, so that offsets stay true."""
    return text if text.isprintable() else _UNSTORABLE.sub("\ufffd", text)


class Moment(TypeDecorator[datetime]):
    """A moment: aware going in, in UTC coming out. SQLite keeps it as text that sorts by time."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """In UTC; ValueError for a time without a zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a time without a zone: {value!r}")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Aware, in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Span(TypeDecorator[timedelta]):
    """A length of time, stored in seconds."""

    impl = Float
    cache_ok = True

    def process_bind_param(self, value: timedelta | None, dialect: Dialect) -> float | None:
        """In seconds."""
        return None if value is None else value.total_seconds()

    def process_result_value(self, value: float | None, dialect: Dialect) -> timedelta | None:
        """A length of time."""
        return None if value is None else timedelta(seconds=value)


class Hours(TypeDecorator[Rhythm]):
    """The rhythm of a feed, stored as a list in JSON: since, newest, longest lull in seconds, then 24 counts."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Rhythm | None, dialect: Dialect) -> str | None:
        """As JSON; the counts to three digits, which is more than they tell."""
        if value is None:
            return None
        counts = [round(count, 3) for count in value.by_hour]
        return json.dumps([value.since.timestamp(), value.newest.timestamp(), value.lull.total_seconds(), *counts])

    def process_result_value(self, value: str | None, dialect: Dialect) -> Rhythm | None:
        """The rhythm."""
        if value is None:
            return None
        since, newest, lull, *by_hour = json.loads(value)
        return Rhythm(
            since=datetime.fromtimestamp(since, UTC),
            newest=datetime.fromtimestamp(newest, UTC),
            lull=timedelta(seconds=lull),
            by_hour=tuple(by_hour),
        )


class Words(TypeDecorator[str]):
    """Text from anywhere, made storable."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """The text as it can be stored."""
        return None if value is None else storable(value)


class OneOf(TypeDecorator[E]):
    """A member of an enumeration, stored as its value. The program knows the members; the database need not."""

    impl = Text
    cache_ok = True

    def __init__(self, members: type[E]) -> None:
        super().__init__()
        self.members = members

    def process_bind_param(self, value: E | None, dialect: Dialect) -> str | None:
        """The member's value."""
        return None if value is None else self.members(value).value

    def process_result_value(self, value: Any | None, dialect: Dialect) -> E | None:
        """The member."""
        return None if value is None else self.members(value)


class Rank(TypeDecorator[Severity]):
    """A severity, stored as its rank so that the database can order it."""

    impl = SmallInteger
    cache_ok = True

    def process_bind_param(self, value: Severity | None, dialect: Dialect) -> int | None:
        """0 for silent up to 5 for critical."""
        return None if value is None else Severity(value).rank

    def process_result_value(self, value: int | None, dialect: Dialect) -> Severity | None:
        """The severity of a rank."""
        return None if value is None else _SEVERITIES[value]


_SEVERITIES = tuple(Severity)
