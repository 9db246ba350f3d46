"""Under which terms a claim is found again, and what a series is called."""

from __future__ import annotations

from collections.abc import Mapping

from claims.claim import Claim
from claims.lang.en.commonness import telling
from claims.match.traits import BARE, COUNTABLE, comparable_unit
from claims.quantity import Kind
from claims.say.titles import title
from claims.series import SeriesKey, Statement

MOST_ABOUT = 5
MOST_WORDS = 6
MOST_OF_STORY = 8
CURRENCIES = ("USD", "EUR", "GBP", "INR", "JPY", "CNY")
"""Of which a bare number may be an amount: those in which English-language news most often gives amounts."""


def index_terms(claim: Claim) -> frozenset[str]:
    """The posting-list terms of a claim and of the series that it opens.

    Kind × measure × what the text is about ("count:deaths:TR"), and kind × the words beside the figure, through which
    claims meet whose measure one of the two texts leaves open; and kind × the most telling words of the whole text,
    for those of which nothing but their story agrees. The more terms two claims share, the likelier they state one
    quantity, so that candidates can be ranked by their number.
    """
    frame = claim.frame
    kind = _kind(claim)
    near = [word for word in frame.words if word[0] not in "^~"]
    terms = {f"{kind}:{each}" for each in _measured(claim)}
    terms |= {f"{kind}:{word}" for word in sorted(near, key=len, reverse=True)[:MOST_WORDS]}
    terms |= {f"{kind}:{word}" for word in frame.words if word.startswith("^")}
    terms |= {f"{kind}:@{word}" for word in _of_story(frame.gist)}
    return frozenset(terms or {f"{kind}:{_measure(claim)}"})


def search_terms(claim: Claim) -> Mapping[Kind, frozenset[str]]:
    """The terms by which a claim looks for its series, by the kind of quantity in whose posting lists it looks.

    What is counted may be left out, and so may a currency ("of the 61 billion, 14 billion goes to ..."): counts and
    bare numbers look for each other, and a bare number looks for amounts in the currencies that news most often gives,
    by measure, what the text is about and the title alone, so that the search stays small.
    """
    kind, own = claim.quantity.kind, index_terms(claim)
    if kind in COUNTABLE:
        bare = comparable_unit(claim.quantity) == BARE
        amounts = {f"{currency}:{each}" for currency in CURRENCIES for each in _unitless(claim)} if bare else set()
        return {Kind.COUNT: own, Kind.NUMBER: own, **({Kind.MONEY: frozenset(amounts)} if amounts else {})}
    if kind is Kind.MONEY:
        return {kind: own, Kind.NUMBER: frozenset(f"count:{each}" for each in _unitless(claim))}
    return {kind: own}


def _of_story(gist: str) -> list[str]:
    return sorted(gist.split(), key=lambda word: (-telling(word), word))[:MOST_OF_STORY]


def _unitless(claim: Claim) -> list[str]:
    return [*_measured(claim), *(word for word in claim.frame.words if word.startswith("^"))]


def _measured(claim: Claim) -> list[str]:
    """What is measured × each thing that the text is about."""
    frame = claim.frame
    about = [slot.value for slot in frame.about if not slot.value.startswith("name:")][:MOST_ABOUT]
    names = [slot.value for slot in frame.about if slot.value.startswith("name:")][:MOST_ABOUT]
    return [f"{_measure(claim)}:{each.partition('/')[0]}" for each in (*about, *names)]


def _measure(claim: Claim) -> str:
    return claim.frame.measure.value if claim.frame.measure else "?"


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
