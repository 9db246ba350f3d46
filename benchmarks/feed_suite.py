"""feedparser's own suite through the function that the poller calls, beside feedparser itself.

    python -m benchmarks.feed_suite FOLDER

FOLDER holds run_feedparser_suite.py and feedparser-suite/. Prints by which way the cases were read, where what is kept
differs from feedparser, and how many expectations of the suite feedparser still meets when called as our fallback
calls it. Exit status 1 where a bar is missed: 90 % of the well-formed cases read strictly, 2,078 expectations met.
"""

from __future__ import annotations

import datetime
import importlib.util
import io
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import feedparser

from benchmarks.arguments import only_folder
from benchmarks.feed_differences import report
from benchmarks.feed_reference import Document, differences
from claims.feed import FeedDocument
from feeds.decode import decode
from feeds.errors import FeedError
from feeds.loose import parse_loosely, recover
from feeds.parse import Parsed, Way, parse
from feeds.read import cleaned, read_feed
from feeds.source import feed_element

STRICT_SHARE = 0.9
STILL_MET = 2_078
# `bozo` is feedparser's flag for what is malformed; `encoding` names the one in which it got the bytes, and from us it
# gets UTF-8.
OWN_TERMS = re.compile(r"(?:not )?bozo\b|\bencoding\s*==\s*u?(['\"]).*?\1")

Case = tuple[Document, str]
Parser = Callable[[bytes, Mapping[str, str]], Mapping[str, Any]]


def main(folder: Path) -> int:
    """Print all of it; 1 where a bar is missed or a difference has no explanation."""
    cases = list(read_cases(folder))
    shares = ways(cases)
    print("what is kept, where read_feed and feedparser differ:")
    unexplained = report(found for document, _ in cases for found in differences(document, by_us))
    print("what is kept, where our fallback and feedparser differ:")
    unexplained += report(
        found
        for document, _ in cases
        for found in differences(document, by_fallback)
        if found.field != "refused"  # no item is found, and what is broken has to have one
    )
    kept = expectations(cases)
    return int(shares < STRICT_SHARE or kept < STILL_MET or unexplained > 0)


def read_cases(folder: Path) -> Iterator[Case]:
    """The cases with their expectations."""
    for path, body, expectation, headers in runner(folder).cases():
        yield Document(str(path), body, headers, headers["content-location"]), expectation


def runner(folder: Path) -> ModuleType:
    """The suite's own runner."""
    spec = importlib.util.spec_from_file_location("run_feedparser_suite", folder / "run_feedparser_suite.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def by_us(document: Document) -> FeedDocument:
    """As the poller reads it."""
    return read_feed(document.body, document.headers, document.url)


def by_fallback(document: Document) -> FeedDocument:
    """As the poller would if the document were broken."""
    _, text = feed_element(decode(document.body, document.headers["content-type"]))
    feed, partial = parse_loosely(text, "")
    language = document.headers.get("content-language", "")
    return cleaned(Parsed(feed=feed, partial=partial, way=Way.LOOSE), document.url, language=language)


def ways(cases: Sequence[Case]) -> float:
    """Print how the cases were read; the share of the well-formed ones that were read strictly."""
    counts: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    for document, _ in cases:
        well_formed = not feedparser.parse(io.BytesIO(document.body), response_headers=dict(document.headers))["bozo"]
        try:
            way: str = parse(document.body, document.headers["content-type"]).way
        except FeedError:
            way = "refused"
        counts[well_formed][way] += 1
    for well_formed, count in counts.items():
        told = ", ".join(f"{way} {number}" for way, number in count.most_common())
        print(f"{'well-formed' if well_formed else 'malformed'} by feedparser: {count.total()} cases: {told}")
    share = counts[True][Way.STRICT] / counts[True].total()
    print(f"well-formed cases read strictly: {share:.1%} (bar {STRICT_SHARE:.0%})")
    return share


def expectations(cases: Sequence[Case]) -> int:
    """Print how many expectations are met by feedparser itself and as our fallback calls it; the latter."""
    met = {
        "feedparser itself": sum(meets(document, expected, alone) for document, expected in cases),
        "as our fallback calls it, sanitising and resolving on": sum(
            meets(document, expected, fallback) for document, expected in cases
        ),
        "as our fallback calls it": sum(meets(document, expected, without_html) for document, expected in cases),
    }
    for what, number in met.items():
        print(f"expectations met, {what}: {number:,} of {len(cases):,}")
    return met["as our fallback calls it, sanitising and resolving on"]


def meets(document: Document, expected: str, read: Parser) -> bool:
    """Whether a case's expectation holds, apart from feedparser's own terms."""
    expression = OWN_TERMS.sub("True", expected)
    try:
        return bool(eval(expression, {"datetime": datetime}, read(document.body, document.headers)))
    except Exception:  # noqa: BLE001 - a case that raises is not met, whatever it raises
        return False


def alone(body: bytes, headers: Mapping[str, str]) -> Mapping[str, Any]:
    """Feedparser with its defaults."""
    found: Mapping[str, Any] = feedparser.parse(io.BytesIO(body), response_headers=dict(headers))
    return found


def fallback(body: bytes, headers: Mapping[str, str]) -> Mapping[str, Any]:
    """The document as our fallback hands it to feedparser, sanitised and resolved by it as the suite expects."""
    return recover(decode(body, headers["content-type"]), headers, sanitize_html=True, resolve_relative_uris=True)


def without_html(body: bytes, headers: Mapping[str, str]) -> Mapping[str, Any]:
    """Exactly as our fallback does: HTML is left as it is, because ``feeds.text`` takes the text out of it."""
    return recover(decode(body, headers["content-type"]), headers)


if __name__ == "__main__":
    sys.exit(main(only_folder(__doc__)))
