"""The demonstration's script: which outlet publishes what, when, and what the log should make of it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from claims.discrepancy import Severity, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """An invented news outlet; ``slug`` is its part of an address."""

    slug: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Silent:
    """Nobody is to be told of an item, and why."""

    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Raises:
    """A figure of an item that is to be in the log, from ``least`` upwards, with one of the verdicts and reasons.

    No ``reasons``: any will do.
    """

    figure: str
    verdicts: frozenset[Verdict]
    reasons: frozenset[str]
    least: Severity
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One item published, or edited where its outlet has published its guid before. ``at``: seconds from the start.

    ``credit`` names the agency whose text it is.
    """

    at: float
    outlet: str
    guid: str
    title: str
    text: str
    expect: Silent | Raises
    credit: str | None = None

    @property
    def path(self) -> str:
        """Where the item stands at its outlets' server; an edit stands where the item stood."""
        return f"/{self.outlet}/{self.guid}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Outlets, and steps in order of time."""

    outlets: tuple[Outlet, ...]
    steps: tuple[Step, ...]

    @property
    def background(self) -> tuple[Step, ...]:
        """What stands in the feeds when they are first read."""
        return tuple(step for step in self.steps if step.at == 0)

    @property
    def news(self) -> tuple[Step, ...]:
        """What is published after that."""
        return tuple(step for step in self.steps if step.at > 0)

    @property
    def duration(self) -> float:
        """Seconds until the last step."""
        return self.steps[-1].at

    def name(self, slug: str) -> str:
        """An outlet's name."""
        return next(outlet.name for outlet in self.outlets if outlet.slug == slug)

    def is_edit(self, step: Step) -> bool:
        """Whether a step changes what an earlier one published."""
        return any(other.path == step.path and other.at < step.at for other in self.steps)


def load() -> Story:
    """The story that comes with the program."""
    data = tomllib.loads(files("worker.demo").joinpath("story.toml").read_text(encoding="utf-8"))
    return Story(
        outlets=tuple(Outlet(**outlet) for outlet in data["outlet"]),
        steps=tuple(sorted(map(_step, data["step"]), key=lambda step: step.at)),
    )


def _step(entry: Mapping[str, Any]) -> Step:
    expect = entry["expect"]
    expected = Silent(why=expect["silent"]) if "silent" in expect else _raises(expect["alert"])
    return Step(**{**entry, "expect": expected})


def _raises(entry: Mapping[str, Any]) -> Raises:
    return Raises(
        figure=entry["figure"],
        verdicts=frozenset(map(Verdict, entry["verdict"])),
        reasons=frozenset(entry.get("reason", ())),
        least=Severity(entry["least"]),
        because=entry["because"],
    )
