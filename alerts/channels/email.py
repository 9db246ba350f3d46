"""Email over SMTP."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Callable
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import parseaddr
from hashlib import sha256

from alerts.addresses import email as checked_email
from alerts.channels.smtp import MailServer, NotEncrypted, session
from alerts.finding import Finding
from alerts.render import render
from alerts.text import clip, one_line
from claims.alert import Delivery, Subscription
from claims.errors import DeliveryError

TIMEOUT = 30.0  # seconds for one message, from the connection to its acceptance
_CHECK_TIMEOUT = 5.0  # seconds; a person waits for it
_SIGN_IN_FIRST = 530  # RFC 4954 6: for the operator to put right, not the message's fault
_ONE_LINE = SMTP.clone(max_line_length=998)  # RFC 5322 2.1.1; at 78, Python may fold right after "Subject:"
_ABOUT_THE_MESSAGE = (smtplib.SMTPSenderRefused, smtplib.SMTPRecipientsRefused, smtplib.SMTPDataError)


class Email:
    """Hands a delivery to a mail server. Opens nothing until it is used.

    ``sender`` is an address, with or without a name. ``unsubscribe_url`` gives the https address at which a POST ends
    a subscription (RFC 8058); without one, no List-Unsubscribe is claimed and the text says how to end it.
    """

    def __init__(
        self,
        server: MailServer,
        *,
        sender: str,
        public_url: str,
        unsubscribe_url: Callable[[Subscription], str] | None = None,
        timeout: float = TIMEOUT,
    ) -> None:
        name, address = parseaddr(sender)
        self._server = server
        self._sender = Address(display_name=one_line(name), addr_spec=checked_email(address))
        self._public_url = public_url
        self._unsubscribe_url = unsubscribe_url
        self._timeout = timeout

    def send(self, delivery: Delivery) -> None:
        """Send one message. Raises DeliveryError: permanent where the server refuses the message or its receiver."""
        message = self.compose(delivery)
        try:
            with session(self._server, timeout=self._timeout) as smtp:
                smtp.send_message(message, from_addr=self._sender.addr_spec, to_addrs=[delivery.subscription.address])
        except OSError as error:
            raise self._failure(error) from error

    def check(self) -> Finding:
        """Greet the server, sign in and ask for its health; no message is sent."""
        subject = f"Mail server {self._server.host}:{self._server.port}"
        try:
            with session(self._server, timeout=min(self._timeout, _CHECK_TIMEOUT)) as smtp:
                code, reply = smtp.noop()
                encrypted = isinstance(smtp.sock, ssl.SSLSocket)
        except OSError as error:
            return Finding(subject=subject, ok=False, seen=str(self._failure(error)), advice=_advice(error))
        seen = f"answers {code}, {'encrypted' if encrypted else 'not encrypted'}"
        return Finding(subject=subject, ok=code == 250, seen=seen if code == 250 else self._text(code, reply))

    def compose(self, delivery: Delivery) -> EmailMessage:
        """The message as sent. The same delivery always gives the same message, so that a repeat is recognised."""
        content = render(delivery, self._public_url)
        message = EmailMessage(policy=_ONE_LINE if content.subject.isascii() else SMTP)
        message["Subject"] = content.subject
        message["From"] = self._sender
        message["To"] = delivery.subscription.address
        message["Date"] = delivery.alert.created_at
        self._add_identity(message, delivery)
        message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no holiday replies, please
        if self._unsubscribe_url is not None:
            message["List-Unsubscribe"] = f"<{self._unsubscribe_url(delivery.subscription)}>"
            message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
        message.set_content(content.text)
        message.add_alternative(content.html, subtype="html")
        return message

    def _add_identity(self, message: EmailMessage, delivery: Delivery) -> None:
        """Message-ID from the delivery; all messages of a discrepancy refer to one root, which makes them a thread."""
        local, _, domain = delivery.message_id.strip("<> ").rpartition("@")
        message["Message-ID"] = f"<{local}@{domain}>" if local else f"<{domain}@{self._sender.domain}>"
        opened = f"{self._public_url}\n{delivery.discrepancy.id}\n{delivery.discrepancy.opened_at.isoformat()}"
        root = f"<{sha256(opened.encode()).hexdigest()[:40]}@{self._sender.domain}>"
        message["In-Reply-To"] = root
        message["References"] = root

    def _failure(self, error: OSError) -> DeliveryError:
        code, reply = _answer(error)
        if code is None:
            return DeliveryError(self._server.hide(f"{self._server.host}: {_reason(error)}"))
        permanent = isinstance(error, _ABOUT_THE_MESSAGE) and code >= 500 and code != _SIGN_IN_FIRST
        return DeliveryError(self._text(code, reply), permanent=permanent)

    def _text(self, code: int, reply: bytes | str) -> str:
        said = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
        return self._server.hide(f"{self._server.host} answered {code} {clip(one_line(said), 200)}")


def _answer(error: OSError) -> tuple[int | None, bytes | str]:
    """The server's code and words, where it gave any."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return next(iter(error.recipients.values()))
    if isinstance(error, smtplib.SMTPResponseException) and error.smtp_code > 0:
        return error.smtp_code, error.smtp_error
    return None, b""


def _reason(error: OSError) -> str:
    match error:
        case TimeoutError():
            return "no answer in time"
        case ConnectionRefusedError():
            return "the connection was refused"
        case ssl.SSLCertVerificationError():
            return f"its certificate is not trusted ({error.verify_message})"
        case OSError(strerror=str(words)):
            return words
    return one_line(str(error)) or type(error).__name__


def _advice(error: OSError) -> str:
    match error:
        case smtplib.SMTPAuthenticationError():
            return "check the user name and password in FIGUREWATCH_SMTP_URL (percent-encode special characters)"
        case NotEncrypted():
            return "use smtps:// in FIGUREWATCH_SMTP_URL, or ?starttls=never if the network can be trusted"
        case ssl.SSLError():
            return "check the host's name and certificate, and whether its port wants smtp:// or smtps://"
    return "check the host and port in FIGUREWATCH_SMTP_URL, and that a mail server listens there"
