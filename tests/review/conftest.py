from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import httpx
import pytest
import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send

from ledger import Ledger
from review.web import Probe, WebOptions, create_app, listen
from tests.review.newsroom import NOW, Newsroom


class Hands:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


class Stage:
    """Serves on a real port whichever application a test puts on it; one server for all tests."""

    def __init__(self) -> None:
        self.app: ASGIApp | None = None
        self.url = ""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        assert self.app is not None
        await self.app(scope, receive, send)


@pytest.fixture(scope="session")
def stage() -> Iterator[Stage]:
    stage = Stage()
    with listen("127.0.0.1", 0) as listener:
        listener.listen()
        stage.url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        server = uvicorn.Server(uvicorn.Config(stage, log_config=None, lifespan="off", timeout_graceful_shutdown=1))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        yield stage
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty ledger's file, to copy: migrating takes longer than most tests here."""
    path = tmp_path_factory.mktemp("blank") / "ledger.db"
    ledger = Ledger(f"sqlite:///{path}")
    ledger.migrate()
    ledger.close()
    return path


@pytest.fixture
def ledger(blank: Path, tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger(f"sqlite:///{shutil.copy(blank, tmp_path)}")
    yield ledger
    ledger.close()


@pytest.fixture
def room(ledger: Ledger) -> Newsroom:
    return Newsroom(ledger)


@pytest.fixture
def hands() -> Hands:
    return Hands()


Serve = Callable[..., httpx.Client]


@pytest.fixture
def serve(stage: Stage, ledger: Ledger, hands: Hands) -> Iterator[Serve]:
    """Puts the pages over the ledger on the stage, with the options given; a client of them."""
    clients: list[httpx.Client] = []

    def put(*checks: Probe, **given: object) -> httpx.Client:
        options = WebOptions(**{"reviewer": "Ada", "public_url": stage.url} | given)  # type: ignore[arg-type]
        stage.app = create_app(ledger, options=options, clock=hands, health_check=lambda: checks)
        clients.append(httpx.Client(base_url=stage.url))
        return clients[-1]

    yield put
    for client in clients:
        client.close()


@pytest.fixture
def site(serve: Serve) -> httpx.Client:
    """The pages as they are on one's own machine: no password."""
    return serve()
