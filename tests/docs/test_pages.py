"""What the pages show works: commands parse, links lead somewhere, variables and make targets exist."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest

from config.settings import Settings
from tests.docs.pages import ROOT, Page, page, pages
from worker.cli import COMMANDS, cli

VARIABLE = re.compile(r"\bFIGUREWATCH_[A-Z_]+\b")
OF_THE_TESTS = {"FIGUREWATCH_TEST_ALL", "FIGUREWATCH_FUZZ"}
PLACEHOLDER = re.compile(r"[A-Z]+")

PAGES = pytest.mark.parametrize("shown", pages(), ids=lambda it: it.name)


@pytest.fixture
def parse(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """Parses a command line as the program would, without running anything or opening a file."""
    convert = click.ParamType.__call__

    def lenient(kind: click.ParamType, value: Any, *rest: Any, **known: Any) -> Any:
        if isinstance(kind, click.File) or (isinstance(value, str) and PLACEHOLDER.fullmatch(value)):
            return value
        return convert(kind, value, *rest, **known)

    monkeypatch.setattr(click.ParamType, "__call__", lenient)
    monkeypatch.setattr(click.Command, "invoke", lambda command, ctx: None)
    monkeypatch.chdir(tmp_path)
    return lambda arguments: cli.main(args=arguments, prog_name="figurewatch", standalone_mode=False)


@PAGES
def test_every_command_line_parses(shown: Page, parse: Any, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in shown.commands():
        try:
            parse(arguments)
        except click.exceptions.NoArgsIsHelpError:
            pass  # a group named alone
        except click.UsageError as error:
            pytest.fail(f"{shown.name}: figurewatch {' '.join(arguments)}: {error.format_message()}")


@pytest.mark.parametrize(
    "arguments",
    [["lgo"], ["log", "--jsno"], ["log", "--min-severity", "loud"], ["show"], ["show", "x1"], ["feeds", "drop", "3"]],
)
def test_a_wrong_command_line_would_be_noticed(arguments: list[str], parse: Any) -> None:
    with pytest.raises(click.UsageError):
        parse(arguments)


def test_commands_are_found_wherever_a_page_shows_them() -> None:
    text = """
Run `figurewatch up`, not `make up` and not `import figurewatch`.

```console
$ REDIS_URL=redis://h figurewatch --data DIR log --json | head
docker compose exec web figurewatch \\
    doctor
```

    echo "It cost $3." | figurewatch extract > out.txt  # or: figurewatch extract -, by hand
"""
    found = list(Page(path=ROOT / "x.md", text=text).commands())
    assert found == [["up"], ["--data", "DIR", "log", "--json"], ["doctor"], ["extract"], ["extract", "-"]]


def test_every_command_is_described() -> None:
    described = {arguments[0] for arguments in page("docs/interfaces.md").commands() if arguments}
    assert described >= set(COMMANDS)


@PAGES
def test_every_link_leads_somewhere(shown: Page) -> None:
    for link in shown.links():
        path, _, anchor = link.partition("#")
        target = (shown.path.parent / path).resolve() if path else shown.path
        assert target.exists(), f"{shown.name} links to {link}"
        assert target.is_relative_to(ROOT), f"{shown.name} links to {link}"
        if anchor:
            assert anchor in Page(path=target, text=target.read_text()).anchors(), f"{shown.name} links to {link}"


@PAGES
def test_files_named_in_code_exist(shown: Page) -> None:
    for code in shown.code():
        if re.fullmatch(r"(\w+/)+[\w.]*", code) and code.split("/")[0] in _folders():
            assert (ROOT / code).exists(), f"{shown.name} names {code}"


def _folders() -> set[str]:
    return {path.name for path in ROOT.iterdir() if path.is_dir()}


@PAGES
def test_every_make_target_exists(shown: Page) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    asked = {match[1] for code in shown.code() if (match := re.match(r"(?:\$ )?make ([a-z]+)", code))}
    assert asked <= targets


def _files_that_name_variables() -> Iterator[Path]:
    yield from (it.path for it in pages())
    yield from (ROOT / name for name in (".env.example", "docker-compose.yml", "Dockerfile", "CHANGELOG.md"))


@pytest.mark.parametrize("path", list(_files_that_name_variables()), ids=lambda path: path.name)
def test_every_variable_is_a_setting(path: Path, known_variables: set[str]) -> None:
    assert set(VARIABLE.findall(path.read_text())) - OF_THE_TESTS <= known_variables


@pytest.fixture
def known_variables(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> set[str]:
    monkeypatch.chdir(tmp_path)  # away from a developer's .env
    for name in OF_THE_TESTS:
        monkeypatch.delenv(name, raising=False)
    return {variable for variable, _, _ in Settings().masked()}


def test_every_setting_is_in_the_table_with_its_default(known_variables: set[str]) -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \|", page("docs/operations.md").section("Settings"), re.MULTILINE)
    told = dict(rows)
    assert len(rows) == len(told)
    assert set(told) == known_variables
    for name, field in Settings.model_fields.items():
        if isinstance(field.default, str | int | float) and not isinstance(field.default, bool):
            assert f"`{field.default}`" in told.values(), f"{name}: {field.default}"


def test_the_example_of_an_env_file_holds_every_setting_and_sets_none(known_variables: set[str]) -> None:
    lines = (ROOT / ".env.example").read_text().splitlines()
    assert all(not line or line.startswith("#") for line in lines)
    named = {match[1] for line in lines if (match := re.match(r"#([A-Z_]+)=", line))}
    assert named == known_variables | {"POSTGRES_PASSWORD"}
