"""docker-compose.yml and the Dockerfile, as far as they can be checked without containers."""

from __future__ import annotations

import fnmatch
import json
import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click
import jsonschema
import pytest
import yaml

from config.settings import Settings
from worker import roles
from worker.cli import cli
from worker.queues import QUEUES

ROOT = Path(__file__).parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES: dict[str, Any] = COMPOSE["services"]
OWN = {name: service for name, service in SERVICES.items() if service["image"] == "figurewatch"}
SCHEMA = json.loads((ROOT / "tests/data/compose-spec/compose-spec.json").read_text())

DOCKERFILE = (ROOT / "Dockerfile").read_text()
SECRET = re.compile(r"PASSWORD|SECRET|TOKEN|KEY|DSN|SMTP_URL|DATABASE_URL|WEBHOOK")


def _settings() -> Iterator[tuple[str, str, object]]:
    for name, service in SERVICES.items():
        for variable, value in service.get("environment", {}).items():
            yield name, variable, value


def test_it_is_a_compose_file() -> None:
    jsonschema.Draft7Validator(SCHEMA).validate(COMPOSE)


def test_no_secret_stands_in_it() -> None:
    secrets = [(variable, value) for _, variable, value in _settings() if SECRET.search(variable)]
    assert secrets
    for variable, value in secrets:
        assert value is None or "${" in str(value), f"{variable} is written out"


@pytest.mark.parametrize("name", OWN)
def test_the_variables_of_a_service_are_settings_of_ours(name: str) -> None:
    known = {variable for variable, _, _ in Settings().masked()}
    assert set(OWN[name]["environment"]) <= known


def test_what_it_cannot_run_without_is_asked_for_by_name() -> None:
    asked_for = set(re.findall(r"\$\{(\w+):\?", (ROOT / "docker-compose.yml").read_text()))
    assert asked_for == {"POSTGRES_PASSWORD", "FIGUREWATCH_WEB_PASSWORD"}


@pytest.mark.parametrize("name", OWN)
def test_the_command_of_a_service_is_one_of_ours(name: str) -> None:
    _parse(OWN[name]["command"])


def test_the_commands_that_up_runs_are_ours_too(tmp_path: Path) -> None:
    for role in roles.roles(tmp_path, web_host="127.0.0.1", web_port=8321, web_answers=lambda: True):
        _parse(role.command[role.command.index("worker.cli") + 1 :])


def _parse(arguments: Sequence[str]) -> None:
    """Parse a command line without running it. Raises UsageError where it is wrong."""
    name, *rest = arguments[2:] if arguments[0] == "--data" else arguments
    command = cli.get_command(click.Context(cli), name)
    assert command is not None, f"there is no command {name}"
    command.make_context(name, rest)


def test_every_queue_is_consumed_and_pulsed() -> None:
    consumed = [queue for service in OWN.values() for queue in _option(service["command"], "--queues")]
    assert sorted(consumed) == sorted(QUEUES)
    for name, service in OWN.items():
        for queue in _option(service["command"], "--queues"):
            assert f"queue:{queue}" in service["healthcheck"]["test"], f"{name} is not watched for {queue}"


def _option(command: list[str], name: str) -> list[str]:
    return command[command.index(name) + 1].split(",") if name in command else []


@pytest.mark.parametrize("name", SERVICES)
def test_every_service_restarts_says_how_it_is_and_gains_no_rights(name: str) -> None:
    service = SERVICES[name]
    assert service["restart"] == "unless-stopped"
    assert service.get("healthcheck") or name == "web", "the image's own check is that of the page"
    assert "no-new-privileges:true" in service["security_opt"]


@pytest.mark.parametrize("name", OWN)
def test_our_containers_cannot_change_themselves(name: str) -> None:
    assert OWN[name]["read_only"] is True
    assert OWN[name]["cap_drop"] == ["ALL"]


def test_stores_keep_their_data_and_are_reached_by_our_containers_alone() -> None:
    assert COMPOSE["networks"]["stores"]["internal"] is True
    for name in ("postgres", "redis"):
        assert SERVICES[name]["networks"] == ["stores"]
        assert "ports" not in SERVICES[name]
        assert SERVICES[name]["volumes"][0].split(":")[0] in COMPOSE["volumes"]


def test_messages_are_kept_on_disk_and_never_dropped() -> None:
    command = SERVICES["redis"]["command"]
    assert command[command.index("--appendonly") + 1] == "yes"
    assert command[command.index("--maxmemory-policy") + 1] == "noeviction"


def test_the_page_is_published_on_this_machine_alone() -> None:
    published = [(name, port) for name, service in SERVICES.items() for port in service.get("ports", ())]
    assert [name for name, _ in published] == ["web"]
    assert published[0][1].startswith("127.0.0.1:")


def test_the_image_runs_as_an_ordinary_user_on_pinned_packages() -> None:
    stages = DOCKERFILE.split("\nFROM ")
    assert re.search(r"^USER (?!root)", stages[-1], re.MULTILINE)
    assert "--require-hashes -r requirements/image.txt" in DOCKERFILE
    assert "!requirements/image.txt" in (ROOT / ".dockerignore").read_text().split()
    assert "\nHEALTHCHECK " in DOCKERFILE


def test_the_image_is_built_from_all_our_packages_and_nothing_else() -> None:
    hatch = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["hatch"]["build"]["targets"]
    ignore = (ROOT / ".dockerignore").read_text().split()
    sent = {line[1:].rstrip("/") for line in ignore if line.startswith("!")}
    assert set(hatch["wheel"]["packages"]) <= sent
    assert ignore[1] == "*" or "*" in ignore
    for secret in (".env", ".git", "data", ".venv"):
        assert not any(fnmatch.fnmatch(secret, pattern) for pattern in sent)
