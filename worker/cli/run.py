"""Run everything (``figurewatch up``), or one role alone (``worker``, ``beat``, ``web``)."""

from __future__ import annotations

from contextlib import suppress

import click

from claims.errors import Unavailable
from worker.queues import QUEUES


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), help="Where the log is served; 0 takes any free port.")
@click.option("--host", metavar="ADDRESS", help="Beyond loopback, FIGUREWATCH_WEB_PASSWORD must be set.")
def up(port: int | None, host: str | None) -> None:
    """Run everything on this machine: broker, beat, workers, web. Ctrl-C stops it.

    With REDIS_URL and DATABASE_URL real servers take the place of the embedded broker and database.
    """
    from worker import wiring
    from worker.supervise import Ready
    from worker.supervise import up as supervise

    def ready(it: Ready) -> None:
        click.echo(f"Ready after {it.seconds:.1f} s. The log is at {it.address}")

    wiring.begin("up")
    supervise(wiring.installation(host=host, port=port), report=click.echo, on_ready=ready)
    click.echo("Stopped.")


@click.command()
@click.option("--queues", default=",".join(QUEUES), show_default=True, help="The queues to work on, with commas.")
@click.option("--pool", type=click.Choice(["threads", "prefork"]), default="threads", show_default=True)
@click.option("--concurrency", type=click.IntRange(min=1), default=4, show_default=True, help="Threads or processes.")
@click.pass_context
def worker(ctx: click.Context, queues: str, pool: str, concurrency: int) -> None:
    """Run one worker alone, for a deployment. REDIS_URL says where the broker is."""
    from worker import wiring
    from worker.app import run_worker

    wiring.begin("worker")
    _check_ledger()
    ctx.exit(
        run_worker(
            queues=[name.strip() for name in queues.split(",")],
            pool="prefork" if pool == "prefork" else "threads",
            concurrency=concurrency,
        )
    )


@click.command()
def beat() -> None:
    """Run Celery beat alone, for a deployment; one is enough, two do no harm."""
    from worker import wiring
    from worker.app import run_beat

    wiring.begin("beat")
    _check_ledger()
    run_beat()


def _check_ledger() -> None:
    """Raise NewerLedger. A database that does not answer yet is waited for, as a broker is."""
    from worker import wiring

    with suppress(Unavailable):
        wiring.services().ledger.close()  # no connection is taken along when a pool of processes forks


@click.command()
@click.option("--host", metavar="ADDRESS", help="Beyond loopback, FIGUREWATCH_WEB_PASSWORD must be set.")
@click.option("--port", type=click.IntRange(1, 65535))
def web(host: str | None, port: int | None) -> None:
    """Run the web alone, for a deployment."""
    from review.web import serve
    from worker import wiring
    from worker.site import web_app

    wiring.begin("web")
    host, port = host or wiring.settings().web_host, port or wiring.settings().web_port
    serve(web_app(host, port), host, port)
