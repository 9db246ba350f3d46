"""Reference figures: what a person records as the figure to hold others against, and the claim that it makes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from claims.claim import Claim, Document
from claims.errors import BadInput
from claims.extract.figures import read_figures
from claims.extract.frames import frame_claims
from claims.quantity import Role

COLUMNS = ("quantity", "value", "unit", "source", "as_of", "series", "url")
REQUIRED = ("quantity", "value", "source")
LONGEST = 500  # characters of a cell; a quantity in words, not a document
_CURRENCY = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A figure to hold others against.

    ``quantity`` says in words what it measures, ``value`` is the number as people write it ("60.84 billion",
    "about 40"), ``unit`` a currency code, "percent" or what is counted or measured in, empty where ``value`` has it.
    ``series`` files it there; None lets its words find its series.
    """

    quantity: str
    value: str
    source: str
    unit: str = ""
    as_of: date | None = None
    series: int | None = None
    url: str = ""

    @property
    def text(self) -> str:
        """The figure as a sentence."""
        return f"{self.quantity}: {self.printed}."

    @property
    def printed(self) -> str:
        """The value with its unit."""
        if _CURRENCY.fullmatch(self.unit):
            return f"{self.unit} {self.value}"
        return f"{self.value} {self.unit}".strip()


def reference(row: Mapping[str, str | None]) -> Reference:
    """A reference from named cells (``COLUMNS``); empty is missing. Raises BadInput, which says what and why."""
    cells = {name: " ".join((row.get(name) or "").split()) for name in COLUMNS}
    for name in REQUIRED:
        if not cells[name]:
            raise BadInput(f"{name} is missing")
    for name, cell in cells.items():
        if len(cell) > LONGEST:
            raise BadInput(f"{name} is {len(cell):,} characters long; {LONGEST} are allowed")
    return Reference(
        quantity=cells["quantity"].rstrip(".:"),
        value=cells["value"].rstrip("."),
        source=cells["source"],
        unit=cells["unit"],
        as_of=_day(cells["as_of"]),
        series=_number(cells["series"]),
        url=cells["url"],
    )


def reference_claim(given: Reference, *, version: str, now: datetime) -> Claim:
    """The claim that a reference makes, read like any text. Raises BadInput where the value is not one figure."""
    document = Document(id=version, text=given.text, published=now)
    start = len(given.quantity) + 2
    figures = [it for it in read_figures(document) if it.quote.end > start]
    whole = bool(figures) and _covers(given.text, start, figures[0].quote.start, figures[0].quote.end)
    if len(figures) != 1 or not whole:
        raise BadInput(f"cannot read {given.printed!r} as one figure; write it like 60.84 billion, 4.1 or 1,200")
    sure = replace(figures[0], confidence=1.0, no_claim=None, role=Role.CURRENT)
    (claim,) = frame_claims(document, (sure,))
    said = replace(claim.figure, confidence=1.0)
    return replace(claim, figure=said, measures=given.quantity, attribution=given.source, as_of=given.as_of)


_HEDGE = re.compile(r"[A-Za-z ,-]*")


def _covers(text: str, start: int, at: int, end: int) -> bool:
    """Whether a figure takes up all of the printed value but for a hedge before it."""
    return at >= start and bool(_HEDGE.fullmatch(text[start:at])) and text[end:].strip(" .") == ""


def _day(cell: str) -> date | None:
    if not cell:
        return None
    try:
        return date.fromisoformat(cell)
    except ValueError:
        raise BadInput(f"as_of must be a day like 2024-04-24, not {cell!r}") from None


def _number(cell: str) -> int | None:
    if not cell:
        return None
    if not (cell.isascii() and cell.isdigit() and 0 < int(cell) < 2**63):
        raise BadInput(f"series must be the number of a series, not {cell!r}")
    return int(cell)
