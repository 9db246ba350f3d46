"""The benchmarks are not run by the tests, but what they are made of must not go stale."""

from __future__ import annotations

import importlib
import subprocess
import sys

import pytest

from benchmarks.__main__ import NAMES
from benchmarks.measure import Sample, Table, milliseconds, per_second
from tests.packaging.shipped import Project


@pytest.mark.parametrize("name", NAMES)
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
