from __future__ import annotations

import asyncio
import smtplib
import socket
import ssl
from typing import Any

import pytest

from alerts.channels.email import Email
from alerts.channels.smtp import MailServer as Address
from alerts.channels.smtp import StartTls
from claims.alert import Channel, Delivery
from claims.errors import BadInput, DeliveryError
from tests.alerts.examples import LATER, delivery, discrepancy, said, subscription
from tests.support.mail import OPENSSL, MailServer, make_certificate

SENDER = "Figurewatch <alerts@figures.example.org>"
READER = subscription(channel=Channel.EMAIL, address="desk@example.org")
pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")  # said by the test's server
needs_openssl = pytest.mark.skipif(OPENSSL is None, reason="makes its certificate with the openssl command")


def channel(url: str, *, sender: str = SENDER) -> Email:
    return Email(Address.parse(url), sender=sender, public_url="https://figures.example.org")


def example(message_id: str = "fw-9f8e7d@figures.example.org") -> Delivery:
    return delivery(discrepancy(), READER, message_id=message_id)


def refusal(server: MailServer) -> DeliveryError:
    with server, pytest.raises(DeliveryError) as refused:
        channel(server.url).send(example())
    assert not server.messages
    return refused.value


@pytest.fixture(scope="module")
def tls(tmp_path_factory: pytest.TempPathFactory) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(make_certificate(tmp_path_factory.mktemp("tls")))
    return context


def test_a_delivery_arrives_with_text_and_html() -> None:
    with MailServer() as server:
        channel(server.url).send(example())

    (message,) = server.messages
    assert server.seen[0]["from"] == "alerts@figures.example.org"
    assert server.seen[0]["to"] == ["desk@example.org"]
    assert message["From"] == SENDER
    assert message["To"] == "desk@example.org"
    assert message["Subject"].startswith("CRITICAL: Scale slip")
    text, html = message.get_body(("plain",)), message.get_body(("html",))
    assert text is not None
    assert "*$61 million*" in text.get_content()
    assert html is not None
    assert ">$61 million</mark>" in html.get_content()


@pytest.mark.parametrize("series", ["aid for Ukraine", "aid " * 40, "\u00e9t\u00e9 " * 40])
def test_a_subject_arrives_as_it_was_written(series: str) -> None:
    with MailServer() as server:
        channel(server.url).send(delivery(discrepancy(series=series), READER))

    assert server.messages[0]["Subject"].startswith("CRITICAL: Scale slip, $61 million against $61 billion (")


def test_what_mail_programs_go_by() -> None:
    with MailServer() as server:
        channel(server.url).send(example())

    (message,) = server.messages
    assert message["Message-ID"] == "<fw-9f8e7d@figures.example.org>"
    assert message["Date"] == "Sat, 20 Apr 2024 18:00:00 +0000"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["List-Unsubscribe"] is None


def test_a_repeat_is_the_same_message() -> None:
    email = channel("smtp://127.0.0.1:1")
    first, second = email.compose(example()), email.compose(example())

    assert first.items()[:-1] == second.items()[:-1]  # all but the boundary between text and HTML
    assert first["Message-ID"] == second["Message-ID"]


def test_the_messages_of_a_discrepancy_make_a_thread() -> None:
    email = channel("smtp://127.0.0.1:1")
    first, again = email.compose(example("fw-1")), email.compose(example("fw-2"))
    other = email.compose(delivery(discrepancy(number=13), READER))

    assert first["Message-ID"] != again["Message-ID"]
    assert first["References"] == first["In-Reply-To"] == again["References"]
    assert first["References"] != other["References"]


@pytest.mark.parametrize("given", ["fw-1", "<fw-1@figures.example.org>"])
def test_a_message_id_in_any_form(given: str) -> None:
    assert channel("smtp://127.0.0.1:1").compose(example(given))["Message-ID"] == "<fw-1@figures.example.org>"


def test_one_click_unsubscribe_where_there_is_an_address_for_it() -> None:
    email = Email(
        Address.parse("smtp://127.0.0.1:1"),
        sender=SENDER,
        public_url="https://figures.example.org",
        unsubscribe_url=lambda who: f"https://figures.example.org/unsubscribe/{who.id}?token=t",
    )
    message = email.compose(example())

    assert message["List-Unsubscribe"] == "<https://figures.example.org/unsubscribe/3?token=t>"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_hostile_text_stays_out_of_the_headers() -> None:
    evil = "aid\r\nBcc: everyone@example.org\r\n\r\n\udcff<script>"
    found = discrepancy(series=evil, later=said(LATER, source=evil, title=evil))
    with MailServer() as server:
        channel(server.url).send(delivery(found, READER))

    (message,) = server.messages
    assert message["Bcc"] is None
    assert server.seen[0]["to"] == ["desk@example.org"]


@pytest.mark.parametrize(
    ("replies", "permanent"),
    [
        ({"RCPT": "550 5.1.1 no such user"}, True),
        ({"RCPT": "450 4.2.1 greylisted, try later"}, False),
        ({"MAIL": "553 5.1.8 sender refused"}, True),
        ({"MAIL": "530 5.7.0 sign in first"}, False),
        ({"DATA": "554 5.7.1 looks like spam"}, True),
        ({"DATA": "452 4.3.1 no room"}, False),
    ],
)
def test_what_a_refusal_means(replies: dict[str, str], permanent: bool) -> None:
    error = refusal(MailServer(replies=replies))

    (reply,) = replies.values()
    assert error.permanent is permanent
    assert str(error) == f"127.0.0.1 answered {reply}"


def test_a_server_that_hangs_up() -> None:
    assert not refusal(MailServer(replies={"RCPT": ""})).permanent


def test_a_farewell_that_fails_does_not_undo_what_was_taken() -> None:
    with MailServer(replies={"QUIT": "421 4.3.2 in a hurry"}) as server:
        channel(server.url).send(example())

    assert len(server.messages) == 1


def test_nobody_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(DeliveryError, match="the connection was refused") as refused:
        channel(f"smtp://127.0.0.1:{port}").send(example())

    assert not refused.value.permanent


def test_a_server_that_never_greets() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = Address.parse(f"smtp://127.0.0.1:{listening.getsockname()[1]}")
        email = Email(server, sender=SENDER, public_url="https://figures.example.org", timeout=0.1)
        with pytest.raises(DeliveryError, match="timed out") as refused:
            email.send(example())

    assert not refused.value.permanent


def test_a_server_that_takes_its_time_with_every_answer() -> None:
    class Slow(MailServer):
        async def handle_MAIL(self, *args: Any) -> str:
            await asyncio.sleep(0.15)
            return await super().handle_MAIL(*args)

        async def handle_RCPT(self, *args: Any) -> str:
            await asyncio.sleep(0.15)
            return await super().handle_RCPT(*args)

    with Slow() as server:
        email = Email(Address.parse(server.url), sender=SENDER, public_url="https://figures.example.org", timeout=0.25)
        with pytest.raises(DeliveryError, match="timed out") as refused:
            email.send(example())

    assert not refused.value.permanent


def test_signing_in() -> None:
    with MailServer(login=("me@example.org", "p@ss/word")) as server:
        channel(f"smtp://me%40example.org:p%40ss%2Fword@127.0.0.1:{server.port}").send(example())

    assert server.seen[0]["signed_in"]


def test_a_password_that_is_refused_is_tried_again_and_never_told() -> None:
    with (
        MailServer(login=("me", "right")) as server,
        pytest.raises(DeliveryError) as refused,
    ):
        channel(f"smtp://me:s3cr3t@127.0.0.1:{server.port}").send(example())

    assert not refused.value.permanent
    assert "535" in str(refused.value)
    assert "s3cr3t" not in str(refused.value)


@needs_openssl
def test_starttls_is_used_where_it_is_offered(tls: ssl.SSLContext) -> None:
    with MailServer(tls=tls) as server:
        channel(server.url).send(example())
        channel(f"{server.url}?starttls=never").send(example())

    assert [seen["encrypted"] for seen in server.seen] == [True, False]


def test_starttls_that_is_required_and_not_offered() -> None:
    with MailServer() as server, pytest.raises(DeliveryError, match="does not offer STARTTLS") as refused:
        channel(f"{server.url}?starttls=required").send(example())

    assert not refused.value.permanent


@needs_openssl
def test_a_certificate_is_verified_beyond_loopback(tls: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch) -> None:
    look_up = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *more, **named: look_up("127.0.0.1", *more, **named))
    with MailServer(tls=tls) as server, pytest.raises(DeliveryError, match="certificate is not trusted"):
        channel(f"smtp://mail.example.org:{server.port}").send(example())


@pytest.mark.parametrize(
    ("url", "host", "port", "implicit_tls", "starttls", "user", "password"),
    [
        ("smtp://127.0.0.1:2525", "127.0.0.1", 2525, False, StartTls.OFFERED, None, ""),
        ("smtp://mail.example.org", "mail.example.org", 25, False, StartTls.OFFERED, None, ""),
        ("smtp://me:pw@mail.example.org", "mail.example.org", 587, False, StartTls.REQUIRED, "me", "pw"),
        ("smtp://me:pw@localhost", "localhost", 587, False, StartTls.OFFERED, "me", "pw"),
        ("smtps://user:secret@host", "host", 465, True, StartTls.REQUIRED, "user", "secret"),
        ("smtp://host?starttls=required", "host", 25, False, StartTls.REQUIRED, None, ""),
        ("smtp://me:pw@host/?starttls=never", "host", 587, False, StartTls.NEVER, "me", "pw"),
        ("smtp://a%40b.org:p%3Aw%25@host:25", "host", 25, False, StartTls.REQUIRED, "a@b.org", "p:w%"),
    ],
)
def test_the_address_of_a_mail_server(
    url: str, host: str, port: int, implicit_tls: bool, starttls: StartTls, user: str | None, password: str
) -> None:
    assert Address.parse(url) == Address(
        host=host, port=port, implicit_tls=implicit_tls, starttls=starttls, user=user, password=password
    )


@pytest.mark.parametrize(
    "url",
    [
        "",
        "mail.example.org",
        "http://me:s3cr3t@mail.example.org",
        "smtp://",
        "smtp://me:s3cr3t@host:port",
        "smtp://me:s3cr3t@host/path",
        "smtp://me:s3cr3t@host?starttls=maybe",
        "smtp://me:s3cr3t@" + "x" * 70,
    ],
)
def test_addresses_of_no_mail_server(url: str) -> None:
    with pytest.raises(BadInput, match="smtp://") as refused:
        Address.parse(url)
    assert "s3cr3t" not in str(refused.value)


def test_a_password_is_not_shown() -> None:
    assert "s3cr3t" not in repr(Address.parse("smtp://me:s3cr3t@host"))


def test_a_sender_that_is_no_address() -> None:
    with pytest.raises(BadInput):
        channel("smtp://host", sender="Figurewatch")


def test_a_check_signs_in_and_sends_nothing() -> None:
    with MailServer(login=("me", "right")) as server:
        well = channel(f"smtp://me:right@127.0.0.1:{server.port}").check()
        ill = channel(f"smtp://me:s3cr3t@127.0.0.1:{server.port}").check()

    assert (well.ok, well.seen) == (True, "answers 250, not encrypted")
    assert not ill.ok
    assert ill.advice is not None
    assert "password" in ill.advice
    assert "s3cr3t" not in ill.seen + ill.advice
    assert not server.messages


def test_a_check_of_a_server_that_is_not_there() -> None:
    finding = channel("smtp://127.0.0.1:1").check()

    assert (finding.ok, finding.seen) == (False, "127.0.0.1: the connection was refused")
    assert finding.advice


def test_constructors_open_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def connect(*_: object, **__: object) -> None:
        raise AssertionError("connected")

    monkeypatch.setattr(smtplib.SMTP, "connect", connect)
    monkeypatch.setattr(socket, "getaddrinfo", connect)

    channel("smtp://me:pw@mail.example.org")
