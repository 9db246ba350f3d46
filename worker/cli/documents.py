"""Documents from files and from standard input: JSON lines and plain text, in UTF-8."""

from __future__ import annotations

import re
import sys
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, TypeVar

from claims.claim import Document
from claims.errors import BadInput
from worker.cli.output import is_terminal, note

T = TypeVar("T")

STANDARD_INPUT = "-"
LONGEST_TITLE = 200  # characters
_PARAGRAPH = re.compile(r"\n[ \t]*\n")


def text_document(name: str) -> Document:
    """A plain text as a document named after its source: its first paragraph is its title, if it is one short line with more to follow.

    Line ends of every system are read as one. Raises BadInput.
    """
    with _opened(name) as file:
        text = _decoded(file.read(), _called(name)).replace("\r\n", "\n").replace("\r", "\n")
    head, *body = _PARAGRAPH.split(text.lstrip("\n"), maxsplit=1)
    if body and body[0].strip() and "\n" not in head.strip() and len(head) <= LONGEST_TITLE:
        return Document(id=_called(name), title=head.strip(), text=body[0])
    return Document(id=_called(name), text=text)


def from_lines(name: str, read: Callable[[str], T]) -> Iterator[T]:
    """What ``read`` makes of each line, as soon as the line is there; empty lines are skipped.

    Raises BadInput, which names the line; so it does for what ``read`` raises.
    """
    with _opened(name) as file:
        for number, line in enumerate(file, 1):
            place = f"{_called(name)}, line {number}"
            text = _decoded(line, place).strip()
            if text:
                try:
                    made = read(text)
                except BadInput as error:
                    raise BadInput(f"{place}: {error}") from None
                yield made


def _called(name: str) -> str:
    """A source's name for people."""
    return "standard input" if name == STANDARD_INPUT else name


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


def _decoded(content: bytes, place: str) -> str:
    """Raises BadInput where it is not UTF-8. The mark that some editors put before it is no part of the text."""
    try:
        return content.removeprefix(BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start)
        where = f"{place}, line {line + 1}" if line else place
        raise BadInput(f"{where}: not UTF-8 (byte 0x{content[error.start]:02x}); convert it, as with iconv") from None
