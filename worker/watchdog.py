"""Who shows no sign of life: for the log once a minute, and as a container's health check.

``python -m worker.watchdog queue:poll beat`` ends with status 1 if one of these has not been at work lately.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from worker import wiring

MONITOR = "figurewatch-watchdog"
SILENCE = timedelta(seconds=60)


def silent(
    names: Collection[str], last: Mapping[str, datetime], *, now: datetime, after: timedelta = SILENCE
) -> list[str]:
    """The names whose last pulse is older than ``after``, or that never had one; sorted."""
    return sorted(name for name in names if name not in last or now - last[name] > after)


def silent_now(names: Collection[str]) -> list[str]:
    """The same by the ledger of this process. Raises Unavailable."""
    at = wiring.services()
    with at.ledger.read() as book:
        return silent(names, book.health.pulses(), now=at.clock())


def check_in(*, well: bool) -> None:
    """Tell Sentry's monitor of periodic jobs that this minute's round was made, so that it notices when one is not.

    Nothing is sent where Sentry is not set up.
    """
    import sentry_sdk.crons

    if sentry_sdk.is_initialized():
        sentry_sdk.crons.capture_checkin(
            monitor_slug=MONITOR,
            status="ok" if well else "error",
            monitor_config={
                "schedule": {"type": "interval", "value": 1, "unit": "minute"},
                "checkin_margin": 2,
                "failure_issue_threshold": 2,
            },
        )


def main(names: Collection[str]) -> int:
    """The exit status of the health check."""
    missing = silent_now(names)
    if missing:
        print(f"no sign of life: {', '.join(missing)}", file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
