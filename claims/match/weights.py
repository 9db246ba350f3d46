"""The weights of the slot comparisons. ``BY_HAND`` states what each is worth; ``WEIGHTS`` and ``CONTEST`` are used.

Both are written by ``benchmarks/fit_match.py``.
"""

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
    "scope.one_sided": -0.2,
    "scope.nested": -2.6,
    "scope.differs": -2.4,
    "purpose.same": 1.6,
    "purpose.differs": -1.8,
    "purpose.one_sided": -1.0,
    "purpose.of_total": -1.6,
    "payer.same": 0.6,
    "payer.differs": -4.5,
    "payer.one_sided": -0.6,
    "status.same": 0.3,
    "status.differs": -0.6,
    "period.same": 1.0,
    "period.differs": -2.0,
    "level.same": 0.3,
    "level.differs": -1.4,
    "level.one_sided": -1.4,
    "events.shared": 0.5,
    "events.differ": -0.6,
    "places.shared": 0.5,
    "places.differ": -2.0,
    "names.shared": 0.5,
    "title.shared": 1.0,
    "words.shared": 3.0,
    "hypothetical.differs": -0.4,
    "part.one_sided": -0.4,
    "totals.both": 1.4,
    "days.apart": -0.6,
    "periods.unsaid": -2.0,
    "text.same": 0.3,
    "edit.same_place": 7.0,
    "number.near": 0.8,
    "number.far": -0.4,
}
"""Log-odds that a comparison of full strength adds."""

FIXED = frozenset(("edit.same_place", "payer.differs", "number.near", "number.far"))
"""Weights that are never fitted: of the number, because the pairs that alerts hang on differ in it; of edits, because
no labelled pair has them."""

WEIGHTS = BY_HAND | {
    "bias": -2.30,
    "measure.same": 1.64,
    "measure.related": 2.14,
    "measure.differs": -2.23,
    "measure.unknown": 0.24,
    "head.same": 0.58,
    "head.differs": -0.88,
    "scope.same": 1.33,
    "scope.one_sided": 0.00,
    "scope.nested": -2.42,
    "scope.differs": -2.28,
    "purpose.same": 1.32,
    "purpose.differs": -1.60,
    "purpose.one_sided": -0.57,
    "purpose.of_total": -1.57,
    "payer.same": 0.83,
    "payer.differs": -4.50,
    "payer.one_sided": -0.61,
    "status.same": 0.49,
    "status.differs": -0.67,
    "period.same": 1.59,
    "period.differs": -1.71,
    "level.same": 0.40,
    "level.differs": -1.18,
    "level.one_sided": -0.54,
    "events.shared": 0.00,
    "events.differ": -0.29,
    "places.shared": 0.00,
    "places.differ": -0.45,
    "names.shared": 0.09,
    "title.shared": 0.77,
    "words.shared": 3.87,
    "hypothetical.differs": -0.10,
    "part.one_sided": -0.51,
    "totals.both": 0.68,
    "days.apart": -1.39,
    "periods.unsaid": -1.96,
    "text.same": 0.00,
    "edit.same_place": 7.00,
    "number.near": 0.80,
    "number.far": -0.40,
}

CONTEST = {
    "bias": 0.10,
    "own": 0.78,
    "ahead": 0.17,
    "behind": 0.50,
    "ahead_of_lesser": 0.19,
    "behind_lesser": 0.24,
}
"""What a pair's own odds and its margins over its rivals add; see ``claims.match.contest``."""
