"""The import contracts: each is broken once on purpose, in a copy of the tree, and must be noticed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.packaging.shipped import Project

# Contract, module that oversteps it, what that module imports.
CIRCLES = "No circles inside a package"
BREACHES = [
    ("Packages import downwards only", "claims.breach", "ledger"),
    ("Packages import downwards only", "claims.breach", "net"),
    ("Packages import downwards only", "net.breach", "feeds"),
    ("Packages import downwards only", "feeds.breach", "ledger"),
    ("Packages import downwards only", "alerts.breach", "feeds"),
    ("Packages import downwards only", "config.breach", "alerts"),
    ("Packages import downwards only", "ledger.breach", "review"),
    ("Packages import downwards only", "review.breach", "worker"),
    ("The domain does no I/O", "claims.breach", "httpx"),
    ("The domain does no I/O", "claims.compare.breach", "logging"),
    ("The domain does no I/O", "claims.extract.breach", "time"),
    ("Steps know neither Celery nor settings", "worker.steps.breach", "celery"),
    ("Steps know neither Celery nor settings", "worker.steps.breach", "config.settings"),
    ("Only the composition root reads settings", "review.breach", "config"),
    ("Only the composition root reads settings", "worker.steps.breach", "config"),
    ("SQL is spoken in the ledger alone", "worker.breach", "sqlite3"),
    ("SQL is spoken in the ledger alone", "review.breach", "sqlalchemy"),
    ("HTTP is spoken in net alone", "feeds.breach", "httpx"),
    ("HTTP is spoken in net alone", "alerts.channels.breach", "urllib3"),
]


@pytest.fixture(scope="module")
def copy(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packages and their contracts in a folder of their own."""
    folder = tmp_path_factory.mktemp("copy")
    for package in project.packages:
        shutil.copytree(project.root / package, folder / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(project.root / "pyproject.toml", folder)
    return folder


def _lint(copy: Path) -> tuple[int, str]:
    """The exit status and report of import-linter on the copy, which stands first on its path."""
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


@contextmanager
def _breach(copy: Path, module: str, imports: str) -> Iterator[None]:
    path = (copy / module.replace(".", "/")).with_suffix(".py")
    path.write_text(f"import {imports}\n")
    try:
        yield
    finally:
        path.unlink()


def test_the_tree_keeps_them_all(copy: Path) -> None:
    status, report = _lint(copy)
    assert status == 0, report
    assert "0 broken" in report


@pytest.mark.parametrize(("contract", "module", "imports"), BREACHES)
def test_a_breach_is_noticed(contract: str, module: str, imports: str, copy: Path) -> None:
    with _breach(copy, module, imports):
        status, report = _lint(copy)
    assert status == 1, report
    assert f"{contract} BROKEN" in report
    assert f"{module} -> {imports.partition('.')[0]}" in report


def test_a_circle_inside_a_package_is_noticed(copy: Path) -> None:
    with _breach(copy, "claims.say.breach", "claims.compare"):
        status, report = _lint(copy)
    assert status == 1, report
    assert f"{CIRCLES} BROKEN" in report


def test_each_contract_was_broken(project: Project) -> None:
    contracts = {contract["name"] for contract in project.settings["tool"]["importlinter"]["contracts"]}
    assert {contract for contract, _, _ in BREACHES} | {CIRCLES} == contracts
