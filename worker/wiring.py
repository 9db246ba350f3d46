"""The composition root: what a process of Figurewatch works with. Settings are read here and nowhere else."""

from __future__ import annotations

import getpass
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, partial
from importlib.metadata import version
from typing import TYPE_CHECKING

from alerts.channels.email import Email
from alerts.channels.slack import Slack
from alerts.channels.smtp import MailServer
from claims.alert import Channel
from claims.errors import BadInput, FigurewatchError
from claims.extract import read
from config.settings import Settings, load
from feeds.fetch import fetch
from ledger import Ledger
from net.client import Client
from worker.observe import configure_logging, init_sentry
from worker.ports import Clock, Extractor, Fetcher, Notifiers
from worker.queues import QUEUES, pulse_of
from worker.redact import Redactor

if TYPE_CHECKING:
    from starlette.applications import Starlette

    from review.desk import Probe
    from worker.supervise import Installation

NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """The parts that the steps and commands work with. ``email`` is None where no mail server is set."""

    settings: Settings
    ledger: Ledger
    clock: Clock
    fetch: Fetcher
    extract: Extractor
    slack: Slack
    email: Email | None
    reviewer: str

    @property
    def notifiers(self) -> Notifiers:
        """The channels over which messages can leave."""
        return {Channel.SLACK: self.slack} | ({Channel.EMAIL: self.email} if self.email else {})


@cache
def settings() -> Settings:
    """The settings of this process. Raises BadInput."""
    return load()


@cache
def services() -> Services:
    """The services of this process, made at the first call: in a pool of processes that is after the fork.

    Raises BadInput, Unavailable and NewerLedger.
    """
    at = settings()
    http = Client(allowed_hosts=at.allowed_hosts)
    return Services(
        settings=at,
        ledger=_ledger(at),
        clock=now,
        fetch=partial(fetch, client=http),
        extract=read,
        slack=Slack(http, public_url=at.log_url),
        email=_email(at),
        reviewer=_user(),
    )


os.register_at_fork(after_in_child=services.cache_clear)


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


def _email(at: Settings) -> Email | None:
    if at.smtp_url is None:
        return None
    return Email(MailServer.parse(at.smtp_url), sender=at.mail_from, public_url=at.log_url)


def _ledger(at: Settings) -> Ledger:
    if at.database is None:
        _make_private(at)
    ledger = Ledger(at.database_url)
    ledger.migrate()
    return ledger


def _make_private(at: Settings) -> None:
    try:
        at.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput(f"cannot use {at.data} as the data folder: {error.strerror}; choose another by --data") from None


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container's user may have no name
        return f"user {os.getuid()}"


def begin(role: str) -> None:
    """Set up logs and error reports of a role. Raises BadInput."""
    at = settings()
    redactor = Redactor()
    for secret in at.secrets():
        redactor.learn(secret)
    configure_logging(role, redactor=redactor, level=at.log_level)
    init_sentry(
        at.sentry_dsn,
        role=role,
        release=f"figurewatch@{version('figurewatch')}",
        environment=at.environment,
        redactor=redactor,
    )


def installation(*, host: str | None = None, port: int | None = None) -> Installation:
    """What ``up`` is to run."""
    from review.options import refuse_exposure
    from worker.supervise import Installation

    at = settings()
    web_host = host or at.web_host
    refuse_exposure(web_host, at.password)
    ledger = services().ledger
    return Installation(
        data=at.data,
        ledger=ledger,
        database=ledger.address,
        redis_url=at.redis_url,
        web_host=web_host,
        web_port=at.web_port if port is None else port,
        environment=os.environ,
        clock=now,
    )


def web_app(host: str, port: int) -> Starlette:
    """The pages, as served at a host and port. Raises BadInput where that would show them to strangers."""
    from review.options import WebOptions, is_loopback, refuse_exposure
    from review.web import create_app

    at = settings()
    refuse_exposure(host, at.password)
    options = WebOptions(
        reviewer=services().reviewer,
        public_url=at.public_url or f"http://{host}:{port}",
        password=at.password,
        loopback=is_loopback(host),
        open_probes=at.open_probes,
    )
    return create_app(services().ledger, options=options, clock=now, health_check=_probes)


def _probes() -> Sequence[Probe]:
    """Whether the ledger answers and each queue is being worked on."""
    from review.desk import Probe
    from worker.watchdog import silent_now

    try:
        late = silent_now([pulse_of(queue) for queue in QUEUES])
    except FigurewatchError as error:
        return [Probe(name="database", ok=False, detail=str(error))]
    quiet = f"no sign of life: {', '.join(late)}"
    return [
        Probe(name="database", ok=True, detail="answers"),
        Probe(name="workers", ok=not late, detail=quiet if late else "at work"),
    ]
