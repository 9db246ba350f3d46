"""The composition root: what a process of Figurewatch works with. Settings are read here and nowhere else."""

from __future__ import annotations

import getpass
import os
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import cache, cached_property, partial
from typing import TYPE_CHECKING

from claims.alert import Channel
from claims.errors import BadInput

if TYPE_CHECKING:
    from alerts.channels.email import Email
    from alerts.channels.slack import Slack
    from config.settings import Settings
    from feeds.discover import Found
    from feeds.page import Named
    from ledger import Ledger
    from net.client import Client
    from worker.ports import Clock, Extractor, Fetcher, Notifiers, PageReader
    from worker.supervise import Installation

NEVER = datetime.min.replace(tzinfo=UTC)


class Services:
    """The parts that the steps and commands work with, each imported and made when it is first asked for.

    So a command that only looks into the ledger starts quickly, and one that only explains itself needs not even that.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.clock: Clock = now
        self.reviewer = _user()

    @cached_property
    def ledger(self) -> Ledger:
        """The store, up to date. Raises BadInput, Unavailable and NewerLedger."""
        from ledger import Ledger

        if self.settings.database is None:
            _make_private(self.settings)
        ledger = Ledger(self.settings.database_url)
        ledger.migrate()
        return ledger

    @cached_property
    def http(self) -> Client:
        """The one client of this process."""
        from net.client import Client

        return Client(allowed_hosts=self.settings.allowed_hosts)

    @cached_property
    def fetch(self) -> Fetcher:
        """Polls a feed."""
        from feeds.fetch import fetch

        return partial(fetch, client=self.http)

    def discover(self, site: str) -> Iterator[Found]:
        """Finds the feeds of a site."""
        from feeds.discover import discover

        return discover(site, self.http)

    def named_on(self, page: str) -> Sequence[Named]:
        """The feeds that a page names, unread."""
        from feeds.discover import named_on

        return named_on(page, self.http)

    @cached_property
    def read_page(self) -> PageReader:
        """Reads the page of an article."""
        from feeds.pages import read_page
        from feeds.robots import Robots

        return partial(read_page, client=self.http, robots=Robots(self.http))

    @cached_property
    def extract(self) -> Extractor:
        """Reads a text."""
        from claims.extract import read

        return read

    @cached_property
    def slack(self) -> Slack:
        """Slack's webhooks."""
        from alerts.channels.slack import Slack

        return Slack(self.http, public_url=self.settings.log_url)

    @cached_property
    def email(self) -> Email | None:
        """Email; None where no mail server is set."""
        if self.settings.smtp_url is None:
            return None
        from alerts.channels.email import Email
        from alerts.channels.smtp import MailServer

        server = MailServer.parse(self.settings.smtp_url)
        return Email(server, sender=self.settings.mail_from, public_url=self.settings.log_url)

    @cached_property
    def notifiers(self) -> Notifiers:
        """Every channel."""
        from alerts.channels.unset import Unset

        email = self.email or Unset("no mail server is set: set FIGUREWATCH_SMTP_URL, for instance smtp://127.0.0.1:25")
        return {Channel.SLACK: self.slack, Channel.EMAIL: email}


@cache
def settings() -> Settings:
    """The settings of this process. Raises BadInput."""
    from config.settings import load

    return load()


@cache
def services() -> Services:
    """The services of this process, made at the first call: in a pool of processes that is after the fork."""
    return Services(settings())


os.register_at_fork(after_in_child=services.cache_clear)


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


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
    from importlib.metadata import version

    from worker.observe import configure_logging, init_sentry
    from worker.redact import Redactor

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
