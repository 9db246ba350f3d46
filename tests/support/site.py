"""The pages on a real port."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp

from review.web import listen


@contextmanager
def served(make: Callable[[str], ASGIApp]) -> Iterator[str]:
    """Serve the application that is made for an address; the address."""
    with listen("127.0.0.1", 0) as listener:
        listener.listen()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        config = uvicorn.Config(make(url), log_config=None, lifespan="off", timeout_graceful_shutdown=1)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield url
        finally:
            server.should_exit = True
            thread.join()
