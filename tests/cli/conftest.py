"""Installations to run commands on."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from ledger import Ledger
from tests.cli.shell import Inside, Shell
from tests.review.newsroom import Newsroom, aid_story

DATABASE = "figurewatch.db"


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """A fresh installation, and a folder to stand in."""
    return Shell(_folder(tmp_path), tmp_path / "data")


@pytest.fixture
def inside(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Inside:
    """The same, whose commands run in this process."""
    return Inside(_folder(tmp_path), tmp_path / "data", capture=capsys)


def _folder(tmp_path: Path) -> Path:
    folder = tmp_path / "here"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of a newsroom in which two outlets differ: discrepancy 3 on series 1."""
    path = tmp_path_factory.mktemp("told") / DATABASE
    ledger = Ledger(f"sqlite:///{path}")
    ledger.migrate()
    assert aid_story(Newsroom(ledger)) == (3, 1)
    ledger.close()
    return path


@pytest.fixture
def newsroom(inside: Inside, told: Path) -> Inside:
    """An installation in which that has happened."""
    inside.data.mkdir()
    shutil.copy(told, inside.data / DATABASE)
    return inside


@pytest.fixture
def newer(tmp_path: Path, told: Path) -> Path:
    """A data folder whose database was written by a program that is not there yet."""
    folder = tmp_path / "newer"
    folder.mkdir()
    shutil.copy(told, folder / DATABASE)
    connection = sqlite3.connect(folder / DATABASE)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    return folder
