"""Documents from files: JSON lines, plain text, standard input."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claims.claim import Document
from claims.errors import BadInput
from claims.jsonl import document


def jsonl_documents(lines: Iterable[str]) -> Iterator[Document]:
    """A document a line; empty lines are skipped. Raises BadInput naming the line."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield at_line(number, line)


def at_line(number: int, line: str) -> Document:
    """The document of one line. Raises BadInput naming the line."""
    try:
        return document(line)
    except BadInput as error:
        raise BadInput(f"line {number}: {error}") from None


def text_document(name: str, text: str) -> Document:
    """A plain text as a document: what stands before the first empty line is its title, if it is one short line."""
    head, _, body = text.partition("\n\n")
    if body.strip() and "\n" not in head.strip() and len(head) <= 200:
        return Document(id=name, title=head.strip(), text=body)
    return Document(id=name, text=text)
