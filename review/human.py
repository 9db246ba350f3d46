"""Spans of time, addresses and messages for people: the same on the command line and on the pages. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta
from urllib.parse import urlsplit

from claims.discrepancy import Severity
from claims.say.times import day

MARKS = {
    Severity.SILENT: "·",
    Severity.NOTE: "○",
    Severity.LOW: "◔",
    Severity.MEDIUM: "◑",
    Severity.HIGH: "◕",
    Severity.CRITICAL: "●",
}
RELATIVE_FOR = timedelta(days=14)


def ago(moment: datetime, now: datetime) -> str:
    """How long since (or until) a moment: "just now", "5 min ago", "in 2 h"; a date where that says more."""
    gap = now - moment
    if abs(gap) >= RELATIVE_FOR:
        return day(moment)
    if abs(gap) < timedelta(seconds=45):
        return "just now" if gap >= timedelta() else "in a moment"
    return f"{span(gap)} ago" if gap > timedelta() else f"in {span(gap)}"


def span(length: timedelta) -> str:
    """A length of time in its largest unit: "40 s", "5 min", "2 h", "3 d"."""
    seconds = abs(length).total_seconds()
    for size, unit in ((86400, "d"), (3600, "h"), (60, "min")):
        if seconds >= 0.95 * size:
            return f"{max(1, round(seconds / size))} {unit}"
    return f"{round(seconds)} s"


def sentence(message: str) -> str:
    """An error's message as a sentence for a page."""
    start = message[:1].upper() if message.partition(" ")[0].isalpha() else message[:1]  # min_severity stays a name
    return start + message[1:] + ("" if message.endswith((".", "!", "?")) else ".")


def severity_mark(severity: Severity) -> str:
    """A sign that fills with severity, so that colour is never the only tell."""
    return MARKS[severity]


def web_address(url: str) -> str | None:
    """The address if it may become a link (http or https with a host), else None: feeds may hold ``javascript:``."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    return url.strip() if parts.scheme in ("http", "https") and parts.hostname else None


def without_credentials(url: str) -> str:
    """An address without the user name and password that a feed may need: they are secrets."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl() if "@" in parts.netloc else url


def host(url: str) -> str:
    """The host of an address without "www.", or the address itself."""
    try:
        name = urlsplit(url).hostname
    except ValueError:
        name = None
    return (name or url).removeprefix("www.")
