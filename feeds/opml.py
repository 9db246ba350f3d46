"""Feed lists to and from OPML, the format in which feed readers exchange them.

A list is a folder, and one named "News/Europe" a folder within another. What OPML has no word for, our own settings of
a feed, stands in attributes of a namespace of ours, as OPML 2.0 asks for; other readers pass over them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Protocol
from xml.etree.ElementTree import Element, ParseError, SubElement, indent, register_namespace, tostring

from defusedxml.ElementTree import fromstring

from claims.errors import BadInput
from claims.feed import Outline
from feeds.addresses import absolute
from feeds.decode import decode, legal
from feeds.pace import LONGEST_FIXED, SHORTEST_FIXED
from feeds.source import find_root, repair

__all__ = ["Outline", "read_opml", "write_opml"]

MAX_BYTES = 10_000_000
MOST: Mapping[str, int] = {"<": 100_000, "&": 400_000, "=": 400_000}  # tags, references, attributes
MAX_DEPTH = 50
NAMESPACE = "urn:figurewatch:opml"
_EVERY, _FULL_TEXT = f"{{{NAMESPACE}}}every", f"{{{NAMESPACE}}}fullText"
_FEED_TYPES = frozenset({"rss", "atom", "feed", "rdf"})


class Listed(Protocol):
    """What is needed of a feed to write it down."""

    @property
    def url(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def lists(self) -> tuple[str, ...]: ...
    @property
    def every(self) -> timedelta | None: ...
    @property
    def full_text(self) -> bool | None: ...


def read_opml(content: bytes) -> Sequence[Outline]:
    """The feeds of an OPML document, each address once, in the order in which they appear.

    A folder is a list; within another, it is named with it ("News/Europe"). What stands in no folder has no list. What
    is no web address is left out. Raises BadInput, with the line where the document is broken.
    """
    if len(content) > MAX_BYTES:
        raise BadInput(f"the list of feeds is longer than {MAX_BYTES / 1e6:g} MB")
    root = _parse(_bounded(decode(content)))
    body = next((child for child in root if _local(child) == "body"), root)
    found: dict[str, Outline] = {}
    for outline in _outlines(body, "", 0):
        known = found.get(outline.url, outline)
        found[outline.url] = replace(
            known,
            lists=tuple(sorted({*known.lists, *outline.lists})),
            every=known.every or outline.every,
            full_text=known.full_text if known.full_text is not None else outline.full_text,
        )
    return list(found.values())


def _bounded(text: str) -> str:
    if any(text.count(mark) > most for mark, most in MOST.items()):
        raise BadInput("the list of feeds is too long to be read")
    return text


def _parse(text: str) -> Element:
    position, root = find_root(text)
    if root != "opml":
        raise BadInput(f"this is no list of feeds in OPML{f', but <{root[:30]}>' if root else ''}")
    document = text[position:]
    try:
        return fromstring(document)
    except ParseError:
        mended = repair(document)
    try:
        return fromstring(mended)
    except ParseError as error:
        line = error.position[0] + text.count("\n", 0, position)
        raise BadInput(f"the OPML is broken in line {line}: {str(error).partition(':')[0]}") from None


def _outlines(parent: Element, folder: str, depth: int) -> Iterator[Outline]:
    if depth > MAX_DEPTH:
        raise BadInput(f"the OPML has folders nested more than {MAX_DEPTH} deep")
    for element in parent:
        if _local(element) != "outline":
            continue
        attributes = {_bare(name): value for name, value in element.items()}
        title = _line(attributes.get("text") or attributes.get("title") or "")
        url = _address(attributes)
        if url:
            description = _line(attributes.get("description", ""))
            yield Outline(
                url=url,
                title=title,
                lists=(folder,) if folder else (),
                description=description,
                every=_every(element.get(_EVERY, "")),
                full_text={"true": True, "false": False}.get(element.get(_FULL_TEXT, "")),
            )
            yield from _outlines(element, folder, depth + 1)
        else:
            yield from _outlines(element, "/".join(filter(None, (folder, title))), depth + 1)


def _every(given: str) -> timedelta | None:
    seconds = int(given) if given.isascii() and given.isdigit() and len(given) < 9 else 0
    return timedelta(seconds=seconds) if SHORTEST_FIXED <= seconds <= LONGEST_FIXED else None


def _address(attributes: Mapping[str, str]) -> str:
    """The address as it is given, with the user name and password that the feed may need; empty where it is none."""
    is_feed = attributes.get("type", "").lower() in _FEED_TYPES
    given = attributes.get("xmlurl") or (attributes.get("url", "") if is_feed else "")
    return given.strip() if absolute(given, "") else ""


def _local(element: Element) -> str:
    return _bare(element.tag)


def _bare(name: str) -> str:
    return name.rpartition("}")[2].lower()


def _line(text: str) -> str:
    return " ".join(text.split())


def write_opml(feeds: Iterable[Listed], *, title: str = "Figurewatch") -> bytes:
    """Feeds as OPML 2.0, a folder a list. The same feeds always give the same bytes, in whatever order they come."""
    root = Element("opml", version="2.0")
    SubElement(SubElement(root, "head"), "title").text = title
    body = SubElement(root, "body")
    by_folder: dict[tuple[str, ...], list[Listed]] = defaultdict(list)
    for feed in feeds:
        for name in feed.lists or ("",):
            by_folder[_folders(_line(legal(name)))].append(feed)
    made: dict[tuple[str, ...], Element] = {(): body}
    for folders in sorted(by_folder):
        parent = _made(folders, made)
        for feed in sorted(by_folder[folders], key=lambda feed: (feed.title, feed.url)):
            SubElement(parent, "outline", _attributes(feed))
    indent(root)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _folders(name: str) -> tuple[str, ...]:
    """The folders of a list, the outermost first; a name that does not come back from them is one folder."""
    parts = tuple(name.split("/")) if name else ()
    return parts if len(parts) < MAX_DEPTH and all(part and part == part.strip() for part in parts) else (name,)


def _made(folders: tuple[str, ...], made: dict[tuple[str, ...], Element]) -> Element:
    if folders not in made:
        made[folders] = SubElement(_made(folders[:-1], made), "outline", text=folders[-1])
    return made[folders]


def _attributes(feed: Listed) -> dict[str, str]:
    attributes = {"text": _line(legal(feed.title)), "type": "rss", "xmlUrl": feed.url}
    if feed.every is not None:
        attributes[_EVERY] = str(round(feed.every.total_seconds()))
    if feed.full_text:
        attributes[_FULL_TEXT] = "true"
    return attributes


register_namespace("figurewatch", NAMESPACE)  # the prefix in what is written
