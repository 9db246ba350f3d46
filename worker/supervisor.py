"""Keeps roles running: starts them in order, restarts who died or hangs, stops them all."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from claims.errors import Unavailable
from worker.children import Child, Report
from worker.lookout import Lookout, Pulses
from worker.roles import Role
from worker.vigil import Action, Post, decide, no_signs

ROUND = 0.2  # seconds between two rounds
FIRST_ROUNDS = 0.05  # and while starting
FIRST_STAGES = 20.0  # seconds within which the stages before the last have to be alive
LONG_START = 30.0  # seconds after which those who are not alive yet are named

Wait = Callable[[float], bool]


class Supervisor:
    """Runs roles as children of this process, and of the thread that calls :meth:`run`, which they do not outlive.

    ``pulses`` gives the last signs of life in the ledger and raises Unavailable where it cannot; it is asked every
    ``look_every`` seconds, which is to be less than any role's silence. ``report`` tells the user, one line a call.
    """

    def __init__(
        self,
        roles: Sequence[Role],
        *,
        pulses: Pulses,
        environment: Mapping[str, str],
        logs: Path,
        report: Report,
        look_every: float = 3.0,
    ) -> None:
        in_order = sorted(roles, key=lambda role: role.stage)
        self._stages = [tuple(stage) for _, stage in groupby(in_order, key=lambda role: role.stage)]
        self._vital = tuple(role for role in in_order if role.vital)
        self._environment = environment
        self._logs = logs
        self._report = report
        self._pulses = pulses
        self._lookout = Lookout(pulses, calm=look_every)
        self._signs = no_signs({}, 0.0)
        self._posts = {role.name: Post() for role in roles}
        self._children: dict[str, Child] = {}

    def run(self, wait: Wait, *, on_ready: Callable[[], None]) -> None:
        """Keep the roles running until ``wait`` (for so many seconds, or less) says that it is time to stop.

        A stage starts when those before it are alive; when all are, ``on_ready`` is called, once. Raises Unavailable
        where an early stage does not come to life.
        """
        self._logs.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._signs = no_signs(self._pulses(), time.monotonic())
        self._lookout.start([role for stage in self._stages for role in stage])
        try:
            if self._start(wait):
                self._lookout.relax()
                on_ready()
                while not wait(ROUND):
                    self._round(len(self._stages))
        finally:
            self._lookout.close()
            self._stop()

    def processes(self) -> Mapping[str, int]:
        """The process ids of the roles that run now."""
        return {name: child.pid for name, child in self._children.items()}

    def _start(self, wait: Wait) -> bool:
        """Bring up one stage after the other; False if it became time to stop meanwhile."""
        for number, stage in enumerate(self._stages, start=1):
            last = number == len(self._stages)
            deadline = time.monotonic() + (LONG_START if last else FIRST_STAGES)
            self._round(number)
            while not self._alive(stage):
                if wait(FIRST_ROUNDS):
                    return False
                self._round(number)
                if not last:
                    self._insist_on(stage, deadline)
                elif time.monotonic() > deadline:
                    self._name_the_missing(stage)
                    deadline = float("inf")
        return True

    def _insist_on(self, stage: Sequence[Role], deadline: float) -> None:
        """Raise Unavailable if an early role ended already, or is not alive after all this time."""
        for role in stage:
            if self._posts[role.name].failures or time.monotonic() > deadline:
                raise Unavailable(f"the {role.name} does not start; see {self._logs / role.name}.log")

    def _name_the_missing(self, stage: Sequence[Role]) -> None:
        for role in stage:
            if not self._alive([role]):
                self._report(f"{role.name} is not ready yet; see {self._logs / role.name}.log")

    def _alive(self, stage: Sequence[Role]) -> bool:
        """Whether all roles of a stage run and have shown every sign of life."""
        starts = [(role, self._posts[role.name].started) for role in stage]
        return all(started is not None and self._signs.alive(role, started) for role, started in starts)

    def _round(self, stages: int) -> None:
        """Attend to the roles of the first so many stages."""
        now = time.monotonic()
        for look in self._lookout.news():
            self._signs = self._signs.after(look, now)
        if not self._alive(self._vital):
            self._signs = self._signs.deaf(now)
        for stage in self._stages[:stages]:
            for role in stage:
                self._attend(role, now)

    def _attend(self, role: Role, now: float) -> None:
        post = self._posts[role.name]
        child = self._children.get(role.name)
        status = child.status() if child else None
        silent_for = self._signs.silent_for(role, post.started, now) if post.started is not None else 0.0
        match decide(post, ended=status is not None, silent_for=silent_for, silence=role.silence, now=now):
            case Action.START:
                self._employ(role, now)
            case Action.NOTE_END:
                self._dismiss(role, f"ended ({_described(status)})", now)
            case Action.REPLACE:
                self._dismiss(role, f"gave no sign of life for {silent_for:.0f} s", now)
            case Action.LEAVE:
                pass

    def _employ(self, role: Role, now: float) -> None:
        self._children[role.name] = Child(role, environment=self._environment, logs=self._logs, report=self._report)
        self._posts[role.name] = replace(self._posts[role.name], started=now)

    def _dismiss(self, role: Role, why: str, now: float) -> None:
        self._children.pop(role.name).destroy()
        post = self._posts[role.name] = self._posts[role.name].after_end(now)
        self._report(
            f"{role.name} {why}; starting it again in {post.not_before - now:.0f} s (see {self._logs / role.name}.log)"
        )

    def _stop(self) -> None:
        """Stop the last stage first, each role as patiently as it asks for."""
        for stage in reversed(self._stages):
            leaving = [self._children.pop(role.name) for role in stage if role.name in self._children]
            for child in leaving:
                child.ask_to_stop()
            now = time.monotonic()
            for child in leaving:
                if not child.await_end(now + child.role.patience):
                    self._report(f"{child.role.name} did not stop in time and was killed")
                child.destroy()


def _described(status: int | None) -> str:
    if status is not None and status < 0:
        return f"by {signal.Signals(-status).name}"
    return f"exit status {status}"
