"""Who cannot prove a name is not talked to; who can, is, though the connection was made to a checked address."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from net.client import Client
from net.errors import TlsFailure
from tests.support.webserver import Answer, WebServer

OPENSSL = shutil.which("openssl")
pytestmark = pytest.mark.skipif(OPENSSL is None, reason="makes its certificate with the openssl command")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A self-signed certificate for localhost, with its key."""
    path = tmp_path_factory.mktemp("tls") / "localhost.pem"
    subprocess.run(
        [
            *(str(OPENSSL), "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"),
            *("-keyout", str(path), "-out", f"{path}.crt", "-days", "2", "-subj", "/CN=localhost"),
            *("-addext", "subjectAltName=DNS:localhost"),
        ],
        check=True,
        capture_output=True,
    )
    path.write_text(path.read_text() + Path(f"{path}.crt").read_text())
    return path


@pytest.fixture
def secure(certificate: Path) -> Iterator[WebServer]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with WebServer(tls=context).running() as server:
        server.on("/feed", Answer(body="secure"))
        yield server


def test_a_self_signed_certificate(secure: WebServer) -> None:
    with pytest.raises(TlsFailure, match=r"localhost: its certificate is not valid: self.signed"):
        Client(allowed_hosts={"localhost"}).get(secure.url("/feed", "localhost"))


def test_a_certificate_that_is_trusted(secure: WebServer, certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))

    assert Client(allowed_hosts={"localhost"}).get(secure.url("/feed", "localhost")).body == b"secure"


def test_a_certificate_for_another_name(secure: WebServer, certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))

    with pytest.raises(TlsFailure, match=r"127\.0\.0\.1"):
        Client(allowed_hosts={"127.0.0.1"}).get(secure.url("/feed"))


def test_a_server_that_speaks_no_tls() -> None:
    with WebServer().running() as plain, pytest.raises(TlsFailure, match="TLS"):
        Client(allowed_hosts={"127.0.0.1"}).get(plain.url("/").replace("http:", "https:"))
