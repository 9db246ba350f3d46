"""The reader for well-formed feeds: expat, and nothing that guesses. Nearly every feed goes through it.

It takes linear time and stops at its bounds. Of a document that ends early it has the items that were complete; a
recovering parser would close the last one itself, and read "12" where the document broke off in the midst of "120".
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.parsers import expat

from feeds.draft import Draft, Tag
from feeds.errors import Malformed
from feeds.parsed import ParsedFeed
from feeds.vocabulary import FEED_ITEMS, ITEMS, SEPARATOR, TEXTS, Keys, is_prose

MAX_BYTES = 4_000_000
MAX_ITEMS = 2_000
MAX_TAGS = 200_000  # attributes counted in
MAX_DEPTH = 100
_ANYWHERE = ("media:", "news:")  # vocabularies whose elements stand in groups of their own


class NotWellFormed(Exception):
    """The XML has a fault in its midst; the message says where."""


def parse_strictly(document: bytes) -> tuple[ParsedFeed, bool]:
    """Read a feed in UTF-8 without a DOCTYPE. The second value tells whether the document ended early.

    Takes all items that are complete within 4 MB, at most 2,000. Raises NotWellFormed for a fault in the midst of
    them, Malformed for what nests too deeply or has not one complete item before it ends.
    """
    reader = _Reader()
    finished = reader.read(document[:MAX_BYTES])
    items = tuple(draft.item(reader.feed) for draft in reader.items if draft.complete)
    if not items and (not finished or reader.items):
        raise Malformed("the feed ends, or passes our bounds, before its first item is complete")
    return reader.feed.feed(items), not finished and len(document) <= MAX_BYTES


class _Enough(Exception):
    """All is read, or a bound is reached."""


class _Reader:
    """Takes expat's events. One element at a time is captured, with all that is in it."""

    def __init__(self) -> None:
        self.feed = Draft(depth=0)
        self.items: list[Draft] = []
        self._keys = Keys()
        self._items = FEED_ITEMS
        self._open: list[Draft] = []  # the feed and the item, or items, that the reader is in
        self._depth = 0
        self._tags = 0
        self._captured: list[str] | None = None
        self._captured_key = ""
        self._captured_depth = 0

    def read(self, document: bytes) -> bool:
        """Whether it ended with the root element, or at a bound."""
        parser = expat.ParserCreate("utf-8", SEPARATOR)
        parser.buffer_text = True
        parser.buffer_size = 65_536
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        try:
            parser.Parse(document, False)
        except _Enough:
            return True
        except expat.ExpatError as error:
            raise NotWellFormed(f"line {error.lineno}: {expat.ErrorString(error.code)}") from error
        return False

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._tags += 1 + len(attributes)
        if self._depth > MAX_DEPTH:
            raise Malformed(f"its elements are nested more than {MAX_DEPTH} deep")
        if self._tags > MAX_TAGS:
            raise _Enough
        if self._captured is not None:
            self._captured.append(Tag(f"<{name.rpartition(SEPARATOR)[2]}>"))
        else:
            self._start_element(self._keys.of(name), attributes)

    def _start_element(self, key: str, attributes: Mapping[str, str]) -> None:
        if self._depth == 1:
            self._items = ITEMS.get(key, FEED_ITEMS)
        if key in self._items:
            self._start_item(attributes)
        elif self._depth == 1 or (key == "channel" and self._depth == 2):
            self.feed.opened(self._depth, attributes)
            self._open = [self.feed]
        elif self._open and (self._depth == self._open[-1].depth + 1 or key.startswith(_ANYWHERE)):
            self._start_child(self._open[-1], key, attributes)

    def _start_item(self, attributes: Mapping[str, str]) -> None:
        if len(self.items) == MAX_ITEMS:
            raise _Enough
        item = Draft(depth=self._depth)
        item.opened(self._depth, attributes)
        self.items.append(item)
        self._open.append(item)

    def _start_child(self, draft: Draft, key: str, attributes: Mapping[str, str]) -> None:
        if key == "link" and attributes.get("href"):
            draft.add_link(attributes)
        elif key in ("enclosure", "media:content"):
            draft.add_media(attributes)
        elif key == "yt:videoid":
            draft.is_video = True
        elif key in TEXTS and is_prose(attributes):
            draft.add_attributes(key, attributes)
            self._captured, self._captured_key, self._captured_depth = [], key, self._depth

    def _text(self, text: str) -> None:
        if self._captured is not None:
            self._captured.append(text)

    def _end(self, name: str) -> None:
        if self._captured is None:
            self._end_element()
        elif self._depth == self._captured_depth:
            self._open[-1].add_captured(self._captured_key, self._captured)
            self._captured = None
        else:
            self._captured.append(Tag(f"</{name.rpartition(SEPARATOR)[2]}>"))
        self._depth -= 1
        if not self._depth:
            raise _Enough

    def _end_element(self) -> None:
        if self._open and self._open[-1].depth == self._depth:
            self._open.pop().complete = True
