"""What one text says: documents, figures with their place in the text, and claims."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from claims.quantity import Quantity, Role

Field = Literal["title", "text"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text to read. ``country`` (ISO 3166 alpha-2 of the outlet) says which dollar "dollars" means."""

    id: str
    text: str
    title: str = ""
    outlet: str = ""
    url: str = ""
    published: datetime | None = None
    country: str = "US"
    language: str = "en"

    def field_text(self, name: Field) -> str:
        """The text of one field, as given."""
        return self.title if name == "title" else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A span of a field with what surrounds it (W3C Web Annotation: exact, prefix, suffix, start, end)."""

    field: Field
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number with its unit, read in one place of a text, and the rule that read it.

    ``no_claim`` is None for a claim, else the reason why the figure is none ("date", "age", "pronoun", ...).
    """

    quote: Quote
    quantity: Quantity
    role: Role
    rule: str
    confidence: float = 1.0
    no_claim: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One piece of a frame: a normalised value, the words that say so, and how sure the reader is.

    ``start`` and ``end`` are offsets in ``field``; both 0 where the slot was inferred without words of its own.
    """

    value: str
    field: Field = "text"
    start: int = 0
    end: int = 0
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What a figure is said to measure. An empty slot is unknown, not equal.

    about: parties, places, bills, the event ("us", "ukraine"); measure: the normalised head ("deaths", "aid");
    head: the class of the noun that is counted; status: "enacted", "pledged", "confirmed", ...; scope: the places (or
    the recipients of money) that it is limited to; purpose: what money or a part is for; payer: who gives it;
    subject: whose it is, by name (the party of seats, the company of revenue); forecaster: who expects it, if it is a
    forecast ("analysts", "imf", "name:goldman-sachs"); act: the bill, version, offer or instalment that it is of
    ("chamber.upper", "version.first"); qualifier: what makes it another quantity of its name ("basis.net"); period: as
    ``claims.period`` says ("2024-Q1", "since:2022-02"); level: "level", "change", "new", "cumulative", "share", "rate"
    or "target"; words: stems of the content words between the figures on either side, of the rest of the sentence
    (marked with a tilde) and of the title (with a caret); gist: the stems of the whole text that tell which story it
    belongs to, with spaces between.
    """

    about: tuple[Slot, ...] = ()
    measure: Slot | None = None
    head: Slot | None = None
    status: Slot | None = None
    scope: Slot | None = None
    purpose: Slot | None = None
    payer: Slot | None = None
    subject: Slot | None = None
    forecaster: Slot | None = None
    act: Slot | None = None
    qualifier: Slot | None = None
    period: Slot | None = None
    level: Slot | None = None
    words: tuple[str, ...] = ()
    gist: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A figure plus what it is said to measure.

    ``version`` is the id of the document or entry version; ``sentence`` its span in the figure's field;
    ``part_of`` the span of the whole that this figure is a part of, where the text says so; ``of`` the span of the
    figure that this one converts or replaces (conversion, former value).
    """

    version: str
    figure: Figure
    measures: str
    frame: Frame
    sentence: tuple[int, int]
    attribution: str | None = None
    as_of: date | None = None
    hypothetical: bool = False
    part_of: tuple[int, int] | None = None
    of: tuple[int, int] | None = None

    @property
    def quantity(self) -> Quantity:
        """The number as printed."""
        return self.figure.quantity

    @property
    def quote(self) -> Quote:
        """Where it stands."""
        return self.figure.quote

    @property
    def role(self) -> Role:
        """The part it plays in its sentence."""
        return self.figure.role

    @property
    def in_headline(self) -> bool:
        """Whether the title says it."""
        return self.figure.quote.field == "title"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that was read in one document: every figure in order of place (title first), and the claims among them."""

    figures: tuple[Figure, ...] = field(default=())
    claims: tuple[Claim, ...] = field(default=())
