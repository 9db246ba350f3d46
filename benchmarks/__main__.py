"""Measure speed: ``python -m benchmarks`` runs everything, ``python -m benchmarks extract poll`` these two.

Each benchmark is a module with a ``run`` function that returns tables. Compare the numbers of one run with one another;
those of two machines, or of a busy and an idle one, hardly.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import os
import time

from benchmarks.measure import machine
from worker.observe import configure_logging
from worker.redact import Redactor

NAMES = ("extract", "replay", "judge", "poll", "tick", "delay", "broker", "startup")
SLOW = ("judge_million",)  # run where they are named


def main() -> None:
    """Run the benchmarks that are named, or all."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure speed.")
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help=f"of {', '.join(NAMES)}; by default all. Slow: {', '.join(SLOW)}"
    )
    names = parser.parse_args().names or NAMES
    if unknown := set(names) - {*NAMES, *SLOW}:
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))} (there are {', '.join(NAMES)})")
    gc.set_threshold(20_000)  # as ``worker.cli.main`` has it
    configure_logging("benchmark", redactor=Redactor(), level="WARNING")
    print(machine())
    for name in names:
        load, began = os.getloadavg()[0], time.monotonic()
        tables = importlib.import_module(f"benchmarks.{name}").run()
        print(f"\n## {name}\n")
        print("\n\n".join(map(str, tables)))
        print(f"\n{time.monotonic() - began:.0f} s; load before: {load:.1f}", flush=True)


if __name__ == "__main__":
    main()
