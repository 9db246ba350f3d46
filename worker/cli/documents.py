"""Documents from files and from standard input: JSON lines and plain text, in UTF-8."""

from __future__ import annotations

import re
import sys
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TypeVar

from claims.claim import Document
from claims.errors import BadInput
from worker.output import is_terminal, note

T = TypeVar("T")

STANDARD_INPUT = "-"
LONGEST_TITLE = 200  # characters
_PARAGRAPH = re.compile(r"\n[ \t]*\n")


def text_document(name: str) -> Document:
    """A plain text as a document that is named after its source.

    Its first paragraph is its title, if that is one short line with more to follow. Line ends of every system are read
    as one. Raises BadInput.
    """
    source = _called(name)
    with _opened(name) as file, _naming(source):
        text = _decoded(file.read()).replace("\r\n", "\n").replace("\r", "\n")
    head, *body = _PARAGRAPH.split(text.lstrip("\n"), maxsplit=1)
    if body and body[0].strip() and "\n" not in head.strip() and len(head) <= LONGEST_TITLE:
        return Document(id=source, title=head.strip(), text=body[0])
    return Document(id=source, text=text)


def from_lines(name: str, read: Callable[[str], T]) -> Iterator[T]:
    """What ``read`` makes of each line, as soon as the line is there; empty lines are skipped.

    Raises BadInput, for what ``read`` raises too, and names the line.
    """
    with _opened(name) as file:
        for number, line in enumerate(file, 1):
            with _naming(f"{_called(name)}, line {number}"):
                text = _decoded(line).strip()
                if not text:
                    continue
                made = read(text)
            yield made


def _called(name: str) -> str:
    return "standard input" if name == STANDARD_INPUT else name


@contextmanager
def _naming(place: str) -> Iterator[None]:
    """Say of bad input where it stands."""
    try:
        yield
    except BadInput as error:
        raise BadInput(f"{place}: {error}") from None


def _opened(name: str) -> BinaryIO:
    if name == STANDARD_INPUT:
        if sys.stdin is None:
            raise BadInput("there is no standard input to read; name a file")
        if is_terminal(sys.stdin):
            note("Type or paste, then Ctrl-D on a line of its own:")
        return sys.stdin.buffer
    try:
        return Path(name).open("rb")
    except OSError as error:
        raise BadInput(f"{name}: {error.strerror}") from None


def _decoded(content: bytes) -> str:
    """UTF-8, less the mark that some editors put before it. Raises BadInput."""
    try:
        return content.removeprefix(BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        bad = f"byte {error.start + 1} is 0x{error.object[error.start]:02x}"
        raise BadInput(f"this is not UTF-8 ({bad}); convert it first, as with iconv") from None
