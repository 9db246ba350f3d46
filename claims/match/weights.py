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
    "bias": -2.51,
    "measure.same": 1.64,
    "measure.related": 2.18,
    "measure.differs": -2.81,
    "measure.unknown": -0.14,
    "head.same": 0.76,
    "head.differs": -1.17,
    "scope.same": 2.01,
    "scope.one_sided": -0.12,
    "scope.nested": -2.71,
    "scope.differs": -2.45,
    "purpose.same": 1.64,
    "purpose.differs": -1.53,
    "purpose.one_sided": -1.16,
    "purpose.of_total": -1.53,
    "payer.same": 0.83,
    "payer.differs": -4.50,
    "payer.one_sided": -0.53,
    "status.same": 0.19,
    "status.differs": -0.69,
    "period.same": 1.52,
    "period.differs": -2.08,
    "level.same": 0.10,
    "level.differs": -1.52,
    "level.one_sided": -0.85,
    "events.shared": 0.04,
    "events.differ": -0.35,
    "places.shared": 0.18,
    "places.differ": -0.97,
    "names.shared": 0.19,
    "title.shared": 0.91,
    "words.shared": 3.23,
    "hypothetical.differs": -0.11,
    "part.one_sided": -0.55,
    "totals.both": 1.19,
    "days.apart": -1.40,
    "periods.unsaid": -2.03,
    "text.same": 0.00,
    "edit.same_place": 7.00,
    "number.near": 0.80,
    "number.far": -0.40,
}

CONTEST = {
    "bias": -0.06,
    "own": 0.86,
    "ahead": 0.15,
    "behind": 0.20,
    "ahead_of_lesser": 0.14,
    "behind_lesser": 0.44,
}
"""What a pair's own odds and its margins over its rivals add; see ``claims.match.contest``."""
