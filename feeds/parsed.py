"""What a parser found in a feed, before anything is cleaned or judged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple


class ParsedItem(NamedTuple):
    """One item as marked up. ``bodies`` are all texts given for it, ``caption`` what goes with its media.

    ``source_title`` and ``source_url`` name the feed that it was taken from, where it says so.
    """

    guid: str = ""
    link: str = ""
    title: str = ""
    bodies: tuple[str, ...] = ()
    caption: str = ""
    is_video: bool = False
    published: datetime | None = None
    updated: datetime | None = None
    author: str = ""
    source_title: str = ""
    source_url: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedFeed:
    """A feed as marked up; ``ttl`` is in minutes, as printed. ``topic`` is the address that its ``hub`` knows it by."""

    items: tuple[ParsedItem, ...]
    title: str = ""
    link: str = ""
    language: str = ""
    ttl: str = ""
    hub: str = ""
    topic: str = ""
