"""Starts: how long a command takes that has next to nothing to do, and what an import costs."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from benchmarks.measure import Table, children_cpu, milliseconds, samples

REPEATS = 7
COMMAND = ("-P", "-m", "worker.cli")
TEXT = "Congress approved a $61 billion aid package on Tuesday, 14 billion of it for weapons."
STARTS = (
    ("python, doing nothing", ("-c", "pass")),
    ("import claims.extract", ("-c", "import claims.extract")),
    ("figurewatch --help", (*COMMAND, "--help")),
    ("figurewatch log", (*COMMAND, "log")),
    ("figurewatch extract, one sentence", (*COMMAND, "extract")),
)


def run() -> list[Table]:
    """One table."""
    table = Table(["start", "ms", "fastest to slowest", "CPU ms"])
    with tempfile.TemporaryDirectory() as folder:
        for name, arguments in STARTS:
            found = samples(partial(_start, arguments, folder), repeats=REPEATS, cpu=children_cpu)
            table.rows.append([name, *milliseconds(found)])
    return [table]


def _start(arguments: tuple[str, ...], data: str) -> None:
    subprocess.run(
        [sys.executable, *arguments],
        cwd=Path(__file__).parent.parent,
        env={**os.environ, "FIGUREWATCH_DATA": data},
        input=TEXT,
        text=True,
        capture_output=True,
        check=True,
    )
