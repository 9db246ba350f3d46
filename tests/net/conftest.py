from __future__ import annotations

import pytest

from net.client import Client
from tests.support.loopback import client, server

__all__ = ["client", "server"]


@pytest.fixture(scope="session")
def stranger() -> Client:
    """A client to which no private host is allowed."""
    return Client()
