"""The wheel: what is in it, and that it works with the tree gone."""

from __future__ import annotations

import json
import subprocess
import sys
import tarfile
import urllib.request
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.packaging.shipped import Installed, Project, free_port
from tests.support.processes import wait_until

LOADS_EVERY_DATA_FILE = """
from pathlib import Path
import claims, config.catalogue, ledger, review.templating, worker.demo.story
from alerts import render

assert not Path(claims.__file__).is_relative_to({tree!r}), claims.__file__
assert worker.demo.story.load().steps
lists = config.catalogue.lists()
assert lists and all(it.outlines for it in lists)
assert review.templating.Renderer()
store = ledger.Ledger("sqlite:///new.db")
store.migrate()
with store.read() as book:
    assert book.feeds.all() == ()
"""


def _names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if ".dist-info/" not in name}


def test_it_holds_every_file_of_our_packages_and_nothing_else(wheel: Path, project: Project) -> None:
    assert _names(wheel) == project.files(*project.packages)


def test_it_names_its_licence_its_python_and_its_command(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        info = {Path(name).name: archive.read(name).decode() for name in archive.namelist() if ".dist-info/" in name}
    assert "figurewatch = worker.cli:main" in info["entry_points.txt"]
    assert "Requires-Python: >=3.11" in info["METADATA"]
    assert info["LICENSE"].lstrip().startswith("Apache License")


def test_the_source_archive_holds_what_it_says_and_builds_the_same_wheel(
    sdist: Path, wheel: Path, project: Project, tmp_path: Path
) -> None:
    included = project.settings["tool"]["hatch"]["build"]["targets"]["sdist"]["only-include"]
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    (unpacked,) = tmp_path.iterdir()
    held = {str(path.relative_to(unpacked)) for path in unpacked.rglob("*") if path.is_file()}
    assert held - {"PKG-INFO", ".gitignore"} == project.files(*included)
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", "again"]
    subprocess.run(build, cwd=unpacked, capture_output=True, check=True)
    (again,) = (unpacked / "again").glob("*.whl")
    assert _names(again) == _names(wheel)


def test_its_command_answers(installed: Installed) -> None:
    assert "figurewatch [OPTIONS] COMMAND" in installed.done("figurewatch", "--help")
    assert installed.done("figurewatch", "--version").split()[-1][0].isdigit()


def test_it_reads_a_text(installed: Installed) -> None:
    printed = installed.done("figurewatch", "extract", stdin="Congress passed a $61 billion aid package.")
    assert "$61 billion" in printed
    assert "aid package" in printed


def test_every_data_file_is_found_where_it_is_installed(installed: Installed, project: Project) -> None:
    installed.done("python", "-c", LOADS_EVERY_DATA_FILE.format(tree=str(project.root)))


def test_the_doctor_finds_an_embedded_broker_and_makes_a_ledger(installed: Installed) -> None:
    findings = [json.loads(line) for line in installed.done("figurewatch", "doctor", "--json").splitlines()]
    well = {finding["subject"]: finding["ok"] for finding in findings}
    assert well["database"]
    assert well["broker"]


def test_the_pages_are_served_with_their_styles(installed: Installed) -> None:
    port = free_port()
    command = [installed.program("figurewatch"), "web", "--port", str(port)]
    with subprocess.Popen(command, cwd=installed.elsewhere, env=installed.variables) as process:
        try:
            wait_until(lambda: _page(port, "/static/desk.css"), within=20, what="the page is served")
            assert b"<title>" in _page(port, "/")
        finally:
            process.terminate()


def _page(port: int, path: str) -> bytes:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5) as answer:
            return bytes(answer.read())
    except OSError:
        return b""


@pytest.mark.parametrize("seen_from", ["the tree", "the wheel"])
def test_nobody_else_owns_one_of_our_top_level_names(seen_from: str, installed: Installed, project: Project) -> None:
    if seen_from == "the tree":
        owners = packages_distributions()
    else:
        ask = "import json; from importlib.metadata import *; print(json.dumps(packages_distributions()))"
        owners = json.loads(installed.done("python", "-c", ask))
    strangers = {name: set(owners.get(name, ())) - {"figurewatch"} for name in project.packages}
    assert not any(strangers.values()), strangers
    assert not set(project.packages) & set(sys.stdlib_module_names)
