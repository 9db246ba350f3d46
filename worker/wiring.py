"""The composition root: what a process of Figurewatch works with."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from ledger import Ledger
from worker.ports import Clock

NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Stand-in until the settings are wired."""

    data: Path
    redis_url: str | None
    tick: timedelta = timedelta(seconds=1)
    web_host: str = "127.0.0.1"
    web_port: int = 8321


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """The parts that the steps work with."""

    ledger: Ledger
    clock: Clock
    fetch: Any
    extract: Any
    notifiers: Mapping[Any, Any] = field(default_factory=dict)
    settings: Settings
    reviewer: str = "me"


@cache
def settings() -> Settings:
    """The settings of this process."""
    return Settings(data=Path(os.environ["FIGUREWATCH_DATA"]), redis_url=os.environ.get("REDIS_URL"))


@cache
def services() -> Services:
    """The services of this process, made at the first call: in a pool of processes that is after the fork."""
    at = settings()
    return Services(
        ledger=Ledger(f"sqlite:///{at.data}/figurewatch.db"),
        clock=lambda: datetime.now(UTC),
        fetch=None,
        extract=None,
        settings=at,
    )


def begin(role: str) -> None:
    """Set up logs."""
    from worker.observe import configure_logging
    from worker.redact import Redactor

    configure_logging(role, redactor=Redactor())


def installation(host: str | None, port: int | None) -> Any:
    """What up runs."""
    from worker.supervise import Installation

    at = settings()
    return Installation(
        data=at.data,
        ledger=services().ledger,
        database=services().ledger.address,
        redis_url=at.redis_url,
        web_host=host or at.web_host,
        web_port=at.web_port if port is None else port,
        environment=os.environ,
        clock=services().clock,
    )


def web_app(host: str, port: int) -> Any:
    """The pages."""
    from review.web import WebOptions, create_app

    return create_app(
        services().ledger, options=WebOptions(reviewer="me"), clock=services().clock, health_check=lambda: ()
    )
