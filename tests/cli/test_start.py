"""How little a command imports before it is at work: most of the time of a short one."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.shell import Shell

NEVER = {"babel", "feedparser", "httpx", "celery", "kombu", "redis", "starlette", "uvicorn", "sentry_sdk", "structlog"}
STORE = {"sqlalchemy", "pydantic", "ledger", "config"}


def imported(shell: Shell, *arguments: str) -> set[str]:
    """The modules that a command imports."""
    ended = subprocess.run(
        [sys.executable, "-X", "importtime", "-P", "-m", "worker.cli", *arguments],
        env=shell.environment,
        cwd=shell.folder,
        input="It cost $5 million.",
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return set(re.findall(r"\| +([\w.]+)$", ended.stderr, re.MULTILINE))


@pytest.fixture
def stored(shell: Shell, told: Path) -> Shell:
    """An installation with something in its log."""
    shell.data.mkdir()
    shutil.copy(told, shell.data / "figurewatch.db")
    return shell


def test_the_log_needs_settings_and_store_alone(stored: Shell) -> None:
    names = imported(stored, "log", "--json")
    assert names >= STORE
    assert not names & (NEVER | {"rich", "alembic", "claims.extract", "sqlalchemy.dialects.postgresql"})


def test_a_table_needs_no_progress_bar(stored: Shell) -> None:
    names = imported(stored, "log")
    assert "rich.table" in names
    assert not names & (NEVER | {"rich.progress", "rich.markdown", "rich.syntax"})


def test_a_text_is_read_without_a_store(shell: Shell) -> None:
    assert not imported(shell, "extract") & (NEVER - {"babel"} | STORE)


@pytest.mark.parametrize("command", ["--help", "log --help", "feeds --help"])
def test_help_needs_nothing(shell: Shell, command: str) -> None:
    assert not imported(shell, *command.split()) & (NEVER | STORE | {"rich"})
