"""Two claims slot by slot: how far each slot agrees or conflicts, as numbers from 0 to 1."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date
from typing import Final

from rapidfuzz import fuzz

from claims.lang.en.phrases import related_heads, related_measures, status_rank, status_standins
from claims.lang.en.phrasing import PERIODIC
from claims.match.traits import BARE, Traits, Weighed
from claims.period import Span, span

FEATURES: Final = (
    "bias",
    "measure.same",
    "measure.related",
    "measure.differs",
    "measure.differs_surely",
    "measure.unknown",
    "head.same",
    "head.differs",
    "scope.same",
    "scope.one_sided",
    "scope.nested",
    "scope.differs",
    "scope.differs_surely",
    "purpose.same",
    "purpose.differs",
    "purpose.one_sided",
    "purpose.of_total",
    "payer.same",
    "payer.differs",
    "payer.one_sided",
    "subject.same",
    "subject.differs",
    "forecaster.same",
    "forecaster.differs",
    "forecaster.one_sided",
    "act.same",
    "act.differs",
    "act.one_sided",
    "qualifier.same",
    "qualifier.differs",
    "qualifier.one_sided",
    "status.same",
    "status.differs",
    "period.same",
    "period.differs",
    "level.same",
    "level.differs",
    "level.one_sided",
    "events.shared",
    "events.differ",
    "places.shared",
    "places.differ",
    "names.shared",
    "title.shared",
    "words.shared",
    "sentence.shared",
    "hypothetical.differs",
    "part.one_sided",
    "totals.both",
    "days.apart",
    "periods.unsaid",
    "period.past",
    "text.same",
    "edit.same_place",
    "unit.bare",
    "unit.currencies",
    "unit.rate",
    "number.near",
    "number.far",
)
"""The comparisons, in the order of the vector that ``compare`` gives and of ``claims.match.weights``."""

FEW_WORDS = 2.0
"""Keeps one shared word from making two short contexts alike."""
YEAR = 365
PERIOD_DAYS = 24
FLOWS = frozenset(("new", "change"))
FLOW_DAYS = 1
"""Days between two texts that may still tell of one day's or one hour's increase."""
NESTED = 0.6
"""How far a year and one of its quarters differ for what each period has anew."""
PERIODIC_MEASURES = frozenset(PERIODIC.split())
NEAR = 0.0458
FAR = 1.5
"""Logarithms to base 10: two numbers within ten percent, and one thirty times the other."""
TOTALS = frozenset(("package", "budget", "appeal", "request", "fund"))
GIVEN_IN_ALL = frozenset(("aid", "stimulus", "bailout"))
SURELY_GIVEN = 0.9
"""How sure a measure must be for money without a purpose to count as the whole."""
STATED = 0.35
"""A scope no surer than this is the default, not said of the figure itself."""
PART_OF_UNSAID, PLACE_OF_UNSAID = 0.6, 0.2
"""How much a part of a country, and a place in no table, count against a figure whose place the text leaves unsaid."""
SURE = 0.7
"""How sure two differing scopes must be together to settle the matter."""
BESIDE = 32
"""Characters on either side of a figure that tell its place in an edited text."""

SAME_CONTEXT = 70
FORECAST = "forecast"
"""A status that no result has, however preliminary."""
UNNAMED = "unnamed"
"""A forecaster whom the text does not name."""
UNSTATED = 0.4
"""How much a part's place counts against a figure whose place the text does not state."""
DOUBTED = 0.7
"""A measure no surer than this may be that of a neighbour, and a scope that of another figure."""
MARKED = frozenset(("new", "change", "share", "rate", "target"))
LEVEL_STRENGTH = {"share": 0.5, "rate": 0.5}
"""How much levels that a text may leave unsaid of the same figure speak against an unmarked one."""
UNPROVEN = frozenset(("discarded", "suspected", "notified", "investigated"))
"""Statuses of cases that no text leaves unsaid: others are confirmed."""


def compare(a: Traits, b: Traits, rarity: Mapping[str, float]) -> list[float]:
    """The vector of comparisons of two claims whose kind and unit agree. ``rarity`` weighs shared words."""
    other_text = float(a.claim.version != b.claim.version)
    return [
        1.0,
        *_measure(a.measure, b.measure),
        *_head(a.head, b.head),
        *(scopes := _scope(a, b)),
        _surely(max(scopes[2:])),
        *_purpose(a.purpose, b.purpose),
        _one_sided(a.purpose, b.purpose),
        max(_part_of_total(a, b), _part_of_total(b, a)),
        *_equal(a.payer, b.payer),
        _one_sided(a.payer, b.payer),
        *_subject(a.subject, b.subject),
        *_forecaster(a.forecaster, b.forecaster),
        *_act(a.act, b.act),
        *_qualifier(a.qualifier, b.qualifier),
        *_status(a.status, b.status),
        *_period(a, b),
        *_level(a.level, b.level),
        *_overlap(a.events, b.events),
        *_overlap(a.places, b.places),
        _share(a.names, b.names) * other_text,
        _share(a.title, b.title) * other_text,
        _cosine(a.words, b.words, rarity),
        _cosine(a.around, b.around, rarity),
        float(a.claim.hypothetical != b.claim.hypothetical),
        float((a.claim.part_of is None) != (b.claim.part_of is None)),
        _both_totals(a, b),
        min(1.0, math.log1p(_days(a, b)) / math.log1p(YEAR)),
        _unsaid_periods(a, b),
        max(_past(a, b), _past(b, a)),
        1.0 - other_text,
        _same_place_of_edit(a, b),
        *_unit(a.unit, b.unit),
        *_number(a.size, b.size),
    ]


def may_agree(a: Traits, b: Traits) -> bool:
    """Whether two numbers are of units that one quantity may be given in: a bare number may stand for any."""
    (kind, _), (other, _) = a.unit, b.unit
    return a.unit == b.unit or BARE in (a.unit, b.unit) or kind == other == "money" or _rate_of(kind, other)


def _unit(a: tuple[str, str], b: tuple[str, str]) -> tuple[float, float, float]:
    """One of two units left open, two currencies, or a rate whose period one side leaves out ("2 million tonnes")."""
    if a == b:
        return 0.0, 0.0, 0.0
    bare = BARE in (a, b)
    return float(bare), float(not bare and a[0] == b[0] == "money"), float(not bare and _rate_of(a[0], b[0]))


def _rate_of(kind: str, other: str) -> bool:
    return kind != other and (kind.startswith(f"{other} per ") or other.startswith(f"{kind} per "))


def _measure(a: Weighed, b: Weighed) -> tuple[float, float, float, float, float]:
    """Same, related, different, surely different (both read beside their figures), unknown of one."""
    if not a.value or not b.value:
        return 0.0, 0.0, 0.0, 0.0, 1.0
    sure = a.confidence * b.confidence
    if a.value == b.value:
        return sure, 0.0, 0.0, 0.0, 0.0
    alike = related_measures().get(frozenset((a.value, b.value)), 0.0)
    surely = _surely(min(a.confidence, b.confidence))
    return 0.0, alike * sure, (1 - alike) * sure, (1 - alike) * surely, 0.0


def _surely(confidence: float) -> float:
    """What is beyond doubt counts again: two slots that surely differ are hardly ever of one quantity."""
    return max(0.0, confidence - DOUBTED) / (1 - DOUBTED)


def _equal(a: Weighed, b: Weighed) -> tuple[float, float]:
    if not a.value or not b.value:
        return 0.0, 0.0
    sure = a.confidence * b.confidence
    return (sure, 0.0) if a.value == b.value else (0.0, sure)


def _head(a: Weighed, b: Weighed) -> tuple[float, float]:
    """Same, or different as far as two classes of nouns cannot count one thing ("people" may be workers)."""
    same, differs = _equal(a, b)
    return same, differs * (1 - related_heads().get(frozenset((a.value, b.value)), 0.0)) if differs else 0.0


def _purpose(a: Weighed, b: Weighed) -> tuple[float, float]:
    """Purposes that no table knows agree as far as their stems do, and tell nothing against a purpose in a table."""
    if not (a.value[:1] == b.value[:1] == "?"):
        return (0.0, 0.0) if "?" in (a.value[:1], b.value[:1]) else _equal(a, b)
    one, other = set(a.value[1:].split("+")), set(b.value[1:].split("+"))
    alike = len(one & other) / min(len(one), len(other))
    sure = a.confidence * b.confidence
    return alike * sure, (1 - alike) * sure


def _one_sided(a: Weighed, b: Weighed) -> float:
    return abs(a.confidence - b.confidence) if not a.value or not b.value else 0.0


def _both_totals(a: Traits, b: Traits) -> float:
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


def _part_of_total(total: Traits, part: Traits) -> float:
    """Whether one is a whole by its noun, or what is surely given in all, while the other is for one purpose of it."""
    if total.purpose.value or part.head.value in TOTALS:
        return 0.0
    named = total.head.confidence if total.head.value in TOTALS else 0.0
    given = total.measure.confidence if total.measure.value in GIVEN_IN_ALL and total.scope else 0.0
    whole = given >= SURELY_GIVEN or total.level.value == "cumulative"
    return max(named, given if whole else 0.0) * part.purpose.confidence


def _scope(a: Traits, b: Traits) -> tuple[float, float, float, float]:
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


def elsewhere(a: Traits, b: Traits) -> bool:
    """Whether both texts say surely where, name no place in common, and are not versions of one entry.

    What is told in the same words of two countries is two quantities, however much else agrees.
    """
    another = a.entry != b.entry or a.claim.version == b.claim.version or a.entry < 0
    return another and _scope(a, b)[-1] >= SURE and bool(a.places) and bool(b.places) and not a.places & b.places


def _unlisted(scope: frozenset[str]) -> bool:
    """Whether a place is in no table or a region across borders, so that it may overlap any other."""
    return any(place.startswith("?") or place[:1].islower() for place in scope)


def _within(inner: frozenset[str], outer: frozenset[str]) -> bool:
    return all("/" in place and place.partition("/")[0] in outer for place in inner)


def _subject(a: Weighed, b: Weighed) -> tuple[float, float]:
    """A short name is the same as a long one that holds it: "Acme" and "Acme Motors"."""
    if not a.value or not b.value:
        return 0.0, 0.0
    sure = a.confidence * b.confidence
    one, other = set(a.value.split("-")), set(b.value.split("-"))
    return (sure, 0.0) if one <= other or other <= one else (0.0, sure)


def _forecaster(a: Weighed, b: Weighed) -> tuple[float, float, float]:
    """Forecasts agree by who makes them, as far as both say; a forecast is not what came."""
    if not a.value or not b.value:
        return 0.0, 0.0, max(a.confidence, b.confidence)
    sure = a.confidence * b.confidence
    if UNNAMED in (a.value, b.value):
        return UNSTATED * sure, 0.0, 0.0
    return (sure, 0.0, 0.0) if a.value == b.value else (0.0, sure, 0.0)


def _act(a: Weighed, b: Weighed) -> tuple[float, float, float]:
    """Acts agree or differ within their family: a draft is of neither chamber, and may be of either."""
    if not a.value or not b.value:
        return 0.0, 0.0, max(a.confidence, b.confidence)
    if a.value.partition(".")[0] != b.value.partition(".")[0]:
        return 0.0, 0.0, 0.0
    sure = a.confidence * b.confidence
    return (sure, 0.0, 0.0) if a.value == b.value else (0.0, sure, 0.0)


def _qualifier(a: Weighed, b: Weighed) -> tuple[float, float, float]:
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


def _status(a: Weighed, b: Weighed) -> tuple[float, float]:
    """Statuses of different families say nothing of one another; in one family they differ by the way between."""
    if not a.value or not b.value:
        told = a if a.value else b
        return 0.0, told.confidence * (told.value in UNPROVEN)
    sure = a.confidence * b.confidence
    (family_a, rank_a), (family_b, rank_b) = status_rank()[a.value], status_rank()[b.value]
    if family_a != family_b:
        standins = status_standins()
        (family_a, rank_a), (family_b, rank_b) = (
            status_rank()[standins.get(each.value, each.value)] for each in (a, b)
        )
    if family_a != family_b:
        return 0.0, 0.0
    expected = (a.value == FORECAST) != (b.value == FORECAST)
    apart = 1.0 if expected else min(1.0, abs(rank_a - rank_b) / 3)
    return (1 - apart) * sure, apart * sure


def _may_be_one(a: Weighed, b: Weighed) -> bool:
    """Whether two measures are equal, alike, or one is not known: of others one period proves nothing."""
    unknown = not a.value or not b.value
    return unknown or a.value == b.value or frozenset((a.value, b.value)) in related_measures()


def _period(a: Traits, b: Traits) -> tuple[float, float]:
    """A year holds its months and conflicts with none, other than for a measure that each period has anew."""
    one, other = a.period, b.period
    if not one.value or not other.value:
        return 0.0, 0.0
    sure = one.confidence * other.confidence
    periodic = a.measure.value in PERIODIC_MEASURES and b.measure.value in PERIODIC_MEASURES
    if periodic:
        sure = math.sqrt(sure)
    agreed = sure if _may_be_one(a.measure, b.measure) else 0.0
    if one.value.removeprefix("by:") == other.value.removeprefix("by:"):
        return agreed, 0.0
    first, second = span(one.value), span(other.value)
    if first is None or second is None:
        return 0.0, sure if _comparable(one.value, other.value) else 0.0
    if first == second:
        return agreed, 0.0
    if _holds(first, second) or _holds(second, first):
        return 0.0, NESTED * sure if periodic else 0.0
    return 0.0, sure


def _comparable(one: str, other: str) -> bool:
    """Whether two periods differ that are no spans of the calendar: a financial year lies across two of its years."""
    if one.startswith("FY") != other.startswith("FY") or "Q" in (one[:1], other[:1]) or "H" in (one[:1], other[:1]):
        return False
    return not (one.startswith(other) or other.startswith(one))


def _holds(outer: Span, inner: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _unsaid_periods(a: Traits, b: Traits) -> float:
    """Whether what each period has anew is given by texts too far apart to mean one, with no period that both name."""
    if a.period.value and b.period.value:
        return 0.0
    flow = min(a.level.confidence, b.level.confidence) if a.level.value == b.level.value in FLOWS else 0.0
    periodic = a.measure.value == b.measure.value and a.measure.value in PERIODIC_MEASURES
    return max(flow * (_days(a, b) > FLOW_DAYS), float(periodic and _days(a, b) > PERIOD_DAYS))


def _days(a: Traits, b: Traits) -> int:
    return abs(a.published - b.published)


def _past(told: Traits, unsaid: Traits) -> float:
    """Whether one figure is of an earlier year, as stories compare their event with, and the other names no time."""
    year = told.period.value[:4]
    if unsaid.period.value or not year.isdecimal() or told.unit[0] != "count":
        return 0.0
    before = date.fromordinal(told.published).year - int(year)
    return told.period.confidence * (before >= 1 and told.measure.value not in PERIODIC_MEASURES)


def _level(a: Weighed, b: Weighed) -> tuple[float, float, float]:
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


def _overlap(a: frozenset[str], b: frozenset[str]) -> tuple[float, float]:
    if not a or not b:
        return 0.0, 0.0
    shared = len(a & b) / min(len(a), len(b))
    return shared, float(shared == 0)


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def _cosine(a: frozenset[str], b: frozenset[str], rarity: Mapping[str, float]) -> float:
    shared = a & b
    if not shared:
        return 0.0
    total_a = sum(rarity.get(word, 1.0) for word in a)
    total_b = sum(rarity.get(word, 1.0) for word in b)
    return sum(rarity.get(word, 1.0) for word in shared) / (math.sqrt(total_a * total_b) + FEW_WORDS)


def _same_place_of_edit(a: Traits, b: Traits) -> float:
    """Whether two versions of one entry say this in the same place: the words around the figures are alike."""
    one, other = a.claim, b.claim
    if a.entry != b.entry or one.version == other.version or one.quote.field != other.quote.field:
        return 0.0
    before = fuzz.ratio(one.quote.prefix[-BESIDE:], other.quote.prefix[-BESIDE:])
    after = fuzz.ratio(one.quote.suffix[:BESIDE], other.quote.suffix[:BESIDE])
    return min(before, after) / 100 if max(before, after) > SAME_CONTEXT else 0.0


def _number(a: float | None, b: float | None) -> tuple[float, float]:
    if a is None or b is None:
        return float(a is b), 0.0
    apart = abs(a - b)
    return max(0.0, 1 - apart / NEAR), float(apart > FAR)
