"""Play the story along its timeline, and compare the log with what it should have made of it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol
from urllib.parse import urlsplit

from claims.discrepancy import Severity
from worker.demo.story import Raises, Silent, Step, Story

LogLine = Mapping[str, Any]  # one object of ``figurewatch log --json``
_TOLD_FROM = Severity.LOW  # a note is in the log, and nobody is disturbed


class Publisher(Protocol):
    """Whom the story is played to."""

    def publish(self, step: Step) -> None:
        """Publish one step."""


class Outcome(StrEnum):
    """What became of an expectation."""

    MET = "met"
    MISSED = "missed"
    UNEXPECTED = "unexpected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One step's expectation against the log: ``seen`` are the lines of the log that concern it."""

    outcome: Outcome
    step: Step
    seen: tuple[LogLine, ...] = ()


def play(
    story: Story,
    outlets: Publisher,
    *,
    stop: threading.Event,
    speed: float = 1.0,
    on_publish: Callable[[Step], object] | None = None,
) -> threading.Thread:
    """Publish the news of the story along its timeline, ``speed`` times as fast, in a thread that is returned.

    Ends early where ``stop`` is set. The background is not part of it: publish ``story.background`` before the feeds
    are read for the first time.
    """
    thread = threading.Thread(target=_play, args=(story.news, outlets, stop, speed, on_publish), name="demo-story")
    thread.start()
    return thread


def _play(
    steps: Iterable[Step],
    outlets: Publisher,
    stop: threading.Event,
    speed: float,
    on_publish: Callable[[Step], object] | None,
) -> None:
    at = 0.0
    for step in steps:
        if stop.wait((step.at - at) / speed):
            return
        at = step.at
        outlets.publish(step)
        if on_publish is not None:
            on_publish(step)


def expectations(story: Story, log: Collection[LogLine]) -> tuple[Finding, ...]:
    """What the log made of each step, in the story's order.

    A line belongs to the step at whose address its later side stands; where an item was edited, to the version that
    awaits an alert about the line's figure, else to the first that prints it. A line from low upwards that nobody
    expected makes its step's finding unexpected.
    """
    return tuple(_finding(step, tuple(line for line in log if _concerns(line, step, story))) for step in story.steps)


def _finding(step: Step, lines: tuple[LogLine, ...]) -> Finding:
    loud = tuple(line for line in lines if Severity(line["severity"]) >= _TOLD_FROM)
    match step.expect:
        case Silent():
            return Finding(outcome=Outcome.UNEXPECTED if loud else Outcome.MET, step=step, seen=loud)
        case Raises() as expected:
            fits = tuple(line for line in lines if _fits(line, expected))
            return Finding(outcome=Outcome.MET if fits else Outcome.MISSED, step=step, seen=fits or lines)


def _fits(line: LogLine, expected: Raises) -> bool:
    return (
        line["later"]["text"] == expected.figure
        and line["verdict"] in expected.verdicts
        and (not expected.reasons or line["reason"] in expected.reasons)
        and Severity(line["severity"]) >= expected.least
    )


def _concerns(line: LogLine, step: Step, story: Story) -> bool:
    if urlsplit(line["later"]["url"]).path != step.path:
        return False
    figure = line["later"]["text"]
    versions = [other for other in story.steps if other.path == step.path]
    awaiting = [
        version for version in versions if isinstance(version.expect, Raises) and version.expect.figure == figure
    ]
    printing = [version for version in versions if figure in f"{version.title} {version.text}"]
    return step is (awaiting or printing or versions)[0]
