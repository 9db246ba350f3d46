"""The weights of the slot comparisons. ``BY_HAND`` states what each is worth; ``WEIGHTS`` is what is used."""

from __future__ import annotations

BY_HAND = {
    "bias": -3.0,
    "measure.same": 2.4,
    "measure.related": 1.6,
    "measure.differs": -3.0,
    "measure.unknown": 0.0,
    "head.same": 1.0,
    "head.differs": -1.6,
    "scope.same": 1.4,
    "scope.nested": -2.6,
    "scope.differs": -2.4,
    "purpose.same": 1.6,
    "purpose.differs": -1.8,
    "purpose.one_sided": -1.0,
    "payer.same": 0.6,
    "payer.differs": -1.6,
    "payer.one_sided": -0.6,
    "status.same": 0.3,
    "status.differs": -0.6,
    "period.same": 1.0,
    "period.differs": -2.0,
    "level.same": 0.3,
    "level.differs": -1.4,
    "level.one_sided": -1.4,
    "events.shared": 0.5,
    "events.differ": -1.0,
    "places.shared": 0.5,
    "places.differ": -2.0,
    "names.shared": 0.5,
    "title.shared": 1.0,
    "words.shared": 3.0,
    "hypothetical.differs": -0.4,
    "part.one_sided": -0.4,
    "days.apart": -0.6,
    "periods.unsaid": -2.0,
    "text.same": 0.3,
    "edit.same_place": 7.0,
    "number.near": 0.8,
    "number.far": -0.8,
}
"""Log-odds that a comparison of full strength adds."""

FIXED = frozenset(("edit.same_place", "number.near", "number.far"))
"""Weights that are never fitted: of the number, because the pairs that alerts hang on differ in it; of edits, because
no labelled pair has them."""

WEIGHTS = dict(BY_HAND)
