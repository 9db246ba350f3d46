"""What a text printed, in its own words."""

from __future__ import annotations

import re

from claims.claim import Claim
from claims.quantity import Modifier

_HEDGE = re.compile(
    r"(?P<hedge>(?:(?:just|well|slightly|far|little|a bit|a little|somewhat) )?"
    r"(?:more than|less than|fewer than|no more than|not more than|at least|at most|no fewer than|no less than|over|"
    r"above|below|under|nearly|almost|about|around|roughly|approximately|some|close to|up to|as many as|as much as|"
    r"upwards of|approaching|circa|exactly|precisely|an estimated|estimated|a total of))\s*(?P<country>US ?)?$",
    re.IGNORECASE,
)
_PRONOUNS = frozenset(("he", "she", "it", "they", "we", "who"))
_LEADING_ARTICLE = re.compile(r"^(?:The|A|An)\b")


def printed(claim: Claim) -> str:
    """The figure as printed, with the hedge that stands before it: "more than $60 billion"."""
    hedge, figure = _parts(claim)
    return f"{hedge} {figure}".lstrip()


def within_a_line(claim: Claim) -> str:
    """The same where it does not begin a sentence: "more than $60 billion" for "More than $60 billion"."""
    hedge, figure = _parts(claim)
    return f"{hedge.lower()} {figure}".lstrip()


def _parts(claim: Claim) -> tuple[str, str]:
    exact = " ".join(claim.quote.exact.split())
    found = _HEDGE.search(claim.quote.prefix) if claim.quantity.modifier is not Modifier.RANGE else None
    if found is None:
        return "", exact
    return " ".join(found["hedge"].split()), (found["country"] or "") + exact


def cited(claim: Claim) -> str | None:
    """Whose word the text gives the figure on, fit to follow "citing": "the agency NDMA"."""
    named = " ".join((claim.attribution or "").split()).rstrip(".,;: ")
    if named.casefold() in _PRONOUNS:
        return None
    return _LEADING_ARTICLE.sub(lambda article: article[0].lower(), named) or None
