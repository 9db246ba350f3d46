"""The demonstration's story, read, matched and judged for real: each item is told of, or not, as it says."""

from __future__ import annotations

import pytest

from benchmarks.replay import demonstration
from claims.extract import read
from review.present import log_json
from worker.demo.run import Finding, Outcome, expectations
from worker.demo.story import load
from worker.replay import replay

STORY = load()


@pytest.fixture(scope="module")
def findings() -> tuple[Finding, ...]:
    told = replay(demonstration(), read)
    log = [log_json(found) for replayed in told for found in replayed.judgements]
    return expectations(STORY, log)


@pytest.mark.parametrize("at", range(len(STORY.steps)), ids=[f"{step.path}-{step.at}" for step in STORY.steps])
def test_every_item_of_the_story_is_told_of_as_it_says(at: int, findings: tuple[Finding, ...]) -> None:
    assert findings[at].outcome is Outcome.MET, findings[at].seen
