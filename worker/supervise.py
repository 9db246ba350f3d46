"""``up``: everything on this machine, in the foreground of one process."""

from __future__ import annotations

import http.client
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from types import FrameType

from kombu.utils.url import maybe_sanitize_url

from claims.errors import BadInput, Unavailable
from ledger import Ledger
from worker import broker, lock, roles
from worker.children import Report
from worker.ports import Clock
from worker.roles import Role
from worker.supervisor import Supervisor, Wait

PROBE_TIMEOUT = 3.0  # seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Installation:
    """What is to run where.

    ``redis_url`` None starts a broker of our own; ``web_port`` 0 takes any free port; ``database`` is the ledger's
    address as it may be shown; ``environment`` is handed to every role.
    """

    data: Path
    ledger: Ledger
    database: str
    redis_url: str | None
    web_host: str
    web_port: int
    environment: Mapping[str, str]
    clock: Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """What runs: the address of the log, and how many seconds it took until every role was at work."""

    address: str
    seconds: float


def up(
    installation: Installation,
    *,
    report: Report,
    on_ready: Callable[[Ready], None] = lambda _: None,
    stop: threading.Event | None = None,
) -> None:
    """Run everything until SIGINT, SIGTERM, SIGHUP or ``stop``; then nothing is left behind.

    Signals are heeded where this is the main thread. Raises AlreadyRunning, BadInput for a port that is taken, and
    Unavailable where the database or a broker does not answer.
    """
    began = time.monotonic()
    tell = _unfailing(report)
    with lock.hold(installation.data, now=installation.clock()), _interruptible(stop or threading.Event()) as wait:
        port = _free_port(installation.web_host, installation.web_port)
        address = f"http://{_bracketed(_reachable(installation.web_host))}:{port}/"
        installation.ledger.migrate()
        url, brokers = _broker(installation)
        supervisor = Supervisor(
            (*brokers, *_roles(installation, port)),
            pulses=partial(_pulses, installation.ledger, None if brokers else url),
            environment=roles.environment(installation.environment, broker_url=url, web_port=port),
            logs=installation.data / "logs",
            report=tell,
        )
        for line in _outline(installation, url, address):
            tell(line)
        supervisor.run(wait, on_ready=lambda: on_ready(Ready(address=address, seconds=time.monotonic() - began)))


def _unfailing(report: Report) -> Report:
    """A report whose reader may go away: with the terminal or pipe that was listening, not with what it tells of."""

    def tell(line: str) -> None:
        with suppress(OSError):
            report(line)

    return tell


def _broker(installation: Installation) -> tuple[str, tuple[Role, ...]]:
    """The broker's address, and the role that runs it where it is our own. Raises Unavailable."""
    if installation.redis_url is not None:
        if not broker.answers(installation.redis_url):
            raise Unavailable(f"no broker answers at REDIS_URL, {maybe_sanitize_url(installation.redis_url)}")
        return installation.redis_url, ()
    own = broker.embed(installation.data)
    broker.shut_down(own.url)  # we hold the folder: whoever answers there outlived a supervisor that was killed
    return own.url, (roles.broker(own.command, answers=partial(broker.answers, own.url)),)


def _roles(installation: Installation, port: int) -> tuple[Role, ...]:
    answers = partial(_web_answers, _reachable(installation.web_host), port)
    return roles.roles(installation.data, web_host=installation.web_host, web_port=port, web_answers=answers)


def _pulses(ledger: Ledger, broker_url: str | None) -> Mapping[str, datetime]:
    """The last signs of life. Raises Unavailable where the ledger, or a broker that we do not run, does not answer."""
    if broker_url is not None and not broker.answers(broker_url):
        raise Unavailable("the broker does not answer")
    with ledger.read() as book:
        return book.health.pulses()


def _outline(installation: Installation, url: str, address: str) -> tuple[str, ...]:
    return (
        f"data      {installation.data}",
        f"broker    {maybe_sanitize_url(url)}",
        f"database  {installation.database}",
        f"log       {address}",
    )


def _web_answers(host: str, port: int) -> bool:
    """Whether the page answers at all: what it says of others is not its own health."""
    connection = http.client.HTTPConnection(host, port, timeout=PROBE_TIMEOUT)
    try:
        connection.request("GET", "/healthz")
        connection.getresponse()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
    return True


def _free_port(host: str, port: int) -> int:
    """A port that can be listened on: the one asked for, or any for 0. Raises BadInput."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
            listener.listen()
        except OSError as error:
            why = f"cannot listen on {host}, port {port}: {error.strerror}"
            raise BadInput(f"{why}; choose another by --port") from error
        return int(listener.getsockname()[1])


def _reachable(host: str) -> str:
    """An address by which a server that listens on ``host`` can be reached from this machine."""
    return {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - compared, not bound


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


@contextmanager
def _interruptible(stop: threading.Event) -> Iterator[Wait]:
    """Heed signals while inside; gives what waits for them and for ``stop``."""
    caught: list[int] = []

    def heed(number: int, frame: FrameType | None) -> None:
        caught.append(number)  # and not stop.set(): its lock may be held by the very code that was interrupted

    def wait(seconds: float) -> bool:
        return bool(caught) or stop.wait(seconds) or bool(caught)

    if threading.current_thread() is not threading.main_thread():
        yield wait
        return
    heeded = [signal.SIGINT, signal.SIGTERM]
    if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:  # as nohup has it
        heeded.append(signal.SIGHUP)
    former = {number: signal.signal(number, heed) for number in heeded}
    try:
        yield wait
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)
