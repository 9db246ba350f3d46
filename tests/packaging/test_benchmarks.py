"""The benchmarks are not run by the tests, but what they are made of must not go stale."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.__main__ import NAMES, SLOW
from benchmarks.measure import Sample, Table, milliseconds, per_second
from tests.packaging.shipped import Project


@pytest.mark.parametrize("name", [*NAMES, *SLOW])
def test_each_can_be_loaded(name: str) -> None:
    assert callable(importlib.import_module(f"benchmarks.{name}").run)


def test_an_unknown_one_is_refused_by_name(project: Project) -> None:
    command = [sys.executable, "-m", "benchmarks", "speed"]
    done = subprocess.run(command, cwd=project.root, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "no such benchmark: speed" in done.stderr


def test_a_table_shows_medians_and_the_spread() -> None:
    found = [Sample(wall=wall, cpu=wall / 2) for wall in (4.0, 1.0, 2.0)]
    table = Table(["what", "a second", "spread", "CPU"])
    table.rows += [["reading", *per_second(found, 100)], ["starting", *milliseconds(found)]]
    assert str(table).splitlines() == [
        "| what     | a second |         spread |   CPU |",
        "| ---      |     ---: |           ---: |  ---: |",
        "| reading  |     50.0 |    25.0 to 100 |   100 |",
        "| starting |    2,000 | 1,000 to 4,000 | 1,000 |",
    ]


def test_confidence_is_held_to_labels(tmp_path: Path) -> None:
    text = "It cost $4 million, and 43 people came in 2019."
    label = {"doc": "a", "field": "text", "low": None, "high": None, "unit": "USD", "series": "s"}
    labels = [
        label | {"start": 8, "end": 18, "value": 4e6},
        label | {"start": 24, "end": 26, "value": 44},
    ]
    (tmp_path / "documents.jsonl").write_text(json.dumps({"id": "a", "text": text}))
    (tmp_path / "labels.jsonl").write_text("\n".join(map(json.dumps, labels)))
    command = [sys.executable, "-m", "benchmarks.calibrate_reading", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "| 1 | 2 | 100.0 % | 50.0 % |" in done.stdout.splitlines()
    assert done.stdout.splitlines()[-1] == "| at least 0.9 | 2 | 100.0 % | 50.0 % |"


@pytest.mark.parametrize("arguments", [(), ("nowhere",)], ids=("no folder", "a folder that is not there"))
def test_what_asks_for_a_folder_says_so(arguments: tuple[str, ...], project: Project) -> None:
    command = [sys.executable, "-m", "benchmarks.calibrate_reading", *arguments]
    done = subprocess.run(command, cwd=project.root, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("usage: ")
