"""What is imported is declared, and what is declared is needed."""

from __future__ import annotations

import ast
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import packages_distributions

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.packaging.shipped import Project

# Needed without being imported by us.
SILENTLY_NEEDED = {
    "psycopg": "the PostgreSQL driver that SQLAlchemy loads by its name",
    "python-multipart": "with it Starlette reads forms",
}


@pytest.fixture(scope="module")
def imported(project: Project) -> Mapping[str, set[str]]:
    """The distributions that our packages import, each with the files that do."""
    return _imported(project, project.packages)


@pytest.fixture(scope="module")
def declared(project: Project) -> set[str]:
    extras = project.settings["project"]["optional-dependencies"]
    return _names(project.settings["project"]["dependencies"]) | _names(extras["full-text"])


def test_every_import_is_declared(imported: Mapping[str, set[str]], declared: set[str]) -> None:
    undeclared = {name: files for name, files in imported.items() if name not in declared}
    assert not undeclared


def test_every_dependency_is_needed(imported: Mapping[str, set[str]], declared: set[str]) -> None:
    assert declared - imported.keys() - SILENTLY_NEEDED.keys() == set()


def test_no_excuse_is_out_of_date(imported: Mapping[str, set[str]], declared: set[str]) -> None:
    assert SILENTLY_NEEDED.keys() <= declared - imported.keys()


def test_tests_and_benchmarks_import_what_developers_have(project: Project, declared: set[str]) -> None:
    extras = project.settings["project"]["optional-dependencies"]
    known = declared | _names(extras["dev"]) | _names(extras["install"])
    used = _imported(project, ["tests", "benchmarks"])
    assert not {name: files for name, files in used.items() if name not in known}


def _names(lines: Iterable[str]) -> set[str]:
    return {canonicalize_name(Requirement(line).name) for line in lines}


def _imported(project: Project, folders: Iterable[str]) -> Mapping[str, set[str]]:
    owners = packages_distributions()
    ours = {*project.packages, "tests", "benchmarks", "training"}
    found: dict[str, set[str]] = defaultdict(set)
    for folder in folders:
        for path in (project.root / folder).rglob("*.py"):
            beside = {other.stem for other in path.parent.glob("*.py")}
            for name in _top_names(ast.parse(path.read_text())) - ours - beside - sys.stdlib_module_names:
                for owner in owners.get(name, [name]):
                    found[canonicalize_name(owner)].add(str(path.relative_to(project.root)))
    return found


def _top_names(tree: ast.Module) -> set[str]:
    return {name.partition(".")[0] for node in ast.walk(tree) for name in _modules(node)}


def _modules(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
        yield node.module
