"""The web role: the pages over the services of this process, and what they say of its health."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.applications import Starlette

from claims.errors import FigurewatchError
from review.desk import Probe
from review.options import WebOptions, is_loopback, refuse_exposure
from review.web import create_app
from worker import wiring
from worker.queues import QUEUES, pulse_of
from worker.watchdog import silent_now


def web_app(host: str, port: int) -> Starlette:
    """The pages, as served at a host and port. Raises BadInput where that would show them to strangers."""
    at = wiring.services()
    refuse_exposure(host, at.settings.password)
    options = WebOptions(
        reviewer=at.reviewer,
        public_url=at.settings.public_url or f"http://{host}:{port}",
        password=at.settings.password,
        loopback=is_loopback(host),
        open_probes=at.settings.open_probes,
    )
    return create_app(at.ledger, options=options, clock=at.clock, health_check=_probes)


def _probes() -> Sequence[Probe]:
    """Whether the ledger answers and each queue is being worked on."""
    try:
        late = silent_now([pulse_of(queue) for queue in QUEUES])
    except FigurewatchError as error:
        return [Probe(name="database", ok=False, detail=str(error))]
    quiet = f"no sign of life: {', '.join(late)}"
    return [
        Probe(name="database", ok=True, detail="answers"),
        Probe(name="workers", ok=not late, detail=quiet if late else "at work"),
    ]
