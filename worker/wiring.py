"""The composition root: what a process of Figurewatch works with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from ledger import Ledger
from worker.ports import Clock, Extractor, Fetcher, Notifiers


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What Celery needs to be told."""

    redis_url: str
    tick: timedelta = timedelta(seconds=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """The parts that the steps work with."""

    ledger: Ledger
    clock: Clock
    fetch: Fetcher
    extract: Extractor
    notifiers: Notifiers
    settings: Settings


@cache
def settings() -> Settings:
    """The settings of this process."""
    raise NotImplementedError


@cache
def services() -> Services:
    """The services of this process, made at the first call: in a pool of processes that is after the fork."""
    raise NotImplementedError
