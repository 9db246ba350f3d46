"""Figures that an edit took out: missed at first, and said to be gone once a second reading bears it out.

Until then they stand: a page that was cut short, or a cache's old copy, must not take back what an outlet says.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from claims.compare import cut_short, taken_out, vanished
from claims.compare.vanished import VANISHED
from claims.feed import EntryVersion, Item
from claims.notices import correction_notice
from claims.series import Observation
from ledger import Book


def missing(book: Book, version: EntryVersion, stated: Sequence[Observation], *, now: datetime) -> Collection[int]:
    """Compare what a version states with what its entry stated; the ids of figures that stand although it lacks them.

    A figure that the version before lacked already is gone, and that is said; one that is back is missed no longer.
    """
    before = book.series.standing(version.entry_id, before_version=version.id)
    lacking = vanished(before, stated) if _comparable(book, version) else ()
    missed = {o.id for figures in book.sightings.missed_in(version.entry_id).values() for o in figures}
    gone = [figure for figure in lacking if figure.id in missed]
    say_gone(book, gone, version, now=now)
    book.sightings.found(missed)
    fresh = [figure for figure in lacking if figure.id not in missed]
    book.sightings.miss(fresh, version_id=version.id, now=now)
    return [figure.id for figure in fresh]


def _comparable(book: Book, version: EntryVersion) -> bool:
    """Whether what a version lacks tells anything: not where a page's text and a feed's summary take turns."""
    before = book.entries.forerunner(version)
    if before is None or before.full_text != version.full_text:
        return False
    return not cut_short(before.item.text, version.item.text)


def say_gone(book: Book, figures: Iterable[Observation], version: EntryVersion, *, now: datetime) -> None:
    """Say of figures that two readings lacked them, once for each series; they stand no longer."""
    firsts: dict[int, Observation] = {}
    ids = []
    for figure in figures:
        firsts.setdefault(figure.series_id, figure)
        ids.append(figure.id)
    for figure in firsts.values():
        before = book.entries.get(figure.statement.version_id)
        noted = book.discrepancies.raised_of_entry(version.entry_id, reason=VANISHED)
        notice = _notice(version.item)
        said = taken_out(figure, before=before.item.text, after=version.item.text, notice=notice, noted=noted)
        book.discrepancies.add(said, now=now)
    book.series.replace(ids)
    book.sightings.found(ids)


def _notice(item: Item) -> str | None:
    return correction_notice(f"{item.title}. {item.text}")
