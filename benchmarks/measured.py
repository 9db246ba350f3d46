"""Score what figures of labelled news items are read to measure and to count.

    python -m benchmarks.measured [read|blind] [--errors]

The items of training/measures, one a line, a title and a text parted by ``¦``. A figure is marked ``{12|deaths}`` or
``{12|deaths|person}``: its measure (or several, parted by ``/``, of which any will do) and the class or noun that it
counts. Those under blind/ are scored only, so ``--errors`` shows those under read/ alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from benchmarks.halves import lines, show
from claims.claim import Claim, Document, Field, Slot
from claims.extract import read
from claims.lang.en.phrases import stems, word_in
from training.compile import unmarked

COLUMNS = ("figures", "measure right", "head right")
_MARK = re.compile(r"\{(?P<words>[^{}|]+)\|(?P<measure>[^{}|]+)(?:\|(?P<head>[^{}|]+))?\}")


class Label(NamedTuple):
    """What a figure measures and counts; no head where none is asked for."""

    field: Field
    start: int
    end: int
    measures: tuple[str, ...]
    head: str | None


class Outcome(NamedTuple):
    """A label, what was read there, and whether measure and head are as labelled (None: no head is asked for)."""

    line: str
    label: Label
    found: str
    measured: bool
    counted: bool | None


def row(half: str) -> Sequence[str]:
    """How many figures one half has, and how many of them are read right."""
    found = list(outcomes(half))
    return str(len(found)), *(f"{share:.3f}" for share in shares(found))


def errors() -> Iterator[str]:
    """What is misread in the half that may be read, each beneath its item."""
    for each in outcomes("read"):
        if not each.measured or each.counted is False:
            yield f"{each.line}\n    {each.label} read as {each.found}"


def shares(found: Sequence[Outcome]) -> tuple[float, float]:
    """The share of figures whose measure is right, and of those that count something, whose head is."""
    heads = [each.counted for each in found if each.counted is not None]
    return sum(each.measured for each in found) / len(found), sum(heads) / len(heads)


def outcomes(half: str) -> Iterator[Outcome]:
    """What is read of each labelled figure of a half."""
    for line in lines("measures", half):
        document, labels = _item(line)
        claims = read(document).claims
        for label in labels:
            claim = next((each for each in claims if _is_of(each, label)), None)
            yield _outcome(line, label, claim)


def _item(line: str) -> tuple[Document, list[Label]]:
    """The document that a line gives, and its labels."""
    labels: list[Label] = []
    plain: dict[Field, str] = {}
    names: tuple[Field, ...] = ("title", "text")
    for name, marked in zip(names, line.split(" ¦ "), strict=True):
        plain[name], marks = unmarked(marked, _MARK)
        labels += [Label(name, start, end, tuple(it["measure"].split("/")), it["head"]) for start, end, it in marks]
    return Document(id="", title=plain["title"], text=plain["text"]), labels


def _is_of(claim: Claim, label: Label) -> bool:
    quote = claim.quote
    return quote.field == label.field and quote.start < label.end and quote.end > label.start


def _outcome(line: str, label: Label, claim: Claim | None) -> Outcome:
    measure, head = _value(claim and claim.frame.measure), _value(claim and claim.frame.head)
    counted = _class(head) == _class(label.head) if label.head else None
    return Outcome(line, label, f"{measure}/{head}", measure in label.measures, counted)


def _value(slot: Slot | None) -> str:
    return slot.value if slot else ""


def _class(noun: str) -> str:
    return word_in(noun, "head") or (stems([noun])[0] if noun else "")


if __name__ == "__main__":
    show(__doc__, COLUMNS, row, errors)
