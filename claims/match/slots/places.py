"""Where two figures hold."""

from __future__ import annotations

from functools import lru_cache

from claims.match.slots.weighing import UNSTATED
from claims.match.traits import Traits

PART_OF_UNSAID, PLACE_OF_UNSAID = 0.6, 0.2
"""How much a part of a country, and a place in no table, count against a figure whose place the text leaves unsaid."""
SURE = 0.7
"""How sure two differing scopes must be together to settle the matter."""

_SCOPES_KEPT = 4096


def scope(a: Traits, b: Traits) -> tuple[float, float, float, float]:
    """Same, known of one only, one within the other, or apart: sets of places, a part written ``country/part``."""
    if not a.scope or not b.scope:
        return _of_unsaid(a if a.scope else b)
    sure = a.scope_confidence * b.scope_confidence
    if a.scope == b.scope or _one_name(a.scope, b.scope):
        return sure, 0.0, 0.0, 0.0
    if _unlisted(a.scope) or _unlisted(b.scope):
        return 0.0, 0.0, UNSTATED * sure, 0.0
    if a.scope < b.scope or _within(a.scope, b.scope):
        return 0.0, 0.0, a.scope_confidence * (UNSTATED + (1 - UNSTATED) * b.scope_confidence), 0.0
    if b.scope < a.scope or _within(b.scope, a.scope):
        return 0.0, 0.0, b.scope_confidence * (UNSTATED + (1 - UNSTATED) * a.scope_confidence), 0.0
    return 0.0, 0.0, 0.0, sure


def _of_unsaid(stated: Traits) -> tuple[float, float, float, float]:
    """One place against none: a part is no whole; a country may be the whole that the other text leaves unsaid."""
    listed = any("/" in place for place in stated.scope)
    if listed or _unlisted(stated.scope):
        return 0.0, 0.0, stated.scope_confidence * (PART_OF_UNSAID if listed else PLACE_OF_UNSAID), 0.0
    return 0.0, stated.scope_confidence, 0.0, 0.0


def _one_name(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether places in no table are the same by their names, of which one may be short ("Foz", "Foz do Iguaçu")."""
    if len(a) != 1 or len(b) != 1:
        return False
    short, long = sorted((*a, *b), key=len)
    return short.startswith("?") and long.startswith(f"{short}-")


def elsewhere(a: Traits, b: Traits, apart: float) -> bool:
    """Whether both texts say surely where, name no place in common, and are not versions of one entry.

    ``apart`` is how surely their scopes are (the last of ``scope``).
    What is told in the same words of two countries is two quantities, however much else agrees.
    """
    if apart < SURE or not a.places or not b.places or a.places & b.places:
        return False
    return a.entry != b.entry or a.claim.version == b.claim.version or a.entry < 0


@lru_cache(_SCOPES_KEPT)
def _unlisted(scope: frozenset[str]) -> bool:
    """Whether a place is in no table or a region across borders, so that it may overlap any other."""
    return any(place.startswith("?") or place[:1].islower() for place in scope)


@lru_cache(_SCOPES_KEPT)
def _within(inner: frozenset[str], outer: frozenset[str]) -> bool:
    return all("/" in place and place.partition("/")[0] in outer for place in inner)
