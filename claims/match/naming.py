"""Under which terms a claim is found again, and what a series is called."""

from __future__ import annotations

from claims.claim import Claim
from claims.match.traits import COUNTABLE
from claims.quantity import Kind
from claims.say.titles import title
from claims.series import SeriesKey, Statement

MOST_ABOUT = 5
MOST_WORDS = 6


def index_terms(claim: Claim) -> frozenset[str]:
    """The posting-list terms of a claim and of the series that it opens.

    Kind × measure × what the text is about ("count:deaths:TR"), and kind × the words beside the figure, through which
    claims meet whose measure one of the two texts leaves open. The more terms two claims share, the likelier they
    state one quantity, so that candidates can be ranked by their number.
    """
    frame = claim.frame
    kind = _kind(claim)
    about = [slot.value for slot in frame.about if not slot.value.startswith("name:")][:MOST_ABOUT]
    names = [slot.value for slot in frame.about if slot.value.startswith("name:")][:MOST_ABOUT]
    measure = frame.measure.value if frame.measure else "?"
    near = [word for word in frame.words if not word.startswith("^")]
    terms = {f"{kind}:{measure}:{each.partition('/')[0]}" for each in (*about, *names)}
    terms |= {f"{kind}:{word}" for word in sorted(near, key=len, reverse=True)[:MOST_WORDS]}
    terms |= {f"{kind}:{word}" for word in frame.words if word.startswith("^")}
    return frozenset(terms or {f"{kind}:{measure}"})


def _kind(claim: Claim) -> str:
    quantity = claim.quantity
    if quantity.kind in COUNTABLE:
        return "count"
    return quantity.unit if quantity.kind is Kind.MONEY else quantity.kind.value


def series_key(claim: Claim) -> SeriesKey:
    """The key of a series that this claim opens."""
    return SeriesKey(kind=claim.quantity.kind, unit=claim.quantity.unit, frame=claim.frame)


def series_name(statement: Statement) -> str:
    """A readable name for a series that this statement opens ("deaths, earthquake in Turkey and Syria")."""
    return title(statement.claim, statement.published_at.date())
