"""A web server on this machine, and a client that may go there: fixtures for the tests of several packages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from net.client import Client
from tests.support.webserver import WebServer


@pytest.fixture
def server() -> Iterator[WebServer]:
    """A server of this test's own."""
    with WebServer().running() as running:
        yield running


@pytest.fixture(scope="session")
def client() -> Iterator[Client]:
    """A client that may go to 127.0.0.1, by that name alone. One for all: making one costs 40 ms."""
    made = Client(allowed_hosts={"127.0.0.1"})
    yield made
    made.close()
