"""Looks around for signs of life in a thread of its own, so that nothing that hangs holds up who waits for them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from queue import Empty, SimpleQueue

from claims.errors import Unavailable
from worker.roles import Role
from worker.vigil import Look

BRISK = 0.1  # seconds between two looks

Pulses = Callable[[], Mapping[str, datetime]]


class Lookout:
    """Looks briskly until told to ``relax``, then every so many seconds. ``pulses`` raises Unavailable if unknown."""

    def __init__(self, pulses: Pulses, *, calm: float) -> None:
        self._pulses = pulses
        self._calm = calm
        self._roles: tuple[Role, ...] = ()
        self._looks: SimpleQueue[Look] = SimpleQueue()
        self._interval = BRISK
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._run, name="lookout", daemon=True)

    def start(self, roles: Sequence[Role]) -> None:
        """Begin to look after roles."""
        self._roles = tuple(roles)
        self._thread.start()

    def relax(self) -> None:
        """Look less often from now on."""
        self._interval = self._calm

    def close(self) -> None:
        """Look no more. A look that hangs is not waited for long."""
        self._closed.set()
        self._thread.join(timeout=1.0)

    def news(self) -> list[Look]:
        """The looks since the last call, oldest first."""
        looks = []
        while True:
            try:
                looks.append(self._looks.get_nowait())
            except Empty:
                return looks

    def _run(self) -> None:
        while not self._closed.wait(self._interval):
            answering = frozenset(role.name for role in self._roles if role.answers and role.answers())
            self._looks.put(Look(pulses=self._felt(answering), answering=answering))

    def _felt(self, answering: frozenset[str]) -> Mapping[str, datetime] | None:
        if any(role.vital and role.answers and role.name not in answering for role in self._roles):
            return None
        try:
            return self._pulses()
        except Unavailable:
            return None
