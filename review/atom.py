"""The log as an Atom feed (RFC 4287). Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from xml.etree import ElementTree as ET

from claims.discrepancy import Discrepancy
from claims.say import amounts, glossary

NAMESPACE = "http://www.w3.org/2005/Atom"


def atom(rows: Sequence[Discrepancy], *, site: str, query: str, now: datetime) -> bytes:
    """Discrepancies, newest first, as a feed document. ``site`` is the address of the pages, without a path."""
    site = site.rstrip("/")
    feed = ET.Element("feed", {"xmlns": NAMESPACE})
    _add(feed, "id", f"{site}/discrepancies.atom{query}")
    _add(feed, "title", "Figurewatch: discrepancy log")
    _add(feed, "updated", (rows[0].opened_at if rows else now).isoformat())
    ET.SubElement(feed, "link", {"rel": "self", "href": f"{site}/discrepancies.atom{query}"})
    ET.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": f"{site}/{query}"})
    _add(ET.SubElement(feed, "author"), "name", "Figurewatch")
    for row in rows:
        _entry(feed, row, f"{site}/discrepancies/{row.id}")
    document: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return document


def _entry(feed: ET.Element, row: Discrepancy, address: str) -> None:
    entry = ET.SubElement(feed, "entry")
    _add(entry, "id", address)
    _add(entry, "title", title(row))
    _add(entry, "updated", row.opened_at.isoformat())
    _add(entry, "summary", row.judgement.explanation or glossary.words_for(row.judgement).meaning)
    ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": address})
    ET.SubElement(entry, "category", {"term": row.judgement.severity.value})


def title(row: Discrepancy) -> str:
    """A discrepancy in one line: "High: US aid to Ukraine, $61 billion (Reuters) after $60.84 billion (AP)"."""
    severity = glossary.severity(row.judgement.severity)
    line = f"{severity}: {row.series_name}, {amounts.figure(row.later.claim.figure)} ({row.later.statement.source})"
    if row.earlier is None:
        return line
    return f"{line} after {amounts.figure(row.earlier.claim.figure)} ({row.earlier.statement.source})"


def _add(parent: ET.Element, name: str, words: str) -> None:
    ET.SubElement(parent, name).text = "".join(c for c in words if c.isprintable())
