"""The demonstration's story, read, matched and judged for real: each item is told of, or not, as it says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from claims.claim import Document
from claims.extract import read
from review.present import log_json
from worker.demo.run import Finding, Outcome, expectations
from worker.demo.story import Step, Story, load
from worker.replay import replay

START = datetime(2024, 4, 20, tzinfo=UTC)
STORY = load()


def document(story: Story, step: Step) -> Document:
    """An item as its outlet publishes it; an edit keeps the address."""
    return Document(
        id=f"{step.path}#{step.at}",
        url=f"http://127.0.0.1{step.path}",
        title=step.title,
        text=step.text,
        outlet=story.name(step.outlet),
        published=START + timedelta(seconds=step.at),
    )


@pytest.fixture(scope="module")
def findings() -> tuple[Finding, ...]:
    told = replay([document(STORY, step) for step in STORY.steps], read)
    log = [log_json(found) for replayed in told for found in replayed.judgements]
    return expectations(STORY, log)


@pytest.mark.parametrize("at", range(len(STORY.steps)), ids=[f"{step.path}-{step.at}" for step in STORY.steps])
def test_every_item_of_the_story_is_told_of_as_it_says(at: int, findings: tuple[Finding, ...]) -> None:
    assert findings[at].outcome is Outcome.MET, findings[at].seen
