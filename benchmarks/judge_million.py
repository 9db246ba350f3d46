"""Filing and judging with a million observations on file, which takes minutes to put there.

In SQLite on disk, and in PostgreSQL where ``DATABASE_URL`` names an empty database.
"""

from __future__ import annotations

from benchmarks import judge
from benchmarks.measure import Table

SIZES = (10_000, 1_000_000)


def run() -> list[Table]:
    """One table."""
    return judge.run(SIZES)
