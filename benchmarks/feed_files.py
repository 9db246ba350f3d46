"""Feeds of real outlets through the function that the poller calls, beside feedparser.

    python -m benchmarks.feed_files FOLDER

Prints by which way the files of FOLDER were read, where what is kept differs from feedparser, and for how many items a
photo caption was taken for the text. Exit status 1 where there is one, or where a difference has no explanation.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from benchmarks.arguments import only_folder
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
    counts = [captioned(document) for document in documents]
    theirs, ours = sum(number for number, _ in counts), sum(number for _, number in counts)
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


def captioned(document: Document) -> tuple[int, int]:
    """How many items of a file have a caption for their text, by feedparser and by us.

    A text that an item's own elements repeat word for word is its text all the same.
    """
    source = decode(document.body, document.headers["content-type"])
    captions = {plain_text(plain_text(caption)) for caption in CAPTION.findall(source)}
    theirs, ours = ([item.text for item in found.items] for found in (by_feedparser(document)[0], by_us(document)))
    foreign = captions.difference(ours)
    return sum(text in foreign for text in theirs if text), sum(text in captions for text in ours if text)


if __name__ == "__main__":
    sys.exit(main(only_folder(__doc__)))
