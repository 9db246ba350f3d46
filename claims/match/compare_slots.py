"""Two claims slot by slot: how far each slot agrees or conflicts, as numbers from 0 to 1."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

from claims.match.slots import numbers, places, stages, texts, things, times
from claims.match.slots.weighing import equal, one_sided, surely
from claims.match.traits import Traits

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
    "number.close",
    "number.apart",
    "number.equal",
)
"""The comparisons, in the order of the vector that ``compare`` gives and of ``claims.match.weights``."""

YEAR = 365


def compare(a: Traits, b: Traits, rarity: Mapping[str, float]) -> list[float]:
    """The vector of comparisons of two claims whose kind and unit agree. ``rarity`` weighs shared words."""
    other_text = float(a.claim.version != b.claim.version)
    return [
        1.0,
        *things.measure(a.measure, b.measure),
        *things.head(a.head, b.head),
        *(scopes := places.scope(a, b)),
        surely(max(scopes[2:])),
        *things.purpose(a.purpose, b.purpose),
        one_sided(a.purpose, b.purpose),
        max(things.part_of_total(a, b), things.part_of_total(b, a)),
        *equal(a.payer, b.payer),
        one_sided(a.payer, b.payer),
        *things.subject(a.subject, b.subject),
        *stages.forecaster(a.forecaster, b.forecaster),
        *stages.act(a.act, b.act),
        *things.qualifier(a.qualifier, b.qualifier),
        *stages.status(a.status, b.status),
        *times.period(a, b),
        *things.level(a.level, b.level),
        *texts.overlap(a.events, b.events),
        *texts.overlap(a.places, b.places),
        texts.share(a.names, b.names) * other_text,
        texts.share(a.title, b.title) * other_text,
        texts.cosine(a.words, b.words, rarity),
        texts.cosine(a.around, b.around, rarity),
        float(a.claim.hypothetical != b.claim.hypothetical),
        float((a.claim.part_of is None) != (b.claim.part_of is None)),
        things.both_totals(a, b),
        min(1.0, math.log1p(times.days(a, b)) / math.log1p(YEAR)),
        times.unsaid_periods(a, b),
        max(times.past(a, b), times.past(b, a)),
        1.0 - other_text,
        texts.same_place_of_edit(a, b),
        *numbers.unit(a.unit, b.unit),
        *numbers.number(a.size, b.size),
        numbers.equal(a, b),
    ]
