"""The feed lists that ship with the program, for a newcomer to start from.

Each is an OPML file in ``config/lists``, named as the list is; of every feed it says what it offers and where its
address was found. ``figurewatch feeds check NAME`` tells which of them answer today.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

from claims.errors import NotFound
from claims.feed import Outline


@dataclass(frozen=True, slots=True, kw_only=True)
class CuratedList:
    """A list that ships with the program."""

    name: str
    title: str
    description: str
    outlines: tuple[Outline, ...]


@cache
def lists() -> tuple[CuratedList, ...]:
    """All lists, by name."""
    folder = files("config").joinpath("lists")
    return tuple(_read(file) for file in sorted(folder.iterdir(), key=_name) if file.name.endswith(".opml"))


def load(name: str) -> Sequence[Outline]:
    """The feeds of one list. Raises NotFound."""
    for curated in lists():
        if curated.name == name:
            return curated.outlines
    raise NotFound(f"no list named {name!r} ships with Figurewatch; there are {', '.join(it.name for it in lists())}")


def _name(file: Traversable) -> str:
    return file.name


def _read(file: Traversable) -> CuratedList:
    root: Element = fromstring(file.read_bytes())
    name = file.name.removesuffix(".opml")
    return CuratedList(
        name=name,
        title=root.findtext("head/title", name),
        description=root.findtext("head/description", ""),
        outlines=tuple(_outline(element, name) for element in root.iter("outline") if element.get("xmlUrl")),
    )


def _outline(element: Element, name: str) -> Outline:
    return Outline(
        url=element.attrib["xmlUrl"],
        title=element.get("text", ""),
        lists=(name,),
        description=element.get("description", ""),
    )
