"""Where values and times fall on an axis, and which ticks a reader finds easy. Pure."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

LOG_FROM = 100  # values that span this factor or more are drawn on a logarithmic axis
DAY = 86_400
CLOCK_STEPS = (60, 300, 900, 1800, 3600, 2 * 3600, 3 * 3600, 6 * 3600, 12 * 3600)  # seconds
DAY_STEPS = (1, 2, 7, 14)
MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 600)
MONTH_DAYS = 30.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """A stretch of values with its ticks. ``place`` gives 0 at ``low`` and 1 at ``high``."""

    low: float
    high: float
    ticks: tuple[float, ...]
    log: bool = False

    def place(self, value: float) -> float:
        """Where a value falls; values beyond the ends are held at the ends."""
        if self.log:
            share = math.log(max(value, self.low) / self.low) / math.log(self.high / self.low)
        else:
            share = (value - self.low) / (self.high - self.low)
        return min(1.0, max(0.0, share))


def value_axis(values: Sequence[float], *, about: int = 5) -> Axis:
    """An axis that holds the values with some room, and about so many round ticks. Needs one value at least."""
    low, high = min(values), max(values)
    if low > 0 and high / low >= LOG_FROM:
        return _log_axis(low, high)
    room = 0.08 * (high - low) or abs(high) * 0.05 or 1.0
    bottom, top = low - room, high + room
    if low >= 0 > bottom:
        bottom = 0.0
    step = _round_step((top - bottom) / about)
    first, last = math.floor(bottom / step + 1e-9), math.ceil(top / step - 1e-9)
    return Axis(low=first * step, high=last * step, ticks=tuple(n * step for n in range(first, last + 1)))


def _round_step(least: float) -> float:
    """The smallest of 1, 2, 2.5 and 5 times a power of ten that is not below ``least``."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(m * power for m in (1, 2, 2.5, 5, 10) if m * power >= least * (1 - 1e-9))


def _log_axis(low: float, high: float) -> Axis:
    first, last = math.floor(math.log10(low) + 1e-9), math.ceil(math.log10(high) - 1e-9)
    every = max(1, math.ceil((last - first) / 6))
    return Axis(low=10.0**first, high=10.0**last, ticks=tuple(10.0**n for n in range(first, last + 1, every)), log=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeTick:
    """A moment on a time axis with its label."""

    at: datetime
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeAxis:
    """A stretch of time with its ticks, in UTC."""

    low: datetime
    high: datetime
    ticks: tuple[TimeTick, ...]

    def place(self, moment: datetime) -> float:
        """Where a moment falls: 0 at ``low``, 1 at ``high``."""
        return (moment - self.low) / (self.high - self.low)


def time_axis(moments: Sequence[datetime], *, most: int = 6) -> TimeAxis:
    """An axis that holds the moments with some room, and at most so many ticks. Needs one moment at least."""
    low, high = min(moments).astimezone(UTC), max(moments).astimezone(UTC)
    room = max((high - low) * 0.04, timedelta(minutes=1)) if high > low else timedelta(hours=12)
    low, high = low - room, high + room
    seconds = (high - low).total_seconds()
    for step in CLOCK_STEPS:
        if seconds / step <= most:
            return TimeAxis(low=low, high=high, ticks=_clock_labels(_clock_ticks(low, high, step)))
    for days in DAY_STEPS:
        if seconds / DAY / days <= most:
            return TimeAxis(low=low, high=high, ticks=_labelled(_day_ticks(low, high, days), "%d %b"))
    months = next((m for m in MONTH_STEPS if seconds / DAY / MONTH_DAYS / m <= most), MONTH_STEPS[-1])
    layout = "%b %Y" if months < 12 else "%Y"
    return TimeAxis(low=low, high=high, ticks=_labelled(_month_ticks(low, high, months), layout))


def _clock_ticks(low: datetime, high: datetime, step: int) -> Iterator[datetime]:
    at = datetime.fromtimestamp(math.ceil(low.timestamp() / step) * step, UTC)
    while at <= high:
        yield at
        at += timedelta(seconds=step)


def _day_ticks(low: datetime, high: datetime, days: int) -> Iterator[datetime]:
    return _clock_ticks(low, high, days * DAY)


def _month_ticks(low: datetime, high: datetime, months: int) -> Iterator[datetime]:
    count = low.year * 12 + low.month - 1
    count += -count % months
    while (at := datetime(count // 12, count % 12 + 1, 1, tzinfo=UTC)) <= high:
        if at >= low:
            yield at
        count += months


def _clock_labels(moments: Iterator[datetime]) -> tuple[TimeTick, ...]:
    """Times of day; the first tick of each day carries its date as well."""
    ticks: list[TimeTick] = []
    for at in moments:
        fresh = not ticks or ticks[-1].at.date() != at.date()
        ticks.append(TimeTick(at=at, label=f"{at.day} {at:%b}, {at:%H:%M}" if fresh else f"{at:%H:%M}"))
    return tuple(ticks)


def _labelled(moments: Iterator[datetime], layout: str) -> tuple[TimeTick, ...]:
    return tuple(TimeTick(at=at, label=at.strftime(layout).lstrip("0")) for at in moments)
