from __future__ import annotations

from collections.abc import Iterator

import pytest

from net.client import Client
from tests.support.webserver import WebServer
from tests.worker.steps.outlet import Outlet, Reader, reader


@pytest.fixture
def server() -> Iterator[WebServer]:
    with WebServer().running() as running:
        yield running


@pytest.fixture(scope="session")
def client() -> Iterator[Client]:
    made = Client(allowed_hosts={"127.0.0.1"})
    yield made
    made.close()


@pytest.fixture
def outlet(server: WebServer) -> Outlet:
    return Outlet(server)


@pytest.fixture
def desk(client: Client, outlet: Outlet) -> Iterator[Reader]:
    """A newsroom that follows the outlet and has read it once."""
    with reader(client) as desk:
        desk.follow(outlet.url)
        desk.go()
        yield desk
