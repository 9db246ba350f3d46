"""The loose reader in a process of its own, which ends when it takes more time or memory than any feed should.

What feedparser does with some inputs takes time by the square of their length: a megabyte of line ends occupies it for
an hour, and no thread can be stopped. A process can.
"""

from __future__ import annotations

import json
import resource
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from feeds.errors import Malformed
from feeds.loose import bounded, parse_loosely
from feeds.parsed import ParsedFeed, ParsedItem

HARMLESS = 5_000  # characters: even their square is soon done, and a process costs a tenth of a second
CPU_SECONDS = 1.5
WALL_SECONDS = 20.0  # for a machine that does much else
MEMORY = 80_000_000  # bytes of data, those of the interpreter included


def parse_apart(document: str, fault: str) -> tuple[ParsedFeed, bool]:
    """The same as ``parse_loosely``, and Malformed for what cannot be read within the bounds above."""
    if len(document) <= HARMLESS:
        return parse_loosely(document, fault)
    bounded(document, fault)
    command = [sys.executable, "-P", "-W", "ignore", "-m", "feeds.apart", fault]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter on our own module
            command, input=document.encode(), capture_output=True, timeout=WALL_SECONDS, check=True
        )
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        raise Malformed(f"its XML is broken ({fault}), and takes too much time or memory to be read") from None
    answer = json.loads(done.stdout)
    if "error" in answer:
        raise Malformed(answer["error"])
    return _feed(answer["feed"]), answer["cut"]


def _feed(row: Mapping[str, Any]) -> ParsedFeed:
    return ParsedFeed(**{**row, "items": tuple(map(_item, row["items"]))})


def _item(row: Sequence[Any]) -> ParsedItem:
    item = dict(zip(ParsedItem._fields, row, strict=True))
    dates = {name: datetime.fromisoformat(item[name]) if item[name] else None for name in ("published", "updated")}
    return ParsedItem(**{**item, **dates, "bodies": tuple(item["bodies"])})


def main() -> None:
    """Read a document from standard input; print what it holds, or what is wrong with it, as JSON."""
    signal.setitimer(signal.ITIMER_PROF, CPU_SECONDS)  # SIGPROF, which nobody handles, ends the process
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    try:
        feed, cut = parse_loosely(sys.stdin.buffer.read().decode(), sys.argv[1])
        answer: dict[str, Any] = {"feed": asdict(feed), "cut": cut}
    except Malformed as error:
        answer = {"error": str(error)}
    sys.stdout.write(json.dumps(answer, default=datetime.isoformat))


if __name__ == "__main__":
    main()
