"""The queues of the pipeline, and the names of the signs of life."""

from __future__ import annotations

POLL = "poll"  # waits for other people's servers
EXTRACT = "extract"  # computes: reading and judging
ALERTS = "alerts"  # must be prompt
CONTROL = "control"  # periodic work: leasing, sweeping

SHORT_LIVED = 5.0  # seconds after which a task is dropped that would be sent again anyway

# Celery's priorities on Redis: 0 goes first. A first import is worked off when nothing new waits.
PROMPT, LAST = 0, 9

QUEUES = (POLL, EXTRACT, ALERTS, CONTROL)

BEAT_PULSE = "beat"


def pulse_of(queue: str) -> str:
    """The name under which a queue's signs of life are recorded."""
    return f"queue:{queue}"
