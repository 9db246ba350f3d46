from __future__ import annotations

import threading
from dataclasses import replace
from typing import Any

import pytest

from worker.demo.run import Outcome, expectations, play
from worker.demo.story import Raises, Step, Story, load

BASE = "http://127.0.0.1:40000"


class Stage:
    """Keeps what is published; may stop the play."""

    def __init__(self, *, stop_at: int | None = None, stop: threading.Event | None = None) -> None:
        self.steps: list[Step] = []
        self._stop_at = stop_at
        self._stop = stop

    def publish(self, step: Step) -> None:
        self.steps.append(step)
        if len(self.steps) == self._stop_at and self._stop:
            self._stop.set()


@pytest.fixture(scope="module")
def story() -> Story:
    return load()


def line(step: Step, **changes: Any) -> dict[str, Any]:
    """A line of the log as the story expects it."""
    expected = step.expect
    assert isinstance(expected, Raises)
    return {
        "id": 1,
        "verdict": min(expected.verdicts).value,
        "reason": min(expected.reasons, default="conflict"),
        "severity": expected.least.value,
        "earlier": None,
        "later": {"text": expected.figure, "url": BASE + step.path, "outlet": step.outlet},
    } | changes


def alerts(story: Story) -> list[Step]:
    return [step for step in story.steps if isinstance(step.expect, Raises)]


def outcomes(story: Story, log: list[dict[str, Any]]) -> dict[Step, Outcome]:
    return {finding.step: finding.outcome for finding in expectations(story, log)}


def test_the_news_is_played_in_order(story: Story) -> None:
    stage, told = Stage(), []
    play(story, stage, stop=threading.Event(), speed=10_000, on_publish=told.append).join(10)

    assert stage.steps == list(story.news) == told
    assert set(stage.steps).isdisjoint(story.background)


def test_the_timeline_is_kept() -> None:
    first = load().news[0]
    story = Story(outlets=load().outlets, steps=(replace(first, at=1), replace(first, at=3), replace(first, at=4)))
    waits: list[float] = []

    class Watched(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            waits.append(timeout or 0)
            return False

    play(story, Stage(), stop=Watched(), speed=2).join(10)

    assert waits == [0.5, 1.0, 0.5]


def test_it_can_be_stopped(story: Story) -> None:
    stop = threading.Event()
    stage = Stage(stop_at=2, stop=stop)
    thread = play(story, stage, stop=stop, speed=10_000)
    thread.join(10)

    assert not thread.is_alive()
    assert len(stage.steps) == 2


def test_a_log_as_expected(story: Story) -> None:
    assert set(outcomes(story, [line(step) for step in alerts(story)]).values()) == {Outcome.MET}


def test_an_empty_log(story: Story) -> None:
    found = outcomes(story, [])

    assert [step for step, outcome in found.items() if outcome is Outcome.MISSED] == alerts(story)
    assert sum(outcome is Outcome.MET for outcome in found.values()) == len(story.steps) - len(alerts(story))


@pytest.mark.parametrize(
    "changes",
    [
        {"severity": "note"},
        {"verdict": "consistent"},
        {"reason": "hedge_ok"},
        {"later": {"text": "$95 billion", "url": BASE + "/ostervale/sixty-one", "outlet": ""}},
        {"later": {"text": "$68 billion", "url": BASE + "/ostervale/other", "outlet": ""}},
    ],
)
def test_a_line_that_does_not_fit(story: Story, changes: dict[str, Any]) -> None:
    (edit,) = [step for step in alerts(story) if step.guid == "sixty-one"]

    assert outcomes(story, [line(edit, **changes)])[edit] is Outcome.MISSED


def test_noise_is_not_expected(story: Story) -> None:
    rounding = next(step for step in story.steps if step.guid == "sixty-one")
    later = {"text": "$61 billion", "url": BASE + rounding.path, "outlet": ""}
    noise = line(alerts(story)[0], later=later)

    assert outcomes(story, [noise])[rounding] is Outcome.UNEXPECTED
    assert outcomes(story, [noise | {"severity": "note"}])[rounding] is Outcome.MET
    assert outcomes(story, [noise | {"severity": "silent"}])[rounding] is Outcome.MET


def test_an_edit_is_told_from_what_it_replaced(story: Story) -> None:
    slip, correction = (step for step in story.steps if step.guid == "senate-next")
    found = outcomes(story, [line(slip)])

    assert found[slip] is Outcome.MET
    assert found[correction] is Outcome.MISSED
