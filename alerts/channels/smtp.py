"""Where mail is handed in: the address of a mail server, and a session with it."""

from __future__ import annotations

import smtplib
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from ipaddress import ip_address
from time import monotonic
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from claims.errors import BadInput

_FORM = "smtp://[user:password@]host[:port][?starttls=required|never] or smtps://…"


class StartTls(StrEnum):
    """When a connection that begins in plain text is encrypted."""

    OFFERED = "offered"
    REQUIRED = "required"
    NEVER = "never"


class NotEncrypted(smtplib.SMTPException):
    """The server offers no encryption where some is required."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailServer:
    """A mail server. ``implicit_tls`` speaks TLS from the first byte (smtps, RFC 8314)."""

    host: str
    port: int
    implicit_tls: bool = False
    starttls: StartTls = StartTls.OFFERED
    user: str | None = None
    password: str = field(default="", repr=False)

    @classmethod
    def parse(cls, url: str) -> MailServer:
        """Read ``smtp://[user:password@]host[:port]`` or ``smtps://…``; names and passwords percent-encoded.

        Port: 465 for smtps; for smtp 587 with a user name (submission), else 25. STARTTLS is used where the server
        offers it, and always where there is a password to protect (save on loopback); ``?starttls=required`` insists,
        ``?starttls=never`` leaves it. Raises BadInput, which never repeats the address: it may hold a password.
        """
        try:
            parts = urlsplit(url.strip())
            port, host = parts.port, (parts.hostname or "").encode("idna").decode("ascii")
            wish = StartTls(parse_qs(parts.query).get("starttls", ["offered"])[0])
        except ValueError as error:
            raise BadInput(f"the mail server's address is not well-formed; give it as {_FORM}") from error
        if parts.scheme not in ("smtp", "smtps") or not host or parts.path.strip("/"):
            raise BadInput(f"the mail server's address is not well-formed; give it as {_FORM}")
        user = unquote(parts.username) if parts.username else None
        implicit_tls = parts.scheme == "smtps"
        return cls(
            host=host,
            port=port or (465 if implicit_tls else 587 if user else 25),
            implicit_tls=implicit_tls,
            starttls=_safe(wish, has_password=user is not None, host=host),
            user=user,
            password=unquote(parts.password or ""),
        )

    def hide(self, text: str) -> str:
        """The text without the password."""
        return text.replace(self.password, "…") if self.password else text


class _InTime(smtplib.SMTP):
    """A session that ends after ``timeout`` seconds, however slowly the server answers each command."""

    def __init__(self, host: str, port: int, own_name: str, *, timeout: float, **options: Any) -> None:
        self._deadline = monotonic() + timeout
        super().__init__(host, port, own_name, timeout, **options)

    def getreply(self) -> tuple[int, bytes]:
        """The answer to the last command. Raises TimeoutError."""
        remaining = self._deadline - monotonic()
        if remaining <= 0:
            raise TimeoutError
        if self.sock is not None:
            self.sock.settimeout(remaining)
        return super().getreply()


class _InTimeOverTls(_InTime, smtplib.SMTP_SSL):
    """The same, encrypted from the first byte."""


@contextmanager
def session(server: MailServer, *, timeout: float) -> Iterator[smtplib.SMTP]:
    """A greeted, encrypted (as the server's address says) and signed-in session of at most ``timeout`` seconds.

    Raises OSError, of which smtplib.SMTPException is one. Goodbye is said on leaving, and its failure ignored: by then
    the server has taken or refused the message.
    """
    smtp = _connect(server, timeout)
    try:
        smtp.ehlo_or_helo_if_needed()
        if not server.implicit_tls:
            _encrypt(smtp, server)
        if server.user is not None:
            smtp.login(server.user, server.password)
        yield smtp
        with suppress(OSError):
            smtp.quit()
    finally:
        smtp.close()


def _safe(wish: StartTls, *, has_password: bool, host: str) -> StartTls:
    sends_password = has_password and not _is_loopback(host)
    return StartTls.REQUIRED if wish is StartTls.OFFERED and sends_password else wish


def _connect(server: MailServer, timeout: float) -> smtplib.SMTP:
    if server.implicit_tls:
        context = _context(_is_loopback(server.host))
        return _InTimeOverTls(server.host, server.port, _own_name(), timeout=timeout, context=context)
    return _InTime(server.host, server.port, _own_name(), timeout=timeout)


def _encrypt(smtp: smtplib.SMTP, server: MailServer) -> None:
    if server.starttls is StartTls.NEVER:
        return
    if smtp.has_extn("starttls"):
        smtp.starttls(context=_context(_is_loopback(server.host)))
        smtp.ehlo()
    elif server.starttls is StartTls.REQUIRED:
        raise NotEncrypted(f"{server.host} does not offer STARTTLS")


@cache
def _context(is_loopback: bool) -> ssl.SSLContext:
    """Certificates are verified, save on loopback, where a stock mail server greets with one that it made itself."""
    context = ssl.create_default_context()
    if is_loopback:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _own_name() -> str:
    """The name to greet with. Not ``socket.getfqdn``, smtplib's default: its look-up can take seconds."""
    name = socket.gethostname()
    return name if "." in name else "[127.0.0.1]"  # an address literal where there is no full name (RFC 5321 4.1.3)
