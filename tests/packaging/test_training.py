"""The labelled stories: they compile, and the compiler names what is wrong in one."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STORIES = sorted((ROOT / "training" / "stories").glob("*/*.toml"))
STORY = """
kind = "accident"
about = "A bridge closes. Invented."

[[items]]
id = "01"
outlet = "tidewire"
published = "2027-03-09T05:40:00+00:00"
style = "wire"
title = "Bridge shut"
text = "At least {12 people|a1} were hurt on {9 March|date}."

[items.figures]
a1 = { value = 12, modifier = "at_least", unit = "people", measures = "people hurt", series = "hurt" }
"""


def compile_into(folder: Path, *stories: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "training" / "compile.py"), str(folder), *map(str, stories)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_every_story_compiles_and_its_labels_stand_where_they_say(tmp_path: Path) -> None:
    done = compile_into(tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    documents = {row["id"]: row for row in rows(tmp_path / "documents.jsonl")}
    labels = rows(tmp_path / "labels.jsonl")
    assert {row["topic"] for row in documents.values()} == {path.stem for path in STORIES}
    for label in labels:
        assert documents[label["doc"]][label["field"]][label["start"] : label["end"]] == label["text"]
    assert len({label["id"] for label in labels}) == len(labels)


def test_as_many_stories_are_only_scored_on_as_are_learned_from() -> None:
    splits = [path.parent.name for path in STORIES]
    assert splits.count("fitting") == splits.count("unread") == 20


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("{12 people|a1}", "12 people", "'a1' is described, not marked"),
        ("{9 March|date}", "{9 March|when}", "'when' is marked twice or not described"),
        ('modifier = "at_least"', 'modifier = "around"', "modifier 'around'"),
        ("value = 12, ", "", "no value"),
        ("[[items]]", "[items", "story.toml"),
    ],
)
def test_a_fault_is_named_and_nothing_is_written(tmp_path: Path, right: str, wrong: str, said: str) -> None:
    story = tmp_path / "story.toml"
    story.write_text(STORY.replace(right, wrong), "utf-8")
    done = compile_into(tmp_path / "out", story)
    assert done.returncode == 1
    assert said in done.stderr
    assert not (tmp_path / "out").exists()
