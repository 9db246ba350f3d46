from __future__ import annotations

import pytest

from claims.discrepancy import Severity
from worker.demo.story import Raises, Silent, Step, Story, load


@pytest.fixture(scope="module")
def story() -> Story:
    return load()


def test_the_story_is_over_within_a_minute(story: Story) -> None:
    assert 45 <= story.duration <= 60
    assert list(story.steps) == sorted(story.steps, key=lambda step: step.at)


def test_every_step_has_an_outlet_and_every_outlet_a_step(story: Story) -> None:
    assert {step.outlet for step in story.steps} == {outlet.slug for outlet in story.outlets}
    assert 6 <= len(story.outlets) <= 8


def test_an_expected_figure_stands_in_its_item(story: Story) -> None:
    for step in story.steps:
        if isinstance(step.expect, Raises):
            assert step.expect.figure in step.text


def test_most_of_it_is_to_stay_silent(story: Story) -> None:
    silent = [step for step in story.steps if isinstance(step.expect, Silent)]

    assert len(silent) > 2 * (len(story.steps) - len(silent))
    assert all(step.expect.why for step in silent if isinstance(step.expect, Silent))


def test_what_it_shows(story: Story) -> None:
    raised = {step.expect.figure: step.expect for step in story.steps if isinstance(step.expect, Raises)}

    assert raised["$61 million"].least is Severity.CRITICAL
    assert raised["$68 billion"].reasons == {"stealth_edit"}
    assert raised["$61 billion"].reasons == {"correction"}
    assert raised["$13.4 billion"].least >= Severity.MEDIUM


def test_copies_name_their_agency(story: Story) -> None:
    copies = [step for step in story.steps if step.credit]

    assert len({step.outlet for step in copies}) == 4
    assert {step.credit for step in copies} == {"Quillfeather Wire"}
    assert all(step.credit in step.text for step in copies if step.credit)


def test_edits_come_after_readers_had_time_to_poll(story: Story) -> None:
    edits = [step for step in story.steps if story.is_edit(step)]

    assert {step.guid for step in edits} == {"sixty-one", "senate-next"}
    for edit in edits:
        (first,) = [step for step in story.steps if step.path == edit.path and not story.is_edit(step)]
        assert edit.at - first.at >= 10


def test_names(story: Story) -> None:
    assert story.name("larkmoor") == "Larkmoor Herald"
    assert all(isinstance(step, Step) for step in story.background + story.news)
