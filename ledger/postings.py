"""The index of series by terms: posting lists, of which a search reads a bounded part.

A search reads the lists of the rarest terms first, of each the newest series alone, and stops when it has read
enough. What it may miss are old series that share nothing but common terms with what is sought.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from heapq import nlargest
from itertools import accumulate, takewhile
from math import log

from sqlalchemy import and_, false, func, or_, select, update

from claims.quantity import Kind
from ledger.shelf import AnyRow, Shelf
from ledger.tables import postings, series, terms

LONGEST_READ = 500  # postings of one term
MOST_READ = 2500  # postings of one search


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
        added = self._insert(postings).on_conflict_do_nothing().returning(postings.c.term_id)
        new = self._connection.scalars(added, pairs).all()
        self._connection.execute(update(terms).where(terms.c.id.in_(new)).values(frequency=terms.c.frequency + 1))

    def search(self, words: Mapping[Kind, Collection[str]], *, limit: int) -> list[int]:
        """The ids of the series that share terms, best first: a shared term weighs the more the rarer it is."""
        total = self._connection.scalar(select(func.max(series.c.id))) or 0
        scores: defaultdict[int, float] = defaultdict(float)
        for weight, ids in self._lists(self._terms(words), total):
            for series_id in ids:
                scores[series_id] += weight
        best = nlargest(limit, zip(scores.values(), scores, strict=True))
        return [series_id for _, series_id in best]

    def _terms(self, words: Mapping[Kind, Collection[str]]) -> list[AnyRow]:
        """The known ones among the terms, rarest first, as many as may be read."""
        c = terms.c
        wanted = or_(
            false(), *(and_(c.kind == kind, c.term.in_(sorted(set(some)))) for kind, some in words.items() if some)
        )
        known = select(c.id, c.frequency).where(wanted).order_by(c.frequency, c.id)
        rows = self._connection.execute(known).all()
        read = accumulate(min(row.frequency, LONGEST_READ) for row in rows)
        return [row for row, _ in zip(rows, takewhile(lambda number: number <= MOST_READ, read), strict=False)]

    def _lists(self, known: list[AnyRow], total: int) -> Iterator[tuple[float, Sequence[int]]]:
        """(weight, series) of the terms: short lists read together, of a long one its newest part."""
        c = postings.c
        short = {term.id: log(1 + total / term.frequency) for term in known if term.frequency <= LONGEST_READ}
        read = select(c.term_id, c.series_id).where(c.term_id.in_(short))
        listed: defaultdict[int, list[int]] = defaultdict(list)
        for term_id, series_id in self._connection.execute(read).all():
            listed[term_id].append(series_id)
        yield from ((short[term_id], ids) for term_id, ids in listed.items())
        for term in known[len(short) :]:
            newest = select(c.series_id).where(c.term_id == term.id).order_by(c.series_id.desc()).limit(LONGEST_READ)
            yield log(1 + total / term.frequency), self._connection.scalars(newest).all()
