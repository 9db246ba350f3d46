from __future__ import annotations

from tests.support.loopback import client, server

__all__ = ["client", "server"]
