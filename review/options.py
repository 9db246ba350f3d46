"""How the pages are served, and the refusal to show them to a network without a password."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from ipaddress import ip_address
from urllib.parse import urlsplit

from claims.errors import BadInput

LOOPBACK_NAMES = ("localhost", "127.0.0.1", "[::1]")


@dataclass(frozen=True, slots=True, kw_only=True)
class WebOptions:
    """What the web needs to know from outside.

    public_url: the address that people use, for links in the Atom feed, ``Secure`` cookies (https) and the Host check.
    password: shared by all reviewers; None lets everybody in as ``reviewer``, which is meant for loopback alone.
    loopback: whether the server listens on loopback alone; then no foreign Host is answered (DNS rebinding).
    open_probes: answer ``/healthz`` in full and ``/metrics`` without sign-in even where a password is set.
    """

    reviewer: str
    public_url: str = "http://127.0.0.1:8321"
    password: str | None = field(default=None, repr=False)
    loopback: bool = True
    open_probes: bool = False
    session: timedelta = timedelta(days=14)

    @property
    def https(self) -> bool:
        """Whether people reach the pages by https."""
        return urlsplit(self.public_url).scheme == "https"

    @property
    def public_host(self) -> str:
        """Host and port of the public address."""
        return urlsplit(self.public_url).netloc

    @property
    def hosts(self) -> tuple[str, ...]:
        """The Host names that are answered, without ports; "*" where the server is meant for a network."""
        if not self.loopback:
            return ("*",)
        name = urlsplit(self.public_url).hostname or "localhost"
        return (*LOOPBACK_NAMES, f"[{name}]" if ":" in name else name)


def is_loopback(host: str) -> bool:
    """Whether a host to listen on is reached from this machine alone."""
    if host == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def refuse_exposure(host: str, password: str | None) -> None:
    """Raise BadInput when asked to listen beyond loopback without a password."""
    if not is_loopback(host) and not password:
        raise BadInput(
            f"listening on {host or 'all addresses'} would show the log to the whole network: set a password first"
            " (FIGUREWATCH_WEB_PASSWORD), or listen on 127.0.0.1"
        )
