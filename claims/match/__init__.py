"""Which series a statement belongs to, and whether two statements state the same quantity."""

from __future__ import annotations

from claims.match.filing import THRESHOLD, assign
from claims.match.naming import index_terms, search_terms, series_key, series_name
from claims.match.pairing import Likeness, same_pairs, same_quantity
from claims.match.peers import without_strangers

__all__ = [
    "THRESHOLD",
    "Likeness",
    "assign",
    "index_terms",
    "same_pairs",
    "same_quantity",
    "search_terms",
    "series_key",
    "series_name",
    "without_strangers",
]
