"""The index of series by terms: posting lists, of which a search reads a bounded part.

A search reads the lists of the rarest terms first, of each the newest series alone, and stops when it has read
enough. What it may miss are old series that share nothing but common terms with what is sought.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from heapq import nlargest
from itertools import accumulate, takewhile
from math import log
from typing import Any

from sqlalchemy import Text, and_, bindparam, cast, func, or_, select, update

from claims.quantity import Kind
from ledger.among import among
from ledger.shelf import AnyRow, AnySelect, Shelf
from ledger.tables import postings, series, terms

LONGEST_READ = 500  # postings of one term
MOST_READ = 2500  # postings of one search

_COUNT = update(terms).where(terms.c.id.in_(bindparam("ids", expanding=True))).values(frequency=terms.c.frequency + 1)


class Postings(Shelf):
    """The posting lists of one kind of quantity are apart from those of another."""

    def add(self, series_id: int, kind: Kind, words: Collection[str]) -> None:
        """Index a series under terms, those that it has already left out."""
        # Sorted, so that two transactions lock the terms they share in one order.
        rows = [{"kind": kind, "term": word, "frequency": 0} for word in sorted(set(words))]
        if not rows:
            return
        known = self._insert(terms).on_conflict_do_update(
            index_elements=["kind", "term"], set_={"frequency": terms.c.frequency}
        )
        ids = self._connection.scalars(known.returning(terms.c.id), rows).all()
        pairs = [{"term_id": term, "series_id": series_id} for term in ids]
        added = self._insert_new(postings).returning(postings.c.term_id)
        new = self._connection.scalars(added, pairs).all()
        self._connection.execute(_COUNT, {"ids": new})

    def search(self, words: Mapping[Kind, Collection[str]], *, limit: int) -> list[int]:
        """The ids of the series that share terms, best first: a shared term weighs the more the rarer it is."""
        known = self._terms(words)
        lists = self._lists([term.id for term in known])
        scores: defaultdict[int, float] = defaultdict(float)
        for term in known:
            weight = log(1 + term.total / term.frequency)
            for series_id in lists.get(term.id, ()):
                scores[series_id] += weight
        best = nlargest(limit, zip(scores.values(), scores, strict=True))
        return [series_id for _, series_id in best]

    def _terms(self, words: Mapping[Kind, Collection[str]]) -> list[AnyRow]:
        """The known ones among the terms, rarest first, as many as may be read; each with how many series there are."""
        wanted = [(kind, sorted(set(some))) for kind, some in words.items() if some]
        if not wanted:
            return []
        named: dict[str, Any] = {}
        for at, (kind, some) in enumerate(wanted):
            named |= {f"kind_{at}": kind, f"some_{at}": some}
        rows = self._connection.execute(_known_terms(len(wanted)), named).all()
        read = accumulate(min(row.frequency, LONGEST_READ) for row in rows)
        return [row for row, _ in zip(rows, takewhile(lambda number: number <= MOST_READ, read), strict=False)]

    def _lists(self, term_ids: Collection[int]) -> Mapping[int, Sequence[int]]:
        """The series of each term, of a long list its newest part."""
        named = {"ids": term_ids, "longest": LONGEST_READ}
        rows = self._connection.execute(_LISTS, named).all() if term_ids else ()
        return {term_id: [int(number) for number in listed.split()] for term_id, listed in rows if listed}


@cache
def _known_terms(kinds: int) -> AnySelect:
    """The terms ``some_0`` of the kind ``kind_0`` and so on, rarest first."""
    c = terms.c
    total = select(func.max(series.c.id)).scalar_subquery()
    wanted = (
        and_(c.kind == bindparam(f"kind_{at}"), c.term.in_(bindparam(f"some_{at}", expanding=True)))
        for at in range(kinds)
    )
    return select(c.id, c.frequency, total.label("total")).where(or_(*wanted)).order_by(c.frequency, c.id)


def _newest() -> AnySelect:
    """Each of the terms ``ids`` with its newest ``longest`` series: an index is read, and no list whole.

    The series come with spaces between: thousands of rows would take several times as long.
    """
    c = postings.c
    newest_first = select(c.series_id).where(c.term_id == terms.c.id).order_by(c.series_id.desc())
    newest = newest_first.limit(bindparam("longest")).correlate(terms).subquery()
    listed = select(func.aggregate_strings(cast(newest.c.series_id, Text), " ")).scalar_subquery()
    return select(terms.c.id, listed).where(among(terms.c.id, "ids"))


_LISTS = _newest()
