"""The pinned requirements: complete, hashed, the same for users and developers, and from no particular place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.packaging.shipped import Project

FILES = {"run.txt": ["install"], "image.txt": ["install", "full-text"], "dev.txt": ["install", "full-text", "dev"]}
SHA256 = re.compile(r"--hash=sha256:[0-9a-f]{64}\b")

Pins = dict[str, Requirement]


def _entries(file: Path) -> Iterator[str]:
    """The requirements of a file, each with its hashes on one line, without comments."""
    text = re.sub(r"\\\n\s*", " ", file.read_text())
    yield from (line.strip() for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#"))


def _pins(file: Path) -> Pins:
    found = [Requirement(entry.partition(" --hash=")[0]) for entry in _entries(file)]
    return {canonicalize_name(pin.name): pin for pin in found}


def _wanted(project: Project, extras: list[str]) -> list[Requirement]:
    about = project.settings["project"]
    lines = about["dependencies"] + [line for extra in extras for line in about["optional-dependencies"][extra]]
    return [Requirement(line) for line in lines]


@pytest.mark.parametrize("name", FILES)
def test_every_line_is_one_version_with_its_hashes(name: str, project: Project) -> None:
    for entry in _entries(project.root / "requirements" / name):
        assert re.match(r"[\w.-]+(\[[\w,-]+\])?==[\w.!+]+( ;.*?)? +--hash=", entry), entry
        assert SHA256.search(entry), entry


@pytest.mark.parametrize("name", FILES)
def test_it_names_no_index_host_or_folder(name: str, project: Project) -> None:
    text = (project.root / "requirements" / name).read_text()
    assert not re.search(r"://|--(extra-)?index-url|--find-links|--trusted-host|^-|^\s*/|@ ", text, re.MULTILINE)


@pytest.mark.parametrize("name", FILES)
def test_it_pins_every_direct_dependency_within_its_range(name: str, project: Project) -> None:
    pins = _pins(project.root / "requirements" / name)
    for wanted in _wanted(project, FILES[name]):
        pin = pins.get(canonicalize_name(wanted.name))
        assert pin is not None, f"{wanted} is not pinned; run make lock"
        (version,) = [each.version for each in pin.specifier]
        assert wanted.specifier.contains(version, prereleases=True), f"{wanted} against {pin}; run make lock"


@pytest.mark.parametrize("shipped", ["run.txt", "image.txt"])
def test_developers_and_users_have_the_same_versions(shipped: str, project: Project) -> None:
    pins, dev = (_pins(project.root / "requirements" / name) for name in (shipped, "dev.txt"))
    assert {name: str(pin) for name, pin in dev.items() if name in pins} == {n: str(pin) for n, pin in pins.items()}
