"""A mail server on loopback that takes, refuses or mishandles messages as told."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from collections.abc import Mapping
from email.message import EmailMessage
from pathlib import Path
from types import MappingProxyType

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from worker.demo.catchers import MailCatcher

OPENSSL = shutil.which("openssl")
_NONE: Mapping[str, str] = MappingProxyType({})


class MailServer(MailCatcher):
    """``replies`` answer a command in place of taking it: {"RCPT": "550 no such user"}; "" hangs up.

    ``login`` asks for a user name and password; ``tls`` offers STARTTLS. ``seen`` says how each message came.
    """

    def __init__(
        self,
        *,
        replies: Mapping[str, str] = _NONE,
        login: tuple[str, str] | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        super().__init__()
        self.seen: list[dict[str, object]] = []
        self._replies = replies
        self._login = login
        self._tls = tls

    @property
    def port(self) -> int:
        return int(self.url.rpartition(":")[2])

    @property
    def messages(self) -> list[EmailMessage]:
        return [caught.content for caught in self.caught if isinstance(caught.content, EmailMessage)]

    def protocol(self) -> SMTP:
        return SMTP(
            self,
            hostname="localhost",
            loop=self._loop,
            tls_context=self._tls,
            auth_require_tls=self._tls is not None,
            auth_required=self._login is not None,
            authenticator=self._authenticate if self._login else None,
        )

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        envelope.mail_from = address
        return self._reply("MAIL", server)

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        envelope.rcpt_tos.append(address)
        return self._reply("RCPT", server)

    async def handle_NOOP(self, server: SMTP, session: Session, envelope: Envelope, arg: str) -> str:
        return self._reply("NOOP", server)

    async def handle_QUIT(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        return self._reply("QUIT", server, "221 bye")

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if "DATA" in self._replies:
            return self._reply("DATA", server)
        self.seen.append(
            {
                "from": envelope.mail_from,
                "to": envelope.rcpt_tos,
                "encrypted": session.ssl is not None,
                "signed_in": session.authenticated,
                "greeted_as": session.host_name,
            }
        )
        return await super().handle_DATA(server, session, envelope)

    def _reply(self, command: str, server: SMTP, usual: str = "250 OK") -> str:
        reply = self._replies.get(command, usual)
        if not reply and server.transport is not None:
            server.transport.abort()
        return reply or usual

    def _authenticate(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: LoginPassword
    ) -> AuthResult:
        given = (data.login.decode(), data.password.decode())
        return AuthResult(success=given == self._login, handled=False)


def make_certificate(folder: Path, host: str = "localhost") -> Path:
    """A certificate that ``host`` signed itself, with its key, in one file. Needs the openssl command."""
    path = folder / "mail.pem"
    subprocess.run(
        [
            *(str(OPENSSL), "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"),
            *("-keyout", str(path), "-out", f"{path}.crt", "-days", "2", "-subj", f"/CN={host}"),
        ],
        check=True,
        capture_output=True,
    )
    path.write_text(path.read_text() + Path(f"{path}.crt").read_text())
    return path
