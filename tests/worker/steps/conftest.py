from __future__ import annotations

from collections.abc import Iterator

import pytest

from net.client import Client
from tests.support.loopback import client, server
from tests.support.webserver import WebServer
from tests.worker.steps.outlet import Outlet, Reader, reader

__all__ = ["client", "server"]


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
