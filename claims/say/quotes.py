"""What a text printed, in its own words."""

from __future__ import annotations

import re

from claims.claim import Claim
from claims.quantity import Modifier

_HEDGE = re.compile(
    r"(?:(?:(?:just|well|slightly|far|little|a bit|a little|somewhat) )?"
    r"(?:more than|less than|fewer than|no more than|not more than|at least|at most|no fewer than|no less than|over|"
    r"above|below|under|nearly|almost|about|around|roughly|approximately|some|close to|up to|as many as|as much as|"
    r"upwards of|approaching|circa|exactly|precisely|an estimated|estimated|a total of))\s*(?:US ?)?$",
    re.IGNORECASE,
)
_LEADING_ARTICLE = re.compile(r"^(?:The|A|An)\b")


def printed(claim: Claim) -> str:
    """The figure as printed, with the hedge that stands before it: "more than $60 billion"."""
    quote = claim.quote
    hedge = _HEDGE.search(quote.prefix) if claim.quantity.modifier is not Modifier.RANGE else None
    exact = " ".join(quote.exact.split())
    return f"{' '.join(hedge[0].split())} {exact}" if hedge else exact


def cited(claim: Claim) -> str | None:
    """Whose word the text gives the figure on, fit to follow "citing": "the agency NDMA"."""
    named = " ".join((claim.attribution or "").split()).rstrip(".,;: ")
    return _LEADING_ARTICLE.sub(lambda article: article[0].lower(), named) or None
