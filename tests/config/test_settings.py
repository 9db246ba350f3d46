"""What the environment and a .env file make of the settings, and what is shown of them."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from claims.errors import BadInput
from config.settings import Settings, load

ROOT = Path(__file__).parents[2]
OURS = ("FIGUREWATCH_", "REDIS_URL", "DATABASE_URL", "SENTRY_", "XDG_DATA_HOME")


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """No settings of the surroundings; the folder in which a .env is looked for."""
    for name in os.environ:
        if name.startswith(OURS):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def shown() -> dict[str, tuple[str, str]]:
    return {name: (value, source) for name, value, source in load().masked()}


def test_nothing_needs_to_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/analyst")
    settings = load()

    assert settings.data == Path("/home/analyst/.local/share/figurewatch")
    assert settings.database_url == "sqlite:////home/analyst/.local/share/figurewatch/figurewatch.db"
    assert (settings.redis_url, settings.smtp_url, settings.sentry_dsn, settings.password) == (None, None, None, None)
    assert settings.allowed_hosts == frozenset()
    assert settings.web_host == "127.0.0.1"
    assert settings.log_url == f"http://127.0.0.1:{settings.web_port}"


def test_the_data_folder(monkeypatch: pytest.MonkeyPatch, bare: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/srv/share")
    assert load().data == Path("/srv/share/figurewatch")

    monkeypatch.setenv("FIGUREWATCH_DATA", "here")
    assert load().data == bare / "here"


def test_hosts_are_a_list_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIGUREWATCH_ALLOWED_HOSTS", "127.0.0.1, intranet.example ,")

    assert load().allowed_hosts == {"127.0.0.1", "intranet.example"}


def test_an_empty_variable_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIGUREWATCH_WEB_PORT", "")
    monkeypatch.setenv("REDIS_URL", "")

    assert load().redis_url is None


def test_the_environment_comes_before_the_file(monkeypatch: pytest.MonkeyPatch, bare: Path) -> None:
    (bare / ".env").write_text("FIGUREWATCH_WEB_PORT=9001\nFIGUREWATCH_MAIL_FROM=desk@daily.example\n")
    monkeypatch.setenv("FIGUREWATCH_WEB_PORT", "9002")

    assert (load().web_port, load().mail_from) == (9002, "desk@daily.example")
    assert shown()["FIGUREWATCH_WEB_PORT"] == ("9002", "environment")
    assert shown()["FIGUREWATCH_MAIL_FROM"] == ("desk@daily.example", ".env")
    assert shown()["FIGUREWATCH_WEB_HOST"] == ("127.0.0.1", "default")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("FIGUREWATCH_WEB_PORT", "http"),
        ("FIGUREWATCH_WEB_PORT", "70000"),
        ("FIGUREWATCH_TICK_SECONDS", "-1"),
        ("FIGUREWATCH_LOG_LEVEL", "loud"),
    ],
)
def test_a_bad_value_is_said_in_one_line(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(BadInput, match=f"^{name}: .+") as caught:
        load()
    assert "\n" not in str(caught.value)


SECRETS = {
    "REDIS_URL": "rediss://user:hunter2@redis.example:6380/0",
    "DATABASE_URL": "postgresql://figurewatch:hunter2@db.example/figurewatch?sslpassword=hunter2",
    "SENTRY_DSN": "https://hunter2@sentry.example/42",
    "FIGUREWATCH_SMTP_URL": "smtps://desk:hunter2@mail.example",
    "FIGUREWATCH_WEB_PASSWORD": "hunter2",
}


def test_secrets_are_masked(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in SECRETS.items():
        monkeypatch.setenv(name, value)
    settings = load()

    assert set(settings.secrets()) == set(SECRETS.values())
    assert "hunter2" not in repr(settings) + str(settings.masked())
    assert shown()["DATABASE_URL"][0] == "postgresql://•••@db.example/figurewatch"
    assert shown()["FIGUREWATCH_WEB_PASSWORD"][0] == "•••"


@pytest.mark.parametrize(
    "odd",
    [
        "postgresql://user:hun/ter2@db.example/x",
        "postgresql://u:hunter2[@db.example",
        "u:hunter2@db.example",
        "hunter2",
    ],
)
def test_of_an_address_that_is_none_nothing_is_shown(monkeypatch: pytest.MonkeyPatch, odd: str) -> None:
    monkeypatch.setenv("DATABASE_URL", odd)

    assert shown()["DATABASE_URL"][0] == "•••"


def test_a_slip_of_the_pen_is_shown(monkeypatch: pytest.MonkeyPatch, bare: Path) -> None:
    monkeypatch.setenv("FIGUREWATCH_ALOWED_HOSTS", "hunter2")
    (bare / ".env").write_text("FIGUREWATCH_SMPT_URL=smtp://hunter2@mail.example\n")

    assert shown()["FIGUREWATCH_ALOWED_HOSTS"] == ("•••", "no such setting")
    assert shown()["FIGUREWATCH_SMPT_URL"] == ("•••", "no such setting")


def test_every_name_in_the_example_is_a_setting() -> None:
    names = set(re.findall(r"^#?\s*([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))
    known = {name for name, _, _ in load().masked()}

    assert names
    assert {name for name in names if name.startswith(("FIGUREWATCH_", "REDIS", "DATABASE", "SENTRY"))} <= known


def test_settings_do_not_change_once_read() -> None:
    with pytest.raises(ValueError, match="frozen"):
        Settings().web_port = 1  # type: ignore[misc]
