"""``figurewatch demo``."""

from __future__ import annotations

import os
import socket
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from rich.console import Console
from rich.live import Live

from claims.errors import BadInput, FigurewatchError
from worker.demo.run import Outcome
from worker.demo.show import Scene, news, summary, view
from worker.demo.stage import Director, Show, Surroundings, stage, subscribe_all
from worker.demo.story import load
from worker.supervise import Ready
from worker.supervise import up as supervise

DEFAULT_PORT = 8321
SERVERS = ("REDIS_URL", "DATABASE_URL", "SENTRY_DSN")


@click.command()
@click.option("--once", is_flag=True, help="End by itself; exit status 1 if the log is not what the story expects.")
@click.option(
    "--speed", type=click.FloatRange(min=0.1, max=20), default=1.0, show_default=True, help="Faster or slower."
)
@click.option("--port", type=click.IntRange(0, 65535), help="Where the log is served; 8321, or any free one.")
@click.option(
    "--dir", "folder", type=click.Path(file_okay=False, path_type=Path), help="Keep its data in this empty folder."
)
@click.pass_context
def demo(ctx: click.Context, once: bool, speed: float, port: int | None, folder: Path | None) -> None:
    """Show Figurewatch at work on the aid story of April 2024, told by invented outlets on this machine.

    Everything is real but the outlets and the two mailboxes: beat, broker, workers, ledger and log. Nothing leaves the
    machine, and your own installation is not touched.
    """
    with _folder(folder) as data, stage(load()) as around:
        _insulate(data, around, port=_port(port))
        ctx.exit(_perform(around, once=once, speed=speed))


@contextmanager
def _folder(wanted: Path | None) -> Iterator[Path]:
    if wanted is None:
        with tempfile.TemporaryDirectory(prefix="figurewatch-demo-", ignore_cleanup_errors=True) as made:
            yield Path(made)
        return
    wanted.mkdir(parents=True, exist_ok=True)
    if any(wanted.iterdir()):
        raise BadInput(f"{wanted} is not empty; the demonstration wants a folder of its own")
    yield wanted.resolve()


def _insulate(data: Path, around: Surroundings, *, port: int) -> None:
    """Leave every setting of the user behind: variables, and the .env file of the folder we stand in."""
    for name in [
        name for name in os.environ if name.startswith("FIGUREWATCH_") or name in ("REDIS_URL", "DATABASE_URL")
    ]:
        if name != "FIGUREWATCH_TEST_ALL":
            del os.environ[name]
    os.environ.pop("SENTRY_DSN", None)
    os.environ.update(around.environment(data, port=port))
    os.chdir(data)


def _port(wanted: int | None) -> int:
    for port in (DEFAULT_PORT, 0) if wanted is None else (wanted,):
        try:
            with socket.create_server(("127.0.0.1", port)) as listener:
                return int(listener.getsockname()[1])
        except OSError:
            continue
    raise BadInput(f"port {wanted} is taken; choose another by --port")


def _perform(around: Surroundings, *, once: bool, speed: float) -> int:
    from worker import wiring

    wiring.begin("demo")
    at = wiring.services()
    subscribe_all(around, at.ledger, now=at.clock())
    stop, outcome = threading.Event(), _Outcome()
    console = Console()

    def begin(ready: Ready) -> None:
        console.print(f"Ready after {ready.seconds:.1f} s. The log fills up at {ready.address}", highlight=False)
        thread = threading.Thread(
            target=_direct, args=(around, ready, console, once, speed, stop, outcome), daemon=True
        )
        thread.start()

    supervise(wiring.installation(), report=console.print, on_ready=begin, stop=stop)
    return outcome.status(once=once)


class _Outcome:
    """How the performance ended, told by the thread that directs it."""

    def __init__(self) -> None:
        self.as_expected: bool | None = None
        self.error: FigurewatchError | None = None

    def status(self, *, once: bool) -> int:
        if self.error is not None:
            raise self.error
        return 0 if self.as_expected or not once else 1


def _direct(
    around: Surroundings,
    ready: Ready,
    console: Console,
    once: bool,
    speed: float,
    stop: threading.Event,
    outcome: _Outcome,
) -> None:
    from worker import wiring

    try:
        with _showing(console) as show:
            director = Director(
                around=around, ledger=wiring.services().ledger, log_url=ready.address, show=show, speed=speed
            )
            scene, findings = director.direct(stop)
        if not stop.is_set():
            console.print(summary(scene, findings))
            outcome.as_expected = all(finding.outcome is Outcome.MET for finding in findings)
    except FigurewatchError as error:
        outcome.error = error
        stop.set()
    if once:
        stop.set()
    else:
        console.print(f"\nThe log stays at {ready.address} until you press Ctrl-C.", highlight=False)


@contextmanager
def _showing(console: Console) -> Iterator[Show]:
    """A live view on a terminal; in a pipe a line for everything that happens."""
    if sys.stdout.isatty():
        with Live(console=console, refresh_per_second=4) as live:
            yield lambda scene: live.update(view(scene))
        return
    last: list[Scene] = []

    def print_news(scene: Scene) -> None:
        before = last[-1] if last else Scene(story=scene.story, elapsed=0, log_url=scene.log_url)
        for line in news(before, scene):
            click.echo(line)
        last[:] = [scene]

    yield print_news
