"""How often a feed brings something, by hour of day. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from math import log

HALF_LIFE = timedelta(days=7)  # after which an arrival counts half: a feed's habits change, and a week is one round
LULL_HALF_LIFE = timedelta(days=30)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

_PRIOR = 3.0  # arrivals at the mean rate that each hour of day starts with: a handful is no rhythm yet
_LEAST = 1e-9  # an hour, of arrivals: a long silence leaves no more
_SPAN = (1, 2, 1)  # the weights of an hour and of its neighbours: news does not come by the clock
_MISSED = 20.0  # arrivals missing by a feed's own rhythm, from which on it is said to have fallen silent
_PAST_LULL = 1.5  # times its longest silence so far: weekends and holidays are no news
_KNOWN_FOR = 2 * DAY  # how long a feed must have been known before its silence says anything


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """When the entries of a feed arrived.

    ``by_hour`` counts arrivals by hour of day in UTC, older ones less, as of ``newest``, the last arrival; they are
    counted ``since`` then. ``lull`` is the longest time without any, older ones less too.
    """

    since: datetime
    newest: datetime
    by_hour: tuple[float, ...]
    lull: timedelta = timedelta(0)

    def with_arrivals(self, arrivals: Collection[datetime]) -> Rhythm:
        """The rhythm with further arrivals counted."""
        if not arrivals:
            return self
        newest = max(self.newest, *arrivals)
        faded = _faded(newest - self.newest, HALF_LIFE)
        counts = [count * faded for count in self.by_hour]
        for at in arrivals:
            counts[at.astimezone(UTC).hour] += _faded(newest - at, HALF_LIFE)
        silences = [after - before for before, after in pairwise(sorted([self.newest, *arrivals]))]
        lull = max(self.lull * _faded(newest - self.newest, LULL_HALF_LIFE), *silences)
        return Rhythm(since=self.since, newest=newest, by_hour=tuple(counts), lull=lull)

    def by_rate(self, now: datetime) -> tuple[float, ...]:
        """Arrivals to expect in each hour of the day, as things stand ``now``: a silence lowers them.

        Until a whole day was seen, all hours are alike.
        """
        faded = _faded(max(now - self.newest, timedelta(0)), HALF_LIFE)
        days = _weighed(max(now - self.since, HOUR)) / DAY
        mean = max(sum(self.by_hour) * faded / (24 * days), _LEAST)
        if now - self.since < DAY:
            return (mean,) * 24
        return tuple((count * faded + _PRIOR) / (days + _PRIOR / mean) for count in self._smooth())

    def is_silent(self, now: datetime) -> bool:
        """Whether a feed that is usually busy has brought nothing for longer than its own rhythm explains."""
        silence = now - self.newest
        if self.newest - self.since < _KNOWN_FOR or silence <= self.lull * _PAST_LULL:
            return False
        return self._expected(silence) >= _MISSED

    def _smooth(self) -> Iterator[float]:
        before, at, after = (weight / sum(_SPAN) for weight in _SPAN)
        for hour, count in enumerate(self.by_hour):
            yield before * self.by_hour[hour - 1] + at * count + after * self.by_hour[(hour + 1) % 24]

    def _expected(self, silence: timedelta) -> float:
        """The arrivals to expect in a silence, by what was known as it began."""
        rates = self.by_rate(self.newest)
        days, rest = divmod(silence, DAY)
        return days * sum(rates) + sum(rates[at.hour] * (length / HOUR) for at, length in hours(self.newest, rest))


def begun(arrivals: Collection[datetime], since: datetime) -> Rhythm:
    """The rhythm of a feed whose first known arrivals are these (one at least), all of them since then."""
    first = min(arrivals)
    return Rhythm(since=min(since, first), newest=first, by_hour=(0.0,) * 24).with_arrivals(arrivals)


def hours(start: datetime, length: timedelta) -> Iterator[tuple[datetime, timedelta]]:
    """A length of time cut at the full hours in UTC: where each piece begins, and how long it is."""
    at, end = start.astimezone(UTC), start + length
    while at < end:
        until = min(at.replace(minute=0, second=0, microsecond=0) + HOUR, end)
        yield at, until - at
        at = until


def _faded(age: timedelta, half_life: timedelta) -> float:
    return float(0.5 ** (age / half_life))


def _weighed(length: timedelta) -> timedelta:
    """A length of time that ends now, its older parts weighing less, as arrivals do."""
    return HALF_LIFE / log(2) * (1 - _faded(length, HALF_LIFE))
