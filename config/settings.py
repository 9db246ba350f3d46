"""The settings of a process: environment and ``.env`` file to one typed, checked object."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit, urlunsplit

from pydantic import AliasChoices, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, DotEnvSettingsSource, NoDecode, SettingsConfigDict

from claims.errors import BadInput

PREFIX = "FIGUREWATCH_"


def default_data() -> Path:
    """Where data lives unless told otherwise: under XDG_DATA_HOME, which is ~/.local/share by its specification."""
    base = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(base).expanduser() / "figurewatch"


class Settings(BaseSettings):
    """What is in force. Addresses with passwords in them are secrets: show them through ``masked`` alone."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    data: Path = Field(default_factory=default_data)
    redis: SecretStr | None = Field(None, validation_alias="REDIS_URL")
    database: SecretStr | None = Field(None, validation_alias="DATABASE_URL")
    sentry: SecretStr | None = Field(None, validation_alias="SENTRY_DSN")
    environment: str = Field("production", validation_alias=AliasChoices("SENTRY_ENVIRONMENT", f"{PREFIX}ENVIRONMENT"))
    allowed_hosts: Annotated[frozenset[str], NoDecode] = frozenset()
    smtp: SecretStr | None = Field(None, validation_alias=f"{PREFIX}SMTP_URL")
    mail_from: str = "figurewatch@localhost"
    web_host: str = "127.0.0.1"
    web_port: int = Field(8321, ge=0, le=65535)
    web_password: SecretStr | None = None
    public_url: str | None = None
    open_probes: bool = False
    tick_seconds: float = Field(2.0, ge=0.2, le=60)
    log_level: str = "INFO"

    @field_validator("allowed_hosts", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return frozenset(name.strip() for name in value.split(",") if name.strip()) if isinstance(value, str) else value

    @field_validator("log_level")
    @classmethod
    def _known_level(cls, value: str) -> str:
        if value.upper() not in ("DEBUG", "INFO", "WARNING", "ERROR"):
            raise ValueError("use DEBUG, INFO, WARNING or ERROR")
        return value.upper()

    @field_validator("data")
    @classmethod
    def _absolute(cls, value: Path) -> Path:
        return value.expanduser().resolve()

    @property
    def redis_url(self) -> str | None:
        """The broker's address; None where one is embedded."""
        return self.redis.get_secret_value() if self.redis else None

    @property
    def database_url(self) -> str:
        """The ledger's address: DATABASE_URL, or SQLite in the data folder."""
        return self.database.get_secret_value() if self.database else f"sqlite:///{self.data / 'figurewatch.db'}"

    @property
    def sentry_dsn(self) -> str | None:
        """Where errors are reported."""
        return self.sentry.get_secret_value() if self.sentry else None

    @property
    def smtp_url(self) -> str | None:
        """Where mail is handed in."""
        return self.smtp.get_secret_value() if self.smtp else None

    @property
    def password(self) -> str | None:
        """The shared password of the web."""
        return self.web_password.get_secret_value() if self.web_password else None

    @property
    def log_url(self) -> str:
        """The address at which people reach the log."""
        return (self.public_url or f"http://127.0.0.1:{self.web_port}").rstrip("/")

    @property
    def tick(self) -> timedelta:
        """How often due feeds are handed out."""
        return timedelta(seconds=self.tick_seconds)

    def secrets(self) -> Iterator[str]:
        """Every value that must not be shown, logged or reported."""
        for name in type(self).model_fields:
            value = getattr(self, name)
            if isinstance(value, SecretStr):
                yield value.get_secret_value()

    def masked(self) -> list[tuple[str, str, str]]:
        """(environment variable, value as it may be shown, where it came from), for people.

        Variables with our prefix that are no setting, slips of the pen most likely, stand at the end.
        """
        known = [
            (
                _variable(name),
                _shown(getattr(self, name)),
                _origin(name) if name in self.model_fields_set else "default",
            )
            for name in type(self).model_fields
        ]
        return known + [(name, "•••", "no such setting") for name in _unknown({name for name, _, _ in known})]


def load() -> Settings:
    """Read the settings. Raises BadInput naming the variable that is wrong."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        name = str(first["loc"][0]) if first["loc"] else ""
        variable = _variable(name) if name in Settings.model_fields else name
        raise BadInput(f"{variable}: {first['msg']}") from None


def _variables(name: str) -> list[str]:
    alias = Settings.model_fields[name].validation_alias
    if isinstance(alias, AliasChoices):
        return [str(choice) for choice in alias.choices]
    return [str(alias) if alias else f"{PREFIX}{name.upper()}"]


def _variable(name: str) -> str:
    return _variables(name)[0]


def _origin(name: str) -> str:
    in_environment = {variable.upper() for variable in os.environ}
    return "environment" if in_environment.intersection(_variables(name)) else ".env"


def _unknown(known: set[str]) -> list[str]:
    given = {variable.upper() for variable in [*os.environ, *DotEnvSettingsSource(Settings).env_vars]}
    every = {variable for name in Settings.model_fields for variable in _variables(name)} | known
    return sorted(variable for variable in given - every if variable.startswith(PREFIX))


def _shown(value: object) -> str:
    if isinstance(value, SecretStr):
        return _without_password(value.get_secret_value())
    if isinstance(value, frozenset):
        return ", ".join(sorted(map(str, value)))
    return "" if value is None else str(value)


def _without_password(secret: str) -> str:
    """Of an address its scheme, host and path; of any other secret, and of an address that is none, nothing."""
    try:
        parts = urlsplit(secret)
        if not parts.scheme or not parts.hostname or "@" in parts.path:
            return "•••"
    except ValueError:
        return "•••"
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit((parts.scheme, f"•••@{host}" if "@" in parts.netloc else host, parts.path, "", ""))
