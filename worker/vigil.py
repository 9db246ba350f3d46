"""Whom to start, restart or leave alone: decided from data, done elsewhere. Times are of the monotonic clock."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto

from worker.roles import Role

FIRST_PAUSE = 1.0  # seconds before a role that ended is started again
LONGEST_PAUSE = 30.0
NEVER = float("-inf")
SETTLED = 60.0  # seconds of running after which earlier ends are forgiven


class Action(Enum):
    """What to do about a role."""

    LEAVE = auto()
    START = auto()
    NOTE_END = auto()
    REPLACE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """How it stands with a role: when its process started (None: it has none), and how often in a row it ended."""

    started: float | None = None
    failures: int = 0
    not_before: float = 0.0

    def after_end(self, now: float) -> Post:
        """The post after its process ended: empty, for a pause that doubles with every end in a row."""
        settled = self.started is not None and now - self.started >= SETTLED
        failures = 1 if settled else self.failures + 1
        return Post(failures=failures, not_before=now + pause(failures))


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What one look around showed: the ledger's pulses (None: it, or the broker, did not answer), and who answered."""

    pulses: Mapping[str, datetime] | None
    answering: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """The signs of life so far: the last pulses and when each came to be seen, and when each role last answered.

    Only *that* a pulse moved counts, never its own time, so that neither a wrong clock nor a machine that slept makes
    anybody look dead. Nobody is silent for what we could not have heard: ``deaf_until`` is when that was last the case.
    """

    pulses: Mapping[str, datetime]
    felt: Mapping[str, float]
    answered: Mapping[str, float]
    deaf_until: float

    def after(self, look: Look, now: float) -> Signs:
        """With what a look around showed."""
        answered = {**self.answered, **dict.fromkeys(look.answering, now)}
        if look.pulses is None:
            return replace(self.deaf(now), answered=answered)
        moved = [name for name, at in look.pulses.items() if self.pulses.get(name) != at]
        return replace(self, answered=answered, pulses=look.pulses, felt={**self.felt, **dict.fromkeys(moved, now)})

    def alive(self, role: Role, started: float) -> bool:
        """Whether a role has shown every sign of life since its start."""
        return all(at > started for at in self._times(role))

    def silent_for(self, role: Role, started: float, now: float) -> float:
        """How many seconds a role has lacked one of its signs of life, since its start and as far as we could hear."""
        pulses = min((self.felt.get(name, NEVER) for name in role.pulses), default=now)
        answer = self.answered.get(role.name, NEVER) if role.answers else now
        return now - min(max(pulses, started, self.deaf_until), max(answer, started))

    def deaf(self, now: float) -> Signs:
        """When those were away without whom nobody else shows life."""
        return replace(self, deaf_until=now)

    def _times(self, role: Role) -> Iterator[float]:
        yield from (self.felt.get(name, NEVER) for name in role.pulses)
        if role.answers:
            yield self.answered.get(role.name, NEVER)


def no_signs(pulses: Mapping[str, datetime], now: float) -> Signs:
    """The beginning: pulses that are in the ledger from an earlier run tell nothing."""
    return Signs(pulses=pulses, felt={}, answered={}, deaf_until=now)


def decide(post: Post, *, ended: bool, silent_for: float, silence: float, now: float) -> Action:
    """What to do about a role that has been silent for so many seconds, where ``silence`` is as many as it may."""
    if post.started is None:
        return Action.START if now >= post.not_before else Action.LEAVE
    if ended:
        return Action.NOTE_END
    return Action.REPLACE if silent_for > silence else Action.LEAVE


def pause(failures: int) -> float:
    """Seconds to wait before the next start, after so many ends in a row."""
    return min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** min(failures - 1, 10))
