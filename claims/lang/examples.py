"""The form of a language's corpus: what is to be read in a text, and what is not."""

from __future__ import annotations

from dataclasses import dataclass

Value = str | tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """A claim that must be read: its span's text, value (or both ends of a range), unit, modifier and role.

    What money is paid by stands behind its unit ("USD/barrel").
    """

    exact: str
    value: Value
    unit: str
    modifier: str = "exact"
    role: str = "current"


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A text with all its claims, in order. ``origin`` and ``failure`` mark one that is known to fail, and why."""

    text: str
    claims: tuple[Expected, ...] = ()
    country: str = "US"
    language: str = "en"
    origin: str = ""
    failure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A text in which a number is no claim, for the reason given."""

    text: str
    exact: str
    reason: str


def said(exact: str, value: Value, unit: str, modifier: str = "exact", role: str = "current") -> Expected:
    """A claim in short."""
    return Expected(exact=exact, value=value, unit=unit, modifier=modifier, role=role)


def example(text: str, *claims: Expected, country: str = "US", language: str = "en") -> Example:
    """A text with its claims."""
    return Example(text=text, claims=claims, country=country, language=language)


def fails(failure: str, text: str, *claims: Expected, origin: str) -> Example:
    """A text that is not yet read right, and why."""
    return Example(text=text, claims=claims, origin=origin, failure=failure)


def rejected(text: str, exact: str, reason: str) -> Rejected:
    """A number that is no claim."""
    return Rejected(text=text, exact=exact, reason=reason)
