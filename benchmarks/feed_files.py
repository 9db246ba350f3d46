"""Feeds of real outlets through the function that the poller calls, beside feedparser.

    python -m benchmarks.feed_files FOLDER

Prints by which way the files of FOLDER were read, where what is kept differs from feedparser, and for how many items a
photo caption was taken for the text. Exit status 1 where there is one, or where a difference has no explanation.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from benchmarks.feed_differences import CAPTION, report
from benchmarks.feed_reference import Document, by_feedparser, differences
from benchmarks.feed_suite import by_us
from feeds.decode import decode
from feeds.errors import FeedError
from feeds.parse import parse
from feeds.text import plain_text

URL = "https://feed.example/feed.xml"


def main(folder: Path) -> int:
    """Print all of it."""
    documents = [read(path) for path in sorted(folder.iterdir()) if path.suffix != ".tsv"]
    told = ", ".join(f"{way} {number}" for way, number in Counter(map(way, documents)).most_common())
    print(f"{len(documents)} files, {sum(map(items, documents)):,} items by feedparser: {told}")
    unexplained = report(found for document in documents for found in differences(document, by_us))
    theirs, ours = (sum(captioned(document, by) for document in documents) for by in (0, 1))
    print(f"photo captions taken for the text: feedparser {theirs}, ours {ours}")
    return int(unexplained > 0 or ours > 0)


def read(path: Path) -> Document:
    """A file as a server would send it."""
    headers = {"content-type": "application/xml", "content-location": URL}
    return Document(path.name, path.read_bytes(), headers, URL)


def way(document: Document) -> str:
    """By which way a file was read."""
    try:
        return parse(document.body, document.headers["content-type"]).way
    except FeedError:
        return "refused"


def items(document: Document) -> int:
    """How many items feedparser finds in a file."""
    return len(by_feedparser(document)[0].items)


def captioned(document: Document, by: int) -> int:
    """How many items of a file have a caption for their text, by feedparser (0) or us (1).

    A text that an item's own elements repeat word for word is its text all the same.
    """
    source = decode(document.body, document.headers["content-type"])
    captions = {plain_text(plain_text(caption)) for caption in CAPTION.findall(source)}
    own = {item.text for item in by_us(document).items} if by == 0 else set()
    found = by_us(document) if by else by_feedparser(document)[0]
    return sum(item.text in captions - own and bool(item.text) for item in found.items)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
