"""What two figures measure, and of what: noun, purpose, owner, qualifier, whole or part."""

from __future__ import annotations

import math

from claims.claim import Slot
from claims.lang.en.tables import related_heads, related_measures
from claims.match.slots.weighing import equal, surely
from claims.match.traits import Traits

TOTALS = frozenset(("package", "budget", "appeal", "request", "fund"))
GIVEN_IN_ALL = frozenset(("aid", "stimulus", "bailout"))
SURELY_GIVEN = 0.9
"""How sure a measure must be for money without a purpose to count as the whole."""
STATED = 0.35
"""A scope no surer than this is the default, not said of the figure itself."""
MARKED = frozenset(("new", "change", "share", "rate", "target"))
LEVEL_STRENGTH = {"share": 0.5, "rate": 0.5}
"""How much levels that a text may leave unsaid of the same figure speak against an unmarked one."""


def measure(a: Slot, b: Slot) -> tuple[float, float, float, float, float]:
    """Same, related, different, surely different (both read beside their figures), unknown of one."""
    if not a.value or not b.value:
        return 0.0, 0.0, 0.0, 0.0, 1.0
    sure = a.confidence * b.confidence
    if a.value == b.value:
        return sure, 0.0, 0.0, 0.0, 0.0
    alike = related_measures().get(frozenset((a.value, b.value)), 0.0)
    beyond_doubt = surely(min(a.confidence, b.confidence))
    return 0.0, alike * sure, (1 - alike) * sure, (1 - alike) * beyond_doubt, 0.0


def may_be_one(a: Slot, b: Slot) -> bool:
    """Whether two measures are equal, alike, or one is not known: of others one period proves nothing."""
    unknown = not a.value or not b.value
    return unknown or a.value == b.value or frozenset((a.value, b.value)) in related_measures()


def head(a: Slot, b: Slot) -> tuple[float, float]:
    """Same, or different as far as two classes of nouns cannot count one thing ("people" may be workers)."""
    same, differs = equal(a, b)
    return same, differs * (1 - related_heads().get(frozenset((a.value, b.value)), 0.0)) if differs else 0.0


def purpose(a: Slot, b: Slot) -> tuple[float, float]:
    """Purposes that no table knows agree as far as their stems do, and tell nothing against a purpose in a table."""
    if not (a.value[:1] == b.value[:1] == "?"):
        return (0.0, 0.0) if "?" in (a.value[:1], b.value[:1]) else equal(a, b)
    one, other = set(a.value[1:].split("+")), set(b.value[1:].split("+"))
    alike = len(one & other) / min(len(one), len(other))
    sure = a.confidence * b.confidence
    return alike * sure, (1 - alike) * sure


def subject(a: Slot, b: Slot) -> tuple[float, float]:
    """A short name is the same as a long one that holds it: "Acme" and "Acme Motors"."""
    if not a.value or not b.value:
        return 0.0, 0.0
    sure = a.confidence * b.confidence
    one, other = set(a.value.split("-")), set(b.value.split("-"))
    return (sure, 0.0) if one <= other or other <= one else (0.0, sure)


def qualifier(a: Slot, b: Slot) -> tuple[float, float, float]:
    """Qualifiers agree or contrast family by family; one without its contrast may go without saying."""
    if not a.value or not b.value:
        return 0.0, 0.0, max(a.confidence, b.confidence)
    sure = a.confidence * b.confidence
    one, other = (dict(each.split(".") for each in side.value.split("+")) for side in (a, b))
    shared = one.keys() & other.keys()
    if not shared:
        return 0.0, 0.0, sure
    differs = any(one[family] != other[family] for family in shared)
    return (0.0, sure, 0.0) if differs else (sure, 0.0, 0.0)


def level(a: Slot, b: Slot) -> tuple[float, float, float]:
    """An unmarked figure is taken for a level or a running total, so only marked ones differ from it."""
    marked_a, marked_b = a.value in MARKED, b.value in MARKED
    if marked_a and marked_b:
        sure = a.confidence * b.confidence
        return (sure, 0.0, 0.0) if a.value == b.value else (0.0, sure, 0.0)
    if marked_a or marked_b:
        marked, other = (a, b) if marked_a else (b, a)
        strength = marked.confidence * LEVEL_STRENGTH.get(marked.value, 1.0)
        return 0.0, strength * other.confidence, strength * (1 - other.confidence)
    return 0.0, 0.0, 0.0


def both_totals(a: Traits, b: Traits) -> float:
    """Whether both give the one measure of the same scope unmarked: neither a part, nor new, nor for one purpose."""
    if a.measure.value != b.measure.value or _marked(a) or _marked(b) or not _one_scope(a, b):
        return 0.0
    if a.head.value and b.head.value and a.head.value != b.head.value:
        return 0.0
    return math.sqrt(a.measure.confidence * b.measure.confidence)


def _one_scope(a: Traits, b: Traits) -> bool:
    """Whether the scopes are equal, or left open by one side and not stated by the other."""
    if a.scope == b.scope:
        return True
    return (not a.scope and b.scope_confidence <= STATED) or (not b.scope and a.scope_confidence <= STATED)


def _marked(traits: Traits) -> bool:
    partial = traits.claim.part_of is not None or bool(traits.purpose.value) or bool(traits.payer.value)
    return partial or traits.level.value in MARKED


def part_of_total(total: Traits, part: Traits) -> float:
    """Whether one is a whole by its noun, or what is surely given in all, while the other is for one purpose of it."""
    if total.purpose.value or part.head.value in TOTALS:
        return 0.0
    named = total.head.confidence if total.head.value in TOTALS else 0.0
    given = total.measure.confidence if total.measure.value in GIVEN_IN_ALL and total.scope else 0.0
    whole = given >= SURELY_GIVEN or total.level.value == "cumulative"
    return max(named, given if whole else 0.0) * part.purpose.confidence
